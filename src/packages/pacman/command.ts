import { join } from 'node:path';

/** Where a run of pacman has its things; all of them, so that nothing of this machine's pacman counts. */
export interface Places {
  /** Holds the configuration, and what pacman may make beside it. */
  readonly folder: string;
  readonly root: string;
  readonly database: string;
  readonly keyring: string;
}

/** pacman's program with the options that every run has. */
export function pacmanCommand({ folder, root, database, keyring }: Places): readonly string[] {
  return [
    'pacman',
    ...['--config', join(folder, 'pacman.conf')],
    ...['--root', root],
    ...['--dbpath', database],
    ...['--gpgdir', keyring],
    ...['--cachedir', join(folder, 'cache')],
    ...['--hookdir', join(root, 'etc/pacman.d/hooks')],
    ...['--logfile', '/dev/null'],
    ...['--color', 'never'],
  ];
}
