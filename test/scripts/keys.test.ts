import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe as told, expiring, keysIn, renewArch, renewSame } from '../../scripts/keys.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

const start = promisify(execFile);
const shipped = fileURLToPath(new URL('../../recipes/keys', import.meta.url));

let work: string;
let home: string;
let server: StaticServer;
/** Fingerprints of three main keys, of a packager whom they vouch for, of one whom nobody does, and of a stranger. */
let keys: readonly string[];

async function gpg(...argv: readonly string[]): Promise<string> {
  const { stdout } = await start('gpg', [
    '--homedir',
    home,
    '--batch',
    '--yes',
    '--quiet',
    '--no-tty',
    ...argv,
  ]);
  return stdout;
}

async function makeKey(name: string): Promise<string> {
  await gpg(
    '--passphrase',
    '',
    '--quick-gen-key',
    `${name} <${name}@example.invalid>`,
    'ed25519',
    'cert,sign',
    '1y',
  );
  const [, fingerprint = ''] =
    /^fpr:{9}([0-9A-F]+):/m.exec(await gpg('--with-colons', '--list-keys', name)) ?? [];
  return fingerprint;
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'k-'));
  home = join(work, 'home');
  await mkdir(home, { mode: 0o700 });
  keys = [];
  for (const name of ['one', 'two', 'three', 'packager', 'nobody', 'stranger'])
    keys = [...keys, await makeKey(name)];
  const [one = '', two = '', three = '', packager = ''] = keys;
  for (const main of [one, two, three])
    for (const other of [one, two, three, packager])
      if (main !== other) await gpg('--passphrase', '', '--local-user', main, '--quick-sign-key', other);
  server = await serveFiles(work);
});
afterAll(async () => {
  await server.close();
  await start('gpgconf', ['--homedir', home, '--kill', 'all']);
  await rm(work, { recursive: true });
});

/** The package of a keyring in a repository, signed by `signer`. */
async function publish(signer: string): Promise<void> {
  const [one = '', two = '', three = '', packager = '', nobody = ''] = keys;
  const core = join(work, 'core/os/x86_64');
  const inside = join(work, 'tree/usr/share/pacman/keyrings');
  await mkdir(inside, { recursive: true });
  await mkdir(core, { recursive: true });
  await gpg('--output', join(inside, 'archlinux.gpg'), '--export', one, two, three, packager, nobody);
  await writeFile(join(inside, 'archlinux-trusted'), [one, two, three].map((key) => `${key}:4:\n`).join(''));
  await writeFile(join(inside, 'archlinux-revoked'), '');
  const name = 'archlinux-keyring-20261101-1-any.pkg.tar.zst';
  await start('bsdtar', ['--zstd', '-cf', join(core, name), '-C', join(work, 'tree'), 'usr']);
  await gpg(
    '--passphrase',
    '',
    '--local-user',
    signer,
    '--output',
    join(core, `${name}.sig`),
    '--detach-sign',
    join(core, name),
  );
  const entry = join(work, 'database/archlinux-keyring-20261101-1');
  await mkdir(entry, { recursive: true });
  await writeFile(join(entry, 'desc'), `%FILENAME%\n${name}\n\n%NAME%\narchlinux-keyring\n`);
  await start('bsdtar', ['--gzip', '-cf', join(core, 'core.db'), '-C', join(work, 'database'), '.']);
}

/** A keyring with these keys as they are now. */
async function keyring(name: string, ...wanted: readonly string[]): Promise<string> {
  const path = join(work, name);
  await gpg('--armor', '--output', path, '--export-options', 'export-minimal', '--export', ...wanted);
  return path;
}

test('the keyring of Arch Linux is renewed from a package that it has signed itself', async () => {
  const [one = '', two = '', three = '', packager = '', nobody = ''] = keys;
  const present = await keyring('present.asc', one, two, packager);
  await gpg('--passphrase', '', '--quick-set-expire', packager, '3y');
  await publish(packager);
  const lines = await renewArch(present, server.url);
  const now = (await keysIn(present)).map(({ fingerprint }) => fingerprint);
  expect(now.sort()).toEqual([one, two, three, packager].sort());
  expect(now).not.toContain(nobody);
  expect(lines).toContainEqual(expect.stringMatching(`^\\+ ${three} three`));
  expect(lines).toContainEqual(expect.stringMatching(`^~ ${packager} packager .*: \\d{4}-.* → \\d{4}-`));
  expect(await renewArch(present, server.url)).toEqual([]);

  await publish(keys[5] ?? '');
  const before = await readFile(present);
  await expect(renewArch(present, server.url)).rejects.toThrow(/is not signed by a key of/);
  expect(await readFile(present)).toEqual(before);
});

test('another keyring is renewed by the same keys only', async () => {
  const [one = '', two = ''] = keys;
  const file = await keyring('owner.asc', one);
  await gpg('--passphrase', '', '--quick-set-expire', one, '5y');
  await keyring('published.asc', one);
  expect(await renewSame(file, `${server.url}/published.asc`)).toEqual([
    expect.stringMatching(`^~ ${one} one`),
  ]);
  expect(await renewSame(file, `${server.url}/published.asc`)).toEqual([]);
  await keyring('published.asc', one, two);
  await expect(renewSame(file, `${server.url}/published.asc`)).rejects.toThrow(/holds other keys than/);
  await expect(renewSame(file, `${server.url}/nothing`)).rejects.toThrow(/HTTP status 404/);
});

test('a key is spoken of 60 days before its end and after it, and not in between', async () => {
  const folder = join(work, 'folder');
  await mkdir(join(folder, 'deep'), { recursive: true });
  await copyFile(await keyring('x.asc', keys[4] ?? ''), join(folder, 'deep/x.asc'));
  await writeFile(join(folder, 'README.md'), 'no keys');
  const [key] = await keysIn(join(folder, 'deep/x.asc'));
  const end = key?.expires ?? 0;
  const day = 24 * 60 * 60;
  const count = async (at: number) => (await expiring(folder, at)).length;
  expect([await count(end - 61 * day), await count(end - 59 * day), await count(end + 59 * day)]).toEqual([
    0, 1, 1,
  ]);
  const near = await expiring(folder, end - day);
  expect(told(near, end - day, true)).toEqual([
    expect.stringMatching(
      /^::warning title=A key expires::recipes\/keys\/deep\/x\.asc: [0-9A-F]{40} \(nobody .* expires on \d/,
    ),
  ]);
  expect(told(near, end + day, false)).toEqual([expect.stringMatching(/^recipes.* expired on \d/)]);
});

test('the shipped keyrings are read', async () => {
  const at = (date: string) => expiring(shipped, Date.parse(date) / 1000);
  // Whatever the day of this test is: the answer depends on the day that is asked about.
  expect(await at('2024-01-01')).toContainEqual(
    expect.objectContaining({ file: 'alma/RPM-GPG-KEY-AlmaLinux-8' }),
  );
});
