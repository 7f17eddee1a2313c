import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import { formatPlatform } from '../../src/model/platform.ts';
import { offeredTargets } from '../../src/pipeline/targets.ts';
import { openHost } from '../fixtures/host.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let host: DisposableHost;
let server: StaticServer;
const said: string[] = [];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'targets-'));
  host = await openHost(join(work, 'cache'), said);
  server = await serveFiles(join(work, 'www'));
  await mkdir(join(work, 'www/9/x86_64/repodata'), { recursive: true });
  await writeFile(join(work, 'www/9/x86_64/repodata/repomd.xml'), '<repomd></repomd>\n');
  await writeFile(join(work, 'key.asc'), '');
});

afterAll(async () => {
  await server.close();
  await host.dispose();
  await rm(work, { recursive: true });
});

async function offered(version: string) {
  const recipe = {
    name: 'mine',
    title: 'Mine',
    manager: 'dnf',
    platforms: ['linux/amd64', 'linux/s390x'],
    release: 'only',
    releases: { only: { version } },
    repositories: [
      { name: 'base', mirrors: [`${server.url}/{{version}}/{{architecture}}`], keyring: 'key.asc' },
    ],
    packages: { include: ['bash'] },
  };
  const path = join(work, 'mine.yaml');
  await writeFile(path, JSON.stringify(recipe));
  const selection = { recipe: path, release: undefined, variant: undefined, platforms: 'all' } as const;
  return (await offeredTargets(selection, host)).map(({ platform }) => formatPlatform(platform));
}

test('a platform without repositories of its own is left out', async () => {
  expect(await offered('9')).toEqual(['linux/amd64']);
  expect(said).toEqual(['linux/s390x is left out: the repositories have no packages for it']);
});

test('where none has any, it is said why', async () => {
  await expect(offered('10')).rejects.toMatchObject({
    code: 'resolve',
    message: expect.stringContaining('No mirror serves repository base') as string,
  });
});

test('a server that does not answer is not one without packages', async () => {
  server.fault('/9/s390x/repodata/repomd.xml', { kind: 'status', status: 503 });
  await expect(offered('9')).rejects.toMatchObject({ code: 'fetch' });
});
