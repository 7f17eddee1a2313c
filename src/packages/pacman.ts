import type { PackageManager } from './contract.ts';
import { install } from './pacman/install.ts';
import { findMirrors } from './pacman/mirrors.ts';
import { offers, resolve } from './pacman/resolve.ts';
import { pacmanTools } from './pacman/tools.ts';

/** pacman: Arch Linux, Arch Linux ARM, and what is made from them. */
export const pacman: PackageManager = {
  trust: 'every package, and the databases that name them where these are signed',
  tools: pacmanTools,
  mirrors: findMirrors,
  offers,
  resolve,
  store: { extension: 'pkg.tar' },
  install,
  residue: [
    { glob: 'var/lib/pacman/db.lck', reason: 'a lock that nobody holds' },
    { glob: 'var/log/pacman.log', reason: 'the log of the build is about the build' },
  ],
};
