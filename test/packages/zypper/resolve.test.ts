import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import type { Lock } from '../../../src/model/lock.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import { zypper } from '../../../src/packages/zypper.ts';
import { gpg } from '../../fixtures/key.ts';
import { rpmDate } from '../../fixtures/rpm-repository.ts';
import { advisory } from '../../families/zypper.ts';
import { openLeap, type Leap } from './leap.ts';

let leap: Leap;

beforeAll(async () => {
  leap = await openLeap();
  await leap.publish('oss');
  await leap.publish('update', ['openssl-libs'], leap.key, { updateinfo: advisory() });
});
afterAll(() => leap.close());
beforeEach(() => {
  leap.server.reset();
});

const names = ({ packages }: Lock) => packages.map(({ name }) => name);
const paths = () => leap.server.accesses.map(({ path }) => path);
const minimal = [...['bash', 'coreutils', 'filesystem', 'fixture-release', 'patterns-base-minimal', 'setup']];

describe('zypper decides', () => {
  it('what packages and patterns need', async () => {
    const lock = await leap.lock(leap.target({ groups: ['minimal'], include: ['openssl-libs'] }));
    expect(names(lock)).toEqual([...minimal.slice(0, 4), 'openssl-libs', ...minimal.slice(4)]);
    const requested = lock.packages.filter((entry) => entry.requested);
    expect(requested.map(({ name }) => name)).toEqual(['openssl-libs', 'patterns-base-minimal']);
    const file = join(leap.served, 'oss/Packages/openssl-libs-3.0.7-1.x86_64.rpm');
    expect(lock.packages.find(({ name }) => name === 'openssl-libs')).toEqual({
      name: 'openssl-libs',
      version: '1:3.0.7-1',
      architecture: 'x86_64',
      size: (await stat(file)).size,
      sha256: hexOf(digestOf(await readFile(file))),
      source: { name: 'openssl-libs', version: '3.0.7-1' },
      licence: 'MIT',
      built: rpmDate,
      path: 'Packages/openssl-libs-3.0.7-1.x86_64.rpm',
      repository: { name: 'oss', suite: '', component: '', security: false },
      requested: true,
    });
  });

  it('what is recommended, if it may, and what must stay out', async () => {
    const recommended = await leap.lock(leap.target({ include: ['fixture-daemon'], recommends: true }));
    expect(names(recommended)).toContain('fixture-extra');
    const refused = await leap.lock(
      leap.target({ include: ['fixture-daemon'], recommends: true, exclude: ['fixture-extra'] }),
    );
    expect(names(refused)).toEqual(names(recommended).filter((name) => name !== 'fixture-extra'));
    expect(names(await leap.lock(leap.target({ include: ['fixture-daemon'] })))).toEqual(names(refused));
  });

  it('who provides what was asked for', async () => {
    const { packages } = await leap.lock(
      leap.target({ include: ['setup.noarch', 'product()', 'bash=5.2.15'] }),
    );
    const asked = packages.filter(({ requested }) => requested).map(({ name }) => name);
    expect(asked).toEqual(['bash', 'fixture-release', 'setup']);
  });

  it('by version and pattern, and kept out by pattern', async () => {
    const asked = async (...include: string[]) => {
      const { packages } = await leap.lock(leap.target({ include, exclude: ['quarrel-*'] }));
      return packages.filter(({ requested }) => requested).map(({ name }) => name);
    };
    expect(await asked('bash >= 5', 'coreutils<10', 'setup = 2.15')).toEqual(['bash', 'coreutils', 'setup']);
    expect(await asked('fixture-to*')).toEqual(['fixture-tools']);
    await expect(asked('bash > 6')).rejects.toMatchObject({ code: 'resolve' });
    await expect(asked('quarrel-one')).rejects.toMatchObject({ code: 'resolve' });
  });

  it('for the architecture of the target', async () => {
    const platform = parsePlatform('linux/arm64');
    const { packages } = await leap.lock(leap.target({ include: ['bash', 'setup'] }, { platform }));
    expect(packages.map(({ name, architecture }) => `${name} ${architecture}`)).toEqual([
      ...['bash aarch64', 'filesystem aarch64', 'setup noarch'],
    ]);
  });

  it('the newest of all repositories, which an advisory may call a security update', async () => {
    const repositories = [leap.repository('oss'), leap.repository('update')];
    const { packages } = await leap.lock(
      leap.target({ include: ['bash', 'openssl-libs'] }, { repositories }),
    );
    expect(packages.map(({ name, version, repository }) => [name, version, repository])).toEqual([
      ['bash', '5.2.15-1', { name: 'oss', suite: '', component: '', security: false }],
      ['filesystem', '3.18-1', { name: 'oss', suite: '', component: '', security: false }],
      ['openssl-libs', '1:3.0.7-2', { name: 'update', suite: '', component: '', security: true }],
    ]);
  });

  it('and a repository may have nothing else', async () => {
    const repositories = [leap.repository('oss', { security: true })];
    const { packages } = await leap.lock(leap.target({ include: ['filesystem'] }, { repositories }));
    expect(packages.map(({ repository }) => repository.security)).toEqual([true]);
  });
});

describe('what is known already', () => {
  it('is not solved again while the repository says the same', async () => {
    const target = leap.target({ include: ['coreutils'] });
    const first = await leap.lock(target);
    leap.server.reset();
    expect(await leap.lock(target)).toEqual(first);
    expect(new Set(paths())).toEqual(new Set(['/oss/repodata/repomd.xml', '/oss/repodata/repomd.xml.asc']));
  });

  it('is fetched once for all platforms', async () => {
    await leap.publish('shared', ['filesystem']);
    leap.server.reset();
    const repositories = [leap.repository('shared')];
    await Promise.all(
      ['linux/amd64', 'linux/arm64'].map((name) => {
        const platform = parsePlatform(name);
        return leap.lock(leap.target({ include: ['filesystem'] }, { repositories, platform }));
      }),
    );
    expect(paths().filter((path) => path.endsWith('primary.xml.gz'))).toHaveLength(1);
  });

  it('serves other targets of the same repository as it is', async () => {
    const kept = async () => {
      const files = await readdir(join(leap.host.cacheDir, 'zypper'), { recursive: true });
      const solved = files.filter((name) => name.endsWith('/solv') || name.endsWith('.xml'));
      const stats = await Promise.all(solved.map((name) => stat(join(leap.host.cacheDir, 'zypper', name))));
      return solved.map((name, at) => `${name} ${String(stats[at]?.mtimeMs)} ${String(stats[at]?.ino)}`);
    };
    await leap.lock(leap.target({ include: ['bash'] }));
    const before = await kept();
    leap.server.reset();
    await leap.lock(leap.target({ include: ['fixture-extra'] }));
    expect(paths().filter((path) => path.includes('primary'))).toEqual([]);
    expect(before.length).toBeGreaterThan(1);
    expect(await kept()).toEqual(before);
  });

  it('leaves nothing of its work behind', async () => {
    await leap.lock(leap.target({ include: ['fixture-tools'] }));
    // The recipe's keys, read once, are those of the installation as well.
    expect(await readdir(leap.host.workDir)).toEqual(['keyrings']);
    for (const folder of await readdir(join(leap.host.cacheDir, 'zypper')))
      expect(folder).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts for nothing once the repository has moved on', async () => {
    await leap.publish('moving', ['filesystem']);
    const repositories = [leap.repository('moving')];
    const target = leap.target({ include: ['filesystem'] }, { repositories });
    await leap.lock(target);
    const old = await readFile(join(leap.served, 'moving/repodata/repomd.xml'));
    await leap.publish('moving', ['openssl-libs', 'bash', 'filesystem']);
    const moved = leap.target({ include: ['bash'] }, { repositories });
    const { packages: after } = await leap.lock(moved);
    expect(after.map(({ name }) => name)).toEqual(['bash', 'filesystem']);

    // A mirror in the middle of an update: first it shows what it had before.
    await rm(join(leap.host.cacheDir, 'resolved'), { recursive: true });
    await rm(join(leap.host.cacheDir, 'zypper'), { recursive: true });
    const mirrors = await zypper.mirrors(moved, leap.host);
    leap.server.fault('/moving/repodata/repomd.xml', { kind: 'bytes', bytes: old }, 1);
    expect((await zypper.resolve(moved, mirrors, leap.host)).packages).toEqual(after);
  });
});

describe('other ways to be sure', () => {
  it('keys may be in binary', async () => {
    const path = join(leap.work, 'binary.gpg');
    await gpg(leap.key.home, '--output', path, '--export');
    const keyring = { path, digest: digestOf(await readFile(path)) };
    const repositories = [leap.repository('oss', { keyring })];
    const lock = await leap.lock(leap.target({ include: ['setup'] }, { repositories }));
    expect(names(lock)).toEqual(['filesystem', 'setup']);
  });

  it('metadata need not be signed where the packages are', async () => {
    await leap.publish('plain', ['filesystem']);
    await rm(join(leap.served, 'plain/repodata/repomd.xml.asc'));
    for (const ways of [{ signatures: ['packages'] as const }, { insecure: true }]) {
      const repositories = [leap.repository('plain', ways)];
      const lock = await leap.lock(leap.target({ include: ['filesystem'] }, { repositories }));
      expect(names(lock)).toEqual(['filesystem']);
    }
  });

  it('packages that are named by SHA-512 are fetched once, to lock them', async () => {
    await leap.publish('sha512', ['filesystem', 'setup', 'bash'], leap.key, { checksum: 'sha512' });
    const target = leap.target({ include: ['setup'] }, { repositories: [leap.repository('sha512')] });
    const lock = await leap.lock(target);
    for (const { path, sha256 } of lock.packages)
      expect(sha256).toBe(hexOf(digestOf(await readFile(join(leap.served, 'sha512', path)))));
    const { files, fetched } = await leap.fetch(target, lock);
    expect([files.size, fetched]).toEqual([2, 2]);
    const packages = lock.packages.map(({ path }) => `/sha512/${path}`);
    expect(
      paths()
        .filter((path) => path.endsWith('.rpm'))
        .sort(),
    ).toEqual(packages);

    leap.server.reset();
    await leap.lock(leap.target({ include: ['bash', 'setup'] }, { repositories: target.repositories }));
    expect(paths().filter((path) => path.endsWith('.rpm'))).toEqual([
      '/sha512/Packages/bash-5.2.15-1.x86_64.rpm',
    ]);
  });
});

describe('metadata', () => {
  it.each(['bz2', 'xz', 'zck'] as const)('may be compressed in the way of %s', async (compression) => {
    await leap.publish(compression, ['filesystem', 'openssl-libs'], leap.key, {
      compression,
      updateinfo: advisory(),
    });
    const repositories = [leap.repository(compression)];
    const { packages } = await leap.lock(leap.target({ include: ['openssl-libs'] }, { repositories }));
    expect(packages.map(({ name, repository }) => [name, repository.security])).toEqual([
      ['filesystem', false],
      ['openssl-libs', true],
    ]);
  });

  it.each(['sha224', 'sha384'])('may have %s', async (checksum) => {
    await leap.publish(checksum, ['filesystem'], leap.key, { checksum });
    const repositories = [leap.repository(checksum)];
    const { packages } = await leap.lock(leap.target({ include: ['filesystem'] }, { repositories }));
    expect(packages.map(({ sha256 }) => sha256)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
