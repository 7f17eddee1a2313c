import { describe, expect, it } from 'vitest';
import { matricesOf, type Leg } from '../../src/matrix.ts';
import { planMarkdown } from '../../src/report/plan-summary.ts';

function leg(slug: string, platform: string, runner = 'ubuntu-24.04'): Leg {
  const artifact = `base-image-${slug}-${platform.replaceAll('/', '-')}`;
  const [recipe = '', release = '', variant = ''] = slug.split('-');
  return { name: `${slug} ${platform}`, slug, recipe, release, variant, platform, runner, artifact };
}

const legs = [
  leg('debian-trixie', 'linux/amd64'),
  leg('debian-trixie', 'linux/386'),
  leg('debian-trixie', 'linux/arm64', 'ubuntu-24.04-arm'),
  leg('debian-trixie-slim', 'linux/amd64'),
];

describe('the plan', () => {
  it('says what is built for which platforms on which runners', () => {
    const markdown = planMarkdown({ ...matricesOf(legs), changes: [], unchanged: [] });
    expect(markdown).toBe(
      [
        '## Plan',
        '',
        '| Image | Platforms | Runner |',
        '| --- | --- | --- |',
        '| `debian-trixie` | `linux/amd64` `linux/386` | `ubuntu-24.04` |',
        '| `debian-trixie` | `linux/arm64` | `ubuntu-24.04-arm` |',
        '| `debian-trixie-slim` | `linux/amd64` | `ubuntu-24.04` |',
        '',
      ].join('\n'),
    );
  });

  it('says why, for each image, security first', () => {
    const changes = [
      'debian-trixie: the recipe changed',
      'debian-trixie: ~ bash 5.2 → 5.3 (security)',
      'debian-trixie-slim: not published yet',
    ];
    const markdown = planMarkdown({ ...matricesOf(legs), changes, unchanged: ['debian-bookworm'] });
    expect(markdown).toContain('✅ Up to date: `debian-bookworm`');
    expect(markdown).toContain(
      [
        '### `debian-trixie`',
        '1 security update, 1 other change.',
        '- 🔒 **Security** `bash 5.2 → 5.3`',
        '```diff\nthe recipe changed\n```',
        '### `debian-trixie-slim`',
        '1 change.',
        '```diff\nnot published yet\n```',
      ].join('\n\n'),
    );
  });

  it('says when there is nothing to do', () => {
    const markdown = planMarkdown({ ...matricesOf([]), changes: [], unchanged: ['debian-trixie'] });
    expect(markdown).toBe('## Plan\n\nNothing is to be built.\n\n✅ Up to date: `debian-trixie`\n');
  });

  it('takes words for words, and is never too long', () => {
    const evil = '```\n<img src=x> `|` @someone';
    const long = 'x'.repeat(5000);
    const changes = [`debian-trixie: ~ ${evil} (security)`, `debian-trixie: ${evil}`];
    const many = Array.from({ length: 400 }, () => `debian-trixie-slim: ${long}`);
    const runners = legs.map((each) => ({ ...each, runner: evil }));
    const markdown = planMarkdown({ ...matricesOf(runners), changes: [...changes, ...many], unchanged: [] });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(900 * 1024);
    expect(markdown).toContain('left out here');
    expect(markdown).toContain('````diff\n```\n<img src=x> `|` @someone\n````');
    expect(markdown.match(/<img|@someone/g)).toHaveLength(2);
  });
});
