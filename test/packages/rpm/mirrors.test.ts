import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Repository } from '../../../src/model/target.ts';
import { findMirrors, readMirrorList } from '../../../src/packages/rpm/mirrors.ts';
import { openHost } from '../../fixtures/host.ts';
import { fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

let work: string;
let host: DisposableHost;
let server: StaticServer;

const repomd = '<?xml version="1.0" encoding="UTF-8"?>\n<repomd></repomd>\n';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'mirrors-'));
  host = await openHost(join(work, 'cache'));
  server = await serveFiles(join(work, 'www'));
  for (const name of ['9/x86_64/os', '9/x86_64/copy']) {
    await mkdir(join(work, 'www', name, 'repodata'), { recursive: true });
    await writeFile(join(work, 'www', name, 'repodata/repomd.xml'), repomd);
  }
});

afterEach(() => {
  server.reset();
});

afterAll(async () => {
  await server.close();
  await host.dispose();
  await rm(work, { recursive: true });
});

async function find(repository: Partial<Repository>) {
  const keyring = { path: '/dev/null', digest: digestOf('') };
  const target = fixtureTarget({
    manager: 'dnf',
    version: '9',
    variables: { place: 'copy' },
    repositories: [fixtureRepository({ mirrors: [], keyring, ...repository })],
  });
  return (await findMirrors(target, host)).get('fixture');
}

/** Nobody listens there. */
const dead = 'http://127.0.0.1:9/os';

test('mirrors that serve come in their order, and variables stand for what they say', async () => {
  const mirrors = [dead, `${server.url}/$releasever/$basearch/\${place}`, `${server.url}/9/x86_64/os`];
  expect(await find({ mirrors })).toEqual([`${server.url}/9/x86_64/copy`, `${server.url}/9/x86_64/os`]);
});

test('a list of mirrors is asked where none of the recipe serves', async () => {
  const list = ['# a comment', dead, `${server.url}/9/$basearch/os/`, `${server.url}/9/x86_64/copy/`, ''];
  await writeFile(join(work, 'www/list'), list.join('\n'));
  const mirrorList = `${server.url}/list`;
  const both = [`${server.url}/9/x86_64/os`, `${server.url}/9/x86_64/copy`];
  expect(await find({ mirrorList })).toEqual(both);
  server.reset();
  expect(await find({ mirrorList, mirrors: both.slice(1) })).toEqual(both.slice(1));
  expect(server.accesses.map(({ path }) => path)).not.toContain('/list');
});

test('a list may be Metalink, which says what a mirror must have', async () => {
  const metalink = (sum: string) => `<?xml version="1.0" encoding="utf-8"?>
<metalink version="3.0" xmlns="http://www.metalinker.org/">
 <files><file name="repomd.xml"><size>60</size>
  <verification><hash type="md5">0</hash><hash type="sha256">${sum}</hash></verification>
  <resources maxconnections="1">
   <url protocol="rsync" type="rsync" location="DE" preference="100">rsync://127.0.0.1/os/repodata/repomd.xml</url>
   <url protocol="http" type="http" location="DE" preference="90">${server.url}/9/x86_64/copy/repodata/repomd.xml</url>
   <url protocol="http" type="http" location="DE" preference="95">${server.url}/9/x86_64/os/repodata/repomd.xml</url>
  </resources></file></files>
</metalink>
`;
  const right = digestOf(repomd).slice('sha256:'.length);
  await writeFile(join(work, 'www/metalink'), metalink(right));
  const mirrorList = `${server.url}/metalink?repo=os&amp=1`;
  expect(await find({ mirrorList })).toEqual([`${server.url}/9/x86_64/os`, `${server.url}/9/x86_64/copy`]);
  await writeFile(join(work, 'www/metalink'), metalink('0'.repeat(64)));
  await expect(find({ mirrorList })).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringContaining('is not one that the list of mirrors names') as string,
  });
  expect(readMirrorList(metalink('no sum')).digests).toBeUndefined();
});

test('what cannot be had is said', async () => {
  await expect(find({ mirrors: [`${server.url}/10/x86_64/os`] })).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('it has no repodata/repomd.xml (HTTP status 404)') as string,
  });
  await expect(find({ mirrors: [dead] })).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringContaining('No answer from 127.0.0.1:9') as string,
  });
  server.fault('*', { kind: 'html' });
  await expect(find({ mirrors: [`${server.url}/9/x86_64/os`] })).rejects.toThrow('is something else');
  await expect(find({ mirrorList: `${server.url}/list` })).rejects.toThrow('has no http or https URLs');
  server.reset();
  await expect(find({ mirrorList: `${server.url}/nowhere` })).rejects.toThrow(
    'cannot be had: HTTP status 404',
  );
  await expect(find({ mirrorList: dead })).rejects.toMatchObject({
    code: 'fetch',
    message: expect.stringMatching(
      /^The list of mirrors of repository fixture cannot be had: No answer from 127\.0\.0\.1:9/,
    ) as string,
    hint: expect.stringContaining('Check the network') as string,
  });
});
