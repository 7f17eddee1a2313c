import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { gzipMembers, gzipName } from '../../src/rootfs/compress.ts';
import { createGzipPool } from '../../src/rootfs/gzip-pool.ts';
import { packLayer } from '../../src/rootfs/layer.ts';
import { epoch, noise, sampleRoot, tempDir, testHost, type TestHost } from './packing.ts';

const chunks = (): Buffer[] => [
  Buffer.from('small'),
  noise(2 ** 20),
  Buffer.alloc(2 ** 20),
  noise(300_000),
  Buffer.alloc(512),
];

async function compress(host: TestHost, input = chunks()): Promise<Buffer> {
  const members: Uint8Array[] = [];
  for await (const member of gzipMembers(host, input)) members.push(member);
  return Buffer.concat(members);
}

const cacheFiles = (host: TestHost): string[] =>
  readdirSync(join(host.cacheDir, 'chunks', gzipName), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('gzip', () => {
  test('is what every gzip reads', async () => {
    const bytes = await compress(await testHost());
    const whole = Buffer.concat(chunks());
    expect(gunzipSync(bytes).equals(whole)).toBe(true);
    expect(execFileSync('gzip', ['-dc'], { input: bytes, maxBuffer: 2 ** 24 }).equals(whole)).toBe(true);
  });

  test('gives the bytes it always gave', async () => {
    // Another digest here means that every image's layers change: then `gzipName` must change, too.
    expect(sha256(await compress(await testHost()))).toBe(
      '3b8e9f1403d625ab953066e9f889a401c02ecb59106df85bfc269c649c96f8a8',
    );
    const { version } = JSON.parse(readFileSync('node_modules/fflate/package.json', 'utf8')) as {
      version: string;
    };
    expect(gzipName).toContain(`fflate-${version}-`);
  });

  test('is the same with one thread and with many, from a cold, a warm and a damaged cache', async () => {
    const host = await testHost({ cpus: 1 });
    const cold = sha256(await compress(host));
    expect(cacheFiles(host)).toHaveLength(5);
    expect(sha256(await compress(host))).toBe(cold);
    expect(host.warnings).toEqual([]);

    for (const file of cacheFiles(host)) {
      const bytes = readFileSync(file);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(file, bytes);
    }
    expect(sha256(await compress({ ...host, cpus: 3 }))).toBe(cold);
    expect(host.warnings).toHaveLength(5);
    expect(host.warnings[0]).toContain('Damaged file in the cache');
    expect(sha256(await compress(host))).toBe(cold);
    expect(host.warnings).toHaveLength(5);
  });

  test('uses what the cache has', async () => {
    const host = await testHost();
    await compress(host);
    const [file = ''] = cacheFiles(host).sort((a, b) => statSync(a).size - statSync(b).size);
    const member = execFileSync('gzip', ['-nc'], { input: 'another member' });
    writeFileSync(file, Buffer.concat([createHash('sha256').update(member).digest(), member]));
    utimesSync(file, 1, 1);
    expect(gunzipSync(await compress(host)).includes('another member')).toBe(true);
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000);
  });

  test('does without a cache that cannot be written', async () => {
    const host = await testHost();
    writeFileSync(host.cacheDir, 'a file where the folder should be');
    expect(sha256(await compress(host))).toBe(sha256(await compress(await testHost())));
  });

  test('passes on what goes wrong while reading, and leaves no thread behind', async () => {
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = threads();
    function* broken(): Generator<Buffer> {
      yield noise(2 ** 20);
      throw new Error('unreadable');
    }
    const host = await testHost();
    await expect(async () => {
      for await (const member of gzipMembers(host, broken())) expect(member).toBeDefined();
    }).rejects.toThrow('unreadable');
    await vi.waitFor(() => expect(threads()).toBe(before));
  });

  test('a thread that breaks is an error, not silence', async () => {
    const pool = createGzipPool(1, { level: 4 });
    onTestFinished(() => pool.close());
    const first = pool.compress(undefined as never);
    await expect(first).rejects.toThrow();
  });
});

describe('layers', () => {
  test('the same tree gives the same layer, whatever the umask, time zone, locale and number of processors', async () => {
    const root = await sampleRoot();
    const blobs = await tempDir();
    const first = await packLayer(await testHost({ cpus: 1 }), root, { epoch, compression: 'gzip', blobs });
    const umask = process.umask(0o077);
    const { TZ, LANG, LC_ALL } = process.env;
    onTestFinished(() => {
      process.umask(umask);
      for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    });
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
    const copy = await tempDir();
    execFileSync('cp', ['-a', `${root}/.`, copy]);
    const other = await tempDir();
    expect(
      await packLayer(await testHost({ cpus: 2 }), copy, { epoch, compression: 'gzip', blobs: other }),
    ).toEqual(first);
    expect(readdirSync(other)).toEqual([first.descriptor.digest.slice(7)]);
  });

  test.each(['none', 'gzip', 'zstd'] as const)(
    '%s: digests, sizes and content are true',
    async (compression) => {
      const root = await sampleRoot();
      const blobs = await tempDir();
      const { descriptor, diffId, tarSize } = await packLayer(await testHost(), root, {
        epoch,
        compression,
        blobs,
      });
      const blob = readFileSync(join(blobs, descriptor.digest.slice(7)));
      expect(sha256(blob)).toBe(descriptor.digest.slice(7));
      expect(blob.length).toBe(descriptor.size);
      const program = { none: 'cat', gzip: 'zcat', zstd: 'zstdcat' }[compression];
      const tar = execFileSync(program, [], { input: blob, maxBuffer: 2 ** 24 });
      expect(`sha256:${sha256(tar)}`).toBe(diffId);
      expect(tar.length).toBe(tarSize);
      const out = await tempDir();
      execFileSync('tar', ['-xpf', '-', '-C', out], { input: tar });
      execFileSync('diff', ['-r', '--no-dereference', root, out]);
    },
  );

  test('a failure leaves nothing behind', async () => {
    const root = await sampleRoot();
    const blobs = await tempDir();
    execFileSync('mknod', [join(root, 'null'), 'c', '1', '3']);
    for (const compression of ['none', 'gzip', 'zstd'] as const) {
      const packing = packLayer(await testHost(), root, { epoch, compression, blobs });
      await expect(packing).rejects.toMatchObject({ code: 'install' });
    }
    expect(readdirSync(blobs)).toEqual([]);
    expect(existsSync(root)).toBe(true);
  });
});
