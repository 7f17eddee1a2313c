import { formatBytes, formatSeconds } from '../model/units.ts';
import { code, table, text } from './markdown.ts';
import type { BuildResult, PlatformResult } from '../request.ts';

/** The runner drops a summary above 1 MiB without a word that helps. */
const limit = 900 * 1024;

/** A build for people, in GitHub's Markdown. At most 900 KiB of UTF-8; what is left out is said. */
export function summaryMarkdown(result: BuildResult): string {
  const { platforms } = result;
  const title = [result.recipe, result.release, result.variant].filter(Boolean).join(' ');
  const head = [
    `## ${text(title)}`,
    '',
    `Index ${code(result.index)}${result.changed ? '' : ' (unchanged)'}`,
    '',
    ...(result.references.length > 0
      ? ['Tags: ' + result.references.map(code).join(' '), '']
      : ['Tags: ' + result.tags.map(code).join(' '), '']),
    table(
      ['Platform', 'Manifest', 'Layer', 'Unpacked', 'Packages', 'Seconds', 'Tests'],
      platforms.map((platform) => [
        code(platform.platform),
        code(platform.manifest.slice(0, 19)),
        formatBytes(platform.layerSize),
        formatBytes(platform.tarSize),
        String(platform.lock.packages.length),
        total(platform),
        tests(platform),
      ]),
    ),
    '',
  ];
  const sections = platforms.map(platformSection);
  const omission = '\nSome of the details were left out here; the report file has all platforms.\n';
  const parts = [head.join('\n')];
  let size = Buffer.byteLength(parts[0] ?? '') + omission.length;
  for (const section of sections) {
    size += Buffer.byteLength(section);
    if (size > limit) return parts.join('') + omission;
    parts.push(section);
  }
  return parts.join('');
}

function platformSection(platform: PlatformResult): string {
  const stages = Object.entries(platform.timings).map(
    ([stage, time]) => `${text(stage)} ${formatSeconds(time)}`,
  );
  const failed = platform.tests.filter((test) => !test.passed);
  const packages = table(
    ['Package', 'Version', 'Source', 'Suite'],
    platform.lock.packages.map((one) => [
      text(one.name),
      text(one.version),
      text(one.source.name),
      text(one.repository.suite),
    ]),
  );
  return [
    `\n### ${text(platform.platform)}\n`,
    `- Manifest ${code(platform.manifest)}`,
    `- Image configuration ${code(platform.config)}`,
    `- Layer contents ${code(platform.diffId)}`,
    `- Stages: ${stages.join(', ')}`,
    `- Packages fetched: ${platform.fetched}, from the cache: ${platform.cached}`,
    ...failed.map((test) => `- ❌ ${text(test.name)}: ${text(test.detail)}`),
    ...platform.notes.map((note) => `- ${text(note)}`),
    `\n<details><summary>${platform.lock.packages.length} packages</summary>\n`,
    packages,
    '\n</details>\n',
  ].join('\n');
}

function tests(platform: PlatformResult): string {
  if (platform.testedWith === '') return 'not run';
  const passed = platform.tests.filter((test) => test.passed).length;
  return `${passed === platform.tests.length ? '✅' : '❌'} ${passed} of ${platform.tests.length} in ${text(platform.testedWith)}`;
}

function total(platform: PlatformResult): string {
  return (Object.values(platform.timings).reduce((sum, time) => sum + time, 0) / 1000).toFixed(1);
}
