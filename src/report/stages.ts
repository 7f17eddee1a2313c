import type { PlatformResult } from '../request.ts';

/** As they follow each other; a result that was written to a file has them sorted by name. */
const order = ['resolve', 'fetch', 'install', 'tweak', 'pack', 'test', 'export', 'load'];

/** Name and milliseconds of each stage, in the order of the work. */
export function stagesOf({
  timings,
}: Pick<PlatformResult, 'timings'>): readonly (readonly [string, number])[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(timings).sort(([a], [b]) => place(a) - place(b));
}

/** Milliseconds. */
export function totalTime({ timings }: Pick<PlatformResult, 'timings'>): number {
  return Object.values(timings).reduce((sum, time) => sum + time, 0);
}
