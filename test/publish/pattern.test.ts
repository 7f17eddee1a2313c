import { expect, it } from 'vitest';
import { matchesWithin } from '../../src/publish/pattern.ts';

it('tells whether a pattern matches', async () => {
  expect(await matchesWithin('^Hello', 'Hello\nworld', 60_000)).toBe(true);
  expect(await matchesWithin('^world$', 'Hello\nworld', 60_000)).toBe(false);
});

it('gives up a pattern that takes for ever, and hears everything else meanwhile', async () => {
  let heard = 0;
  const ticks = setInterval(() => (heard += 1), 10);
  const text = 'Hello from a container image of one file, as small as it gets';
  expect(await matchesWithin('^(([a-zA-Z ]+)+)+[0-9]$', text, 1000)).toBe(undefined);
  clearInterval(ticks);
  expect(heard).toBeGreaterThan(5);
});
