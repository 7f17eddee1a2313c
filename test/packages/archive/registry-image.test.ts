import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { openHost } from '../../fixtures/host.ts';
import { serveFaulty, type Front } from '../../servers/faulty-front.ts';
import { robot, startRegistry, type RegistryServer } from '../../servers/registry.ts';
import { archiveTarget, fixtureArchive, lockOf, textMember, unpacked } from './building.ts';
import { writeLayout } from './layouts.ts';

const start = promisify(execFile);

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'registry-image-'));
});
beforeEach(async () => {
  await host?.dispose();
  host = await openHost(await mkdtemp(join(work, 'cache-')));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true, force: true });
});

describe('an image of a registry', () => {
  let registry: RegistryServer;
  let front: Front;
  let digest: string;
  let name: string;
  /** What lets one in. */
  const credential = (password = robot.password) => ({ registry: front.address, ...robot, password });
  beforeEach(() => {
    front.reset();
    host.access.admitRegistries([credential()]);
  });
  beforeAll(async () => {
    registry = await startRegistry(join(work, 'registry'), { password: true });
    front = await serveFaulty(registry.port);
    name = `${front.address}/fixture/root`;
    const layout = await writeLayout(work, [
      { platform: { os: 'linux', architecture: 'amd64' }, layers: [['gzip', [textMember('arch', 'amd64')]]] },
      {
        platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
        config: { os: 'linux', architecture: 'arm64', variant: 'v8' },
        layers: [
          ['gzip', [textMember('arch', 'arm64')]],
          ['gzip', [textMember('more')]],
        ],
      },
    ]);
    const creds = ['--dest-creds', `${robot.username}:${robot.password}`];
    const copy = ['--insecure-policy', 'copy', '--all', '--quiet', '--dest-tls-verify=false', ...creds];
    await start('skopeo', [
      ...copy,
      '--digestfile',
      join(work, 'digest'),
      `oci:${layout}`,
      `docker://${name}:1`,
    ]);
    digest = (await readFile(join(work, 'digest'), 'utf8')).trim();
  });
  afterAll(async () => {
    await front.close();
    await registry.stop();
  });
  const image = (of: string) => fixtureArchive({ source: { image: `docker://${name}@${of}` } });

  test('is brought once, by its digest', async () => {
    const { root, lock, notes } = await unpacked([image(digest)], work, host);
    expect(await readFile(join(root, 'arch'), 'utf8')).toBe('amd64');
    expect(lock.packages).toHaveLength(1);
    expect(notes).toEqual([`Archive root: the layers of docker://${name}@${digest}`]);
    const arm64 = archiveTarget([image(digest)], { platform: { os: 'linux', architecture: 'arm64' } });
    expect((await lockOf(arm64, host)).packages.map((entry) => entry.name)).toEqual(['root-01', 'root-02']);
    const [stored] = await readdir(join(host.cacheDir, 'archives/images'));
    expect(stored).toMatch(/^[0-9a-f]{64}-linux-a/);
  });

  test.each([
    ['of another digest', () => `sha256:${'0'.repeat(64)}`, { os: 'linux', architecture: 'amd64' }],
    ['for another platform', () => digest, { os: 'linux', architecture: 's390x' }],
  ] as const)('%s cannot be had', async (_what, of, platform) => {
    await expect(lockOf(archiveTarget([image(of())], { platform }), host)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining(`Cannot fetch ${name}@`) as string,
    });
  });

  test('may be private: with a login that was given, or with that of Docker, and with no other', async () => {
    const alone = await openHost(await mkdtemp(join(work, 'cache-')));
    const target = archiveTarget([image(digest)]);
    await expect(lockOf(target, alone)).rejects.toMatchObject({
      code: 'fetch',
      hint: `There are no credentials for ${front.address}: log in with \`docker login ${front.address}\`, or give them as registry-auth`,
    });
    const docker = join(alone.cacheDir, '.docker');
    await mkdir(docker);
    const auth = Buffer.from(`${robot.username}:${robot.password}`).toString('base64');
    await writeFile(join(docker, 'config.json'), JSON.stringify({ auths: { [front.address]: { auth } } }));
    expect((await lockOf(target, alone)).packages).toHaveLength(1);
    await alone.dispose();

    const wrong = await openHost(await mkdtemp(join(work, 'cache-')));
    wrong.access.admitRegistries([credential('wrong-0755')]);
    const error = await lockOf(target, wrong).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'fetch',
      hint: expect.stringContaining('Check the user name') as string,
    });
    expect(String(error)).not.toContain('wrong-0755');
    await wrong.dispose();
  });

  test('is asked for again when the registry is busy or breaks off', async () => {
    front.fault(/blobs/, { kind: 'status', status: 500 }, 1);
    front.fault(/manifests/, { kind: 'status', status: 503 }, 1);
    expect((await lockOf(archiveTarget([image(digest)]), host)).packages).toHaveLength(1);
  });
});
