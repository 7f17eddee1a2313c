import { fail } from '../model/error.ts';
import { formatPlatform } from '../model/platform.ts';
import type { PackageManager } from './contract.ts';

/** No packages at all: an image of the recipe's own files on nothing, such as a static program with its certificates. */
export const files: PackageManager = {
  trust: '',
  tools: [],
  mirrors: () => Promise.resolve(new Map()),
  offers: () => Promise.resolve(true),
  resolve({ recipe, release, variant, platform, manager }) {
    const about = { recipe, release, variant, platform: formatPlatform(platform), manager };
    return Promise.resolve({ version: 1, ...about, detected: {}, packages: [] });
  },
  store: { extension: '' },
  date: () => fail('internal', 'There are no packages to ask for their date'),
  install: () => Promise.resolve([]),
  residue: [],
};
