import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import { digestOf } from '../../src/model/digest.ts';
import { formatPlatform, parsePlatform } from '../../src/model/platform.ts';
import { joinBuilds } from '../../src/pipeline/join.ts';
import { readLayout } from '../../src/publish/layout.ts';
import type { BuildResult, JoinRequest } from '../../src/request.ts';
import { openHost } from '../fixtures/host.ts';
import { leg as makeLeg, type LegOptions } from '../fixtures/leg.ts';

let work: string;
let place: string;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'join-'));
  host = await openHost(join(work, 'cache'));
});
beforeEach(async () => {
  place = await mkdtemp(join(work, 'place-'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

/** The output folder of a build of one platform. */
function leg(name: string, platform: string, options: LegOptions = {}): Promise<string> {
  return makeLeg(host, join(place, name), platform, options);
}

function joined(folders: readonly string[], request: Partial<JoinRequest> = {}): Promise<BuildResult> {
  const nothing = { platforms: [], images: [], tags: [], push: false };
  return joinBuilds({ folders, output: join(place, 'joined'), ...nothing, ...request }, host);
}

describe('results of builds', () => {
  it('become one index, whether they are named or a folder around them is', async () => {
    const folders = [await leg('legs/b', 'arm64'), await leg('legs/a', 'amd64')];
    const { index } = await joined(folders);
    expect(await joined([join(place, 'legs')])).toMatchObject({ index, changed: false });
    const layout = await readLayout(join(place, 'joined/image'));
    expect(layout.images.map(({ platform }) => formatPlatform(platform))).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    expect(layout.tags).toEqual(['trixie', '13']);
  });

  it('get other tags, and names, as templates', async () => {
    const result = await joined([await leg('a', 'amd64')], {
      images: ['ghcr.io/acme/{{recipe}}'],
      tags: ['{{codename}}-nightly'],
    });
    expect(result.references).toEqual(['ghcr.io/acme/debian:trixie-nightly']);
  });

  it('are refused when a platform is missing, by its name', async () => {
    const platforms = ['amd64', 'arm64', 's390x'].map(parsePlatform);
    await expect(joined([await leg('a', 'amd64')], { platforms })).rejects.toMatchObject({
      code: 'publish',
      message: 'debian-trixie was not built for linux/arm64, linux/s390x',
      hint: expect.stringContaining('all tags are as they were') as string,
    });
    await expect(readLayout(join(place, 'joined/image'))).rejects.toThrow('No image layout');
  });

  it.each([
    ['fingerprint', { fingerprint: digestOf('another') }],
    ['manifest', { manifest: digestOf('another') }],
  ])('are refused when the %s is not the one that the build wrote down', async (_what, said) => {
    const folder = await leg('a', 'amd64', { said });
    await expect(joined([folder])).rejects.toMatchObject({
      code: 'usage',
      message: `The image for linux/amd64 in ${folder} is not the one that its build.json describes`,
    });
  });

  it('are refused when they are of two recipes', async () => {
    const folders = [await leg('a', 'amd64'), await leg('b', 'arm64', { recipe: 'two' })];
    await expect(joined(folders)).rejects.toThrow(/are not of one image: .*recipe-digest/);
  });

  it('are refused when one platform is there twice', async () => {
    const folders = [await leg('a', 'amd64')];
    await cp(join(place, 'a'), join(place, 'b'), { recursive: true });
    await expect(joined([...folders, join(place, 'b')])).rejects.toThrow(
      `linux/amd64 is in ${join(place, 'a')} and in ${join(place, 'b')}`,
    );
  });

  it('are refused when there are none', async () => {
    await mkdir(join(place, 'empty'));
    await expect(joined([join(place, 'empty')])).rejects.toThrow('holds no result of a build');
  });
});
