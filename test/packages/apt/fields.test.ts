import { expect, test } from 'vitest';
import { parseRecords } from '../../../src/packages/apt/fields.ts';

test('paragraphs become records, continuation lines part of their field', () => {
  const text = `Package: one
Depends: libc6 (>= 2.36),
 libx:any
Description: colons: kept
 first
 .
\tsecond


Package:two
Empty:

`;
  expect(parseRecords(text)).toEqual([
    { Package: 'one', Depends: 'libc6 (>= 2.36),\nlibx:any', Description: 'colons: kept\nfirst\n.\nsecond' },
    { Package: 'two', Empty: '' },
  ]);
});

test('text without fields has no records', () => {
  expect(parseRecords('')).toEqual([]);
  expect(parseRecords('\n\n\n')).toEqual([]);
});
