import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportRootfs, writeExports } from '../../src/publish/exports.ts';
import { blobPath } from '../../src/publish/layout.ts';
import { tempDir, testHost } from '../rootfs/packing.ts';
import { sampleLayout } from './sample-layout.ts';

const programs = { 'rootfs.tar': 'cat', 'rootfs.tar.xz': 'xzcat', 'rootfs.tar.zst': 'zstdcat' } as const;

describe.each(['rootfs.tar', 'rootfs.tar.xz', 'rootfs.tar.zst'] as const)('%s', (format) => {
  test.each(['none', 'gzip', 'zstd'] as const)(
    "is the image's own tar, from layers as %s",
    async (compression) => {
      const { dir, images } = await sampleLayout(compression);
      const path = join(await tempDir(), format);
      await exportRootfs(await testHost(), dir, images[0]!, format, path);
      const tar = execFileSync(programs[format], [path], { maxBuffer: 2 ** 24 });
      expect(`sha256:${createHash('sha256').update(tar).digest('hex')}`).toBe(images[0]!.layer.diffId);
      expect(readdirSync(dirname(path))).toEqual([format]);
    },
  );

  test('does not appear when the layer is damaged', async () => {
    const { dir, images } = await sampleLayout('gzip');
    writeFileSync(blobPath(dir, images[0]!.layer.descriptor.digest), 'not gzip');
    const path = join(await tempDir(), format);
    await expect(exportRootfs(await testHost(), dir, images[0]!, format, path)).rejects.toThrow();
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

describe('together', () => {
  test('a Dockerfile comes with what it adds', async () => {
    const { dir, images } = await sampleLayout();
    const folder = join(await tempDir(), 'linux-amd64');
    const options = { formats: ['Dockerfile', 'rootfs.tar'], references: [], folder } as const;
    const written = await writeExports(await testHost(), dir, images[0]!, options);
    expect([...written].sort()).toEqual(['Dockerfile', 'rootfs.tar', 'rootfs.tar.xz']);
    expect(readdirSync(folder).sort()).toEqual(['Dockerfile', 'rootfs.tar', 'rootfs.tar.xz']);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('\nADD rootfs.tar.xz /\n');
  });

  test('a docker archive has its names', async () => {
    const { dir, images } = await sampleLayout();
    const folder = await tempDir();
    const references = ['example.org/a:1', 'example.org/a:2'];
    await writeExports(await testHost(), dir, images[0]!, {
      formats: ['docker-archive'],
      references,
      folder,
    });
    const listed = execFileSync('skopeo', [
      'list-tags',
      `docker-archive:${join(folder, 'docker-archive.tar')}`,
    ]);
    expect(JSON.parse(listed.toString())).toMatchObject({ Tags: references });
  });

  test('a folder that cannot be written is an error', async () => {
    const { dir, images } = await sampleLayout();
    const folder = await tempDir();
    mkdirSync(join(folder, 'docker-archive.tar.new'));
    const options = { formats: ['docker-archive'], references: [], folder } as const;
    await expect(writeExports(await testHost(), dir, images[0]!, options)).rejects.toThrow('EISDIR');
  });
});
