import type { LockedPackage } from '../model/lock.ts';
import { counted, formatBytes, formatSeconds } from '../model/units.ts';
import { toTimestamp } from '../oci/image.ts';
import type { BuildResult, PlatformResult } from '../request.ts';
import { html, type Markup } from './markup.ts';
import { rankChanges } from './changes.ts';
import { namesInEngine, offersOf, pullCommand, titleOf, verifyCommand } from './offers.ts';
import { page } from './page.ts';
import { stagesOf, totalTime } from './stages.ts';

/** What the commands of a page are made of. */
export interface Reader {
  /** The recipe as `build` takes it: a name, or the path of a file. */
  readonly recipe: string;
  /** What has the image, where it was loaded. */
  readonly engine: string;
  /** What starts this program. */
  readonly program: string;
}

/** A build for people: one page in the output folder, complete in itself. Paths in it are relative to that folder. */
export function reportHtml(
  result: BuildResult,
  reader: Reader = { recipe: result.recipe, engine: 'docker', program: 'base-image' },
): string {
  const title = titleOf(result);
  return page(
    `${title} – base image`,
    html`<header>
        <p class="soft">Base image</p>
        <h1>${title}</h1>
      </header>
      ${result.built ? tiles(result) : html`<p>Up to date: nothing was fetched, built or pushed.</p>`}
      <section>
        <h2>Image</h2>
        <dl>
          <dt>Index</dt>
          <dd><code>${result.index}</code>${result.built && !result.changed ? ' (unchanged)' : ''}</dd>
          <dt>Tags</dt>
          <dd>${tagsOf(result).map((tag) => html`<code class="chip">${tag}</code>`)}</dd>
          ${
            result.built
              ? html`<dt>Newest package</dt>
                  <dd>${day(epochOf(result))} <span class="soft">the only date in the image</span></dd>`
              : ''
          }
        </dl>
      </section>
      ${offers(result, reader)} ${result.failed.map(failedSection)} ${changes(result)}
      ${result.platforms.map(platformSection)} ${result.built ? commands(result, reader) : ''}`,
  );
}

function tiles({ platforms }: BuildResult): Markup {
  const sum = (valueOf: (platform: PlatformResult) => number) =>
    platforms.reduce((total, platform) => total + valueOf(platform), 0);
  const tests = sum(({ tests }) => tests.length);
  const passed = sum(({ tests }) => tests.filter((test) => test.passed).length);
  const facts = [
    [
      platforms.length === 1 ? (platforms[0]?.platform ?? '') : String(platforms.length),
      platforms.length === 1 ? 'platform' : 'platforms',
    ],
    [String(sum(({ lock }) => lock.packages.length)), 'packages'],
    [formatBytes(sum(({ layerSize }) => layerSize)), 'compressed'],
    [formatBytes(sum(({ tarSize }) => tarSize)), 'unpacked'],
    [tests === 0 ? 'not run' : `${passed} of ${tests}`, tests === 0 ? 'tests' : 'tests passed'],
  ] as const;
  return html`<div class="tiles">
    ${facts.map(([value, name]) => html`<div class="tile"><b>${value}</b><span>${name}</span></div>`)}
  </div>`;
}

/** Where it was pushed to, or is. */
function offers(result: BuildResult, { program }: Reader): Markup {
  const found = offersOf(result);
  if (found.length === 0) return html``;
  return html`<section>
    <h2>${result.built ? 'Pushed' : 'Published'}</h2>
    ${found.map(
      (offer) =>
        html`<h3>${offer.name}</h3>
          <p>${offer.tags.map((tag) => html`<code class="chip">${tag}</code>`)}</p>
          <pre>
${pullCommand(offer)}
${verifyCommand(offer, program)}</pre>`,
    )}
  </section>`;
}

function changes({ changes }: BuildResult): Markup {
  if (changes.length === 0) return html``;
  const { security, others } = rankChanges(changes);
  return html`<section>
    <h2>Changes since the published image</h2>
    <ul class="changes">
      ${security.map((line) => html`<li><code>${line.replace(' (security)', '')}</code> <span class="security">security</span></li>`)}
      ${others.map((line) => html`<li><code>${line}</code></li>`)}
    </ul>
  </section>`;
}

function platformSection(platform: PlatformResult): Markup {
  return html` <section>
    <h2>${platform.platform}</h2>
    <dl>
      <dt>Manifest</dt>
      <dd><code>${platform.manifest}</code></dd>
      <dt>Configuration</dt>
      <dd><code>${platform.config}</code></dd>
      <dt>Fingerprint</dt>
      <dd><code>${platform.fingerprint}</code></dd>
      <dt>Layer</dt>
      <dd>
        ${formatBytes(platform.layerSize)}, ${formatBytes(platform.tarSize)} unpacked as
        <code>${platform.diffId}</code>
      </dd>
      <dt>Package files</dt>
      <dd>${platform.fetched} fetched, ${platform.cached} from the cache</dd>
      ${Object.entries(platform.mirrors).map(
        ([name, url]) =>
          html`<dt>Mirror of ${name}</dt>
            <dd><code>${url}</code></dd>`,
      )}
    </dl>
    ${stages(platform)} ${tests(platform)}
    ${
      platform.notes.length === 0
        ? ''
        : html`<h3>Notes</h3>
            ${platform.notes.map((note) => html`<p>${note}</p>`)}`
    }
    ${packages(platform)}
  </section>`;
}

function failedSection({ platform, reason }: BuildResult['failed'][number]): Markup {
  return html` <section>
    <h2>${platform} <span class="bad">failed</span></h2>
    <p>It is not in the index.</p>
    <pre>${reason}</pre>
  </section>`;
}

/** The share of each stage in the time of the build, drawn on a line 1000 units long. */
function stages(platform: PlatformResult): Markup {
  const times = stagesOf(platform);
  const total = totalTime(platform);
  if (total === 0) return html``;
  const gap = 3;
  let from = 0;
  const segments = times.map(([name, time], index) => {
    const start = from;
    from += (time / total) * 1000;
    const width = Math.max(from - start - (index === times.length - 1 ? 0 : gap), 1);
    return html`<rect class="${colour(index)}" x="${start.toFixed(1)}" width="${width.toFixed(1)}" height="12"
      ><title>${name} ${formatSeconds(time)}</title></rect
    >`;
  });
  return html`<h3>${formatSeconds(total)} in all</h3>
    <svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="Time by stage">
      ${segments}
    </svg>
    <ul class="legend">
      ${times.map(
        ([name, time], index) =>
          html`<li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class="${colour(index)}" width="10" height="10" rx="2"></rect></svg
            >${name} <span class="soft">${formatSeconds(time)}</span>
          </li>`,
      )}
    </ul>`;
}

function colour(index: number): string {
  return `s${(index % 7) + 1}`;
}

function tests({ tests: results, testedWith }: PlatformResult): Markup {
  if (testedWith === '') return html`<h3>Not tested</h3>`;
  return html`<h3>Tested with ${testedWith}</h3>
    <ul class="tests">
      ${results.map(
        ({ name, passed, detail }) =>
          html` <li>
            <span class="mark ${passed ? 'good' : 'bad'}">${passed ? '✓' : '✗'}</span
            >${name}${detail === '' ? '' : html` <span class="bad">${detail}</span>`}
          </li>`,
      )}
    </ul>`;
}

function packages({ lock, platform }: PlatformResult): Markup {
  const id = `packages-${platform.replaceAll('/', '-')}`;
  const licensed = lock.packages.some(({ licence }) => licence !== undefined);
  const count = counted(lock.packages.length, 'package');
  return html`<h3>Packages</h3>
    <div class="filter">
      <input
        type="search"
        data-table="${id}"
        placeholder="Filter by name, version, security, asked for …"
        aria-label="Filter packages"
      /><span class="soft" aria-live="polite">${count}</span>
    </div>
    <div class="table">
      <table id="${id}">
        <thead>
          <tr>
            <th>Package</th>
            <th>Version</th>
            <th>Source</th>
            ${licensed ? html`<th>Licence</th>` : ''}
            <th>Suite</th>
            <th>Why</th>
            <th class="number">Size</th>
          </tr>
        </thead>
        <tbody>
          ${lock.packages.map((entry) => packageRow(entry, licensed))}
        </tbody>
      </table>
    </div>`;
}

function packageRow(entry: LockedPackage, licensed: boolean): Markup {
  const { name, version, source, repository } = entry;
  const from = source.version === version ? source.name : `${source.name} ${source.version}`;
  return html` <tr>
    <td class="name">${name}</td>
    <td><code>${version}</code></td>
    <td class="dim">${from}</td>
    ${licensed ? html`<td class="dim">${entry.licence ?? ''}</td>` : ''}
    <td>
      ${repository.suite}/${repository.component}${repository.security ? html` <span class="security">security</span>` : ''}
    </td>
    <td class="dim">${entry.requested ? 'asked for' : 'dependency'}</td>
    <td class="number">${formatBytes(entry.size)}</td>
  </tr>`;
}

function commands(result: BuildResult, { recipe, engine, program }: Reader): Markup {
  const [tag = ''] = result.tags;
  const choice = [result.release, result.variant].filter(Boolean).join('-');
  const platforms = result.platforms.map(({ platform }) => platform).join(',');
  const hex = result.index.slice('sha256:'.length);
  const [name = ''] = namesInEngine(result);
  const copy = `skopeo copy oci:image:${tag} docker-daemon:${name}`;
  const run = result.loaded
    ? html`<h3>Start the image</h3>
        <pre>${engine} run --rm -it ${result.loaded}</pre>`
    : html`<h3>Start the image with podman</h3>
        <pre>podman run --rm -it oci:image:${tag}</pre>
        <h3>Start the image with Docker, where skopeo is</h3>
        <pre>${copy} && docker run --rm -it ${name}</pre>`;
  return html` <section>
    <h2>Run and verify</h2>
    <p>In the folder of this page:</p>
    ${run}
    <h3>See that the index has the digest above</h3>
    <pre>echo "${hex}  image/blobs/sha256/${hex}" | sha256sum --check</pre>
    <h3>Build it again from the same packages, and compare the digests</h3>
    <pre>${program} build ${recipe}:${choice} --platform ${platforms} --locked lock --output again</pre>
    <p class="soft">
      A path is seen from the folder in which it was built. What is installed is also in
      <code>lock/</code> and, as SPDX, in <code>sbom/</code>.
    </p>
  </section>`;
}

function tagsOf({ references, tags }: BuildResult): readonly string[] {
  return references.length > 0 ? references : tags;
}

function epochOf({ platforms }: BuildResult): number {
  return Math.max(0, ...platforms.map(({ epoch }) => epoch));
}

function day(epoch: number): string {
  return toTimestamp(epoch).slice(0, 16).replace('T', ' ') + ' UTC';
}
