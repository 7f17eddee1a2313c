import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import type { Installation } from '../contract.ts';
import { openKeyring, type KeyFile } from './keyring.ts';
import { addedRepositories } from './settings.ts';

/** Where keyring packages have the keys of their distribution. */
const shipped = '/usr/share/pacman/keyrings';

const home = '/etc/pacman.d/gnupg';

/** What `pacman-key --init` writes. */
const settings = {
  'gpg.conf': [
    'no-greeting',
    'no-permission-warning',
    'lock-never',
    'keyserver-options timeout=10',
    'keyserver-options import-clean',
    'keyserver-options no-self-sigs-only',
  ],
  'gpg-agent.conf': ['disable-scdaemon'],
};

/**
 * Fills the image's keyring, so that its pacman works at once. `pacman-key --init` and `--populate` would make a secret
 * key to sign the distribution's main keys with; in an image it would be another one in each build, and everybody would
 * have it. Here the main keys are trusted by themselves, without any secret. What needs a key of one's own,
 * `pacman-key --lsign-key` and updates of the keyring package, begins with `pacman-key --init && pacman-key --populate`,
 * as in all images that keep their secrets.
 */
export async function populateKeyring({ root, target, epoch }: Installation, host: Host): Promise<void> {
  const rootfs = openRootfs(root);
  if (!rootfs.has('/usr/bin/pacman-key') || rootfs.has(home)) return;
  const names = rootfs.glob(`${shipped}/*.gpg`).map((path) => `/${path.slice(0, -'.gpg'.length)}`);
  const files: readonly KeyFile[] = [
    ...names.map((name) => ({
      path: rootfs.locate(`${name}.gpg`),
      trusted: fingerprints(rootfs, `${name}-trusted`),
    })),
    // Those are not the distribution's own.
    ...addedRepositories(rootfs, target).map(({ keyring }): KeyFile => ({
      path: keyring.path,
      trusted: 'all',
    })),
  ];
  if (files.length === 0) return;
  const revoked = names.flatMap((name) => fingerprints(rootfs, `${name}-revoked`));
  const keyring = await openKeyring({ files, revoked, epoch }, host);
  rootfs.mkdir(home, { mode: 0o755 });
  for (const name of ['pubring.gpg', 'trustdb.gpg'])
    rootfs.write(`${home}/${name}`, readFileSync(join(keyring, name)));
  for (const [name, lines] of Object.entries(settings))
    rootfs.write(`${home}/${name}`, `${lines.join('\n')}\n`);
}

/** `<fingerprint>:<trust>:` or a fingerprint alone on each line. */
function fingerprints(root: Rootfs, path: string): readonly string[] {
  if (!root.has(path)) return [];
  return [...root.read(path).matchAll(/^[0-9A-F]{40}/gm)].map(([fingerprint]) => fingerprint);
}
