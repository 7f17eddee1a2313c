import { createHash } from 'node:crypto';
import { chmodSync, createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import type { Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import type { Archive } from '../../model/target.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import type { Installation } from '../contract.ts';
import { formOf, headOf } from './form.ts';
import { diffIdsOf } from './image.ts';
import { listMembers } from './members.ts';
import { unpack } from './unpack.ts';

/** Lays the archives over each other in the order of the recipe, the layers of an image in theirs. */
export async function install(
  { target, lock, files, root }: Pick<Installation, 'target' | 'lock' | 'files' | 'root'>,
  host: Host,
): Promise<readonly string[]> {
  // Not every archive has an entry for the root itself, and the folder was made with whatever umask there is.
  chmodSync(root, 0o755);
  const notes: string[] = [];
  for (const archive of target.archives) {
    const entries = lock.packages.filter(({ repository }) => repository.name === archive.name);
    if (entries.length === 0)
      fail('locked', `The lock has no archive ${archive.name}`, {
        hint: 'Lock again: the recipe has changed.',
      });
    notes.push(proofOf(archive));
    const layer = 'image' in archive.source || 'layout' in archive.source;
    const diffIds = layer ? await diffIdsOf(archive, target, host) : undefined;
    for (const { sha256, path: origin } of entries) {
      const path = files.get(sha256)?.path ?? fail('internal', `Archive ${archive.name} was not fetched`);
      const form = await formOf(path);
      if (diffIds !== undefined) await mustBeLayer(archive.name, sha256, path, diffIds);
      if (archive.place !== undefined) await put(archive, path, form === 'tar', root);
      else if (form === 'tar') notes.push(...(await unpack(archive, path, root, layer, host)));
      else await refuse(archive.name, path, origin);
    }
  }
  return notes;
}

/** The blob was what the manifest names; what it unpacks to must be what the configuration names. */
async function mustBeLayer(
  name: string,
  blob: string,
  path: string,
  diffIds: ReadonlyMap<string, Digest>,
): Promise<void> {
  const wanted =
    diffIds.get(blob) ??
    fail('locked', `The image of archive ${name} has no layer ${blob}, which the lock names`, {
      hint: 'Lock again: the image has changed.',
    });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = `sha256:${hash.digest('hex')}`;
  if (found !== wanted)
    fail('install', `Archive ${name} is damaged: layer ${blob} unpacks to ${found}, not to ${wanted}`, {
      hint: 'Its configuration and its layers are not of one image: have it made again.',
    });
}

/**
 * The newest date in an archive, in seconds since 1970; a program alone has none, so that SOURCE_DATE_EPOCH stands for
 * it (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export async function dateOf(path: string, { name }: LockedPackage, host: Host): Promise<number> {
  if ((await formOf(path)) !== 'tar') return Number(host.env.SOURCE_DATE_EPOCH ?? 0) || 0;
  const members = await listMembers(name, path, host);
  return members.reduce((newest, { mtime }) => Math.max(newest, mtime), 0);
}

async function put({ name, place }: Archive, path: string, isArchive: boolean, root: string): Promise<void> {
  if (place === undefined) return;
  if (isArchive)
    fail('install', `Archive ${name} is no program but an archive`, {
      hint: 'Leave `place:` out, and take what is wanted with `include:`.',
    });
  openRootfs(root).copy(path, place.path, { mode: place.mode });
}

/** Other things that carry a root file system, by their first bytes. */
const others: readonly { readonly what: string; readonly at: number; readonly bytes: string }[] = [
  { what: 'an RPM package', at: 0, bytes: '\xed\xab\xee\xdb' },
  { what: 'a cpio archive', at: 0, bytes: '07070' },
  { what: 'a ZIP archive', at: 0, bytes: 'PK\x03\x04' },
  { what: 'a SquashFS image', at: 0, bytes: 'hsqs' },
  { what: 'a QCOW disk image', at: 0, bytes: 'QFI\xfb' },
  { what: 'a 7z archive', at: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { what: 'a program', at: 0, bytes: '\x7fELF' },
  { what: 'a page of HTML', at: 0, bytes: '<!DOCTYPE' },
  { what: 'an ext file system', at: 1080, bytes: '\x53\xef' },
];

async function refuse(name: string, path: string, origin: string): Promise<never> {
  const head = (await headOf(path, 2048)).toString('latin1');
  const kind = others.find(({ at, bytes }) => head.startsWith(bytes, at));
  return fail(
    'install',
    `Archive ${name} (${basename(origin)}) is ${kind?.what ?? 'nothing that can be unpacked'}`,
    {
      hint:
        kind?.what === 'a program'
          ? 'Say where it goes: place: /bin/NAME'
          : 'Archives are tar, plain or with gzip, xz, zstd or bzip2, and .deb packages.',
    },
  );
}

function proofOf({ name, source, proof }: Archive): string {
  if ('image' in source) return `Archive ${name}: the layers of ${source.image}`;
  if ('layout' in source) return `Archive ${name}: the layers of an image that comes with the recipe`;
  if (proof && 'keyring' in proof) {
    const what = 'sums' in proof ? 'a list of sums' : 'a signature of its own';
    return `Archive ${name}: proved by ${what}, made with a key of ${basename(proof.keyring.path)}`;
  }
  return 'file' in source
    ? `Archive ${name}: comes with the recipe`
    : `Archive ${name}: has the SHA-256 that the recipe gives`;
}
