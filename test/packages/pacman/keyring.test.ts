import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { openKeyring, type Keys } from '../../../src/packages/pacman/keyring.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, withNewerKey, type SigningKey } from '../../fixtures/key.ts';

const start = promisify(execFile);
const shipped = fileURLToPath(new URL('../../../recipes/keys', import.meta.url));

let work: string;
let host: DisposableHost;
let keys: readonly SigningKey[];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pacman-'));
  // Longer than the name of a socket may be.
  host = await openHost(join(work, 'cache'.repeat(30)));
  keys = await Promise.all(['main', 'packager', 'revoked'].map((name) => makeKey(work, name)));
});
afterAll(async () => {
  await host.dispose();
  await Promise.all(keys.map(stopAgent));
  await rm(work, { recursive: true });
});

/** Validity of each key, by its user; `u` is trusted by itself, `-` and `?` are not known to be anybody's. */
async function validity(home: string): Promise<Readonly<Record<string, string>>> {
  const argv = ['--homedir', home, '--batch', '--with-colons', '--list-keys'];
  const { stdout } = await start('gpg', argv);
  return Object.fromEntries(
    [...stdout.matchAll(/^uid:(.):.*<(\w+)@/gm)].map(([, letter = '', user = '']) => [user, letter]),
  );
}

async function fingerprint(key: SigningKey | undefined): Promise<string> {
  const { stdout } = await start('gpg', ['--with-colons', '--show-keys', key?.keyring.path ?? '']);
  return /^fpr:+([0-9A-F]+):/m.exec(stdout)?.[1] ?? '';
}

test('keys count as far as they are trusted, and revoked ones are not there', async () => {
  const [main, , revoked] = keys;
  const trusted = [await fingerprint(main), await fingerprint(revoked)];
  const files = keys.map(({ keyring: { path } }) => ({ path, trusted }));
  const home = await openKeyring({ files, revoked: [await fingerprint(revoked)] }, host);
  expect(await validity(home)).toEqual({ main: 'u', packager: expect.stringMatching(/[-?]/) as string });
  expect(await readdir(home)).toEqual(['gpg.conf', 'last-used', 'pubring.gpg', 'trustdb.gpg']);
});

test('a key of a kind that gpg cannot read refuses no other', async () => {
  const { armoured, binary, alone } = await withNewerKey(keys[0] ?? expect.unreachable());
  for (const { path } of [armoured, binary]) {
    const home = await openKeyring({ files: [{ path, trusted: 'all' }], revoked: [] }, host);
    expect(await validity(home)).toEqual({ main: 'u' });
    expect(await readdir(home)).toEqual(['gpg.conf', 'last-used', 'pubring.gpg', 'trustdb.gpg']);
  }
  await expect(
    openKeyring({ files: [{ path: alone.path, trusted: 'all' }], revoked: [] }, host),
  ).rejects.toMatchObject({ code: 'signature' });
});

test('a keyring is made once', async () => {
  const path = keys[0]?.keyring.path ?? '';
  const wanted: Keys = { files: [{ path, trusted: 'all' }], revoked: [] };
  const [first, second] = await Promise.all([openKeyring(wanted, host), openKeyring(wanted, host)]);
  expect(second).toBe(first);
  expect(await openKeyring(wanted, host)).toBe(first);
});

test.each([
  ['archlinux/archlinux.asc', 77],
  ['archlinuxarm/archlinuxarm.asc', 1],
])('the keys of %s are all trusted, and with one date always the same bytes', async (name, count) => {
  const files = [{ path: join(shipped, name), trusted: 'all' as const }];
  const epoch = 1_800_000_000;
  const home = await openKeyring({ files, revoked: [], epoch }, host);
  const { stdout } = await start('gpg', ['--homedir', home, '--batch', '--with-colons', '--list-keys']);
  expect(stdout.match(/^pub:/gm)).toHaveLength(count);
  const other = await openHost(join(work, 'other'));
  const again = await openKeyring({ files, revoked: [], epoch }, other);
  for (const file of ['pubring.gpg', 'trustdb.gpg'])
    expect((await readFile(join(again, file))).equals(await readFile(join(home, file))), file).toBe(true);
  await other.dispose();
});
