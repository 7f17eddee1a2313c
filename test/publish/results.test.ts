import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BaseImageError } from '../../src/model/error.ts';
import { prettyJson } from '../../src/model/json.ts';
import { builtPart, readResult } from '../../src/publish/results.ts';
import { buildResult, platformResult } from '../fixtures/build-result.ts';

// build.json may have come from another machine: nothing in it is believed that a build would not have written.

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'results-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(change: object) {
  const built = { ...builtPart(buildResult({ loaded: 'debian:trixie' })), ...change };
  await writeFile(join(folder, 'build.json'), prettyJson(built));
  return readResult(folder);
}

test('a result is read as it was written', async () => {
  expect(await read({})).toEqual(buildResult({ loaded: 'debian:trixie' }));
  const { loaded } = await read({ loaded: undefined });
  expect(loaded).toBeUndefined();
  // Before mirrors were written down there were results, too.
  const { mirrors: _, ...former } = platformResult('linux/amd64');
  expect((await read({ platforms: [former] })).platforms[0]?.mirrors).toEqual({});
});

const [platform = platformResult('linux/amd64')] = buildResult().platforms;

test.each<[string, object]>([
  ['a release that leads out', { release: '../../etc' }],
  ['a tag for a workflow', { tags: ['trixie\n::set-output name=a::b'] }],
  ['a tag that is none', { tags: ['-x'] }],
  ['a value that leads out', { values: { codename: '../x' } }],
  ['a value that nobody knows', { values: { home: '/root' } }],
  ['an export that lies elsewhere', { exports: ['../../etc/passwd'] }],
  ['an index that is none', { index: 'sha256:abc' }],
  ['no platform', { platforms: [] }],
  ['a platform twice', { platforms: [platform, platform] }],
  ['a size below nothing', { platforms: [{ ...platform, layerSize: -1 }] }],
  ['a lock of something else', { platforms: [{ ...platform, lock: { ...platform.lock, release: 'sid' } }] }],
  [
    'a lock with an option in it',
    {
      platforms: [
        { ...platform, lock: { ...platform.lock, packages: [{ ...platform.lock.packages[0], name: '-x' }] } },
      ],
    },
  ],
  ['a mirror of two lines', { platforms: [{ ...platform, mirrors: { debian: 'http://a\n::error::' } }] }],
  ['a date that no clock shows', { platforms: [{ ...platform, epoch: 1e15 }] }],
  ['a member that nobody knows', { more: 1 }],
])('refused: %s', async (_what, change) => {
  const error: unknown = await read(change).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BaseImageError);
  expect(error).toMatchObject({
    code: 'usage',
    message: expect.stringContaining('build.json is no result of this version: ') as string,
    hint: expect.stringContaining('Build it again') as string,
  });
});

test('half a document is refused with a word about it', async () => {
  await writeFile(join(folder, 'build.json'), '{"recipe":');
  await expect(readResult(folder)).rejects.toThrow('build.json is no result of this version: it is not JSON');
});

test('what programs said is shown without what would move the cursor', async () => {
  const { failed } = await read({ failed: [{ platform: 'linux/arm64', reason: 'no\u001b[2J\nroom' }] });
  expect(failed).toEqual([{ platform: 'linux/arm64', reason: 'no[2J\nroom' }]);
});
