import { install } from './apk/install.ts';
import { findMirrors, offers } from './apk/repositories.ts';
import { resolve } from './apk/resolve.ts';
import type { PackageManager } from './contract.ts';

/** apk: Alpine, Wolfi, and what is made from them. The program itself is no package of the host: see apk/tool.ts. */
export const apk: PackageManager = {
  trust: 'indexes, and through them every package; packages once more when they are installed',
  tools: [],
  mirrors: findMirrors,
  offers,
  resolve,
  store: { extension: 'apk' },
  install,
  residue: [
    { glob: 'var/log/apk.log', reason: 'the log of the build' },
    { glob: 'lib/apk/db/lock', reason: 'an empty lock file' },
    { glob: 'lib/apk/exec/', reason: 'the folder that apk puts scripts into before it starts them' },
    { glob: 'usr/lib/apk/exec/', reason: 'the same, where /usr is merged' },
    { glob: 'usr/lib/apk/db/lock', reason: 'an empty lock file, where /usr is merged' },
  ],
};
