import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';

/**
 * What to put before a command that wants to be root, though its files are its user's own: pacman looks at nothing but the
 * user's number, even to ask repositories.
 * @throws BaseImageError `host` where this machine has no way
 */
export async function asRoot(host: Host): Promise<readonly string[]> {
  if (process.getuid?.() === 0) return [];
  const mapped = ['unshare', '--map-root-user', '--'];
  const { status } = await host.exec.run([...mapped, 'true'], { okay: 'any' });
  if (status === 0) return mapped;
  // Ubuntu lets only some programs have a user namespace.
  if ((await host.exec.which('fakeroot')) !== undefined) return ['fakeroot', '--'];
  return fail('host', 'pacman works for root only, and on this machine nobody else can seem to be root', {
    hint: 'Install fakeroot, or run it with sudo.',
  });
}
