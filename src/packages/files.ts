import { makeLock } from '../model/lock.ts';
import type { PackageManager } from './contract.ts';

/** No packages at all: an image of the recipe's own files on nothing, such as a static program with its certificates. */
export const files: PackageManager = {
  trust: '',
  tools: [],
  mirrors: () => Promise.resolve(new Map()),
  offers: () => Promise.resolve(true),
  resolve: (target) => Promise.resolve(makeLock(target, [])),
  store: { extension: '' },
  install: () => Promise.resolve([]),
  residue: [],
};
