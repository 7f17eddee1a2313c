import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { BaseImageError, type ErrorCode } from '../../../src/model/error.ts';
import type { Lock } from '../../../src/model/lock.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { apt } from '../../../src/packages/apt.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import type { PackageManager } from '../../../src/packages/contract.ts';
import { lockTarget } from '../../../src/pipeline/lock.ts';
import { publishSuite, type FixturePackage, type FixtureSuite } from '../../fixtures/apt-repository.ts';
import { makeKey, stopAgent, withNewerKey, type SigningKey } from '../../fixtures/key.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// Everything an archive can do wrong: one error with its code, its cause and a remedy, and a cache that works afterwards.

const hour = 60 * 60 * 1000;
const inRelease = '/debian/dists/fixture/InRelease';
const index = '/debian/dists/fixture/main/binary-amd64/Packages.gz';

let work: string;
let key: SigningKey;
let other: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let caches = 0;

const packages: readonly FixturePackage[] = [
  { name: 'base', essential: true, priority: 'required' },
  { name: 'apt', priority: 'required' },
  { name: 'left', fields: { Conflicts: 'right' } },
  { name: 'right' },
  { name: 'lonely', fields: { Depends: 'nobody-has-this (>= 2)' } },
];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-'));
  [key, other] = await Promise.all([makeKey(work, 'good'), makeKey(work, 'other')]);
  await publish('debian', {});
  server = await serveFiles(work);
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

function publish(archive: string, changes: Partial<FixtureSuite>, by = key): Promise<void> {
  return publishSuite(join(work, archive), { suite: 'fixture', packages, ...changes }, by);
}

/** The machine's own mirrors stay out of this. */
const manager: PackageManager = {
  ...apt,
  mirrors: (target, on) => findMirrors(target, on, join(work, 'no-etc')),
};

function target(repository: Partial<Repository> = {}, changes: Partial<Target> = {}): Target {
  const mirrors = [`${server.url}/debian`];
  return fixtureTarget({
    repositories: [fixtureRepository({ mirrors, keyring: key.keyring, ...repository })],
    ...changes,
  });
}

function including(...include: readonly string[]): Target {
  return target({}, { packages: fixturePackages({ include }) });
}

async function lock(wanted: Target): Promise<Lock> {
  return (await lockTarget(wanted, undefined, manager, host)).lock;
}

/** The error, and nothing but it: the sound archive can be locked in the same cache right afterwards. */
async function refused(wanted: Target, code: ErrorCode): Promise<BaseImageError> {
  const remembered = () => readdir(join(host.cacheDir, 'resolved')).catch(() => []);
  const before = await remembered();
  const error = await lock(wanted).then(
    () => expect.unreachable('it was accepted'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BaseImageError);
  const refusal = error as BaseImageError;
  expect(refusal.message).toBeTruthy();
  expect(refusal.hint).toBeTruthy();
  expect({ code: refusal.code, message: refusal.message }).toMatchObject({ code });
  expect(await remembered()).toEqual(before);
  server.reset();
  expect((await lock(target())).packages.map(({ name }) => name)).toEqual(['base']);
  return refusal;
}

describe('a mirror', () => {
  test('that is down', async () => {
    const { message } = await refused(target({ mirrors: ['http://127.0.0.1:9/debian'] }), 'fetch');
    expect(message).toMatch(
      /^No mirror serves fixture of repository fixture:\nhttp:\/\/127\.0\.0\.1:9\/debian: .*ECONNREFUSED/,
    );
  });

  test('that has no such suite', async () => {
    const { message } = await refused(target({ suites: ['nosuch'] }), 'resolve');
    expect(message).toContain('it has no suite nosuch (HTTP status 404)');
  });

  test('that has trouble of its own', async () => {
    server.fault(inRelease, { kind: 'status', status: 500 });
    expect((await refused(target(), 'fetch')).message).toContain('dists/fixture/InRelease: HTTP status 500');
  });

  test('that wants a log-in first', async () => {
    server.fault(inRelease, { kind: 'html' });
    expect((await refused(target(), 'fetch')).message).toContain('InRelease is no Release file');
  });

  test('that stops in the middle of InRelease', async () => {
    server.fault(inRelease, { kind: 'truncate', after: 300 });
    await refused(target(), 'fetch');
  });

  test('that has half an InRelease', async () => {
    const whole = await readFile(join(work, inRelease));
    server.fault(inRelease, { kind: 'bytes', bytes: whole.subarray(0, 300) });
    expect((await refused(target(), 'fetch')).message).toContain('InRelease is no Release file');
  });

  test('that serves another distribution', async () => {
    const { message } = await refused(target({ origin: 'Debian' }), 'resolve');
    expect(message).toContain('its origin is "Fixture", not "Debian"');
    await refused(target({ label: 'Debian' }), 'resolve');
  });

  test('that serves another suite under this name', async () => {
    await publish('moved', { suite: 'fixture', codename: 'fixture' });
    await rename(join(work, 'moved/dists/fixture'), join(work, 'moved/dists/stable'));
    const wanted = target({ suites: ['stable'], origin: 'Fixture', mirrors: [`${server.url}/moved`] });
    expect((await refused(wanted, 'resolve')).message).toContain('it serves fixture as stable');
  });

  test('without its package index', async () => {
    server.fault(index, { kind: 'status', status: 404 });
    expect((await refused(target(), 'fetch')).message).toContain('404');
  });

  test('whose package index is truncated', async () => {
    const whole = await readFile(join(work, index));
    server.fault(index, { kind: 'bytes', bytes: whole.subarray(0, 200) });
    expect((await refused(target(), 'fetch')).message).toContain('unexpected size');
  });

  test('whose package index is not the one that was signed', async () => {
    const whole = await readFile(join(work, index));
    const stale = Buffer.from(whole);
    stale[20] = (stale[20] ?? 0) ^ 1;
    server.fault(index, { kind: 'bytes', bytes: stale });
    expect((await refused(target(), 'fetch')).message).toMatch(/Hash Sum mismatch/);
  });
});

describe('a signature', () => {
  test('by another key than the recipe trusts', async () => {
    const error = await refused(target({ keyring: other.keyring }), 'signature');
    expect(error.message).toMatch(/NO_PUBKEY|Missing key/);
    expect(error.hint).toContain('keyring');
  });

  test('that does not fit the file', async () => {
    const text = await readFile(join(work, inRelease), 'latin1');
    const bytes = Buffer.from(text.replace('Label: Fixture', 'Label: Fiction'), 'latin1');
    server.fault(inRelease, { kind: 'bytes', bytes });
    expect((await refused(target(), 'signature')).message).toMatch(/BADSIG|invalid|manipulated/);
  });

  test('that is missing', async () => {
    await publish('unsigned', { signature: 'none' });
    const wanted = target({ mirrors: [`${server.url}/unsigned`] });
    expect((await refused(wanted, 'signature')).message).toContain('is not signed');
  });

  test('that was taken off', async () => {
    const release = await readFile(join(work, 'unsigned/dists/fixture/Release'));
    server.fault(inRelease, { kind: 'bytes', bytes: release });
    expect((await refused(target(), 'signature')).message).toContain('InRelease is not signed');
  });

  test('that cannot be checked for want of the keyring', async () => {
    const keyring = { path: join(work, 'gone.asc'), digest: key.keyring.digest };
    expect((await refused(target({ keyring }), 'signature')).message).toContain('gone.asc');
  });

  test('counts beside a key of a kind that nobody can read', async () => {
    const { armoured, binary, alone } = await withNewerKey(key);
    for (const keyring of [armoured, binary])
      expect((await lock(target({ keyring }))).packages.map(({ name }) => name)).toEqual(['base']);
    expect((await refused(target({ keyring: alone }), 'signature')).message).toContain('can read no key of');
  });

  test('is not asked for where the recipe says insecure', async () => {
    const unsigned = { mirrors: [`${server.url}/unsigned`] };
    await refused(target(unsigned), 'signature');
    expect((await lock(target({ ...unsigned, insecure: true }))).packages).toHaveLength(1);
    const untrusted = target({ keyring: other.keyring, insecure: true });
    expect((await lock(untrusted)).packages).toHaveLength(1);
  });
});

describe('time', () => {
  test('past Valid-Until', async () => {
    const validUntil = new Date(Date.now() - hour);
    await publish('expired', { date: new Date(Date.now() - 48 * hour), validUntil });
    const mirrors = [`${server.url}/expired`];
    const error = await refused(target({ mirrors }), 'signature');
    expect(error.message).toContain(`was valid until ${validUntil.toUTCString()}`);
    expect(error.hint).toContain('valid-until: ignore');
    expect((await lock(target({ mirrors, checkValidUntil: false }))).packages).toHaveLength(1);
  });

  test('before Valid-Until is fine', async () => {
    await publish('valid', { validUntil: new Date(Date.now() + hour) });
    expect((await lock(target({ mirrors: [`${server.url}/valid`] }))).packages).toHaveLength(1);
  });

  test('before the date of the archive', async () => {
    await publish('future', { date: new Date(Date.now() + 48 * hour) });
    const error = await refused(target({ mirrors: [`${server.url}/future`] }), 'signature');
    expect(error.message).toContain('not valid yet');
    expect(error.hint).toContain('clock');
  });
});

describe('packages', () => {
  test('that do not exist', async () => {
    const { message, hint } = await refused(including('basse'), 'resolve');
    expect(message).toContain('Unable to locate package basse');
    expect(hint).toMatch(/^Did you mean "base"\? /);
  });

  test('that do not exist in this version', async () => {
    const { message, hint } = await refused(including('base=9'), 'resolve');
    expect(message).toContain("Version '9' for 'base'");
    expect(hint).toMatch(/^Of base there is 1\.0, and no 9\. /);
    const other = await refused(including('base/sid'), 'resolve');
    expect(other.hint).toMatch(/^Of base there is fixture, and no sid\. /);
  });

  test('for another architecture', async () => {
    const { message } = await refused(including('base:i386'), 'resolve');
    expect(message).toBe(
      'The package base:i386 cannot be had: no repository has packages for i386, only for amd64, arm64',
    );
    const { hint } = await refused(including('base:i368'), 'resolve');
    expect(hint).toMatch(/^Did you mean "i386"\? There are amd64, i386, arm64, /);
  });

  test('that exclude each other', async () => {
    const { message } = await refused(including('left', 'right'), 'resolve');
    expect(message).toContain('cannot be installed together');
    expect(message).toMatch(/left : Conflicts: right/);
  });

  test('that need what nobody has', async () => {
    const { message } = await refused(including('lonely'), 'resolve');
    expect(message).toMatch(/lonely : Depends: nobody-has-this \(>= 2\)/);
  });

  test('that the recipe excludes and needs', async () => {
    await publish('torn', {
      packages: [{ name: 'base', essential: true, fields: { Depends: 'needed' } }, { name: 'needed' }],
    });
    const wanted = target(
      { mirrors: [`${server.url}/torn`] },
      { packages: fixturePackages({ exclude: ['needed'] }) },
    );
    expect((await refused(wanted, 'resolve')).message).toMatch(/base : Depends: needed/);
  });
});

test('a cache folder that is full', async () => {
  const small = join(work, 'small');
  await mkdir(small);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]);
  const here = await openHost(join(small, 'cache'));
  const filler = join(small, 'filler');
  const fill = (bytes: number) => writeFile(filler, Buffer.alloc(bytes));
  const noSpace = {
    code: 'space',
    message: expect.stringContaining('No space left') as string,
    hint: expect.stringContaining('--cache-dir') as string,
  };
  try {
    // Room for apt's configuration, and not for what it makes of the lists.
    await fill(7.9 * 2 ** 20);
    await expect(lockTarget(target(), undefined, manager, here)).rejects.toMatchObject(noSpace);
    // No room for anything.
    await fill(8 * 2 ** 20).catch(() => undefined);
    await expect(lockTarget(including('right'), undefined, manager, here)).rejects.toMatchObject(noSpace);
    await rm(filler);
    await expect(lockTarget(target(), undefined, manager, here)).resolves.toHaveProperty('lock.version', 1);
  } finally {
    await here.dispose();
    execFileSync('umount', [small]);
  }
});
