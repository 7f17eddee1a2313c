import type { HostTool } from '../host/contract.ts';
import { imageRoots } from './archive/image.ts';
import { dateOf, install } from './archive/install.ts';
import { unwrap } from './archive/form.ts';
import { rootsOf } from './archive/place.ts';
import { resolve } from './archive/resolve.ts';
import type { PackageManager } from './contract.ts';

const why = 'to unpack archives';
const tools: readonly HostTool[] = [
  { program: 'gpgv', package: 'gpgv', why: 'to check signatures of archives' },
  ...['tar', 'gzip', 'bzip2', 'zstd'].map((program) => ({ program, package: program, why })),
  { program: 'xz', package: 'xz-utils', why },
];

/** Root file systems that somebody else made: archives, layers of images, and single programs. */
export const archive: PackageManager = {
  trust: 'the archive, by a pinned SHA-256, a signed list of sums or a signature of its own',
  tools,
  async mirrors(target, host) {
    const found = await Promise.all(
      target.archives.map(async (item) => {
        const isImage = 'image' in item.source || 'layout' in item.source;
        return [item.name, isImage ? await imageRoots(item, target, host) : rootsOf(item, host)] as const;
      }),
    );
    return new Map(found);
  },
  // A recipe names each archive, so what it has for a platform is what it says.
  offers: (target) => Promise.resolve(target.archives.length > 0),
  resolve: (target, _mirrors, host) => resolve(target, host),
  // Not under the name it came by: apt, say, keeps a .deb in another form.
  store: { extension: 'archive', ingest: (from, to, host, { name }) => unwrap(name, from, to, host) },
  date: dateOf,
  install,
  residue: [],
};
