import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository } from '../../model/target.ts';
import {
  armour,
  isArmoured,
  noneLeft,
  publicKeysOf,
  warnOfSkipped,
  withoutUnreadable,
  type PublicKey,
} from '../keyring.ts';
import { defines, macrosOnly } from './macros.ts';

/**
 * The keyring of a repository as rpm and its front ends read it: a file of armoured keys. A recipe may have them in
 * binary, as Debian's packages do. Keys that the rpm of this machine does not take are left out, and warned of: it would
 * take none that come after.
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
  const home = join(host.workDir, 'keyrings');
  const armoured = join(home, `${keyring.digest.replace(':', '-')}.asc`);
  // Repositories that are looked at side by side may have one keyring.
  const aside = join(home, randomUUID());
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    const whole = isArmoured(bytes) ? keyring.path : await exported({ name, keyring }, aside, host);
    const good = (await takes(whole, aside, host)) ? whole : await sieved(keyring.path, bytes, aside, host);
    if (good === keyring.path) return good;
    await rename(good, armoured);
    return armoured;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A binary keyring in armour. */
async function exported(
  { name, keyring }: Pick<Repository, 'name' | 'keyring'>,
  aside: string,
  host: Host,
): Promise<string> {
  const readable = await withoutUnreadable(keyring.path, host);
  const [binary, result] = [join(aside, 'binary'), join(aside, 'exported')];
  if (readable) await writeFile(binary, readable);
  const options = ['--batch', '--yes', '--quiet', '--no-tty', '--no-autostart', '--homedir', aside];
  const { status } = await host.exec.run(
    [
      ...['gpg', ...options, '--no-default-keyring', '--keyring', readable ? binary : keyring.path],
      ...['--armor', '--output', result, '--export'],
    ],
    { okay: 'any' },
  );
  if (status === 0 && (await readFile(result, 'utf8').catch(() => '')) !== '') return result;
  return fail(
    'signature',
    `There are no OpenPGP keys in the keyring of repository ${name}: ${keyring.path}`,
    { hint: 'Check `keyring` in the recipe.' },
  );
}

/** The keys that rpm takes one by one. */
async function sieved(path: string, keyring: Buffer, aside: string, host: Host): Promise<string> {
  const good: string[] = [];
  const skipped: PublicKey[] = [];
  const one = join(aside, 'one');
  for (const key of publicKeysOf(keyring)) {
    const text = armour(key.bytes);
    await writeFile(one, text);
    if (await takes(one, aside, host)) good.push(text);
    else skipped.push(key);
  }
  warnOfSkipped(path, skipped, 'rpm', host);
  if (good.length === 0) return noneLeft(path, 'rpm');
  const result = join(aside, 'sieved');
  await writeFile(result, good.join(''));
  return result;
}

/** Whether rpm imports all keys of a file, found out in a database that is forgotten. */
async function takes(path: string, aside: string, host: Host): Promise<boolean> {
  const database = join(aside, 'database');
  const macros = { _dbpath: database, _db_backend: 'sqlite', _keyring: 'rpmdb' };
  const argv = ['rpmkeys', ...macrosOnly, ...defines(macros), '--import', path];
  const { status } = await host.exec.run(argv, { okay: 'any' });
  await rm(database, { recursive: true, force: true });
  return status === 0;
}
