import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import type { Target } from '../../../src/model/target.ts';
import { sumsAhead } from '../../../src/packages/ahead.ts';
import { apk } from '../../../src/packages/apk.ts';
import { indexText, parseEntries } from '../../../src/packages/apk/repository-index.ts';
import { unsummed } from '../../../src/packages/apk/resolve.ts';
import { unverified } from '../../../src/packages/apk/signature.ts';
import { mustBeRead, readChoices, wanted } from '../../../src/packages/apk/solve.ts';
import { findApk, pinnedApk } from '../../../src/packages/apk/tool.ts';
import {
  makeApkKey,
  publishApk,
  signedIndex,
  writeKeyring,
  type ApkKey,
  type ApkPackage,
} from '../../fixtures/apk-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

/*
 * Everything that happens before apk is started and around it. apk itself takes part in the contract of package
 * managers, on machines that have it.
 */

const own = makeApkKey('own.rsa.pub');
const foreign = makeApkKey('foreign.rsa.pub');
const packages: readonly ApkPackage[] = [
  { name: 'busybox', provides: ['/bin/sh', 'cmd:sh=1.0-r0'], files: [{ path: 'bin' }] },
  { name: 'alpine-base', depends: ['busybox'] },
];
const nowhere = 'http://127.0.0.1:9';

let folder: string;
let server: StaticServer;
let host: DisposableHost;
let keyring: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-apk-'));
  await mkdir(join(folder, 'served'));
  server = await serveFiles(join(folder, 'served'));
  keyring = await writeKeyring(join(folder, 'keys'), own);
  host = await openHost(join(folder, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server.reset();
  await publish(own);
});

function publish(key: ApkKey, items = packages): Promise<void> {
  return publishApk(join(folder, 'served/main'), 'x86_64', items, key);
}

function target(changes: Partial<Target> = {}, mirrors = [`${server.url}/main`]): Target {
  return fixtureTarget({
    manager: 'apk',
    repositories: [fixtureRepository({ name: 'main', mirrors, keyring: { path: keyring, digest: '' } })],
    packages: fixturePackages({ include: ['alpine-base'] }),
    ...changes,
  });
}

function mirrorsOf({ repositories }: Target): ReadonlyMap<string, readonly string[]> {
  return new Map(repositories.map(({ name, mirrors }) => [name, mirrors]));
}

function resolve(what: Target) {
  return apk.resolve(what, mirrorsOf(what), host);
}

const indexFile = () => join(folder, 'served/main/x86_64/APKINDEX.tar.gz');

describe('before apk is asked', () => {
  it('an index that somebody else has signed is refused', async () => {
    await publish(foreign);
    await expect(resolve(target())).rejects.toMatchObject({
      code: 'signature',
      message: expect.stringContaining('its signature is of foreign.rsa.pub'),
    });
  });

  it('an index that was changed is refused, and no other mirror is asked', async () => {
    const bytes = await readFile(indexFile());
    bytes[bytes.length - 12]! ^= 1;
    await writeFile(indexFile(), bytes);
    const two = [`${server.url}/main`, `${server.url}/other`];
    await expect(resolve(target({}, two))).rejects.toMatchObject({ code: 'signature' });
    expect(server.accesses.map(({ path }) => path)).toEqual(['/main/x86_64/APKINDEX.tar.gz']);
  });

  it('what is signed and no index is refused', async () => {
    await writeFile(indexFile(), signedIndex('', own).subarray(0, -4));
    await expect(resolve(target())).rejects.toMatchObject({ code: 'signature' });
  });

  it('a release or platform that does not exist is named', async () => {
    const gone = target({}, [`${server.url}/v9.99/main`]);
    await expect(resolve(gone)).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringMatching(
        /No mirror serves repository main for linux\/amd64:\n.*v9\.99\/main\/x86_64\/APKINDEX\.tar\.gz: HTTP status 404/,
      ),
    });
    expect(await apk.offers(gone, mirrorsOf(gone), host)).toBe(false);
    const arm = target({ platform: { os: 'linux', architecture: 'arm64' } });
    expect(await apk.offers(arm, mirrorsOf(arm), host)).toBe(false);
    expect(await apk.offers(target(), mirrorsOf(target()), host)).toBe(true);
  });

  it.each([
    ['in the place of an index', 'main/x86_64/APKINDEX.tar.gz', 'main'],
    ['beside none', 'three/x86_64/Packages.adb', 'three'],
    ['by its own name', 'openwrt/packages.adb', 'openwrt/packages.adb'],
  ])('a repository of format 3 is called what it is: %s', async (_, path, mirror) => {
    await mkdir(join(folder, 'served', dirname(path)), { recursive: true });
    await writeFile(join(folder, 'served', path), Buffer.from('ADBd\0\0'));
    const wanted = target({}, [`${server.url}/${mirror}`]);
    const refused = { code: 'recipe', message: expect.stringContaining(`/${path} is in format 3 of apk`) };
    await expect(resolve(wanted)).rejects.toMatchObject(refused);
    await expect(apk.offers(wanted, mirrorsOf(wanted), host)).rejects.toMatchObject(refused);
    const other = target({}, [`${server.url}/three`, `${server.url}/good`]);
    await publishApk(join(folder, 'served/good'), 'x86_64', packages, own);
    expect(await apk.offers(other, mirrorsOf(other), host)).toBe(true);
  });

  it('mirrors that are dead are passed by, as long as one is not', async () => {
    await expect(resolve(target({}, [nowhere, `${server.url}/gone`]))).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringMatching(/No answer from 127\.0\.0\.1:9[^]*gone\/x86_64/),
    });
    const last = target({}, [nowhere, `${server.url}/gone`, `${server.url}/main`]);
    expect(await apk.offers(last, mirrorsOf(last), host)).toBe(true);
  });

  it('a package that no repository has is named, with the one that was meant', async () => {
    const wrong = target({ packages: fixturePackages({ include: ['alpine-bsae', 'cmd:sh'] }) });
    await expect(resolve(wrong)).rejects.toMatchObject({
      code: 'resolve',
      message: 'No package alpine-bsae in main for linux/amd64',
      hint: expect.stringContaining('Did you mean "alpine-base"?'),
    });
  });
});

describe('a program that is not apk', () => {
  const where = (program: string) => ({ ...host, env: { BASE_IMAGE_APK: program } });

  it.each([
    ['/bin/true', /apk says nothing about how to install alpine-base/],
    ['/bin/false', /apk finds no way to install what the recipe asks for \(fixture, linux\/amd64\)/],
  ])('%s gives no lock', async (program, message) => {
    await expect(apk.resolve(target(), mirrorsOf(target()), where(program))).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringMatching(message),
    });
  });

  it('that is not there is named', async () => {
    await expect(apk.resolve(target(), mirrorsOf(target()), where('/nowhere/apk'))).rejects.toMatchObject({
      message: expect.stringContaining('/nowhere/apk could not be started'),
    });
  });
});

describe('a package that was never locked', () => {
  const main = () => target().repositories[0]!;
  const entry = async (name: string) => {
    const index = await readFile(indexFile());

    const entries = parseEntries((await indexText(await unverified(index))) ?? '');
    return entries.find((item) => item.name === name)!;
  };
  const digest = async (name: string, mirrors = [`${server.url}/main`]) => {
    const wanted = unsummed({ entry: await entry(name), repository: main() });
    return (await sumsAhead([wanted], new Map([['main', mirrors]]), host))[0];
  };
  const path = '/main/x86_64/busybox-1.0-r0.apk';

  it('is refused when its bytes are not those of the index', async () => {
    const other = await readFile(join(folder, 'served', path));
    other[other.length - 20]! ^= 1;
    server.fault(path, { kind: 'bytes', bytes: other });
    await expect(digest('busybox')).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringMatching(/Package busybox 1\.0-r0 .*could not be had:\n.*is damaged/),
    });
  });

  it('is downloaded once for its digest, from a mirror that has it', async () => {
    const two = [`${server.url}/gone`, `${server.url}/main`];
    const found = await digest('busybox', two);
    expect(found).toMatch(/^[0-9a-f]{64}$/);
    server.reset();
    expect(await digest('busybox', two)).toBe(found);
    expect(server.accesses).toEqual([]);
  });
});

describe('apk', () => {
  it('is asked for what the recipe wants, and kept from what it does not', () => {
    const packages = fixturePackages({ include: ['bash', 'alpine-base', 'python3~3.12'], exclude: ['nano'] });
    expect(wanted({ packages })).toEqual(['!nano', 'alpine-base', 'bash', 'python3~3.12']);
  });

  it('is understood, whichever version answers', () => {
    const answer = `(1/2) Installing musl (1.2.5-r10)
( 2/12) Installing busybox (1.37.0-r18)
Executing busybox-1.37.0-r18.post-install
OK: 8 MiB in 2 packages
`;
    expect(readChoices(answer)).toEqual([
      { name: 'musl', version: '1.2.5-r10' },
      { name: 'busybox', version: '1.37.0-r18' },
    ]);
  });

  it.each([
    'WARNING: Ignoring /tmp/0/x86_64/APKINDEX.tar.gz: BAD signature',
    'WARNING: opening /tmp/0: UNTRUSTED signature',
    'ERROR: /tmp/0: UNTRUSTED signature',
  ])('is not believed when it went on without an index: %s', (line) => {
    expect(() => mustBeRead(`${line}\nOK: 0 MiB in 0 packages\n`)).toThrow(/does not take an index/);
    expect(() => mustBeRead('WARNING: This apk-tools is OLD!\nOK: 0 MiB in 0 packages\n')).not.toThrow();
  });

  it('is pinned for machines of both common architectures, and says so for others', () => {
    for (const machine of ['x64', 'arm64']) {
      const { url, sha256, version } = pinnedApk(machine);
      expect(url).toContain(`/v${version}/${machine === 'x64' ? 'x86_64' : 'aarch64'}/apk.static`);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(() => pinnedApk('s390x')).toThrow(/not pinned for machines of architecture s390x/);
  });

  it('is the one that the environment names', async () => {
    const named = { ...host, env: { BASE_IMAGE_APK: '/opt/apk.static' } };
    expect(await findApk(named)).toBe('/opt/apk.static');
  });
});
