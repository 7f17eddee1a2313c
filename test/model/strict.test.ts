import { expect, test } from 'vitest';
import * as z from 'zod';
import { BaseImageError } from '../../src/model/error.ts';
import { readOrNone, readStrictly } from '../../src/model/strict.ts';
import { imagesOfIndex } from '../../src/publish/registry/published.ts';
import { said } from '../../src/registry/trouble.ts';

const schema = z.strictObject({ name: z.string() });

test.each([
  ['', 'it is empty'],
  ['\n', 'it is empty'],
  ['{"name": "a', 'it is not JSON'],
  ['{"name": 1}', 'name: Invalid input'],
])('what is wrong with %j is said of the file, and what to do', (text, reason) => {
  const refusal = { code: 'usage', message: '/some/file is damaged', hint: 'Make it again.' } as const;
  const read = () => readStrictly(schema, text, refusal);
  expect(read).toThrow(BaseImageError);
  expect(read).toThrow(`/some/file is damaged: ${reason}`);
  expect(readOrNone(schema, text)).toBeUndefined();
});

test('a registry that answers with half a document is named', () => {
  expect(() => imagesOfIndex('{"manifests": [', 'ghcr.io/me/image')).toThrow(
    'What the registry has as ghcr.io/me/image is not an image: it is not JSON',
  );
});

test.each([
  [String.raw`say \"no\"`, 'say "no"'],
  [String.raw`a\x1b[31mred\a\u00e9\U0001f600\\n`, 'a\u001b[31mredé😀\\n'],
])('a registry may have said anything: %s', (quoted, plain) => {
  expect(said(`time="now" level=fatal msg="${quoted}"\n`)).toBe(plain);
});
