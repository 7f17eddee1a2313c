import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { createImage, createIndex } from '../../src/oci/image.ts';
import { blobPath, copyBlob, readLayout, writeLayout } from '../../src/publish/layout.ts';
import { verifyLayout } from '../../src/publish/verify-layout.ts';
import { tempDir, testHost } from '../rootfs/packing.ts';
import { sampleLayout, settings } from './sample-layout.ts';

const run = (...argv: [string, ...string[]]): string =>
  execFileSync(argv[0], argv.slice(1), { stdio: 'pipe' }).toString();

describe('other programs read it', () => {
  test.each(['none', 'gzip', 'zstd'] as const)('skopeo, with layers as %s', async (compression) => {
    const { dir, images } = await sampleLayout(compression);
    const seen = JSON.parse(run('skopeo', 'inspect', `oci:${dir}:13`)) as {
      Layers: string[];
      Created: string;
    };
    expect(seen.Layers).toEqual([images[0]?.layer.descriptor.digest]);
    expect(seen.Created).toBe('2026-01-01T00:00:00Z');
    const copy = await tempDir();
    run('skopeo', 'copy', '--preserve-digests', `oci:${dir}:trixie`, `dir:${copy}`);
    expect(readFileSync(join(copy, 'manifest.json'), 'utf8')).toBe(images[0]?.manifest.text);
  });

  test('skopeo, choosing a platform', async () => {
    const { dir } = await sampleLayout('gzip', ['amd64', 'arm64', 'arm/v7']);
    const inspect = (...options: string[]): unknown =>
      JSON.parse(run('skopeo', ...options, 'inspect', '--config', `oci:${dir}:trixie`));
    expect(inspect('--override-arch', 'arm64', '--override-variant', 'v8')).toMatchObject({
      architecture: 'arm64',
    });
    expect(inspect('--override-arch', 'arm')).toMatchObject({ architecture: 'arm', variant: 'v7' });
  });

  test('umoci, back into the same files', async () => {
    const { dir, root, images, tags } = await sampleLayout();
    expect(tags).toEqual(['trixie', '13']);
    const bundle = join(await tempDir(), 'bundle');
    // umoci resolves an index of one platform by itself.
    run('umoci', 'unpack', '--image', `${dir}:trixie`, bundle);
    run('diff', '-r', '--no-dereference', root, join(bundle, 'rootfs'));
    expect(
      run('stat', '-c', '%a %u', join(bundle, 'rootfs/etc/shadow'), join(bundle, 'rootfs/usr/bin/large')),
    ).toBe('0 0\n4755 0\n');
    expect(images).toHaveLength(1);
  });

  test('podman', async () => {
    const { dir, images } = await sampleLayout();
    const storage = await tempDir();
    const options = [
      '--root',
      join(storage, 'root'),
      '--runroot',
      join(storage, 'run'),
      '--storage-driver',
      'vfs',
    ];
    const id = run('podman', ...options, 'pull', '--quiet', `oci:${dir}:trixie`).trim();
    expect(`sha256:${id}`).toBe(images[0]?.config.descriptor.digest);
  });
});

test('is the same every time, to the last digest', async () => {
  const first = await sampleLayout('gzip', ['amd64', 'arm64']);
  const second = await sampleLayout('gzip', ['amd64', 'arm64']);
  // Another digest here means that every image changes.
  expect(first.index.descriptor.digest).toBe(
    'sha256:fda47ace119c697950f194f7d6fbd08f4d5eba11e517ddc0596356b9e4de2cdc',
  );
  run('diff', '-r', first.dir, second.dir);
});

test('is read back as it was written', async () => {
  const { dir, index, images, tags } = await sampleLayout('gzip', ['amd64', 'arm/v7']);
  expect(tags).toEqual(['trixie', '13']);
  expect(images.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm']);
  expect(index.value.manifests[1]?.platform).toEqual({ os: 'linux', architecture: 'arm', variant: 'v7' });
  await writeLayout(dir, { index, images }, []);
  expect(await readLayout(dir)).toEqual({ index, images, tags: [] });
});

test('two layouts become one', async () => {
  const [amd64, arm64] = [await sampleLayout('gzip', ['amd64']), await sampleLayout('none', ['arm64'])];
  const both = await tempDir();
  const images = [...amd64.images, ...arm64.images];
  await copyBlob(amd64.dir, both, amd64.images[0]!.layer.descriptor.digest);
  await copyBlob(arm64.dir, both, arm64.images[0]!.layer.descriptor.digest);
  await copyBlob(arm64.dir, both, arm64.images[0]!.layer.descriptor.digest);
  await writeLayout(both, createIndex(images, {}), ['trixie']);
  expect(await verifyLayout(await testHost(), both)).toEqual([]);
  expect((await readLayout(both)).images).toEqual(images);
});

describe('verify', () => {
  test('is content with what was written', async () => {
    for (const compression of ['none', 'gzip', 'zstd'] as const) {
      const { dir } = await sampleLayout(compression, ['amd64', 'arm/v7']);
      expect(await verifyLayout(await testHost(), dir)).toEqual([]);
    }
  });

  const damage = (dir: string, digest: Digest): void => {
    const bytes = readFileSync(blobPath(dir, digest));
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(blobPath(dir, digest), bytes);
  };

  test('finds a damaged layer', async () => {
    const { dir, images } = await sampleLayout();
    const { digest } = images[0]!.layer.descriptor;
    damage(dir, digest);
    const problems = await verifyLayout(await testHost(), dir);
    expect(problems).toEqual([expect.stringContaining(`Layer ${digest}`)]);
    execFileSync('rm', [blobPath(dir, digest)]);
    expect(await verifyLayout(await testHost(), dir)).toEqual([`Layer ${digest} is missing in ${dir}`]);
  });

  test('finds a layer that is not what the configuration says', async () => {
    const { dir, images } = await sampleLayout();
    const { digest } = images[0]!.layer.descriptor;
    const wrong = { ...images[0]!.layer, diffId: digest };
    const image = createImage({
      platform: images[0]!.platform,
      layer: wrong,
      settings,
      labels: {},
      annotations: {},
      epoch: 0,
      createdBy: '',
    });
    await writeLayout(dir, createIndex([image], {}), []);
    expect(await verifyLayout(await testHost(), dir)).toEqual([
      `Layer ${digest} holds ${images[0]!.layer.diffId}, not ${digest}`,
    ]);
  });

  test('finds damaged documents', async () => {
    const { dir, index, images } = await sampleLayout();
    for (const { descriptor } of [images[0]!.config, images[0]!.manifest, index]) {
      const text = readFileSync(blobPath(dir, descriptor.digest), 'utf8');
      writeFileSync(blobPath(dir, descriptor.digest), text.replace('Example', 'Sample'));
      const reading = verifyLayout(await testHost(), dir);
      await expect(reading).rejects.toMatchObject({
        code: 'publish',
        message: expect.stringContaining(descriptor.digest),
      });
      writeFileSync(blobPath(dir, descriptor.digest), text);
    }
    expect(await verifyLayout(await testHost(), dir)).toEqual([]);
  });

  test('says where there is no layout', async () => {
    const dir = await tempDir();
    await expect(readLayout(dir)).rejects.toMatchObject({
      code: 'publish',
      message: `No image layout in ${dir}`,
    });
  });
});
