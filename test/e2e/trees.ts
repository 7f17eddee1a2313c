import { mkdir } from 'node:fs/promises';
import { createExec } from '../../src/host/exec.ts';
import { formatPlatform } from '../../src/model/platform.ts';
import { blobPath, readLayout } from '../../src/publish/layout.ts';
import { compareTrees, type Difference } from '../../src/rootfs/compare.ts';
import { readXattrs } from '../../src/rootfs/xattrs.ts';
import { run } from './base-image.ts';

/** Unpacks the layer that the OCI layout in `layout` has for `platform` into the new folder `into`. */
export async function unpack(layout: string, platform: string, into: string): Promise<void> {
  const { images } = await readLayout(layout);
  const image = images.find((one) => formatPlatform(one.platform) === platform);
  if (!image) throw new Error(`${layout} has no image for ${platform}`);
  await mkdir(into, { recursive: true });
  const layer = blobPath(layout, image.layer.descriptor.digest);
  const options = ['--same-permissions', '--numeric-owner', '--xattrs', '--xattrs-include=*'];
  await run('tar', '--extract', ...options, `--directory=${into}`, `--file=${layer}`);
}

/** Every path on which two trees disagree: in type, mode, owner, content, link target or extended attributes. */
export async function differences(left: string, right: string): Promise<readonly Difference[]> {
  const exec = createExec({ debug: () => undefined });
  const [ours, theirs] = await Promise.all(
    [left, right].map(async (root) => {
      const paths = [...(await readXattrs({ exec }, root))];
      return new Map(paths.map(([path, values]) => [path, JSON.stringify([...values].sort())]));
    }),
  );
  const attributed = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
  return [
    ...compareTrees(left, right),
    ...attributed
      .filter((path) => ours?.get(path) !== theirs?.get(path))
      .map((path) => ({ path, what: 'extended attributes' })),
  ];
}
