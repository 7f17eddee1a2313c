import type { PackageManager } from './contract.ts';
import { installRpms } from './rpm/install.ts';
import { findMirrors } from './rpm/mirrors.ts';
import { rpmTools } from './rpm/tools.ts';
import { resolve } from './zypper/resolve.ts';
import { writeStates } from './zypper/state.ts';

/** zypper and rpm: openSUSE, SUSE Linux Enterprise, and what is made from them. */
export const zypper: PackageManager = {
  trust: 'repository metadata, which names a checksum of every package, and the packages themselves',
  tools: [
    { program: 'zypper', package: 'zypper', why: 'to resolve packages' },
    { program: 'rpmkeys', package: 'rpm', why: 'to trust keys' },
    { program: 'gzip', package: 'gzip', why: 'to read metadata' },
    { program: 'bzip2', package: 'bzip2', why: 'to read metadata' },
    { program: 'xz', package: 'xz-utils', why: 'to read metadata' },
    { program: 'zstd', package: 'zstd', why: 'to read metadata' },
    ...rpmTools,
  ],
  mirrors: findMirrors,
  // What a repository has is known to nobody before its metadata is read; where it has nothing, that says so.
  offers: () => Promise.resolve(true),
  resolve,
  store: { extension: 'rpm' },
  async install(installation, host) {
    const notes = await installRpms(installation, host);
    writeStates(installation);
    return notes;
  },
  // zypper itself does not work on the root.
  residue: [],
};
