import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository } from '../../model/target.ts';

/**
 * The keyring of a repository as rpm and its front ends read it: a file of armoured keys. A recipe may have them in
 * binary, as Debian's packages do.
 * @returns a path
 * @throws BaseImageError `signature` when there are no keys in it
 */
export async function armouredKeys(
  { name, keyring }: Pick<Repository, 'name' | 'keyring'>,
  host: Host,
): Promise<string> {
  const bytes = await readFile(keyring.path).catch((cause: unknown) => {
    throw new BaseImageError(
      'signature',
      `The keyring of repository ${name} cannot be read: ${keyring.path}`,
      { cause, hint: 'Check `keyring` in the recipe.' },
    );
  });
  if (bytes.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return keyring.path;
  const home = join(host.workDir, 'keyrings');
  const armoured = join(home, `${keyring.digest.replace(':', '-')}.asc`);
  // Repositories that are looked at side by side may have one keyring.
  const aside = `${armoured}.${randomUUID()}`;
  await mkdir(home, { recursive: true, mode: 0o700 });
  const options = ['--batch', '--yes', '--quiet', '--no-tty', '--no-autostart', '--homedir', home];
  const { status } = await host.exec.run(
    [
      ...['gpg', ...options, '--no-default-keyring', '--keyring', keyring.path],
      ...['--armor', '--output', aside, '--export'],
    ],
    { okay: 'any' },
  );
  const exported = await readFile(aside, 'utf8').catch(() => '');
  if (status === 0 && exported !== '') {
    await rename(aside, armoured);
    return armoured;
  }
  return fail(
    'signature',
    `There are no OpenPGP keys in the keyring of repository ${name}: ${keyring.path}`,
    {
      hint: 'Check `keyring` in the recipe.',
    },
  );
}
