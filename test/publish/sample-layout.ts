import { join } from 'node:path';
import { parsePlatform } from '../../src/model/platform.ts';
import type { ImageSettings } from '../../src/model/target.ts';
import { createImage, createIndex } from '../../src/oci/image.ts';
import { blobsOf, readLayout, writeLayout, type Layout } from '../../src/publish/layout.ts';
import type { Compression } from '../../src/request.ts';
import { packLayer } from '../../src/rootfs/layer.ts';
import { epoch, sampleRoot, tempDir, testHost } from '../rootfs/packing.ts';

export const settings: ImageSettings = {
  env: ['LANG=C.UTF-8', 'GREETING=say "hi" to $USER \\ all'],
  entrypoint: ['/bin/entry', '--with "quotes"'],
  cmd: ['sh', '-c', 'echo $HOME'],
  user: '1000:1000',
  workingDir: '/srv/with blank',
  labels: { 'org.example.note': 'costs $5, "really"' },
};

/** A layout of one small root, on the platforms given, under the tags `trixie` and `13`. */
export async function sampleLayout(
  compression: Compression = 'gzip',
  platforms: readonly string[] = ['amd64'],
): Promise<Layout & { readonly dir: string; readonly root: string }> {
  const dir = join(await tempDir(), 'image');
  const root = await sampleRoot();
  const layer = await packLayer(await testHost(), root, { epoch, compression, blobs: blobsOf(dir) });
  const images = platforms.map((platform) =>
    createImage({
      platform: parsePlatform(platform),
      layer,
      settings,
      labels: { 'org.opencontainers.image.title': 'Example' },
      annotations: { 'org.opencontainers.image.title': 'Example' },
      epoch,
      createdBy: 'base-image build example:1',
    }),
  );
  await writeLayout(dir, createIndex(images, { 'org.opencontainers.image.title': 'Example' }), [
    'trixie',
    '13',
  ]);
  return { ...(await readLayout(dir)), dir, root };
}
