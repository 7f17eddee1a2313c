import { relative } from 'node:path';
import { styleText } from 'node:util';
import { parsePlatform, platformOfNode, runsOn } from '../model/platform.ts';
import { counted, formatBytes, formatSeconds } from '../model/units.ts';
import { rankChanges } from '../report/changes.ts';
import { namesOf, offersOf, pullCommand, titleOf, verifyCommand } from '../report/offers.ts';
import { stagesOf } from '../report/stages.ts';
import type { BuildResult, PlatformResult } from '../request.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;
type Row = readonly [name: string, value: string];

/** Longer lists of changes are cut; the report has all of them. */
const mostChanges = 20;

/** What a build left behind and how to run it, for a terminal. */
export function receipt(result: BuildResult, colour: boolean, cwd: string): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const offers = offersOf(result);
  const state = result.built ? '' : ' is up to date: nothing was fetched, built or pushed';
  const failures = result.failed.map(
    ({ platform, reason }) =>
      `  ${paint('red', platform)}  not built: ${printable(reason.split('\n')[0] ?? '')}`,
  );
  const rows: readonly Row[] = [
    ['digest', `${result.index}${result.built && !result.changed ? ' (unchanged)' : ''}`],
    ['tags', result.tags.join(' ')],
    ...changeRows(result, paint),
    ...offers.flatMap((offer): Row[] => [
      [result.built ? 'pushed' : 'name', offer.name],
      ['pull', pullCommand(offer)],
      ['verify', verifyCommand(offer)],
    ]),
    ...(offers.length === 0 ? namesOf(result).map((name): Row => ['name', name]) : []),
    ...(result.built ? places(result, cwd) : []),
  ];
  return [
    '',
    `${paint(['bold', 'green'], titleOf(result))}${state}`,
    ...result.platforms.flatMap((platform) => platformLines(platform, paint)),
    ...failures,
    ...rows.map(([name, value]) => `  ${paint('dim', name.padEnd(8))} ${value}`),
    '',
  ].join('\n');
}

function platformLines(platform: PlatformResult, paint: Paint): readonly string[] {
  return [
    `  ${paint('bold', platform.platform)}  ${facts(platform)}`,
    `    ${paint('dim', stages(platform))}`,
    ...platform.notes.map((note) => `    ${paint('dim', printable(note))}`),
  ];
}

function changeRows({ changes }: BuildResult, paint: Paint): readonly Row[] {
  const { security, others } = rankChanges(changes);
  const shown = [
    ...security.map((line) => paint('yellow', printable(line))),
    ...others.map((line) => (line.startsWith('- ') ? paint('dim', printable(line)) : printable(line))),
  ].slice(0, mostChanges);
  const more = changes.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${String(more)} more, see report.html`] : [])].map((line, at) => [
    at === 0 ? 'changes' : '',
    line,
  ]);
}

function places(result: BuildResult, cwd: string): readonly Row[] {
  const machine = platformOfNode(process.arch);
  const runs =
    result.loaded !== undefined ||
    result.platforms.some(({ platform }) => runsOn(machine, parsePlatform(platform)));
  const run: readonly Row[] = runs ? [['run', runLine(result, cwd)]] : [];
  return [['results', here(result.output, cwd)], ...run];
}

function facts({ lock, layerSize, tarSize, tests, testedWith }: PlatformResult): string {
  const passed = tests.filter((test) => test.passed).length;
  return [
    counted(lock.packages.length, 'package'),
    `${formatBytes(layerSize)} (${formatBytes(tarSize)} unpacked)`,
    testedWith ? `${passed} of ${tests.length} tests passed in ${testedWith}` : 'not tested',
  ].join(' · ');
}

function stages(platform: PlatformResult): string {
  const cached = platform.cached > 0 ? ` (${counted(platform.cached, 'file')} from the cache)` : '';
  return stagesOf(platform)
    .map(([stage, time]) => `${stage} ${formatSeconds(time)}${stage === 'fetch' ? cached : ''}`)
    .join(' · ');
}

function runLine(result: BuildResult, cwd: string): string {
  const engine = result.platforms.some(({ testedWith }) => testedWith === 'podman') ? 'podman' : 'docker';
  if (result.loaded) return `${engine} run --rm -it ${result.loaded}`;
  return `podman run --rm -it oci:${here(result.output, cwd)}/image${result.tags[0] === undefined ? '' : `:${result.tags[0]}`}`;
}

function here(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

/** Registries, packages and tests do not get to move the cursor. */
function printable(text: string): string {
  return text.replace(/\p{C}+/gu, ' ');
}
