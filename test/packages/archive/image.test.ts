import { execFile } from 'node:child_process';
import { lstat, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { hexOf, type Digest } from '../../../src/model/digest.ts';
import type { Platform } from '../../../src/model/platform.ts';
import { openHost } from '../../fixtures/host.ts';
import { writeLayout } from './layouts.ts';
import { archiveTarget, fixtureArchive, lockOf, member, textMember, unpacked } from './building.ts';

// Images as roots: the layers of one manifest, each laid over the ones below as an engine does it.

const start = promisify(execFile);

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'archive-image-'));
});
beforeEach(async () => {
  await host?.dispose();
  host = await openHost(await mkdtemp(join(work, 'cache-')));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true, force: true });
});

interface Descriptors {
  readonly manifests: readonly [{ readonly digest: Digest }, ...{ readonly digest: Digest }[]];
}
interface Layers {
  readonly layers: readonly [{ readonly digest: Digest }];
}

const ofLayout = (layout: string) =>
  fixtureArchive({ source: { layout, digest: `sha256:${'0'.repeat(64)}` } });
const folder = (name: string, mode = 0o755) => member({ name, type: 'directory', mode });
const contents = async (root: string) =>
  (await start('find', [root, '-mindepth', '1', '-printf', '%P %y\n'])).stdout.trim().split('\n').sort();

describe('a layout beside the recipe', () => {
  test('gives its layers in their order, of whatever compression', async () => {
    const layout = await writeLayout(work, [
      {
        layers: [
          ['gzip', [folder('etc/'), textMember('etc/a', 'lower'), textMember('etc/b', 'lower')]],
          ['zstd', [folder('etc/', 0o700), textMember('etc/b', 'middle')]],
          ['none', [textMember('etc/c', 'upper')]],
        ],
      },
    ]);
    const { root, lock, notes, dates } = await unpacked([ofLayout(layout)], work, host);
    expect(lock.packages.map(({ name, path }) => [name, path.slice(0, 13)])).toEqual([
      ['root-01', 'blobs/sha256/'],
      ['root-02', 'blobs/sha256/'],
      ['root-03', 'blobs/sha256/'],
    ]);
    const texts = ['a', 'b', 'c'].map((name) => readFile(join(root, 'etc', name), 'utf8'));
    expect(await Promise.all(texts)).toEqual(['lower', 'middle', 'upper']);
    expect((await lstat(join(root, 'etc'))).mode & 0o7777).toBe(0o700);
    expect(notes).toEqual(['Archive root: the layers of an image that comes with the recipe']);
    expect(dates).toEqual([1_600_000_000, 1_600_000_000, 1_600_000_000]);
  });

  test('takes away what its layers take away', async () => {
    const layout = await writeLayout(work, [
      {
        layers: [
          [
            'gzip',
            [
              ...['gone', 'kept', 'opaque/old', 'opaque/deep/old', 'folder/file', 'link-target/file'].map(
                (name) => textMember(name),
              ),
              member({ name: 'link', type: 'symlink', linkname: 'link-target' }),
            ],
          ],
          [
            'gzip',
            [
              textMember('.wh.gone', ''),
              textMember('.wh.never-there', ''),
              folder('opaque/'),
              textMember('opaque/new'),
              textMember('opaque/.wh..wh..opq', ''),
              textMember('.wh.folder', ''),
              folder('link/'),
              textMember('link/file'),
              folder('fresh/'),
              textMember('fresh/.wh.nothing', ''),
              textMember('fresh/.wh..wh.plnk', ''),
            ],
          ],
          ['gzip', [textMember('.wh.link-target', ''), textMember('kept', 'a file again')]],
        ],
      },
    ]);
    const { root } = await unpacked([ofLayout(layout)], work, host);
    expect(await contents(root)).toEqual([
      'fresh d',
      'kept f',
      'link d',
      'link/file f',
      'opaque d',
      'opaque/new f',
    ]);
  });

  test('takes away what is wanted of it as well, and nothing else', async () => {
    const layout = await writeLayout(work, [
      {
        layers: [
          ['gzip', ['bin/gone', 'bin/kept', 'etc/kept'].map((name) => textMember(name))],
          ['gzip', [textMember('bin/.wh.gone', ''), textMember('bin/new'), textMember('.wh.etc', '')]],
        ],
      },
    ]);
    const archive = { ...ofLayout(layout), include: ['bin/*', 'etc/kept'] };
    const { root } = await unpacked([archive], work, host);
    expect(await contents(root)).toEqual(['bin d', 'bin/kept f', 'bin/new f', 'etc d', 'etc/kept f']);
  });

  test('puts a file in the place of a folder, and the other way round', async () => {
    const layout = await writeLayout(work, [
      {
        layers: [
          ['gzip', [textMember('a/b'), textMember('c')]],
          ['gzip', [textMember('a'), textMember('c/d')]],
        ],
      },
    ]);
    const { root } = await unpacked([ofLayout(layout)], work, host);
    expect(await contents(root)).toEqual(['a f', 'c d', 'c/d f']);
  });

  test('reaches nothing outside through the links of a layer below', async () => {
    const outside = await mkdtemp(join(work, 'outside-'));
    await writeFile(join(outside, 'precious'), '');
    const layout = await writeLayout(work, [
      {
        layers: [
          ['gzip', [member({ name: 'out', type: 'symlink', linkname: outside })]],
          ['gzip', [textMember('out/file'), textMember('out/.wh.precious', '')]],
        ],
      },
    ]);
    await unpacked([ofLayout(layout)], work, host);
    expect(await readdir(outside)).toEqual(['precious']);
  });

  test.each(['.wh...', '.wh..', '.wh.'])('takes %j away in vain', async (name) => {
    const layout = await writeLayout(work, [
      { layers: [['gzip', [textMember('a/b'), textMember(`a/${name}`, '')]]] },
    ]);
    await expect(unpacked([ofLayout(layout)], work, host)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringContaining('which is no name'),
    });
  });

  test('is asked for the platform of the target', async () => {
    const platforms: readonly (Platform & { os: 'linux' })[] = [
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
      { os: 'linux', architecture: 'arm', variant: 'v7' },
    ];
    const layout = await writeLayout(work, [
      ...platforms.map((platform) => ({
        platform,
        config: platform,
        layers: [['gzip', [textMember('arch', platform.architecture)]]] as const,
      })),
      {
        platform: { os: 'unknown', architecture: 'unknown' },
        layers: [['gzip', [textMember('attestation')]]],
      },
    ]);
    const blob = async (digest: Digest) => readFile(join(layout, 'blobs/sha256', hexOf(digest)), 'utf8');
    const entrance = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as Descriptors;
    const index = JSON.parse(await blob(entrance.manifests[0].digest)) as Descriptors;
    const layerOf = async (at: number) => {
      const { layers } = JSON.parse(await blob(index.manifests[at]?.digest ?? 'sha256:')) as Layers;
      return hexOf(layers[0].digest);
    };
    for (const [at, platform] of platforms.entries()) {
      const plain =
        platform.architecture === 'arm64' ? { os: 'linux' as const, architecture: 'arm64' } : platform;
      const lock = await lockOf(archiveTarget([ofLayout(layout)], { platform: plain }), host);
      expect(lock.packages[0]?.sha256).toBe(await layerOf(at));
    }
    const missing = archiveTarget([ofLayout(layout)], { platform: { os: 'linux', architecture: 's390x' } });
    await expect(lockOf(missing, host)).rejects.toMatchObject({
      code: 'resolve',
      message: 'The image of archive root is not for linux/s390x',
      hint: 'It is for linux/amd64, linux/arm64, linux/arm/v7.',
    });
  });

  test('that says no platform must be for it all the same', async () => {
    const layout = await writeLayout(work, [
      { config: { os: 'linux', architecture: 'arm64' }, layers: [['gzip', [textMember('a')]]] },
    ]);
    await expect(lockOf(archiveTarget([ofLayout(layout)]), host)).rejects.toMatchObject({
      code: 'resolve',
      message: 'The image of archive root is for linux/arm64, not for linux/amd64',
    });
  });

  test.each<[string, (layout: string, digest: string) => Promise<void>, string, string]>([
    ['no index', (layout) => rm(join(layout, 'index.json')), 'resolve', 'there is no index.json'],
    [
      'no manifest',
      (layout, digest) => rm(join(layout, 'blobs/sha256', digest)),
      'resolve',
      'there is no blobs',
    ],
    [
      'another manifest',
      (layout, digest) => writeFile(join(layout, 'blobs/sha256', digest), '{}'),
      'fetch',
      'Archive root is damaged',
    ],
    [
      'an index of more than 4 MiB',
      (layout) => writeFile(join(layout, 'index.json'), `{}${' '.repeat(4 * 2 ** 20)}`),
      'resolve',
      'too large for a document of an image',
    ],
    [
      'something else',
      (layout) => writeFile(join(layout, 'index.json'), '{}'),
      'resolve',
      'leads to no manifest',
    ],
  ])('with %s is refused', async (_what, change, code, message) => {
    const layout = await writeLayout(work, [{ layers: [['gzip', [textMember('a')]]] }]);
    const text = await readFile(join(layout, 'index.json'), 'utf8');
    await change(layout, /sha256:([0-9a-f]{64})/.exec(text)?.[1] ?? '');
    await expect(lockOf(archiveTarget([ofLayout(layout)]), host)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test('whose configuration is of other layers is refused', async () => {
    const layers = [['gzip', [textMember('a')]]] as const;
    const other: Digest = `sha256:${'1'.repeat(64)}`;
    const wrong = await writeLayout(work, [{ layers, diffIds: [other] }]);
    await expect(unpacked([ofLayout(wrong)], work, host)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringMatching(
        /is damaged: layer \w+ unpacks to sha256:\w+, not to sha256:1111/,
      ) as string,
    });
    const more = await writeLayout(work, [{ layers, diffIds: [other, other] }]);
    const another = fixtureArchive({ source: { layout: more, digest: other } });
    await expect(lockOf(archiveTarget([another]), host)).rejects.toMatchObject({
      code: 'resolve',
      message: expect.stringContaining('has 1 layers, and its configuration speaks of 2'),
    });
  });

  test('with a layer that was changed is refused', async () => {
    const layout = await writeLayout(work, [{ layers: [['gzip', [textMember('a')]]] }]);
    const [layer] = (await lockOf(archiveTarget([ofLayout(layout)]), host)).packages;
    const bytes = Buffer.alloc(layer?.size ?? 0);
    await writeFile(join(layout, layer?.path ?? ''), bytes);
    await expect(unpacked([ofLayout(layout)], work, host)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining('sent other bytes'),
    });
  });
});
