import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { managerNames } from '../../src/model/target.ts';

// Files alone are no distribution: they have no repositories to lock, and nothing that could move.
it('every package manager keeps the contract', () => {
  const suites = readdirSync(new URL('contract', import.meta.url)).map((name) => name.split('.')[0]);
  expect(suites.sort()).toEqual(managerNames.filter((name) => name !== 'files').sort());
});
