import type { PackageManager } from './contract.ts';
import { offers, resolve } from './dnf/resolve.ts';
import { streamsOf, writeStates } from './dnf/state.ts';
import { dnfTools } from './dnf/tools.ts';
import { installRpms } from './rpm/install.ts';
import { findMirrors } from './rpm/mirrors.ts';

/** dnf and rpm: Fedora, CentOS, Red Hat Enterprise Linux, and what is made from them. */
export const dnf: PackageManager = {
  trust: 'every package, and the repository metadata where that is signed',
  tools: dnfTools,
  mirrors: findMirrors,
  offers,
  resolve,
  store: { extension: 'rpm' },
  async install(installation, host) {
    const notes = await installRpms(installation, host);
    writeStates(installation, await streamsOf(installation, host));
    return notes;
  },
  residue: [],
};
