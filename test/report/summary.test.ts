import { describe, expect, it } from 'vitest';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { buildResult, platformResult } from '../fixtures/build-result.ts';

describe('the summary', () => {
  it('has a row and the packages of each platform', () => {
    const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => platformResult(platform));
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(markdown).toContain(`Index \`${buildResult().index}\``);
    for (const { platform, manifest } of platforms) {
      const row = `| \`${platform}\` | \`${manifest.slice(0, 19)}\` | 31.4 MB | 78.0 MB | 2 | 4.6 | ✅ 1 of 1 in docker |`;
      expect(markdown).toContain(row);
      expect(markdown).toContain(`- Manifest \`${manifest}\``);
    }
    expect(markdown).toContain('| bash | 1.0-1 | bash | trixie |');
  });

  it('shows a failed test with its reason', () => {
    const failed = { name: 'locale', passed: false, detail: 'said "C"' };
    const platforms = [{ ...platformResult('linux/amd64'), tests: [failed] }];
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(markdown).toContain('❌ 0 of 1 in docker');
    expect(markdown).toContain('- ❌ locale: said "C"');
  });

  it('takes words for words, whatever they look like', () => {
    const platforms = [platformResult('linux/amd64', ['a|b', '<img src=x>', '[x](http://example.org)'])];
    const markdown = summaryMarkdown(buildResult({ platforms, tags: ['`|`'] }));
    expect(markdown).not.toContain('<img');
    expect(markdown).toContain('a\\|b');
    expect(markdown).toContain('\\[x\\](http');
  });

  it('stays below what the runner takes, and says what it left out', () => {
    const packages = Array.from({ length: 4000 }, (_, number) => `package-${number}-äöü`);
    const platforms = Array.from({ length: 12 }, (_, number) => platformResult(`linux/p${number}`, packages));
    const markdown = summaryMarkdown(buildResult({ platforms }));
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(900 * 1024);
    expect(markdown).toContain('left out');
    expect(markdown).toContain('`linux/p11`');
  });
});
