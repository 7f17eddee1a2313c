import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchPackages } from '../../../src/host/cache.ts';
import { createHost, type DisposableHost } from '../../../src/host/create.ts';
import type { Target } from '../../../src/model/target.ts';
import { findMirrors } from '../../../src/packages/apt/mirrors.ts';
import { resolve } from '../../../src/packages/apt/resolve.ts';
import { publishSuite } from '../../fixtures/apt-repository.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// What this machine's own apt is set up with counts: its sources, its proxies, its logins.

let work: string;
let etc: string;
let key: SigningKey;
let server: StaticServer;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apt-machine-'));
  key = await makeKey(work, 'good');
  const base = { name: 'base', architecture: 'amd64', essential: true, priority: 'required' };
  const apt = { name: 'apt', priority: 'important' };
  await publishSuite(join(work, 'debian'), { suite: 'fixture', packages: [base, apt] }, key);
  server = await serveFiles(work);
});

/** A machine whose apt has these sources and settings, found as apt finds them. */
beforeEach(async () => {
  server.reset();
  server.demand(undefined);
  etc = await mkdtemp(join(work, 'etc-'));
  await host?.dispose();
  const APT_CONFIG = join(etc, 'first.conf');
  await writeFile(APT_CONFIG, `Dir::Etc "${etc}";\n`);
  const log = { step: <T>(_: string, body: () => Promise<T>) => body(), info() {}, warn() {}, debug() {} };
  const cacheDir = join(etc, 'cache');
  const { PATH } = process.env;
  host = await createHost({ cacheDir, log, env: { PATH, HOME: etc, APT_CONFIG } });
});

afterAll(async () => {
  await host.dispose();
  await server.close();
  await stopAgent(key);
  await rm(work, { recursive: true });
});

function target(mirror: string): Target {
  return fixtureTarget({
    repositories: [fixtureRepository({ mirrors: [mirror], keyring: key.keyring, origin: 'Fixture' })],
    packages: fixturePackages({ set: 'minbase' }),
  });
}

/** Resolves and fetches; the mirrors. */
async function fetched(wanted: Target): Promise<readonly string[]> {
  const mirrors = await findMirrors(wanted, host);
  const { packages } = await resolve(wanted, mirrors, host);
  const items = packages.map((entry) => ({ ...entry, mirrors: mirrors.get('fixture') ?? [] }));
  expect((await fetchPackages(host, items)).files.size).toBe(2);
  return mirrors.get('fixture') ?? [];
}

const gone = 'http://127.0.0.1:9/debian';

test('a folder of this machine is a mirror', async () => {
  const local = join(etc, 'my mirror');
  await mkdir(local);
  await publishSuite(
    local,
    {
      suite: 'fixture',
      packages: [
        { name: 'base', architecture: 'amd64', essential: true, priority: 'required' },
        { name: 'apt', priority: 'important' },
      ],
    },
    key,
  );
  const { href } = pathToFileURL(local);
  await writeFile(join(etc, 'sources.list'), `deb ${href} fixture main\n`);
  expect(await fetched(target(gone))).toEqual([href.replace('file:///', 'file:/'), gone]);
  // One slash, as people write it.
  await writeFile(join(etc, 'sources.list'), `deb file:${join(work, 'debian')} fixture main\n`);
  expect(await fetched(target('http://127.0.0.1:9/other'))).toEqual([
    `file:${join(work, 'debian')}`,
    'http://127.0.0.1:9/other',
  ]);
});

test('a login beside the sources is used for probing, indexes and packages', async () => {
  server.demand('user:p@ss');
  await writeFile(join(etc, 'sources.list'), `deb ${server.url}/debian fixture main\n`);
  await mkdir(join(etc, 'auth.conf.d'));
  await writeFile(
    join(etc, 'auth.conf.d/near.conf'),
    `# near\nmachine ${server.url} login user password p@ss\n`,
  );
  expect(await fetched(target(gone))).toEqual([`${server.url}/debian`, gone]);
});

test('a proxy for one host is used for it', async () => {
  const seen: (string | undefined)[] = [];
  const proxy: Server = createServer((incoming, response) => {
    seen.push(incoming.headers['proxy-authorization']);
    const { pathname } = new URL(incoming.url ?? '');
    const onward = request(`${server.url}${pathname}`, { headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.end();
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const address = `127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
  await mkdir(join(etc, 'apt.conf.d'));
  await writeFile(
    join(etc, 'apt.conf.d/proxy'),
    `Acquire::http::Proxy "http://127.0.0.1:9";\nAcquire::http::Proxy::deb.machine.invalid "http://me:secret@${address}";\n`,
  );
  expect(await fetched(target('http://deb.machine.invalid/debian'))).toEqual([
    'http://deb.machine.invalid/debian',
  ]);
  expect(new Set(seen)).toEqual(new Set([`Basic ${Buffer.from('me:secret').toString('base64')}`]));
  proxy.closeAllConnections();
  await new Promise((closed) => proxy.close(closed));
});

test('slow and dead sources do not hold up the build', async () => {
  const slow = await serveFiles(work);
  slow.fault('*', { kind: 'drip', delay: 2000 });
  const silent = await serveFiles(work);
  silent.fault('*', { kind: 'hang' });
  const lines = [slow.url, silent.url, 'http://127.0.0.1:9'].map((url) => `deb ${url}/debian fixture main\n`);
  await writeFile(join(etc, 'sources.list'), lines.join(''));
  expect(await fetched(target(`${server.url}/debian`))).toEqual([`${server.url}/debian`]);
  // Once: what one can do without is not waited for a second time.
  expect([slow.accesses.length, silent.accesses.length]).toEqual([1, 1]);
  await Promise.all([slow.close(), silent.close()]);
});
