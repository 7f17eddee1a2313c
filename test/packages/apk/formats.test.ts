import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipMember } from '../../../src/packages/apk/gzip.ts';
import { readKeys } from '../../../src/packages/apk/keys.ts';
import { mergedFolders, provePackage, scriptsOf } from '../../../src/packages/apk/package-file.ts';
import { indexText, nameOf, parseEntries } from '../../../src/packages/apk/repository-index.ts';
import { unverified, verified } from '../../../src/packages/apk/signature.ts';
import {
  makeApk,
  makeApkKey,
  signedIndex,
  writeKeyring,
  type ApkPackage,
} from '../../fixtures/apk-repository.ts';
import { fixtureRepository } from '../../fixtures/target.ts';

const own = makeApkKey('own.rsa.pub');
const foreign = makeApkKey('foreign.rsa.pub');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-apk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keys(...trusted: readonly Parameters<typeof writeKeyring>[1][]) {
  const path = await writeKeyring(join(folder, 'keys'), ...trusted);
  return readKeys(fixtureRepository({ mirrors: [], keyring: { path, digest: '' } }));
}

describe('a signature', () => {
  it.each(['RSA', 'RSA256'] as const)('of kind %s is verified', async (kind) => {
    const body = await verified(signedIndex('P:a\n', own, kind), await keys(own, foreign), 'it');
    expect(await indexText(body)).toBe('P:a\n');
  });

  it('of a key that the recipe does not name is refused', async () => {
    await expect(verified(signedIndex('', foreign), await keys(own), 'APKINDEX')).rejects.toMatchObject({
      code: 'signature',
      message: 'APKINDEX is not signed by a key of the recipe: its signature is of foreign.rsa.pub',
      hint: 'The recipe trusts own.rsa.pub',
    });
  });

  it('of another key under the name of one that is trusted is refused', async () => {
    const liar = { ...foreign, name: own.name };
    await expect(verified(signedIndex('', liar), await keys(own), 'it')).rejects.toMatchObject({
      code: 'signature',
      message: expect.stringContaining('own.rsa.pub (which does not fit)'),
    });
  });

  it('does not fit what was changed behind it', async () => {
    const file = signedIndex('P:a\n', own);
    const changed = Buffer.concat([file, Buffer.from([0])]);
    await expect(verified(changed, await keys(own), 'it')).rejects.toMatchObject({ code: 'signature' });
    file[file.length - 12]! ^= 1;
    await expect(verified(file, await keys(own), 'it')).rejects.toMatchObject({ code: 'signature' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html></html>')],
    ['an index without one', gzipSync('P:a\n')],
    ['half of one', signedIndex('P:a\n', own).subarray(0, 100)],
  ])('is missed in %s', async (_what, file) => {
    await expect(verified(file, await keys(own), 'it')).rejects.toMatchObject({
      code: 'signature',
      message: expect.stringContaining('it is not signed'),
    });
  });

  it('is passed by where the recipe asks for none', async () => {
    expect(await indexText(await unverified(signedIndex('P:a\n', foreign)))).toBe('P:a\n');
    const bare = signedIndex('P:a\n', foreign);
    const body = bare.subarray(gzipMember(bare, 0)?.end);
    expect(await unverified(body)).toEqual(body);
  });
});

describe('a keyring', () => {
  const read = (path: string) => readKeys(fixtureRepository({ mirrors: [], keyring: { path, digest: '' } }));

  it('holds keys and nothing else', async () => {
    const path = await writeKeyring(join(folder, 'wrong-keys'), own);
    await writeFile(join(path, 'README'), 'These are keys.');
    await expect(read(path)).rejects.toMatchObject({ code: 'signature', message: /README is no public key/ });
  });

  it('is no file, and not empty', async () => {
    await writeFile(join(folder, 'key.rsa.pub'), own.pem);
    await expect(read(join(folder, 'key.rsa.pub'))).rejects.toMatchObject({ message: /is no folder/ });
    await expect(read(await writeKeyring(join(folder, 'no-keys')))).rejects.toMatchObject({
      message: /is empty/,
    });
  });
});

describe('an index', () => {
  // Two records of Alpine's, with made-up digests, and one of the database of installed packages.
  const text = `C:Q1aaaaaaaaaaaaaaaaaaaaaaaaaaa=
P:busybox
V:1.37.0-r18
A:x86_64
S:510123
I:962560
T:Size optimized toolbox of many common UNIX utilities
U:https://busybox.net/
L:GPL-2.0-only
o:busybox
m:Somebody <somebody@example.org>
t:1748502245
c:0123456789012345678901234567890123456789
k:100
D:so:libc.musl-x86_64.so.1
p:/bin/sh cmd:busybox=1.37.0-r18 cmd:sh=1.37.0-r18
i:alpine-baselayout

P:libcrypto3
V:3.5.4-r0
A:x86_64
S:1
L:Apache-2.0
o:openssl

P:alpine-keys
V:2.5-r0
A:x86_64
F:etc/apk/keys
M:0:0:755
R:a.rsa.pub
Z:Q1bbbbbbbbbbbbbbbbbbbbbbbbbbb=
`;

  it('is read record by record', () => {
    const [busybox, crypto, keysPackage, ...more] = parseEntries(text);
    expect(busybox).toEqual({
      name: 'busybox',
      version: '1.37.0-r18',
      architecture: 'x86_64',
      size: 510123,
      checksum: 'Q1aaaaaaaaaaaaaaaaaaaaaaaaaaa=',
      origin: 'busybox',
      licence: 'GPL-2.0-only',
      built: 1748502245,
      provides: ['/bin/sh', 'cmd:busybox', 'cmd:sh'],
      flags: '',
    });
    expect(crypto).toMatchObject({ name: 'libcrypto3', origin: 'openssl', built: undefined, provides: [] });
    expect(keysPackage).toMatchObject({ name: 'alpine-keys', checksum: '', origin: 'alpine-keys' });
    expect(more).toEqual([]);
  });

  it.each([
    ['bash', 'bash'],
    ['python3~3.12', 'python3'],
    ['so:libc.so.6>=2.17', 'so:libc.so.6'],
    ['!busybox', 'busybox'],
    ['!a<2', 'a'],
    ['musl@edge', 'musl'],
    ['/bin/sh', '/bin/sh'],
  ])('%s is about %s', (dependency, name) => {
    expect(nameOf(dependency)).toBe(name);
  });
});

describe('a package file', () => {
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251));
  const item: ApkPackage = {
    name: 'layout',
    files: [
      { path: 'etc' },
      { path: 'etc/large', content },
      { path: 'lib', link: 'usr/lib' },
      { path: 'lib64', link: '/usr/lib' },
      { path: 'opt', link: 'usr/lib' },
      { path: 'sbin', link: 'usr/bin' },
      { path: 'usr' },
    ],
    scripts: { 'post-install': '#!/bin/sh\n', 'pre-upgrade': '#!/bin/sh\n', trigger: '#!/bin/sh\n' },
  };
  const { file, checksum } = makeApk(item, 'x86_64', own);
  const write = async (bytes: Buffer) => {
    const path = join(folder, 'layout.apk');
    await writeFile(path, bytes);
    return path;
  };

  it('is proved by what the index says, and named by its SHA-256', async () => {
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(await provePackage(await write(file), checksum, 'it')).toBe(sha256);
  });

  it.each<[string, (bytes: Buffer) => Buffer, RegExp, string?]>([
    ['with another byte in its files', (bytes) => flip(bytes, bytes.length - 2000), /is damaged/],
    ['that is cut off', (bytes) => bytes.subarray(0, bytes.length - 10), /is damaged/],
    [
      'of another version',
      () => makeApk({ ...item, version: '2-r0' }, 'x86_64', own).file,
      /not the package/,
    ],
    ['of format 3', () => Buffer.from('ADB.\0'), /^it is in format 3 of apk \(\.adb\)/, 'recipe'],
    ['that is none', () => Buffer.from('<html></html>'), /is no package/],
  ])('%s is refused', async (_what, change, message, code = 'fetch') => {
    const path = await write(change(Buffer.from(file)));
    await expect(provePackage(path, checksum, 'it')).rejects.toMatchObject({ code, message });
  });

  it('is read without a signature, which is for others to ask for', async () => {
    const bare = file.subarray(gzipMember(file, 0)?.end);
    expect(await provePackage(await write(bare), checksum, 'it')).toMatch(/^[0-9a-f]{64}$/);
    expect(await scriptsOf(await write(bare))).toEqual(['post-install', 'trigger']);
  });

  it('names the scripts that an installation runs', async () => {
    expect(await scriptsOf(await write(file))).toEqual(['post-install', 'trigger']);
    expect(await scriptsOf(await write(makeApk({ name: 'a' }, 'x86_64', own).file))).toEqual([]);
  });

  it('names the links of a merged /usr, and none that leads out of the root', async () => {
    expect(Object.fromEntries(await mergedFolders(await write(file)))).toEqual({
      lib: 'usr/lib',
      sbin: 'usr/bin',
    });
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1;
  return bytes;
}
