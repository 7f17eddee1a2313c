import { describe, expect, it } from 'vitest';
import { summaryMarkdown } from '../../src/report/summary.ts';
import type { Published } from '../../src/request.ts';
import { buildResult, platformResult } from '../fixtures/build-result.ts';

const { index } = buildResult();
const published: readonly Published[] = ['ghcr.io/acme/debian', 'example.org/debian'].map((name) => ({
  name,
  digest: index,
  tags: ['trixie', '13'],
}));

describe('the summary', () => {
  it('has a row and the packages of each platform', () => {
    const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => ({
      ...platformResult(platform),
      cached: 76,
    }));
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(markdown).toContain(`Index \`${index}\`\n`);
    for (const { platform, manifest } of platforms) {
      const row = `| \`${platform}\` | \`${manifest.slice(0, 19)}\` | 31.4 MB | 78.0 MB | 2 | 76 of 78 | 4.6 s | ✅ 1 of 1 in docker |`;
      expect(markdown).toContain(row);
      expect(markdown).toContain(`- Manifest \`${manifest}\``);
      expect(markdown).toContain(`<details><summary>${platform} (2 packages)</summary>`);
      expect(markdown).toContain(`| \`${platform}\` | 1.2 s | 3.4 s | 4.6 s |`);
      expect(markdown).toContain(`  section ${platform}\n    resolve :0, 1200ms\n    fetch :1200, 3400ms\n`);
    }
    expect(markdown).toContain('| `bash` | `1.0-1` | `bash` | `trixie` |');
    expect(markdown).toContain('- ✅ echo success');
  });

  it('shows a failed test with its reason', () => {
    const failed = { name: 'locale', passed: false, detail: 'said "C"' };
    const platforms = [{ ...platformResult('linux/amd64'), tests: [failed] }];
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(markdown).toContain('❌ 0 of 1 in docker');
    expect(markdown).toContain('- ❌ `linux/amd64` locale: said `"C"`');
  });

  it('shows platforms that are missing before those that are there', () => {
    const failed = [{ platform: 'linux/riscv64', reason: 'dpkg ended with 1\n```\n# in a line' }];
    const markdown = summaryMarkdown(buildResult({ failed }));
    expect(markdown).toContain(
      '❌ `linux/riscv64` failed and is not in the index:\n\n````text\ndpkg ended with 1\n```\n# in a line\n````\n',
    );
    expect(markdown.indexOf('linux/riscv64')).toBeLessThan(markdown.indexOf('| Platform |'));
  });

  it('has each note once, with its platforms, and not folded', () => {
    const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => ({
      ...platformResult(platform),
      notes: ['Nothing was signed', `Only here: ${platform}`],
    }));
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(markdown).toContain('- `linux/amd64` `linux/arm64` Nothing was signed\n');
    expect(markdown).toContain('- `linux/arm64` Only here: `linux/arm64`\n');
    expect(markdown.indexOf('Nothing was signed')).toBeLessThan(markdown.indexOf('<details>'));
  });

  it('has what changed, security first', () => {
    const changes = [
      'the recipe changed',
      '- adduser 3.1',
      '+ sqv 1.3',
      '~ bash 5.2 → 5.3 [linux/arm64]',
      '~ libssl3t64 3.5.1-1 → 3.5.1-1+deb13u1 (security) [linux/amd64]',
    ];
    const markdown = summaryMarkdown(buildResult({ changes }));
    expect(markdown).toContain(
      [
        '### Changes since the published image',
        '1 security update, 4 other changes.',
        '- 🔒 **Security** `libssl3t64 3.5.1-1 → 3.5.1-1+deb13u1 [linux/amd64]`',
        '```diff\nthe recipe changed\n- adduser 3.1\n+ sqv 1.3\n! bash 5.2 → 5.3 [linux/arm64]\n```',
      ].join('\n\n'),
    );
    expect(summaryMarkdown(buildResult())).not.toContain('Changes');
  });

  it('folds many changes, and counts those that are too many', () => {
    const markdown = summaryMarkdown(
      buildResult({ changes: Array.from({ length: 600 }, (_, number) => `+ package-${number} 1`) }),
    );
    expect(markdown).toContain('<details><summary>600 changes</summary>');
    expect(markdown).toContain('package-499 1');
    expect(markdown).not.toContain('package-500 1');
    expect(markdown).toContain('And 100 more.');
  });

  it('has what was pushed where, and how to get it and to check it', () => {
    const markdown = summaryMarkdown(buildResult({ published }));
    for (const { name } of published) {
      expect(markdown).toContain(`| \`${name}\` | \`${index}\` | \`trixie\` \`13\` |`);
      expect(markdown).toContain(`\ndocker pull ${name}@${index}\n`);
      expect(markdown).toContain(`\nbase-image verify ${name}@${index}\n`);
    }
    expect(markdown).not.toContain('Not pushed');
    expect(summaryMarkdown(buildResult({ references: ['a:trixie'] }))).toContain(
      'Not pushed. Tags: `a:trixie`',
    );
  });

  it('is short when there was nothing to do', () => {
    const markdown = summaryMarkdown(
      buildResult({
        built: false,
        changed: false,
        platforms: [],
        values: {},
        references: published.flatMap(({ name }) => [`${name}:trixie`, `${name}:13`]),
      }),
    );
    expect(markdown).toContain('Nothing was fetched, built or pushed.');
    for (const { name } of published) {
      expect(markdown).toContain(`| \`${name}\` | \`${index}\` | \`trixie\` \`13\` |`);
      expect(markdown).toContain(`docker pull ${name}@${index}`);
    }
    expect(markdown).not.toMatch(/Platform|Tests|Time|Contents|Pushed|unchanged/);
  });

  it('takes words for words, whatever they look like', () => {
    const evil = '</details><img src=x> | ``` [x](http://example.org)';
    const platform = platformResult('linux/amd64', ['a|b', evil]);
    const markdown = summaryMarkdown(
      buildResult({
        release: evil,
        tags: ['`|`'],
        changes: [`~ ${evil} (security)`],
        platforms: [{ ...platform, notes: [evil], tests: [{ name: evil, passed: false, detail: evil }] }],
      }),
    );
    const outside = markdown.replace(/`[^`\n]*`/g, '').replace(/<\/?code>/g, '');
    expect(outside).not.toMatch(/<img|\[x\]|http:/);
    expect(outside.match(/<\/details>/g)).toHaveLength(1);
    expect(markdown).toContain('| <code>a&#124;b</code> | `1.0-1` |');
  });

  it('stays below what the runner takes, and says what it left out', () => {
    const packages = Array.from({ length: 4000 }, (_, number) => `package-${number}-äöü`);
    const platforms = Array.from({ length: 12 }, (_, number) => platformResult(`linux/p${number}`, packages));
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(900 * 1024);
    expect(markdown).toContain('too long to be shown here');
    expect(markdown).toContain('`linux/p11`');
  });
});
