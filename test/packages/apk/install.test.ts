import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LockedPackage } from '../../../src/model/lock.ts';
import { apk } from '../../../src/packages/apk.ts';
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
  expect([folderMode(root, 'proc'), folderMode(root, 'dev')]).toEqual([0o555, 0o755]);
});

it('takes its log and its lock away, and keeps the database', () => {
  for (const path of ['/var/log/apk.log', '/lib/apk/db/lock', '/lib/apk/db/installed']) root.write(path, '');
  removeResidue(root, apk.residue);
  expect(root.walk('/').filter((path) => root.stat(path)?.isFile())).toEqual(['lib/apk/db/installed']);
});

it('does not run scripts of another platform where emulation is not allowed', async () => {
  const host = await openHost(join(folder, 'cache'));
  const { file } = makeApk({ name: 'busybox', scripts: { 'post-install': '#!/bin/sh\n' } }, 'aarch64', key);
  const path = join(folder, 'busybox.apk');
  await writeFile(path, file);
  const entry: LockedPackage = {
    name: 'busybox',
    version: '1.0-r0',
    architecture: 'aarch64',
    size: file.length,
    sha256: 'a'.repeat(64),
    source: { name: 'busybox', version: '1.0-r0' },
    path: 'aarch64/busybox-1.0-r0.apk',
    repository: { name: 'main', suite: '', component: '', security: false },
    requested: true,
  };
  const of = { recipe: 'fixture', release: 'fixture', variant: '', platform: 'linux/arm64', manager: 'apk' };
  const installation = {
    target: await target(),
    lock: { version: 1, ...of, detected: {}, packages: [entry] },
    files: new Map([[entry.sha256, { path }]]),
    machine: { os: 'linux', architecture: 'amd64' },
    tools: () => Promise.reject(new Error('apk needs none')),
    root: root.path,
    epoch: 0,
    emulation: 'never',
  } as const;
  try {
    await expect(apk.install(installation, host)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringMatching(/linux\/arm64 have scripts, .*: busybox$/),
    });
    expect(root.list('/')).toEqual([]);
  } finally {
    await host.dispose();
  }
});
