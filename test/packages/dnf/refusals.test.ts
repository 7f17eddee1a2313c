import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import type { Repository } from '../../../src/model/target.ts';
import { dnf } from '../../../src/packages/dnf.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, withNewerKey, type SigningKey } from '../../fixtures/key.ts';
import { rpmDistribution } from '../../fixtures/rpm-distribution.ts';
import { publishRpms, signMetadata } from '../../fixtures/rpm-repository.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';
import { dnfTarget, lockOf } from './repositories.ts';

let work: string;
let host: DisposableHost;
let key: SigningKey;
let other: SigningKey;
let server: StaticServer;
let packages: readonly string[];
let folder: string;
let round = 0;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dnf-'));
  await mkdir(join(work, 'served'));
  host = await openHost(join(work, 'cache'));
  [key, other] = await Promise.all([makeKey(work, 'k'), makeKey(work, 'o')]);
  const { 'bash-1': bash = '', 'filesystem-1': filesystem = '' } = await rpmDistribution('x86_64');
  packages = [bash, filesystem];
  server = await serveFiles(join(work, 'served'));
});

beforeEach(async () => {
  folder = join(work, 'served', String(++round));
  await publishRpms(folder, packages, key);
});

afterAll(async () => {
  await server.close();
  await Promise.all([key, other].map(stopAgent));
  await host.dispose();
  await rm(work, { recursive: true });
});

/** The lock of what `folder` serves; everything is new to the cache, since each folder is another address. */
function lock(repository: Partial<Repository> = {}) {
  const url = `${server.url}/${String(round)}`;
  return lockOf(dnfTarget(url, key, { include: ['bash'] }, repository), host);
}

const repomd = () => join(folder, 'repodata/repomd.xml');

const untrusted = {
  code: 'signature',
  message: expect.stringContaining(
    "The recipe's keyring does not vouch for the metadata of repository base",
  ) as string,
};

test('metadata signed by another key is refused', async () => {
  await signMetadata(folder, other);
  await expect(lock()).rejects.toMatchObject(untrusted);
});

test('metadata that is not what was signed is refused', async () => {
  await appendFile(repomd(), '<!-- more -->\n');
  await expect(lock()).rejects.toMatchObject(untrusted);
});

test('metadata without a signature is refused, unless the recipe says that there is none', async () => {
  await unlink(`${repomd()}.asc`);
  await expect(lock()).rejects.toMatchObject(untrusted);
  expect((await lock({ signatures: ['packages'] })).packages).toHaveLength(2);
  expect((await lock({ insecure: true })).packages).toHaveLength(2);
});

test('a keyring without the right key is refused, even after one with it', async () => {
  expect((await lock()).packages).toHaveLength(2);
  await expect(lock({ keyring: other.keyring })).rejects.toMatchObject(untrusted);
});

test('a keyring without keys is refused', async () => {
  const path = join(work, 'text.asc');
  await writeFile(path, 'no keys\n');
  await expect(lock({ keyring: { path, digest: digestOf('no keys\n') } })).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('There are no OpenPGP keys') as string,
  });
  const missing = { path: join(work, 'nowhere.asc'), digest: digestOf('') };
  await expect(lock({ keyring: missing })).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('cannot be read') as string,
  });
});

test('an index that is not the one that was signed is refused', async () => {
  const names = await readdir(join(folder, 'repodata'));
  const primary = names.find((name) => name.endsWith('primary.xml.gz')) ?? '';
  await copyFile(
    join(folder, 'repodata', names.find((name) => name.endsWith('other.xml.gz')) ?? ''),
    join(folder, 'repodata', primary),
  );
  await expect(lock()).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringContaining('primary.xml.gz') as string,
  });
});

test('packages with another checksum are fetched to be locked, and must fit it', async () => {
  await publishRpms(folder, packages, key, { checksum: 'sha512' });
  const path = join(folder, 'Packages/bash-5.2.15-1.x86_64.rpm');
  const right = hexOf(digestOf(await readFile(path)));
  const [bash] = (await lock()).packages;
  expect(bash?.sha256).toBe(right);
});

test('packages with a checksum that proves nothing cannot be locked', async () => {
  await publishRpms(folder, packages, key, { checksum: 'sha1' });
  await expect(lock()).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringMatching(/^The index has no checksum of \S+ \S+ that proves anything$/) as string,
  });
});

test('checksums that dnf does not know are said to be that', async () => {
  await publishRpms(folder, packages, key, { checksum: 'sha224' });
  await expect(lock()).rejects.toMatchObject({
    code: 'resolve',
    message: 'Repository base has checksums of the type sha224, which dnf does not know',
  });
});

test('a release that does not exist is said', async () => {
  await rm(folder, { recursive: true });
  await expect(lock()).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('HTTP status 404') as string,
  });
});

test('a repository that falls silent in the middle is said', async () => {
  const primary = (await readdir(join(folder, 'repodata'))).find((name) => name.endsWith('primary.xml.gz'));
  server.fault(`/${String(round)}/repodata/${primary ?? ''}`, { kind: 'status', status: 503 });
  await expect(lock()).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringContaining('Status code: 503') as string,
  });
  server.reset();
  expect((await lock()).packages).toHaveLength(2);
});

test('a mirror of a list that says something else the second time is refused', async () => {
  const url = `${server.url}/${String(round)}`;
  const sum = hexOf(digestOf(await readFile(repomd())));
  const metalink = `<metalink version="3.0"><files><file name="repomd.xml">
    <verification><hash type="sha256">${sum}</hash></verification>
    <resources><url protocol="http">${url}/repodata/repomd.xml</url></resources></file></files></metalink>`;
  await writeFile(join(folder, 'metalink'), metalink);
  const repository = { mirrors: [], mirrorList: `${url}/metalink`, signatures: ['packages'] } as const;
  const target = dnfTarget(url, key, { include: ['bash'] }, repository);
  const mirrors = await dnf.mirrors(target, host);
  expect((await dnf.resolve(target, mirrors, host)).packages).toHaveLength(2);
  await appendFile(repomd(), '<!-- more -->\n');
  await expect(dnf.resolve(target, mirrors, host)).rejects.toMatchObject({
    code: 'fetch',
    message: `repodata/repomd.xml of repository base is not one that its list of mirrors names: ${url}`,
  });
});

test('a key of a kind that rpm cannot read refuses no other', async () => {
  const { armoured, binary, alone } = await withNewerKey(key);
  for (const keyring of [armoured, binary])
    expect((await lock({ keyring })).packages.map(({ name }) => name)).toContain('bash');
  await expect(lock({ keyring: alone })).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('can read no key of') as string,
  });
  await expect(lock({ keyring: (await withNewerKey(other)).armoured })).rejects.toMatchObject(untrusted);
});
