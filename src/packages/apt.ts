import type { PackageManager } from './contract.ts';
import { install, makeTools } from './apt/install.ts';
import { findMirrors } from './apt/mirrors.ts';
import { offers, resolve } from './apt/resolve.ts';
import { writeSources, writeStates } from './apt/state.ts';
import { aptTools } from './apt/tools.ts';
import { debDate, unpackMembers } from './deb.ts';

/** apt and dpkg: Debian, Ubuntu, and what is made from them. */
export const apt: PackageManager = {
  trust: 'Release files, and through them the SHA-256 of every package',
  tools: aptTools,
  mirrors: findMirrors,
  offers,
  resolve,
  store: { extension: 'deb', ingest: (from, to, host) => unpackMembers(host.exec, from, to) },
  date: debDate,
  makeTools,
  async install(installation, host) {
    const notes = await install(installation, host);
    writeStates(installation);
    writeSources(installation);
    return notes;
  },
  residue: [
    { glob: 'var/lib/dpkg/lock*', reason: 'empty lock files' },
    { glob: 'var/lib/dpkg/available', reason: 'only dselect reads it' },
  ],
};
