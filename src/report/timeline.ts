import type { PlatformResult } from '../request.ts';
import { stagesOf, totalTime } from './stages.ts';

/** A bar has room for its name when it has this share of the width. */
const narrowest = 0.06;

/**
 * A line for each platform, with its stages one after the other, as a Mermaid diagram
 * (https://mermaid.js.org/syntax/gantt.html). Names are cut to characters without a meaning in Mermaid.
 * Empty when no stage is long enough to be drawn.
 */
export function timeline(
  platforms: readonly Pick<PlatformResult, 'platform' | 'timings'>[],
): readonly string[] {
  const longest = Math.max(0, ...platforms.map(totalTime));
  const lines = platforms.flatMap((platform) => {
    let start = 0;
    const bars = stagesOf(platform).flatMap(([name, time]) => {
      const from = start;
      start += time;
      if (time < longest * narrowest || time < 1) return [];
      return [`    ${plain(name)} :${from.toFixed(0)}, ${time.toFixed(0)}ms`];
    });
    return bars.length > 0 ? [`  section ${plain(platform.platform)}`, ...bars] : [];
  });
  return lines.length > 0 ? [...head, ...lines] : [];
}

/** Seconds since 1970 as the labels of the axis, because all others depend on the reader's time zone. */
const head = [
  '---',
  'displayMode: compact',
  'config:',
  '  gantt:',
  '    leftPadding: 110',
  '---',
  'gantt',
  '  dateFormat x',
  '  axisFormat %s s',
];

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9/._-]+/g, '-');
}
