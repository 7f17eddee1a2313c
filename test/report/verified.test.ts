import { expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { verifiedMarkdown } from '../../src/report/verified.ts';

const digest = digestOf('index');

it('has each reference, where it started, and the digest once', () => {
  const platforms = ['linux/amd64', 'linux/arm64'];
  const markdown = verifiedMarkdown([
    { reference: 'ghcr.io/acme/debian:trixie', digest, platforms, startedWith: 'docker' },
    { reference: `example.org/debian@${digest}`, digest, platforms, startedWith: '' },
  ]);
  expect(markdown.split(`Index \`${digest}\``)).toHaveLength(2);
  expect(markdown).toContain(
    '| ✅ `ghcr.io/acme/debian:trixie` | `linux/amd64` `linux/arm64` | ✅ in docker |',
  );
  expect(markdown).toContain(
    `| ✅ \`example.org/debian@${digest}\` | \`linux/amd64\` \`linux/arm64\` | not started: no engine, or no image for this machine |`,
  );
});

it('takes words for words, whatever they look like', () => {
  const evil = 'a`|<img src=x>';
  const markdown = verifiedMarkdown([{ reference: evil, digest, platforms: [evil], startedWith: evil }]);
  expect(markdown).not.toContain('<img');
  expect(markdown.split('\n').at(-2)?.split('|')).toHaveLength(5);
});
