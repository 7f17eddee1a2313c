import { readlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LockedPackage } from '../../../src/model/lock.ts';
import { apk } from '../../../src/packages/apk.ts';
import type { Installation } from '../../../src/packages/contract.ts';
import { folderMode, installed, writeState } from '../../../src/packages/apk/state.ts';
import { removeResidue } from '../../../src/rootfs/residue.ts';
import { openRootfs, type Rootfs } from '../../../src/rootfs/rootfs.ts';
import { makeApk, makeApkKey, writeKeyring } from '../../fixtures/apk-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';

const key = makeApkKey('own.rsa.pub');
const other = makeApkKey('other.rsa.pub');
let folder: string;
let root: Rootfs;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-apk-'));
  await mkdir(join(folder, 'root'));
  root = openRootfs(join(folder, 'root'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function target() {
  const repository = async (name: string, keys: string, inImage: boolean, trusted = key) =>
    fixtureRepository({
      name,
      mirrors: [`https://example.org/v1/${name}`, `https://example.net/v1/${name}`],
      keyring: { path: await writeKeyring(join(folder, keys), trusted), digest: '' },
      inImage,
    });
  return fixtureTarget({
    manager: 'apk',
    platform: { os: 'linux', architecture: 'arm64' },
    repositories: [
      await repository('main', 'keys', true),
      await repository('community', 'keys', true),
      await repository('built-from', 'other-keys', false, other),
    ],
    packages: fixturePackages({ include: ['musl', 'alpine-base'], exclude: ['nano'] }),
  });
}

const database = `P:alpine-baselayout
V:3.7.0-r0
A:aarch64
F:dev
F:proc
M:0:0:555
F:etc
R:passwd

P:musl
V:1.2.5-r10
A:aarch64

`;

it('leaves apk in the image what the recipe says, and nothing of the build', async () => {
  await writeState(root, await target());
  expect(root.read('/etc/apk/world')).toBe('!nano\nalpine-base\nmusl\n');
  expect(root.read('/etc/apk/arch')).toBe('aarch64\n');
  expect(root.read('/etc/apk/repositories')).toBe(
    'https://example.org/v1/main\nhttps://example.org/v1/community\n',
  );
  expect(root.list('/etc/apk/keys')).toEqual(['own.rsa.pub']);
  expect(root.read('/etc/apk/keys/own.rsa.pub')).toBe(key.pem);
});

it.each(['/lib/apk/db', '/usr/lib/apk/db'])('reads the database in %s', (place) => {
  root.write(`${place}/installed`, database);
  expect(installed(root).map(({ name, version }) => [name, version])).toEqual([
    ['alpine-baselayout', '3.7.0-r0'],
    ['musl', '1.2.5-r10'],
  ]);
  expect([folderMode(root, 'proc'), folderMode(root, 'dev')]).toEqual([0o555, undefined]);
});

it('takes its log and its lock away, and keeps the database', () => {
  for (const path of ['/var/log/apk.log', '/lib/apk/db/lock', '/lib/apk/db/installed']) root.write(path, '');
  removeResidue(root, apk.residue);
  expect(root.walk('/').filter((path) => root.stat(path)?.isFile())).toEqual(['lib/apk/db/installed']);
});

/** An installation of one package, whose layout is that of a merged /usr. */
async function installation() {
  const { file } = makeApk(
    {
      name: 'layout',
      files: [{ path: 'lib', link: 'usr/lib' }, { path: 'usr' }],
      scripts: { 'post-install': '#!/bin/sh\n' },
    },
    'aarch64',
    key,
  );
  const path = join(folder, 'layout.apk');
  await writeFile(path, file);
  const entry: LockedPackage = {
    name: 'layout',
    version: '1.0-r0',
    architecture: 'aarch64',
    size: file.length,
    sha256: 'a'.repeat(64),
    source: { name: 'layout', version: '1.0-r0' },
    path: 'aarch64/layout-1.0-r0.apk',
    repository: { name: 'main', suite: '', component: '', security: false },
    requested: true,
  };
  const of = { recipe: 'fixture', release: 'fixture', variant: '', platform: 'linux/arm64', manager: 'apk' };
  return {
    target: await target(),
    lock: { version: 1, ...of, detected: {}, packages: [entry] },
    files: new Map([[entry.sha256, { path }]]),
    machine: { os: 'linux', architecture: 'arm64' },
    tools: () => Promise.reject(new Error('apk needs none')),
    root: root.path,
    epoch: 0,
    emulation: 'never',
  } as const;
}

async function install(changes: Partial<Installation>, program: string): Promise<unknown> {
  const host = await openHost(join(folder, 'cache'));
  try {
    return await apk.install(
      { ...(await installation()), ...changes },
      { ...host, env: { BASE_IMAGE_APK: program } },
    );
  } finally {
    await host.dispose();
  }
}

it('does not run scripts of another platform where emulation is not allowed', async () => {
  await expect(
    install({ machine: { os: 'linux', architecture: 'amd64' } }, '/bin/true'),
  ).rejects.toMatchObject({
    code: 'install',
    message: expect.stringMatching(/linux\/arm64 have scripts, .*: layout$/),
  });
  expect(root.list('/')).toEqual([]);
});

it('takes nothing for installed that is not', async () => {
  await expect(install({}, '/bin/true')).rejects.toMatchObject({
    code: 'install',
    message: 'apk installed something else than the lock says: layout 1.0-r0 is missing',
  });
});

it('prepares the root for apk, which a failure of apk leaves behind', async () => {
  await expect(install({}, '/bin/false')).rejects.toMatchObject({
    code: 'install',
    message: expect.stringContaining('apk could not install the packages'),
  });
  expect(root.list('/etc/apk/keys')).toEqual(['other.rsa.pub', 'own.rsa.pub']);
  expect(readlinkSync(join(root.path, 'lib'))).toBe('usr/lib');
  expect(root.stat('/usr/lib')?.mode).toBe(0o40755);
});
