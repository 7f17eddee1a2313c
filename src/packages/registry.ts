import type { Target } from '../model/target.ts';
import { apt } from './apt.ts';
import { files } from './files.ts';
import type { PackageManager } from './contract.ts';

/** One line for each package manager; a name in the recipe's type without a line here does not compile. */
export const packageManagers: Readonly<Record<Target['manager'], PackageManager>> = {
  apt,
  files,
};
