import { counted, formatBytes, formatSeconds } from '../model/units.ts';
import type { BuildResult, PlatformResult, Published } from '../request.ts';
import { countChanges } from './changes.ts';
import { changesBlock } from './changes-section.ts';
import { code, details, fence, list, markdownDocument, table, text } from './markdown.ts';
import { offersOf, pullCommand, titleOf, verifyCommand } from './offers.ts';
import { stagesOf, totalTime } from './stages.ts';
import { timeline } from './timeline.ts';

const omission =
  'Some of it is too long to be shown here. All of it is in `build.json` and `report.html` in the output folder.';

/** A build for people, in GitHub's Markdown, what matters most first. At most 900 KiB of UTF-8; what is left out is said. */
export function summaryMarkdown(result: BuildResult): string {
  const title = `## ${text(titleOf(result))}`;
  const offers = offersOf(result);
  if (!result.built) {
    return markdownDocument(
      [title, upToDate, offers.length > 0 ? tags(offers) : index(result), ...commands(offers)],
      omission,
    );
  }
  const { platforms } = result;
  return markdownDocument(
    [
      title,
      index(result),
      ...result.failed.map(failure),
      list(platforms.flatMap(failedTests)),
      platforms.length > 0 ? overview(platforms) : '',
      list(notes(platforms)),
      ...changes(result),
      ...(offers.length > 0 ? ['### Pushed', tags(offers), ...commands(offers)] : notPushed(result)),
      ...times(platforms),
      ...(platforms.length > 0 ? ['### Contents'] : []),
      ...platforms.map(contents),
    ],
    omission,
  );
}

const upToDate =
  '✅ Up to date: the published image was made from the same recipe and the same packages. ' +
  'Nothing was fetched, built or pushed.';

function index({ index, built, changed }: BuildResult): string {
  return `Index ${code(index)}${built && !changed ? ' (unchanged)' : ''}`;
}

function failure({ platform, reason }: BuildResult['failed'][number]): string {
  return `❌ ${code(platform)} failed and is not in the index:\n\n${fence('text', [reason])}`;
}

function failedTests({ platform, tests }: PlatformResult): readonly string[] {
  return tests
    .filter(({ passed }) => !passed)
    .map(({ name, detail }) => `❌ ${code(platform)} ${text(name)}: ${text(detail)}`);
}

function overview(platforms: readonly PlatformResult[]): string {
  return table(
    ['Platform', 'Manifest', 'Layer', 'Unpacked', 'Packages', 'From the cache', 'Time', 'Tests'],
    platforms.map((platform) => [
      code(platform.platform),
      code(platform.manifest.slice(0, 19)),
      formatBytes(platform.layerSize),
      formatBytes(platform.tarSize),
      String(platform.lock.packages.length),
      `${platform.cached} of ${platform.cached + platform.fetched}`,
      formatSeconds(totalTime(platform)),
      tests(platform),
    ]),
  );
}

function tests({ tests, testedWith }: PlatformResult): string {
  if (testedWith === '') return 'not run';
  const passed = tests.filter((test) => test.passed).length;
  return `${passed === tests.length ? '✅' : '❌'} ${passed} of ${tests.length} in ${text(testedWith)}`;
}

/** Each note once, with its platforms. */
function notes(platforms: readonly PlatformResult[]): readonly string[] {
  return [...new Set(platforms.flatMap((platform) => platform.notes))].map((note) => {
    const having = platforms.filter((platform) => platform.notes.includes(note));
    return `${having.map(({ platform }) => code(platform)).join(' ')} ${text(note)}`;
  });
}

function changes({ changes }: BuildResult): readonly string[] {
  if (changes.length === 0) return [];
  return ['### Changes since the published image', `${countChanges(changes)}.`, changesBlock(changes)];
}

function tags(offers: readonly Published[]): string {
  if (offers.length === 0) return '';
  return table(
    ['Name', 'Digest', 'Tags'],
    offers.map(({ name, digest, tags }) => [code(name), code(digest), tags.map(code).join(' ')]),
  );
}

function commands(offers: readonly Published[]): readonly string[] {
  if (offers.length === 0) return [];
  return [
    fence('sh', [...offers.map((one) => pullCommand(one)), ...offers.map((one) => verifyCommand(one))]),
  ];
}

function notPushed({ references, tags, loaded }: BuildResult): readonly string[] {
  const names = (references.length > 0 ? references : tags).map(code).join(' ');
  return [
    `Not pushed. Tags: ${names}`,
    ...(loaded === undefined ? [] : [`In the engine as ${code(loaded)}`]),
  ];
}

function times(platforms: readonly PlatformResult[]): readonly string[] {
  const stages = [...new Set(platforms.flatMap((platform) => stagesOf(platform).map(([stage]) => stage)))];
  if (stages.length === 0) return [];
  const picture = timeline(platforms);
  const rows = platforms.map((platform) => [
    code(platform.platform),
    ...stages.map((stage) => {
      const time = platform.timings[stage];
      return time === undefined ? '' : formatSeconds(time);
    }),
    formatSeconds(totalTime(platform)),
  ]);
  return [
    '### Time',
    table(['Platform', ...stages.map(text), 'All'], rows),
    ...(picture.length > 0 ? [fence('mermaid', picture), drawn] : []),
  ];
}

const drawn =
  '<sub>Stages one after the other, without waits in between and without the short ones. ' +
  'Platforms are built side by side.</sub>';

function contents(platform: PlatformResult): string {
  const { lock, manifest, config, diffId, fingerprint } = platform;
  const packages = lock.packages.map(({ name, version, source, repository }) => [
    code(name),
    code(version),
    code(source.name),
    `${code(repository.suite)}${repository.security ? ' 🔒' : ''}`,
  ]);
  const facts = [
    `Manifest ${code(manifest)}`,
    `Configuration ${code(config)}`,
    `Layer, unpacked ${code(diffId)}`,
    `Fingerprint ${code(fingerprint)}`,
    ...platform.tests.map(({ name, passed }) => `${passed ? '✅' : '❌'} ${text(name)}`),
  ];
  return details(
    `${platform.platform} (${counted(lock.packages.length, 'package')})`,
    `${list(facts)}\n\n${table(['Package', 'Version', 'Source', 'Suite'], packages)}`,
  );
}
