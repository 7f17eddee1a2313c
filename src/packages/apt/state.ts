import { openRootfs } from '../../rootfs/rootfs.ts';
import { readFileSync } from 'node:fs';
import { dialects } from '../../model/platform.ts';
import type { Repository } from '../../model/target.ts';
import type { Installation } from '../contract.ts';

/**
 * Which packages came as dependencies only, so that `apt-get autoremove` in a container does what one expects:
 * dpkg was driven without apt, and apt takes what it has no note of as asked for.
 */
export function writeStates({ target, lock, root }: Installation): void {
  const rootfs = openRootfs(root);
  if (!rootfs.has('/var/lib/apt')) return;
  const native = dialects(target.platform).debian;
  const stanzas = lock.packages
    .filter(({ requested }) => !requested)
    .map(
      ({ name, architecture }) =>
        `Package: ${name}\nArchitecture: ${architecture === 'all' ? native : architecture}\nAuto-Installed: 1\n\n`,
    );
  rootfs.write('/var/lib/apt/extended_states', stanzas.join(''));
}

/** The image's own package sources: those of the recipe, never the mirror that the build happened to use. */
export function writeSources({ target, root }: Installation): void {
  const rootfs = openRootfs(root);
  if (!rootfs.has('/etc/apt')) return;
  const stanzas = target.repositories
    .filter(({ inImage }) => inImage)
    .map((repository) => {
      const stated = repository.signedBy;
      const keyring =
        stated !== '' && rootfs.has(stated)
          ? stated
          : `/etc/apt/keyrings/${repository.name}.${repository.keyring.path.endsWith('.asc') ? 'asc' : 'gpg'}`;
      if (keyring !== stated) rootfs.write(keyring, readFileSync(repository.keyring.path));
      return stanza(repository, keyring);
    });
  rootfs.write(`/etc/apt/sources.list.d/${target.recipe}.sources`, stanzas.join('\n'));
}

function stanza(
  { mirrors, suites, components, checkValidUntil, insecure }: Repository,
  keyring: string,
): string {
  return [
    'Types: deb',
    `URIs: ${mirrors.join(' ')}`,
    `Suites: ${suites.join(' ')}`,
    ...(components.length > 0 ? [`Components: ${components.join(' ')}`] : []),
    insecure ? 'Trusted: yes' : `Signed-By: ${keyring}`,
    ...(checkValidUntil ? [] : ['Check-Valid-Until: no']),
    '',
  ].join('\n');
}
