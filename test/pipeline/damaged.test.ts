import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import { digestOf, hexOf, type Digest } from '../../src/model/digest.ts';
import { annotationsOf, createImage, createIndex, type Layer } from '../../src/oci/image.ts';
import { joinBuilds } from '../../src/pipeline/join.ts';
import { pushResult } from '../../src/pipeline/publish.ts';
import { findEngines } from '../../src/publish/engine.ts';
import { exportRootfs, writeExports } from '../../src/publish/exports.ts';
import { blobPath, readLayout, writeLayout } from '../../src/publish/layout.ts';
import { openHost } from '../fixtures/host.ts';
import { leg, type LegOptions } from '../fixtures/leg.ts';
import { settings } from '../publish/sample-layout.ts';
import { epoch } from '../rootfs/packing.ts';

// What enters and what leaves is looked at first, to the byte, wherever it enters and leaves.

let work: string;
let host: DisposableHost;
let sound: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'damaged-'));
  host = await openHost(join(work, 'cache'));
  sound = await make();
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

async function make(options: LegOptions = {}): Promise<string> {
  return leg(host, await mkdtemp(join(work, 'leg-')), 'linux/amd64', options);
}

async function copy(): Promise<string> {
  const folder = await mkdtemp(join(work, 'copy-'));
  await cp(sound, folder, { recursive: true });
  return folder;
}

async function layerOf(folder: string): Promise<{ readonly path: string; readonly digest: Digest }> {
  const [image] = (await readLayout(join(folder, 'image'))).images;
  const digest = image?.layer.descriptor.digest ?? digestOf('');
  return { path: blobPath(join(folder, 'image'), digest), digest };
}

async function flipped(): Promise<string> {
  const folder = await copy();
  const { path } = await layerOf(folder);
  const bytes = await readFile(path);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(path, bytes);
  return folder;
}

async function cut(): Promise<string> {
  const folder = await copy();
  await truncate((await layerOf(folder)).path, 1000);
  return folder;
}

async function gone(): Promise<string> {
  const folder = await copy();
  await rm((await layerOf(folder)).path);
  return folder;
}

const withDescriptor = (change: Partial<Layer['descriptor']>) =>
  make({ layer: ({ descriptor, diffId }) => ({ diffId, descriptor: { ...descriptor, ...change } }) });

/** A layer that unpacks to a gibibyte, and an image that names it truly; build.json has what it was before. */
async function bomb(): Promise<string> {
  const size = 2 ** 30;
  const zeros = Buffer.alloc(2 ** 20);
  return make({
    async layer(_layer, blobs) {
      const path = join(blobs, 'bomb');
      await pipeline(
        Readable.from(
          (function* () {
            for (let at = 0; at < size; at += zeros.length) yield zeros;
          })(),
        ),
        createGzip({ level: 9 }),
        createWriteStream(path),
      );
      const bytes = await readFile(path);
      await writeFile(join(blobs, hexOf(digestOf(bytes))), bytes);
      const descriptor = { ..._layer.descriptor, digest: digestOf(bytes), size: bytes.length };
      return { descriptor, diffId: digestOf('whatever') };
    },
  });
}

/** The index names one manifest more than build.json does; with `index` as well, build.json speaks of that index. */
async function stowaway(index: boolean): Promise<string> {
  const folder = await copy();
  const dir = join(folder, 'image');
  const { images } = await readLayout(dir);
  const [first] = images;
  if (!first) throw new Error('No image');
  const platform = { os: 'linux', architecture: 'arm64' } as const;
  const { layer } = first;
  const annotations = annotationsOf(first);
  const more = createImage({ platform, layer, settings, labels: {}, annotations, epoch, createdBy: '' });
  const whole = createIndex([first, more], {});
  await writeLayout(dir, whole, ['trixie']);
  if (index) {
    const result = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8')) as object;
    const text = JSON.stringify({ ...result, index: whole.index.descriptor.digest });
    await writeFile(join(folder, 'build.json'), text);
  }
  return folder;
}

/** The image of one build beside the build.json of another, as a copy that was broken off leaves them. */
async function mixed(): Promise<string> {
  const folder = await copy();
  const other = await leg(host, await mkdtemp(join(work, 'leg-')), 'linux/amd64', { recipe: 'two' });
  await cp(join(other, 'build.json'), join(folder, 'build.json'));
  return folder;
}

const damages: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
  ['a flipped bit', flipped, /^The image in .* is damaged:\nLayer sha256:\w+ in .* is damaged: it is sha256/],
  ['a layer that is cut off', cut, /^The image in .* is damaged:\nLayer .* is of 1000 bytes, not \d+$/],
  ['a layer that is gone', gone, /^The image in .* is damaged:\nLayer .* is missing/],
  ['a wrong size', () => withDescriptor({ size: 7 }), /is damaged:\nLayer .* is of \d+ bytes, not 7$/],
  [
    'an unknown media type',
    () => withDescriptor({ mediaType: 'application/x-executable' }),
    /is damaged:\nLayer .* is of an unknown type, application\/x-executable$/,
  ],
  [
    'another tar inside',
    () => make({ layer: (one) => ({ ...one, diffId: digestOf('x') }) }),
    /holds sha256:\w+, not/,
  ],
  ['a bomb', bomb, /is damaged:\nLayer .* unpacks to more than \d+(\.\d)? kB$/],
  [
    'a manifest too many',
    () => stowaway(true),
    /^The image for linux\/arm64 in .* is not the one that its build.json/,
  ],
  ['another index', () => stowaway(false), /^The image in .* is not the one that its build.json describes$/],
  ['another build.json', mixed, /^The image in .* is not the one that its build.json describes$/],
  [
    'another size in build.json',
    () => make({ said: { layerSize: 1 } }),
    /is not the one that its build.json/,
  ],
  [
    'another fingerprint',
    () => make({ said: { fingerprint: digestOf('x') } }),
    /is not the one that its build/,
  ],
];

describe.each(damages)('%s', (_what, damage, message) => {
  let folder: string;
  beforeAll(async () => void (folder = await damage()));

  it('is not joined', async () => {
    const request = { folders: [folder], output: join(work, 'joined'), platforms: [], images: [], tags: [] };
    await expect(joinBuilds({ ...request, push: false }, host)).rejects.toThrow(message);
  });

  it('is not pushed, nor is any registry asked', async () => {
    // Nothing listens there.
    const request = { folder, images: ['127.0.0.1:1/debian'], tags: [] };
    await expect(pushResult(request, host)).rejects.toThrow(message);
  });
});

describe('a damaged layer', () => {
  it.each([
    ['flipped', flipped],
    ['of a wrong size', () => withDescriptor({ size: 7 })],
    ['of another kind', () => withDescriptor({ mediaType: 'application/x-executable' })],
  ])('%s is not exported, and leaves no file', async (_what, damage) => {
    const folder = await damage();
    const dir = join(folder, 'image');
    const [image] = (await readLayout(dir)).images;
    if (!image) throw new Error('No image');
    const path = join(folder, 'rootfs.tar');
    await expect(exportRootfs(host, dir, image, 'rootfs.tar', path)).rejects.toMatchObject({
      code: 'publish',
    });
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    const options = { formats: ['docker-archive'], references: [], folder } as const;
    await expect(writeExports(host, dir, image, options)).rejects.toMatchObject({ code: 'publish' });
    await expect(readFile(join(folder, 'docker-archive.tar'))).rejects.toThrow('ENOENT');
    await expect(readFile(join(folder, 'docker-archive.tar.new'))).rejects.toThrow('ENOENT');
  });

  it('is not loaded into an engine', async () => {
    const folder = await flipped();
    const dir = join(folder, 'image');
    const [image] = (await readLayout(dir)).images;
    const [engine] = await findEngines(await openHost(join(work, 'cache')));
    if (!image || !engine) throw new Error('No image, or no engine');
    await expect(engine.load(dir, image, ['base-image-damaged:1'])).rejects.toMatchObject({
      code: 'publish',
    });
  });
});
