import { randomUUID } from 'node:crypto';
import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOf, digestOfValue, hexOf } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Repository } from '../../model/target.ts';
import { withoutUnreadable } from '../keyring.ts';

/** A file of public keys, and which of them are believed. */
export interface KeyFile {
  /** OpenPGP keys, armoured or binary. */
  readonly path: string;
  /** Fingerprints of keys that are trusted, and with them every key they have signed. */
  readonly trusted: 'all' | readonly string[];
}

export interface Keys {
  readonly files: readonly KeyFile[];
  /** Fingerprints of keys that are in the files and must not count. */
  readonly revoked: readonly string[];
  /** Seconds since 1970 at which the keyring is made, as it says itself; default now. */
  readonly epoch?: number;
}

// Public keys are all there is: nothing is to be started, and nobody to be asked for a key that is not here.
const settings = ['no-autostart', 'disable-dirmngr', 'no-auto-key-retrieve', 'no-permission-warning', ''];

/**
 * A folder of gpg's for pacman's GPGDir, with these keys and no secret one. It is kept below the cache, since gpg checks
 * every signature on every key when it takes them in: seconds for those of a distribution.
 * @throws BaseImageError `signature` for a file that holds no keys
 */
export async function openKeyring(keys: Keys, host: Host): Promise<string> {
  const files = await Promise.all(
    keys.files.map(async ({ path, trusted }) => ({
      digest: digestOf(await readFile(path).catch(unreadable(path))),
      trusted,
    })),
  );
  const identity = hexOf(digestOfValue({ ...keys, files })).slice(0, 32);
  const home = join(host.cacheDir, 'pacman/keyrings', identity);
  const there = await access(home).then(
    () => true,
    () => false,
  );
  if (there) {
    await markUsed(home);
    return home;
  }
  // gpg looks for its agent beside the keys, and a socket has a short path or none.
  const short = await mkdtemp(join(tmpdir(), 'keys-'));
  const aside = `${home}.${randomUUID()}`;
  try {
    await gather(keys, short, host);
    await markUsed(short);
    await mkdir(dirname(aside), { recursive: true });
    await cp(short, aside, { recursive: true });
    await chmod(aside, 0o700);
    // Another build may have been quicker with the same one.
    await rename(aside, home).catch(async (error: unknown) => {
      await access(home).catch(() => Promise.reject(error as Error));
    });
  } finally {
    for (const folder of [short, aside]) await rm(folder, { recursive: true, force: true });
  }
  return home;
}

/** Says to those who clean the cache up that a folder in it was used just now. */
export async function markUsed(folder: string): Promise<void> {
  await writeFile(join(folder, 'last-used'), '');
}

/** What the recipe trusts: pacman has one keyring for all repositories, and every key in the recipe's files counts. */
export function keysOf(repositories: readonly Repository[]): Keys {
  const paths = repositories.filter(({ insecure }) => !insecure).map(({ keyring }) => keyring.path);
  return { files: [...new Set(paths)].map((path) => ({ path, trusted: 'all' })), revoked: [] };
}

async function gather({ files, revoked, epoch }: Keys, home: string, host: Host): Promise<void> {
  await writeFile(join(home, 'gpg.conf'), settings.join('\n'));
  // Without it gpg would begin a keybox, whose records are dated.
  await writeFile(join(home, 'pubring.gpg'), '');
  const start = ['gpg', '--homedir', home, '--batch', '--quiet', '--no-tty'];
  const shown: string[] = [];
  const readable = await Promise.all(
    files.map(({ path }, at) => readableFile(path, join(home, `keys-${String(at)}`), host)),
  );
  // One after the other: the first to come makes a trust database, and would find another one at it.
  for (const [at, { path }] of files.entries()) {
    const show = [...start, '--with-colons', '--show-keys', readable[at] ?? path];
    shown.push((await host.exec.run(show).catch(unreadable(path))).stdout);
  }
  // At an earlier time than its own, gpg would not believe in a key.
  const dates = shown.flatMap((keys) =>
    [...keys.matchAll(/^\w+:(?:[^:]*:){4}(\d+):/gm)].map(([, date]) => Number(date)),
  );
  const time = epoch === undefined ? [] : ['--faked-system-time', `${String(Math.max(epoch, ...dates))}!`];
  const gpg = (argv: readonly string[], input?: string) =>
    host.exec.run([...start, ...time, ...argv], input === undefined ? {} : { input });

  const owners: string[] = [];
  for (const [at, { path, trusted }] of files.entries()) {
    const there = [...(shown[at] ?? '').matchAll(/^pub:.*\nfpr:+([0-9A-F]+):/gm)].map(([, key = '']) => key);
    if (there.length === 0) unreadable(path)(undefined);
    await gpg(['--import', readable[at] ?? path]).catch(unreadable(path));
    const gone = revoked.filter((key) => there.includes(key));
    if (gone.length > 0) await gpg(['--yes', '--delete-keys', ...gone]);
    owners.push(
      ...there.filter((key) => (trusted === 'all' || trusted.includes(key)) && !gone.includes(key)),
    );
  }
  const ultimately = 6;
  await gpg(['--import-ownertrust'], owners.map((key) => `${key}:${String(ultimately)}:\n`).join(''));
  await gpg(['--check-trustdb']);
  for (const name of ['pubring.gpg~', 'private-keys-v1.d', ...files.map((_, at) => `keys-${String(at)}`)])
    await rm(join(home, name), { recursive: true, force: true });
}

/** The keyring itself, or a copy `aside` without what gpg would refuse it for. */
async function readableFile(path: string, aside: string, host: Host): Promise<string> {
  const keys = await withoutUnreadable(path, host).catch((error: unknown) =>
    error instanceof BaseImageError ? Promise.reject(error) : unreadable(path)(error),
  );
  if (keys === undefined) return path;
  await writeFile(aside, keys);
  return aside;
}

function unreadable(path: string): (cause: unknown) => never {
  return (cause) =>
    fail('signature', `The keyring ${path} cannot be read, or holds no OpenPGP keys`, {
      cause,
      hint: 'Check `keyring` in the recipe.',
    });
}
