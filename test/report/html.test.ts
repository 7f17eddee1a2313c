import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { html } from '../../src/report/markup.ts';
import { buildResult, lockedPackage, platformResult } from '../fixtures/build-result.ts';

describe('markup', () => {
  it('escapes what is put into it, and only that', () => {
    const inner = html`<b title="${'"\'<'}">${'<i> & co'}</b>`;
    expect(html`<p>${inner}${[inner]}${3}</p>`.markup).toBe(
      `<p>${'<b title="&quot;&#39;&lt;">&lt;i&gt; &amp; co</b>'.repeat(2)}3</p>`,
    );
  });
});

describe('the page', () => {
  it('has every package of every platform, with where it is from', () => {
    const names = Array.from({ length: 120 }, (_, number) => `package-${number}`);
    const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => platformResult(platform, names));
    const page = reportHtml(buildResult({ platforms }));
    for (const { platform, manifest } of platforms) {
      expect(page).toContain(`<h2>${platform}</h2>`);
      expect(page).toContain(manifest);
    }
    expect(page).toMatch(/Mirror of debian<\/dt>\s*<dd><code>http:\/\/mirror\.example\/debian<\/code>/);
    for (const name of names) expect(page.split(`<td class="name">${name}</td>`)).toHaveLength(3);
    expect(page.match(/<td>\s*trixie\/main\s*<\/td>/g)).toHaveLength(240);
  });

  it('tells security updates, dependencies, other sources and licences', () => {
    const plain = lockedPackage('libmount1');
    const platform = platformResult('linux/amd64');
    const entry = {
      ...plain,
      licence: 'LGPL-2.1-or-later',
      requested: false,
      source: { name: 'util-linux', version: '2.41' },
      repository: { ...plain.repository, security: true },
    };
    const with_ = (packages: (typeof entry)[] | (typeof plain)[]) =>
      reportHtml(buildResult({ platforms: [{ ...platform, lock: { ...platform.lock, packages } }] }));
    const page = with_([entry]);
    expect(page).toContain('<td class="dim">util-linux 2.41</td>');
    expect(page).toContain('<td class="dim">LGPL-2.1-or-later</td>');
    expect(page).toContain('<td class="dim">dependency</td>');
    expect(page).toContain('<span class="security">security</span>');
    expect(with_([plain])).not.toMatch(/<th>Licence|class="security"|dependency<\/td>/);
  });

  it('takes words for words, whatever they look like', () => {
    const evil = `</title></td><script>alert("1")</script><img src=x onerror='x'>`;
    const [platform] = [platformResult('linux/amd64', [evil])];
    const page = reportHtml(
      buildResult({
        release: evil,
        tags: [evil],
        platforms: [{ ...platform, notes: [evil], tests: [{ name: evil, passed: false, detail: evil }] }],
      }),
    );
    expect(page).not.toContain('<img');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toContain('</title></td>');
    expect(page).toContain('&lt;img src=x onerror=&#39;x&#39;&gt;');
  });

  it('needs nothing but itself, and allows nothing else', () => {
    const page = reportHtml(buildResult());
    expect(page).not.toMatch(/(src|href|url)\s*[=(]|@import/);
    for (const tag of ['style', 'script']) {
      const content = new RegExp(`<${tag}>([^]*)</${tag}>`).exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(content).digest('base64');
      expect(page).toContain(`${tag}-src &#39;sha256-${hash}&#39;`);
    }
  });

  it('is the same for the same build', () => {
    expect(reportHtml(buildResult())).toBe(reportHtml(structuredClone(buildResult())));
  });

  it('says which platforms are missing, and why', () => {
    const page = reportHtml(buildResult({ failed: [{ platform: 'linux/riscv64', reason: 'dpkg <ended>' }] }));
    expect(page).toContain('<h2>linux/riscv64 <span class="bad">failed</span></h2>');
    expect(page).toContain('<pre>dpkg &lt;ended&gt;</pre>');
    expect(reportHtml(buildResult())).not.toContain('not in the index');
  });

  it('says what was not tested, and what failed', () => {
    const platform = platformResult('linux/amd64');
    const untested = reportHtml(buildResult({ platforms: [{ ...platform, testedWith: '', tests: [] }] }));
    expect(untested).toContain('<h3>Not tested</h3>');
    const tests = [{ name: 'locale', passed: false, detail: 'said nothing' }];
    const failed = reportHtml(buildResult({ platforms: [{ ...platform, tests }] }));
    expect(failed).toContain('0 of 1');
    expect(failed).toContain('<span class="bad">said nothing</span>');
  });

  it('has what changed, security first', () => {
    const page = reportHtml(buildResult({ changes: ['+ <new> 1', '~ bash 5.2 → 5.3 (security)'] }));
    const [, section = ''] = page.split('<h2>Changes since the published image</h2>');
    const lines = [...section.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => line);
    expect(lines.slice(0, 2)).toEqual([
      '<code>~ bash 5.2 → 5.3</code> <span class="security">security</span>',
      '<code>+ &lt;new&gt; 1</code>',
    ]);
    expect(reportHtml(buildResult())).not.toContain('<h2>Changes');
  });

  it('has what was pushed where', () => {
    const { index } = buildResult();
    const name = 'ghcr.io/acme/debian';
    const page = reportHtml(buildResult({ published: [{ name, digest: index, tags: ['trixie'] }] }));
    expect(page).toContain(`docker pull ${name}@${index}\nbase-image verify ${name}@${index}</pre`);
    expect(reportHtml(buildResult())).not.toContain('docker pull');
  });

  it('tells of an image that was there already', () => {
    const page = reportHtml(
      buildResult({ built: false, changed: false, platforms: [], references: ['acme/debian:trixie'] }),
    );
    expect(page).toContain('Up to date: nothing was fetched, built or pushed.');
    expect(page).toContain('docker pull acme/debian@sha256:');
    expect(page).not.toMatch(/Newest package|Run and verify|class="tile"/);
  });
});
