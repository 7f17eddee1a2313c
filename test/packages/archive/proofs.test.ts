import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import type { Archive } from '../../../src/model/target.ts';
import { packTree, sign, sumsOf } from '../../fixtures/archives.ts';
import { openHost } from '../../fixtures/host.ts';
import { gpg, makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';
import { archiveTarget, fixtureArchive, lockOf, unpacked } from './building.ts';

// Why an archive is believed: a sum, a signed list of sums, a signature. Without one of them there is nothing to build.

let work: string;
let site: string;
let host: DisposableHost;
let server: StaticServer;
let key: SigningKey;
let stranger: SigningKey;
let bytes: Buffer;
let sha256: string;
const log: string[] = [];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'archive-proofs-'));
  site = join(work, 'site');
  await mkdir(join(work, 'tree/etc'), { recursive: true });
  await writeFile(join(work, 'tree/etc/issue'), 'Fixture\n');
  await packTree(join(work, 'tree'), join(work, 'root.tar.xz'), 'xz');
  bytes = await readFile(join(work, 'root.tar.xz'));
  sha256 = hexOf(digestOf(bytes));
  [key, stranger] = await Promise.all([makeKey(work, 'publisher'), makeKey(work, 'stranger')]);
  await mkdir(site);
  server = await serveFiles(site);
});
beforeEach(async () => {
  await host?.dispose();
  await rm(site, { recursive: true });
  await mkdir(join(site, 'x86'), { recursive: true });
  await writeFile(join(site, 'root.tar.xz'), bytes);
  await writeFile(join(site, 'x86/root.tar.xz'), bytes);
  host = await openHost(await mkdtemp(join(work, 'cache-')), log);
  log.length = 0;
  server.reset();
});
afterAll(async () => {
  await host.dispose();
  await server.close();
  for (const each of [key, stranger]) await stopAgent(each);
  await rm(work, { recursive: true, force: true });
});

const root = (proof: Archive['proof'], ...urls: string[]) =>
  fixtureArchive({ source: { urls: urls.length > 0 ? urls : [`${server.url}/root.tar.xz`] }, proof });
const listed = (signature = '') => ({
  sums: `${server.url}/SHA256SUMS`,
  signature: signature && `${server.url}/${signature}`,
  keyring: key.keyring,
});
const signed = () => ({ signature: `${server.url}/root.tar.xz.asc`, keyring: key.keyring });
const issue = async (archive: Archive) => {
  const result = await unpacked([archive], work, host);
  expect(await readFile(join(result.root, 'etc/issue'), 'utf8')).toBe('Fixture\n');
  return result;
};
const lock = (archive: Archive) => lockOf(archiveTarget([archive], { version: '9.1' }), host);
const writeList = (text: string) => writeFile(join(site, 'SHA256SUMS'), text);

describe('a sum in the recipe', () => {
  test('is what the lock says, beside the size that the server does', async () => {
    const { lock, notes, dates } = await issue(root({ sha256 }));
    expect(lock.packages).toEqual([
      {
        name: 'root',
        version: sha256.slice(0, 12),
        architecture: 'amd64',
        size: bytes.length,
        sha256,
        source: { name: 'root', version: sha256.slice(0, 12) },
        path: 'root.tar.xz',
        repository: { name: 'root', suite: '', component: '', security: false },
        requested: true,
      },
    ]);
    expect(notes).toEqual(['Archive root: has the SHA-256 that the recipe gives']);
    expect(dates).toEqual([1_700_000_000]);
  });

  test('must be that of the bytes', async () => {
    const wrong = unpacked([root({ sha256: '0'.repeat(64) })], work, host);
    await expect(wrong).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining(`sent other bytes: SHA-256 ${sha256} instead of 0000`),
    });
  });

  test('a first URL that is dead is passed over', async () => {
    const { lock } = await issue(
      root(
        { sha256 },
        `${server.url}/gone/root.tar.xz`,
        'http://127.0.0.1:1/root.tar.xz',
        `${server.url}/root.tar.xz`,
      ),
    );
    expect(lock.packages[0]?.size).toBe(bytes.length);
  });

  test('an archive that is nowhere is named with all places', async () => {
    const dead = [`${server.url}/none/root.tar.xz`, 'http://127.0.0.1:1/root.tar.xz'];
    await expect(lock(root({ sha256 }, ...dead))).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringMatching(
        /Archive root cannot be had:\n\S+none\/root\.tar\.xz: HTTP status 404\n\S+: No answer/,
      ),
    });
  });

  test('a server that does not say how large the archive is', async () => {
    const chunked = createServer((_request, response) => {
      response.write(bytes);
      response.end();
    });
    await new Promise<void>((resolve) => chunked.listen(0, '127.0.0.1', resolve));
    const { port } = chunked.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/root.tar.xz`;
    await expect(lock(root({ sha256 }, url))).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining('does not say how large it is'),
    });
    chunked.closeAllConnections();
    chunked.close();
  });
});

test('a file beside the recipe is proved by its own digest', async () => {
  const file = join(work, 'root.tar.xz');
  const source = { file, digest: `sha256:${sha256}` };
  const { lock, notes } = await issue(fixtureArchive({ source }));
  expect(lock.packages[0]).toMatchObject({ sha256, size: bytes.length, path: 'root.tar.xz' });
  expect(notes).toEqual(['Archive root: comes with the recipe']);
  const wrong = unpacked([fixtureArchive({ source, proof: { sha256: '0'.repeat(64) } })], work, host);
  await expect(wrong).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringContaining('instead of 0000'),
  });
});

describe('a list of sums', () => {
  test.each([
    ['text', () => sumsOf(site, ['root.tar.xz'])],
    ['binary', () => sumsOf(site, ['root.tar.xz'], '--binary')],
    ['BSD', () => sumsOf(site, ['root.tar.xz'], '--tag')],
    [
      'other things',
      async () => `# ${'0'.repeat(64)}\n\n${'0'.repeat(64)}  other\n${await sumsOf(site, ['./root.tar.xz'])}`,
    ],
  ])('in the form of %s, with a signature beside it', async (_form, text) => {
    await writeList(await text());
    await sign(key, join(site, 'SHA256SUMS'), join(site, 'SHA256SUMS.gpg'));
    const { lock, notes } = await issue(root(listed('SHA256SUMS.gpg')));
    expect(lock.packages[0]).toMatchObject({ sha256, version: sha256.slice(0, 12) });
    expect(notes).toEqual(['Archive root: proved by a list of sums, made with a key of publisher.asc']);
    expect(log.join()).toMatch(/list of sums .* is signed by [0-9A-F]{40}/);
  });

  const clearSign = async (signer: SigningKey, text: string) => {
    await writeFile(join(work, 'list'), text);
    await sign(signer, join(work, 'list'), join(site, 'SHA256SUMS'), 'around');
  };

  test('clear-signed', async () => {
    await clearSign(key, await sumsOf(site, ['root.tar.xz']));
    await issue(root(listed()));
  });

  test('of a folder above', async () => {
    await clearSign(key, await sumsOf(site, ['x86/root.tar.xz']));
    await issue(root(listed(), `${server.url}/x86/root.tar.xz`));
  });

  test('signed by several, of whom one is known', async () => {
    await writeList(await sumsOf(site, ['root.tar.xz']));
    const list = join(site, 'SHA256SUMS');
    await sign(stranger, list, `${list}.1`);
    await sign(key, list, `${list}.2`);
    const both = await Promise.all([`${list}.1`, `${list}.2`].map((path) => readFile(path)));
    await writeFile(`${list}.gpg`, Buffer.concat(both));
    await issue(root(listed('SHA256SUMS.gpg')));
  });

  test('names the newest version', async () => {
    for (const version of ['24.04', '24.04.2', '24.04.10', '24.04.10~rc1', 'old/24.04.11'])
      await mkdir(join(site, 'old'), { recursive: true }).then(() =>
        writeFile(join(site, version.replace(/[^/]*$/, 'base-$&-amd64.tar.xz')), bytes),
      );
    const names = ['base-24.04.2', 'base-24.04.10', 'base-24.04.10~rc1', 'base-24.04', 'old/base-24.04.11'];
    await clearSign(
      key,
      await sumsOf(
        site,
        names.map((name) => `${name}-amd64.tar.xz`),
      ),
    );
    const { lock } = await issue(root(listed(), `${server.url}/base-*-amd64.tar.xz`));
    expect(lock.packages[0]).toMatchObject({ version: '24.04.10', path: 'base-24.04.10-amd64.tar.xz' });
  });

  test('may have names that URLs must escape', async () => {
    await writeFile(join(site, 'a+b~1 (2).tar.xz'), bytes);
    await clearSign(key, await sumsOf(site, ['a+b~1 (2).tar.xz']));
    await issue(root(listed(), `${server.url}/a%2Bb~1%20(2).tar.xz`));
  });

  test.each<[string, () => Promise<void>, string, string, string]>([
    [
      'by nobody',
      async () => writeList(await sumsOf(site, ['root.tar.xz'])),
      '',
      'signature',
      'is not clear-signed',
    ],
    [
      'by somebody else',
      async () => clearSign(stranger, await sumsOf(site, ['root.tar.xz'])),
      '',
      'signature',
      'is not signed with a key of',
    ],
    [
      'and changed since',
      async () => {
        await clearSign(key, `${'0'.repeat(64)}  root.tar.xz\n`);
        const text = await readFile(join(site, 'SHA256SUMS'), 'latin1');
        await writeList(text.replace('0'.repeat(64), sha256));
      },
      '',
      'signature',
      'is not signed with a key of',
    ],
    [
      'twice, once by somebody else',
      async () => {
        await clearSign(stranger, await sumsOf(site, ['root.tar.xz']));
        const theirs = await readFile(join(site, 'SHA256SUMS'));
        await clearSign(key, 'nothing\n');
        await writeList(`${theirs.toString()}${await readFile(join(site, 'SHA256SUMS'), 'utf8')}`);
      },
      '',
      'signature',
      'is not clear-signed',
    ],
    [
      'for another file',
      () => clearSign(key, `${sha256}  other.tar.xz\n`),
      '',
      'resolve',
      'does not list root.tar.xz',
    ],
    ['without sums', () => clearSign(key, 'hello\n'), '', 'resolve', 'does not list root.tar.xz'],
    [
      'with two sums for it',
      () => clearSign(key, `${sha256}  root.tar.xz\n${'0'.repeat(64)}  root.tar.xz\n`),
      '',
      'signature',
      'has two sums for root.tar.xz',
    ],
    [
      'beside itself, and without that file',
      async () => writeList(await sumsOf(site, ['root.tar.xz'])),
      'SHA256SUMS.gpg',
      'signature',
      'The signature of archive root cannot be had',
    ],
    [
      'that is not there',
      async () => undefined,
      '',
      'fetch',
      'The list of sums of archive root cannot be had',
    ],
  ])('signed %s is refused', async (_what, publish, signature, code, message) => {
    await publish();
    await expect(lock(root(listed(signature)))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test('and text around what is signed counts for nothing', async () => {
    await clearSign(key, `${'0'.repeat(64)}  other\n`);
    const text = await readFile(join(site, 'SHA256SUMS'), 'utf8');
    await writeList(`${sha256}  root.tar.xz\n${text}${sha256}  root.tar.xz\n`);
    await expect(lock(root(listed()))).rejects.toMatchObject({
      message: expect.stringContaining('does not list'),
    });
  });

  test('signed with a key that has expired is refused', async () => {
    const home = join(work, 'expired');
    await mkdir(home, { mode: 0o700 });
    const past = ['--faked-system-time', '20200101T000000', '--passphrase', ''];
    await gpg(home, ...past, '--quick-gen-key', 'Expired <expired@example.invalid>', 'ed25519', 'sign', '1d');
    await gpg(home, '--armor', '--output', `${home}.asc`, '--export');
    await writeFile(join(work, 'list'), await sumsOf(site, ['root.tar.xz']));
    await gpg(home, ...past, '--output', join(site, 'SHA256SUMS'), '--clearsign', join(work, 'list'));
    const keyring = { path: `${home}.asc`, digest: digestOf(await readFile(`${home}.asc`)) };
    await stopAgent({ home, keyring });
    await expect(lock(root({ ...listed(), keyring }))).rejects.toMatchObject({ code: 'signature' });
  });
});

describe('a signature of the archive itself', () => {
  beforeEach(() => sign(key, join(site, 'root.tar.xz'), join(site, 'root.tar.xz.asc')));
  const gets = () => server.accesses.filter(({ path }) => path === '/root.tar.xz').length;

  test('needs no sum: it is fetched once, to be locked', async () => {
    const { lock, notes } = await issue(root(signed()));
    expect(gets()).toBe(1);
    const signature = (await readFile(join(site, 'root.tar.xz.asc'))).toString('base64');
    expect(lock.packages[0]).toMatchObject({ sha256, size: bytes.length, signature });
    expect(notes).toEqual([
      'Archive root: proved by a signature of its own, made with a key of publisher.asc',
    ]);
    await issue(root(signed()));
    expect(gets()).toBe(1);
  });

  test('is enough on another machine, with the lock', async () => {
    const target = archiveTarget([root(signed())]);
    const locked = await lockOf(target, host);
    await rm(join(host.cacheDir, 'archives'), { recursive: true });
    expect(await lockOf(target, host)).toEqual(locked);
    server.reset();
    await issue(root(signed()));
    expect(gets()).toBe(1);
  });

  test('passes over a place that is dead', async () => {
    await issue(root(signed(), `${server.url}/gone/root.tar.xz`, `${server.url}/root.tar.xz`));
  });

  test('a new archive is another lock', async () => {
    const {
      packages: [before],
    } = await lock(root(signed()));
    await packTree(join(work, 'tree'), join(site, 'root.tar.xz'), 'gz');
    await sign(key, join(site, 'root.tar.xz'), join(site, 'root.tar.xz.asc'));
    const {
      packages: [after],
    } = await lock(root(signed()));
    expect(after?.sha256).not.toBe(before?.sha256);
    expect(after?.version).toBe('9.1');
    await issue(root(signed()));
  });

  test.each<[string, () => Promise<void>, string, string]>([
    [
      'an archive that was changed',
      () => writeFile(join(site, 'root.tar.xz'), 'other'),
      'signature',
      'is not signed',
    ],
    ['one that is cut off', () => truncate(join(site, 'root.tar.xz'), 100), 'signature', 'is not signed'],
    [
      'the signature of somebody else',
      () => sign(stranger, join(site, 'root.tar.xz'), join(site, 'root.tar.xz.asc')),
      'signature',
      'is not signed with a key of',
    ],
    ['no signature', () => rm(join(site, 'root.tar.xz.asc')), 'signature', 'HTTP status 404'],
    [
      'a page instead of one',
      () => writeFile(join(site, 'root.tar.xz.asc'), '<html>'),
      'signature',
      'is not signed',
    ],
    ['no archive', () => rm(join(site, 'root.tar.xz')), 'fetch', 'Archive root cannot be had'],
  ])('%s is refused', async (_what, change, code, message) => {
    await change();
    await expect(lock(root(signed()))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });
});

test('a recipe without an archive for a platform says so', async () => {
  const platform = { os: 'linux', architecture: 'riscv64' } as const;
  await expect(lockOf(archiveTarget([], { platform }), host)).rejects.toMatchObject({
    code: 'resolve',
    message: 'The recipe has no archive for linux/riscv64',
  });
});
