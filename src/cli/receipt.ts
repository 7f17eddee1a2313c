import { relative } from 'node:path';
import { styleText } from 'node:util';
import { formatBytes, formatSeconds } from '../model/units.ts';
import type { BuildResult, PlatformResult } from '../request.ts';

/** What a build left behind and how to run it, for a terminal. */
export function receipt(result: BuildResult, colour: boolean, cwd: string): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const title = [result.recipe, result.release, result.variant].filter(Boolean).join(' ');
  const rows: (readonly [string, string])[] = [
    ['digest', `${result.index}${result.changed ? '' : ' (unchanged)'}`],
    ['tags', (result.references.length > 0 ? result.references : result.tags).join(' ')],
    ...result.changes.map((line, at): [string, string] => [at === 0 ? 'changes' : '', line]),
    ...result.published.map(({ name }): [string, string] => ['pushed', name]),
    ...(result.built ? places(result, cwd) : []),
  ];
  const failures = result.failed.map(
    ({ platform, reason }) => `  ${paint('red', platform)}  not built: ${reason.split('\n')[0] ?? ''}`,
  );
  const platforms = result.platforms.flatMap((platform) => [
    `  ${paint('bold', platform.platform)}  ${facts(platform)}`,
    `    ${paint('dim', stages(platform))}`,
    ...platform.notes.map((note) => `    ${paint('dim', note)}`),
  ]);
  return [
    '',
    paint(['bold', 'green'], title),
    ...platforms,
    ...failures,
    ...rows.map(([name, value]) => `  ${paint('dim', name.padEnd(8))} ${value}`),
    '',
  ].join('\n');
}

function places(result: BuildResult, cwd: string): readonly [string, string][] {
  return [
    ['results', here(result.output, cwd)],
    ['run', runLine(result, cwd)],
  ];
}

function facts(platform: PlatformResult): string {
  const { lock, layerSize, tarSize, tests, testedWith } = platform;
  const passed = tests.filter((test) => test.passed).length;
  return [
    `${lock.packages.length} packages`,
    `${formatBytes(layerSize)} (${formatBytes(tarSize)} unpacked)`,
    testedWith ? `${passed} of ${tests.length} tests passed in ${testedWith}` : 'not tested',
  ].join(' · ');
}

function stages(platform: PlatformResult): string {
  return Object.entries(platform.timings)
    .map(([stage, time]) => `${stage} ${formatSeconds(time)}`)
    .join(' · ');
}

function runLine(result: BuildResult, cwd: string): string {
  const engine = result.platforms.some(({ testedWith }) => testedWith === 'podman') ? 'podman' : 'docker';
  if (result.loaded) return `${engine} run --rm -it ${result.loaded}`;
  return `podman run --rm -it oci:${here(result.output, cwd)}/image:${result.tags[0] ?? ''}`;
}

function here(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
