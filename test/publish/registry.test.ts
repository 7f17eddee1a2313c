import { readFileSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parsePlatform } from '../../src/model/platform.ts';
import { blobPath } from '../../src/publish/layout.ts';
import { verifyLayout } from '../../src/publish/verify-layout.ts';
import { tempDir } from '../rootfs/packing.ts';
import { serveFaulty, type Front } from '../servers/faulty-front.ts';
import { startRegistry, type RegistryServer } from '../servers/registry.ts';
import { client, digestAt, twoPlatforms } from './registry-host.ts';
import { sampleLayout } from './sample-layout.ts';

let folder: string;
let registry: RegistryServer;
let front: Front;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
  registry = await startRegistry(join(folder, 'registry'));
  front = await serveFaulty(registry.port);
});
afterAll(async () => {
  await front.close();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  front.reset();
  front.seen();
});

const lines = () => front.seen().map(({ line }) => line);
const written = () => lines().filter((line) => !/^(GET|HEAD) /.test(line));
const manifest = (line: string) => /^PUT .*\/manifests\/(.*)$/.exec(line)?.[1] ?? [];

describe('publish', () => {
  test('sends images by digest, then the index by digest, then the tags', async () => {
    const { dir, index, images } = await twoPlatforms();
    const name = `${front.address}/order/debian`;
    const { digest } = index.descriptor;
    const { publish } = await client();
    expect(await publish(dir, [name], ['trixie', '13'])).toEqual([{ name, digest, tags: ['trixie', '13'] }]);
    const [first, second] = images.map((image) => image.manifest.descriptor.digest);
    const documents = written().flatMap(manifest);
    expect(documents.slice(0, 2).sort()).toEqual([first, second].sort());
    expect(documents.slice(2)).toEqual([digest, 'trixie', '13']);
    expect(await digestAt(registry.address, 'order/debian', 'trixie')).toBe(digest);
    expect(await digestAt(registry.address, 'order/debian', '13')).toBe(digest);
  });

  test('sends nothing that the registry has', async () => {
    const { dir, index } = await twoPlatforms();
    const name = `${front.address}/again/debian`;
    const { publish } = await client();
    await publish(dir, [name], ['trixie', '13']);
    front.seen();
    await publish(dir, [name, name], ['13', 'trixie', '13']);
    expect(written()).toEqual([]);
    await publish(dir, [name], ['trixie', 'latest']);
    expect(written()).toEqual(['PUT /v2/again/debian/manifests/latest']);
    expect(await digestAt(registry.address, 'again/debian', 'latest')).toBe(index.descriptor.digest);
  });

  test('moves tags on', async () => {
    const [former, next] = [await twoPlatforms(), await twoPlatforms()];
    const name = `${front.address}/on/debian`;
    const { publish } = await client();
    await publish(former.dir, [name], ['trixie', '13.1']);
    await publish(next.dir, [name], ['trixie', '13.2']);
    const tags = ['trixie', '13.1', '13.2'].map((tag) => digestAt(registry.address, 'on/debian', tag));
    const [one, two] = [former, next].map(({ index }) => index.descriptor.digest);
    expect(await Promise.all(tags)).toEqual([two, one, two]);
  });

  test('brings layers to another name without sending them again', async () => {
    const { dir, images } = await twoPlatforms();
    const names = ['first', 'second'].map((part) => `${front.address}/mount/${part}`);
    await (await client()).publish(dir, names, ['trixie']);
    const asked = front.seen().map(({ url }) => decodeURIComponent(url));
    const uploads = (part: string) =>
      asked.filter((url) => url.startsWith(`/v2/mount/${part}/blobs/uploads/`));
    for (const { digest } of images.map(({ layer }) => layer.descriptor)) {
      expect(uploads('first').join('\n')).toContain(`&digest=${digest}`);
      expect(uploads('second').join('\n')).toContain(`?from=mount/first&mount=${digest}`);
      expect(uploads('second').join('\n')).not.toContain(`&digest=${digest}`);
    }
    expect(await digestAt(registry.address, 'mount/second', 'trixie')).toBeDefined();
  });

  test('knows several registries', async () => {
    const { dir, index } = await twoPlatforms();
    const { digest } = index.descriptor;
    const other = await startRegistry(join(folder, 'other'));
    try {
      const names = [`${registry.address}/several/debian`, `${other.address}/several/debian`];
      const published = await (await client()).publish(dir, names, ['13']);
      expect(published).toEqual(names.map((name) => ({ name, digest, tags: ['13'] })));
      for (const { address } of [registry, other])
        expect(await digestAt(address, 'several/debian', '13')).toBe(digest);
    } finally {
      await other.stop();
    }
  });

  test.each(['none', 'gzip', 'zstd'] as const)('takes layers as they are: %s', async (compression) => {
    const { dir, index, images } = await sampleLayout(compression, ['amd64', 'arm/v7']);
    const reference = `${registry.address}/kinds/${compression}`;
    const { publish, fetch } = await client();
    const [published] = await publish(dir, [reference], ['13']);
    expect(published?.digest).toBe(index.descriptor.digest);
    const copy = join(await tempDir(), 'copy');
    expect(await fetch(`${reference}:13`, copy)).toBe(index.descriptor.digest);
    const { digest } = images[0]!.layer.descriptor;
    const [there, here] = [copy, dir].map((place) => readFileSync(blobPath(place, digest)));
    expect(there?.equals(here!)).toBe(true);
  });

  test('reads a layout without tags, in a folder with a colon', async () => {
    const { dir, index } = await twoPlatforms([]);
    const link = join(await tempDir(), 'with:colon');
    symlinkSync(dir, link);
    await (await client()).publish(link, [`${registry.address}/colon/debian`], ['13']);
    expect(await digestAt(registry.address, 'colon/debian', '13')).toBe(index.descriptor.digest);
  });
});

describe('inspect', () => {
  test('tells nothing of what is not there', async () => {
    const { dir } = await twoPlatforms();
    const { publish, inspect, logged } = await client();
    expect(await inspect(`${registry.address}/nobody/debian:13`)).toBeUndefined();
    await publish(dir, [`${registry.address}/some/debian`], ['13']);
    expect(await inspect(`${registry.address}/some/debian:14`)).toBeUndefined();
    expect(await inspect(`${registry.address}/some/debian`)).toBeUndefined();
    expect(logged.filter((line) => !line.startsWith('$ skopeo'))).toEqual([]);
  });

  test('tells what is in an index', async () => {
    const { dir, index, images } = await twoPlatforms();
    const name = `${registry.address}/look/debian`;
    const { publish, inspect } = await client();
    await publish(dir, [name], ['13']);
    const expected = {
      digest: index.descriptor.digest,
      images: images.map(({ platform, layer, manifest: { descriptor, value } }) => ({
        platform,
        manifest: descriptor.digest,
        annotations: value.annotations,
        layerSize: layer.descriptor.size,
      })),
    };
    expect(expected.images.map(({ platform }) => platform)).toEqual(['amd64', 'arm64'].map(parsePlatform));
    expect(await inspect(`${name}:13`)).toEqual(expected);
    expect(await inspect(`${name}@${index.descriptor.digest}`)).toEqual(expected);
    expect(await inspect(`${name}:old@${index.descriptor.digest}`)).toEqual(expected);
  });

  test('reads an image once, however many tags lead to it', async () => {
    const { dir, images } = await twoPlatforms();
    const name = `${front.address}/once/debian`;
    const { publish, inspect } = await client();
    const tags = ['13', 'trixie', 'latest'];
    await publish(dir, [name], tags);
    front.seen();
    await Promise.all(tags.map((tag) => inspect(`${name}:${tag}`)));
    const read = lines().filter((line) => /^GET .*\/manifests\/sha256/.test(line));
    const digests = images.map((image) => image.manifest.descriptor.digest);
    expect(read.sort()).toEqual(digests.map((one) => `GET /v2/once/debian/manifests/${one}`).sort());
  });

  test('knows a single image', async () => {
    const { dir, images } = await twoPlatforms();
    const name = `${registry.address}/single/debian`;
    const { publish, inspect } = await client();
    await publish(dir, [name], []);
    const { digest } = images[0]!.manifest.descriptor;
    expect(await inspect(`${name}@${digest}`)).toEqual({ digest, images: [] });
  });

  test('leaves out images that were deleted, which publish brings back', async () => {
    const { dir, images, index } = await twoPlatforms();
    const name = `${registry.address}/hole/debian`;
    const { publish, inspect, logged } = await client();
    await publish(dir, [name], ['13']);
    const { digest } = images[1]!.manifest.descriptor;
    const url = `http://${registry.address}/v2/hole/debian/manifests/${digest}`;
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(202);
    expect((await inspect(`${name}:13`))?.images.map(({ platform }) => platform)).toEqual([
      parsePlatform('amd64'),
    ]);
    expect(logged).toContain(`${name} names the manifest ${digest}, which is not there`);
    await publish(dir, [name], ['13']);
    expect((await inspect(`${name}@${index.descriptor.digest}`))?.images).toHaveLength(2);
  });
});

describe('fetch', () => {
  test('brings the whole image', async () => {
    const { dir, index } = await twoPlatforms();
    const reference = `${registry.address}/whole/debian:13`;
    const { publish, fetch, host } = await client();
    await publish(dir, [reference.slice(0, -3)], ['13']);
    const copy = join(await tempDir(), 'new', 'copy');
    expect(await fetch(reference, copy)).toBe(index.descriptor.digest);
    expect(await verifyLayout(host, copy)).toEqual([]);
  });

  test('says what is not there', async () => {
    const { fetch } = await client();
    const reference = `${registry.address}/whole/none:13`;
    await expect(fetch(reference, await tempDir())).rejects.toMatchObject({
      code: 'publish',
      message: `There is no ${reference}`,
    });
  });
});
