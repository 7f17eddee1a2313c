import type { Host } from '../host/contract.ts';
import { removeResidue } from './residue.ts';
import type { Rootfs } from './rootfs.ts';
import { runInside } from './sandbox.ts';

const program = '/usr/bin/fc-cache';
/** Where distributions have it, by the configuration of their fontconfig. */
const caches = ['var/cache/fontconfig/*.cache-*', 'usr/lib/fontconfig/cache/*.cache-*'];

export function hasFontCache(rootfs: Rootfs): boolean {
  return rootfs.has(program);
}

/**
 * Makes fontconfig's cache for the image. A cache is valid for a folder of one certain date. While packages are
 * installed that is the time of day; told to write an older one (SOURCE_DATE_EPOCH), fc-cache throws what it wrote away
 * as out of date. In a layer every folder has the date of the image, so they get it here first.
 */
export async function writeFontCache(rootfs: Rootfs, epoch: number, host: Host): Promise<void> {
  removeResidue(
    rootfs,
    caches.map((glob) => ({ glob })),
  );
  for (const path of rootfs.walk('/')) if (rootfs.stat(path)?.isDirectory()) rootfs.date(path, epoch);
  const { status, stdout, stderr } = await runInside(
    host,
    { root: rootfs.path, scratch: ['/tmp'] },
    [program, '--system-only'],
    { env: { SOURCE_DATE_EPOCH: String(epoch) }, okay: 'any' },
  );
  host.log.debug(`${stdout}${stderr}`.trimEnd());
  if (status !== 0)
    host.log.warn(`The image has no cache of its fonts: fc-cache ended with status ${String(status)}`);
}
