import { expect, it } from 'vitest';
import { wildcard } from '../../src/rootfs/wildcard.ts';

it.each([
  ['a', 'a', true],
  ['a', 'ab', false],
  ['*', '', true],
  ['a*', 'abc', true],
  ['*c', 'abc', true],
  ['a*c', 'abcbc', true],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
  ['ab*ba', 'aba', false],
  ['*a*a*', 'aa', true],
  ['*a*a*', 'a', false],
  ['a**c', 'abc', true],
  ['*.so.*', 'lib.so.1', true],
  ['a.c', 'abc', false],
  ['1*1', '1\n1', true],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(wildcard(pattern).test(text)).toBe(expected);
});

it('takes no longer for many stars', () => {
  expect(wildcard(`${'*a'.repeat(60)}b`).test('a'.repeat(4000))).toBe(false);
});
