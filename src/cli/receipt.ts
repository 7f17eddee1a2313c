import { relative } from 'node:path';
import { styleText } from 'node:util';
import { parsePlatform, platformOfNode, runsOn } from '../model/platform.ts';
import { counted, formatBytes, formatSeconds } from '../model/units.ts';
import { rankChanges } from '../report/changes.ts';
import { namesInEngine, namesOf, offersOf, pullCommand, titleOf, verifyCommand } from '../report/offers.ts';
import { stagesOf } from '../report/stages.ts';
import type { BuildResult, PlatformResult } from '../request.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;
type Row = readonly [name: string, value: string];

/** Longer lists of changes are cut; the report has all of them. */
const mostChanges = 20;

/** What there is on this machine to run commands with. */
export interface Machine {
  /** What starts this program. */
  readonly program: string;
  /** Container engines that answer, the preferred one first. */
  readonly engines: readonly ('docker' | 'podman')[];
  readonly skopeo: boolean;
}

/** What a build left behind and how to run it, for a terminal; its commands are such as work on this machine. */
export function receipt(result: BuildResult, colour: boolean, cwd: string, machine: Machine): string {
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
      ...machine.engines.slice(0, 1).map((engine): Row => ['pull', pullCommand(offer, engine)]),
      ['verify', verifyCommand(offer, machine.program)],
    ]),
    ...(offers.length === 0 ? namesOf(result).map((name): Row => ['name', name]) : []),
    ...(result.built ? places(result, cwd, machine) : []),
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

function places(result: BuildResult, cwd: string, machine: Machine): readonly Row[] {
  const own = platformOfNode(process.arch);
  const runs = result.platforms.some(({ platform }) => runsOn(own, parsePlatform(platform)));
  const line = result.loaded !== undefined || runs ? runLine(result, cwd, machine) : '';
  return [
    ['results', here(result.output, cwd)],
    ...(result.loaded === undefined ? [] : [['loaded', namesInEngine(result).join(' ')] as const]),
    ...(line === '' ? [] : [['run', line] as const]),
  ];
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

/** Empty where there is nothing to run it with. */
function runLine(result: BuildResult, cwd: string, { engines, skopeo }: Machine): string {
  const [engine = ''] = engines;
  if (engine === '') return '';
  if (result.loaded) return `${engine} run --rm -it ${result.loaded}`;
  const [tag = ''] = result.tags;
  const image = `oci:${here(result.output, cwd)}/image:${tag}`;
  if (engines.includes('podman')) return `podman run --rm -it ${image}`;
  const [name = ''] = namesInEngine(result);
  return skopeo ? `skopeo copy ${image} docker-daemon:${name} && docker run --rm -it ${name}` : '';
}

function here(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

/** Registries, packages and tests do not get to move the cursor. */
function printable(text: string): string {
  return text.replace(/\p{C}+/gu, ' ');
}
