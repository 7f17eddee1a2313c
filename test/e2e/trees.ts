import { mkdir } from 'node:fs/promises';
import { createExec } from '../../src/host/exec.ts';
import { formatPlatform } from '../../src/model/platform.ts';
import { blobPath, readLayout } from '../../src/publish/layout.ts';
import { compareRoots, type Difference } from '../../src/rootfs/compare.ts';
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
export function differences(left: string, right: string): Promise<readonly Difference[]> {
  return compareRoots(left, right, { exec: createExec({ debug: () => undefined }) });
}
