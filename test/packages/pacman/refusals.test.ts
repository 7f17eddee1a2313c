import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { BaseImageError, type ErrorCode } from '../../../src/model/error.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { archTarget, installArch, lockArch } from '../../fixtures/arch-installation.ts';
import {
  addToDatabase,
  publishArch,
  type ArchPackage,
  type ArchRepository,
} from '../../fixtures/arch-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// Everything a repository can do wrong: one error with its code, its cause and a remedy.

const packages: readonly ArchPackage[] = [
  { name: 'base', files: { 'etc/base': 'base\n' } },
  { name: 'needy', fields: { depend: ['unwanted'], group: ['some'] } },
  { name: 'unwanted', fields: { group: ['some'] } },
  { name: 'left', fields: { conflict: ['right'] } },
  { name: 'right' },
  { name: 'lonely', fields: { depend: ['nobody-has-this>=2'] } },
  { name: 'again', files: { 'etc/base': 'again\n' } },
];

let work: string;
let key: SigningKey;
let other: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let caches = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pacman-'));
  [key, other] = await Promise.all([makeKey(work, 'good'), makeKey(work, 'other')]);
  await publish('good');
  server = await serveFiles(join(work, 'served'));
});
beforeEach(async () => {
  server.reset();
  await host?.dispose();
  host = await openHost(join(work, `cache-${String(caches++)}`));
});
afterAll(async () => {
  await host.dispose();
  await server.close();
  await Promise.all([stopAgent(key), stopAgent(other)]);
  await rm(work, { recursive: true });
});

/** Publishes a repository of the packages below `name`; gives the folder of its files. */
function publish(name: string, changes: Partial<ArchRepository> = {}, signer = key): Promise<string> {
  const repository = { name: 'core', architecture: 'x86_64', packages, ...changes };
  return publishArch(join(work, 'served', name), repository, signer);
}

function at(name: string): Repository['mirrors'] {
  return [`${server.url}/${name}/core/os/x86_64`];
}

function target(
  repository: Partial<Repository> = {},
  wanted: Partial<Target['packages']> = { include: ['base'] },
): Target {
  return archTarget({ mirrors: at('good'), keyring: key.keyring, ...repository }, wanted);
}

/** The error, and nothing but it: the sound repository can be locked in the same cache right afterwards. */
async function refused(attempt: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error = await attempt.then(
    () => expect.unreachable('it was accepted'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BaseImageError);
  const { message, hint, code: found } = error as BaseImageError;
  expect({ code: found, message }).toMatchObject({ code });
  expect(hint).toBeTruthy();
  server.reset();
  expect((await lockArch(target(), host)).packages.map(({ name }) => name)).toEqual(['base']);
  return message;
}

const lock = (wanted: Target, code: ErrorCode) => refused(lockArch(wanted, host), code);
const install = (wanted: Target, code: ErrorCode) => refused(installArch(wanted, host), code);

describe('a database', () => {
  test('that another key has signed', async () => {
    await publish('stranger', {}, other);
    const message = await lock(target({ mirrors: at('stranger') }), 'signature');
    expect(message).toMatch(
      /^A signature does not fit the recipe's keyring \(fixture fixture for linux\/amd64\):\n/,
    );
  });
  test('that was changed after it was signed', async () => {
    const folder = await publish('tampered');
    const path = join(folder, 'core.db.tar.gz');
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from([0])]));
    await lock(target({ mirrors: at('tampered') }), 'signature');
  });
  test('that is not signed', async () => {
    await publish('unsigned', { signedDatabase: false });
    const message = await lock(target({ mirrors: at('unsigned') }), 'signature');
    expect(message).toMatch(/^A database has no signature .*core\.db\.sig/s);
    const accepted = target({ mirrors: at('unsigned'), signatures: ['packages'] });
    expect((await installArch(accepted, host)).root.read('/etc/base')).toBe('base\n');
  });
  test('for which the recipe has another key', async () => {
    await lock(target({ keyring: other.keyring }), 'signature');
  });
  test('with a keyring that holds no key', async () => {
    const path = join(work, 'empty.asc');
    await writeFile(path, 'no key\n');
    const message = await lock(target({ keyring: { path, digest: 'sha256:0' } }), 'signature');
    expect(message).toContain('holds no OpenPGP keys');
  });
  test('in whose place a page comes, which is not kept', async () => {
    server.fault('/good/core/os/x86_64/core.db', { kind: 'html' });
    await lock(target(), 'signature');
    await publish('page', { signedDatabase: false });
    const page = target({ mirrors: at('page'), signatures: ['packages'] });
    server.fault('/page/core/os/x86_64/core.db', { kind: 'html' });
    expect(await lock(page, 'fetch')).toContain('core');
    const databases = join(host.cacheDir, 'pacman/databases');
    for (const name of await readdir(databases))
      for (const file of await readdir(join(databases, name)))
        expect(await readFile(join(databases, name, file), 'latin1')).not.toContain('<html>');
    expect((await lockArch(page, host)).packages.map(({ name }) => name)).toEqual(['base']);
  });
});

describe('a mirror', () => {
  const dead = 'http://127.0.0.1:9/core/os/x86_64';
  test('that is down', async () => {
    const message = await lock(target({ mirrors: [dead] }), 'fetch');
    expect(message).toMatch(
      /^No mirror of repository core answers:\nhttp:\/\/127\.0\.0\.1:9\/core.*ECONNREFUSED/,
    );
  });
  test('that has trouble of its own', async () => {
    server.fault('/good/core/os/x86_64/core.db.sig', { kind: 'status', status: 503 });
    await lock(target(), 'fetch');
  });
  test('that has no such repository', async () => {
    const message = await lock(target({ mirrors: at('nowhere') }), 'resolve');
    expect(message).toMatch(/^No mirror has the repository/);
    expect(message).toContain('core.db');
  });
  test('list that has only dead mirrors, or none', async () => {
    await writeFile(join(work, 'served/dead'), `Server = ${dead}\n`);
    await writeFile(join(work, 'served/none'), '# nothing\n');
    expect(await lock(target({ mirrors: [], mirrorList: `${server.url}/dead` }), 'fetch')).toContain(
      'ECONNREFUSED',
    );
    expect(await lock(target({ mirrors: [], mirrorList: `${server.url}/none` }), 'fetch')).toContain(
      'no mirror',
    );
    expect(await lock(target({ mirrors: [], mirrorList: `${server.url}/gone` }), 'fetch')).toContain('404');
  });
});

describe('packages', () => {
  const wanting = (wanted: Partial<Target['packages']>) => target({}, wanted);
  test('that do not exist', async () => {
    const message = await lock(wanting({ include: ['base', 'no-such-package'] }), 'resolve');
    expect(message).toContain('target not found: no-such-package');
    await expect(lockArch(wanting({ include: ['bsae'] }), host)).rejects.toMatchObject({
      hint: expect.stringMatching(/^Did you mean "base"\? /) as string,
    });
  });
  test('of a group that does not exist', async () => {
    const message = await lock(wanting({ include: ['base'], groups: ['some', 'no-such-group'] }), 'resolve');
    expect(message).toBe('No repository has the group no-such-group');
  });
  test('in conflict', async () => {
    const message = await lock(wanting({ include: ['left', 'right'] }), 'resolve');
    expect(message).toContain('left and right are in conflict');
  });
  test('that need what nobody has', async () => {
    const message = await lock(wanting({ include: ['lonely'] }), 'resolve');
    expect(message).toContain("unable to satisfy dependency 'nobody-has-this>=2' required by lonely");
  });
  test('that need what is excluded', async () => {
    for (const wanted of [{ include: ['needy'] }, { groups: ['some'] }]) {
      const message = await lock(wanting({ ...wanted, exclude: ['unwanted'] }), 'resolve');
      expect(message).toContain("unable to satisfy dependency 'unwanted' required by needy");
    }
  });
  test('with the same file', async () => {
    const message = await install(wanting({ include: ['base', 'again'] }), 'resolve');
    expect(message).toContain('/etc/base');
  });
});

describe('a package', () => {
  test('that another key has signed', async () => {
    await publish('foreign-packages', { packager: other });
    const message = await install(target({ mirrors: at('foreign-packages') }), 'signature');
    expect(message).toContain('base');
  });
  test('that was changed before the database was made', async () => {
    const changed = { name: 'base', files: { 'etc/base': 'evil\n' } };
    const folder = await publish('flipped', { packages: [changed], signatures: 'none' });
    const path = join(folder, 'base-1.0-1-any.pkg.tar.zst');
    await cp(join(work, 'served/good/core/os/x86_64', `${basename(path)}.sig`), `${path}.sig`);
    await addToDatabase(folder, 'core', [path], key);
    await install(target({ mirrors: at('flipped') }), 'signature');
  });
  test('that was changed afterwards', async () => {
    const folder = await publish('replaced');
    const path = join(folder, 'base-1.0-1-any.pkg.tar.zst');
    await cp(join(folder, 'right-1.0-1-any.pkg.tar.zst'), path);
    await install(target({ mirrors: at('replaced') }), 'fetch');
  });
  test('that is not signed', async () => {
    await publish('unsigned-packages', { signatures: 'none' });
    const unsigned = { mirrors: at('unsigned-packages') };
    expect(await lock(target(unsigned), 'signature')).toContain('base-1.0-1-any.pkg.tar.zst');
    for (const accepted of [{ signatures: ['metadata'] }, { insecure: true }] as const)
      expect((await installArch(target({ ...unsigned, ...accepted }), host)).root.has('/etc/base')).toBe(
        true,
      );
  });
  test('whose signature the lock has lost', async () => {
    const change = ({ packages: all, ...lock }: Awaited<ReturnType<typeof lockArch>>) => ({
      ...lock,
      packages: all.map(({ signature: _lost, ...entry }) => entry),
    });
    expect(await refused(installArch(target(), host, { change }), 'signature')).toContain(
      'no signature of base',
    );
  });
});
