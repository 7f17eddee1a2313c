import { describe, expect, it } from 'vitest';
import { code, details, fence, markdownDocument, text } from '../../src/report/markdown.ts';

describe('text', () => {
  it('leaves prose alone', () => {
    const prose = 'Signatures of the built-in repository debian were not checked: 13.7 says so (twice).';
    expect(text(prose)).toBe(prose);
  });

  it.each([
    '<img',
    '[x](y)',
    '![x](y)',
    'http://example.org',
    'www.example.org',
    '@someone',
    '#1',
    '$x$',
    ':x:',
  ])('has %s as code, of which GitHub makes nothing else', (word) => {
    expect(text(`a ${word} b`)).toBe(`a \`${word}\` b`);
  });

  it.each(['-', '+', '1.', '1)', '>', '##', '---', '==='])('begins no block with %s', (word) => {
    expect(text(`${word} b`)).toBe(`\`${word}\` b`);
  });

  it('is one line, and turns no other around', () => {
    expect(text('a\r\n\n# b\u0000\u202ec\u2028d')).toBe('a `#` b c d');
  });
});

describe('code', () => {
  it('is a span for nearly everything', () => {
    expect(code('1:2.41-5~deb13u1+b2')).toBe('`1:2.41-5~deb13u1+b2`');
    expect(code('')).toBe('');
  });

  it.each(['a`b', 'a|b', 'a\\|b', '``'])('ends neither itself nor its cell: %s', (words) => {
    const span = code(words);
    expect(span).toMatch(/^<code>[^`|\\<]*<\/code>$/);
    const content = span.slice('<code>'.length, -'</code>'.length);
    expect(content.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))).toBe(
      words,
    );
  });
});

it('fences with more marks than there are inside, and lets no controls in', () => {
  const fenced = fence('text', ['a\r\n````\u001b[31m', 'b']);
  expect(fenced).toBe('`````text\na\n```` [31m\nb\n`````');
});

it('gives a fold a title without markup', () => {
  expect(details('a</summary><b>', 'x')).toMatch(
    /^<details><summary>a[^<>]*<\/summary>\n\nx\n\n<\/details>$/,
  );
});

describe('a document', () => {
  it('ends before the block that is too much, and says so', () => {
    const half = 'ä'.repeat(250 * 1024);
    const document = markdownDocument(['# a', half, half, 'end'], 'There was more.');
    expect(Buffer.byteLength(document)).toBeLessThanOrEqual(900 * 1024);
    expect(document).toBe(`# a\n\n${half}\n\nThere was more.\n`);
  });

  it('leaves empty blocks out', () => {
    expect(markdownDocument(['a', '', 'b'], 'more')).toBe('a\n\nb\n');
  });
});
