import type { Target } from '../model/target.ts';
import { apk } from './apk.ts';
import { apt } from './apt.ts';
import { archive } from './archive.ts';
import type { PackageManager } from './contract.ts';
import { dnf } from './dnf.ts';
import { files } from './files.ts';
import { pacman } from './pacman.ts';
import { zypper } from './zypper.ts';

/** One line for each package manager; a name in the recipe's type without a line here does not compile. */
export const packageManagers: Readonly<Record<Target['manager'], PackageManager>> = {
  apt,
  dnf,
  zypper,
  pacman,
  apk,
  archive,
  files,
};
