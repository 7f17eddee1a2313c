import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import type { Lock } from '../../src/model/lock.ts';
import { proveBy, sumsAhead } from '../../src/packages/ahead.ts';
import { files } from '../../src/packages/files.ts';
import { fetchLocked } from '../../src/pipeline/fetch.ts';
import { lockedPackage } from '../fixtures/build-result.ts';
import { openHost } from '../fixtures/host.ts';
import { fixtureTarget } from '../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

const bytes = Buffer.from('a package\n');
const sum = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
// As Amazon's index has it: outside of the repository, and not to be taken for a path of this machine.
const path = '../pool/some-1.0.rpm';

let folder: string;
let server: StaticServer;
let host: DisposableHost;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahead-'));
  await mkdir(join(folder, 'served/pool'), { recursive: true });
  await writeFile(join(folder, 'served/pool/some-1.0.rpm'), bytes);
  server = await serveFiles(join(folder, 'served'));
  host = await openHost(join(folder, 'cache'));
});
afterEach(async () => {
  await host.dispose();
  await server.close();
  await rm(folder, { recursive: true });
});

function ask(mirrors = [`${server.url}/main`], sha512 = sum('sha512'), size = bytes.length) {
  const wanted = {
    ...{ name: 'some', version: '1.0', path, size, repository: 'main' },
    identity: `sha512-${sha512}`,
    prove: proveBy('sha512', sha512),
  };
  return sumsAhead([wanted], new Map([['main', mirrors]]), host);
}

function fetch() {
  const entry = { ...lockedPackage('some'), path, size: bytes.length, sha256: sum('sha256') };
  const packages = [{ ...entry, repository: { ...entry.repository, name: 'main' } }];
  const lock = { packages } as unknown as Lock;
  const mirrors = new Map([['main', [`${server.url}/main`]]]);
  return fetchLocked(
    { target: fixtureTarget(), lock, toolsLock: lock, mirrors, took: 0 },
    false,
    files,
    host,
  );
}

describe('a package that its index names by SHA-512 alone', () => {
  it('comes over the network once: it is fetched from where it waits', async () => {
    expect(await ask([`${server.url}/gone`, `${server.url}/main`])).toEqual([sum('sha256')]);
    server.reset();
    expect(await ask()).toEqual([sum('sha256')]);
    const { files: stored } = await fetch();
    expect(stored.get(sum('sha256'))?.path).toMatch(/\.rpm$/);
    expect(server.accesses).toEqual([]);
  });

  it('is known to the next run, which fetches it like any other', async () => {
    await ask();
    await rm(join(host.workDir, 'ahead'), { recursive: true });
    server.reset();
    expect(await ask()).toEqual([sum('sha256')]);
    expect(server.accesses).toEqual([]);
    await fetch();
    expect(server.accesses.map((access) => access.path)).toEqual(['/pool/some-1.0.rpm']);
  });

  it.each([
    ['other bytes', () => ask(undefined, sum('sha512').replace(/^./, 'x')), 'sent other bytes: sha512'],
    ['another size', () => ask(undefined, undefined, 3), 'sent 10 bytes instead of 3'],
    ['no mirror that has it', () => ask([`${server.url}/gone/deep`]), 'HTTP status 404'],
    ['no mirror that answers', () => ask(['http://127.0.0.1:9']), 'No answer from 127.0.0.1:9'],
  ])('is refused for %s', async (_what, asking, reason) => {
    await expect(asking()).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining(reason) as string,
    });
  });
});
