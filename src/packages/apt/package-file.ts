import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import { readMembers, type ArMember } from '../deb.ts';
import { parseRecords, type Fields } from './fields.ts';

/** A package on disk, with what it says of itself. */
export interface PackageFile {
  readonly entry: LockedPackage;
  /** The stored .deb, its members decompressed. */
  readonly path: string;
  readonly control: Fields;
  /** SHA-256 of what runs before unpacking (`preinst`) and after (`postinst` and `config`); undefined: nothing runs. */
  readonly scripts: { readonly before: string | undefined; readonly after: string | undefined };
}

/** @throws BaseImageError `install` when the file is no package with a plain control member. */
export async function readPackage(entry: LockedPackage, path: string): Promise<PackageFile> {
  const files = await controlFiles(path);
  const [control] = parseRecords(files.get('control')?.toString('utf8') ?? '');
  return {
    entry,
    path,
    control: control ?? fail('install', `${path} has no control file`),
    scripts: { before: digest(files, ['preinst']), after: digest(files, ['config', 'postinst']) },
  };
}

function digest(files: ReadonlyMap<string, Buffer>, names: readonly string[]): string | undefined {
  const present = names.filter((name) => files.has(name));
  if (present.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const name of present) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    hash.update(`${name} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Where the files of the stored .deb are: a plain tar. */
export function dataMember(path: string): Promise<ArMember> {
  return memberOf(path, 'data.tar');
}

async function memberOf(path: string, name: string): Promise<ArMember> {
  const member = (await readMembers(path)).find((candidate) => candidate.name === name);
  return member ?? fail('install', `${path} has no decompressed ${name}`);
}

/** The regular files of `control.tar` by name; it is a handful of small ones, in plain ustar. */
async function controlFiles(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const member = await memberOf(path, 'control.tar');
  const file = await open(path);
  try {
    const tar = Buffer.alloc(member.size);
    await file.read(tar, 0, member.size, member.offset);
    const files = new Map<string, Buffer>();
    for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
      const header = tar.subarray(at, at + 512);
      const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '').replace(/^\.\//, '');
      const size = parseInt(header.subarray(124, 136).toString('latin1'), 8);
      const regular = header[156] === 0 || header[156] === 0x30;
      if (regular) files.set(name, tar.subarray(at + 512, at + 512 + size));
      at += 512 + Math.ceil(size / 512) * 512;
    }
    return files;
  } finally {
    await file.close();
  }
}

/** The package that stands for each name: the one that has it, else the first that provides it. */
export function findProviders(packages: readonly PackageFile[]): ReadonlyMap<string, PackageFile> {
  const providers = new Map<string, PackageFile>();
  for (const file of packages) {
    for (const name of relationNames(file.control.Provides).flat())
      if (!providers.has(name)) providers.set(name, file);
  }
  for (const file of packages) providers.set(file.entry.name, file);
  return providers;
}

/** What a package needs before it can be configured: the alternatives of each of its dependencies. */
export function relationsOf({ control }: PackageFile): readonly (readonly string[])[] {
  return relationNames(`${control['Pre-Depends'] ?? ''},${control.Depends ?? ''}`);
}

/** What has to be configured before the package is unpacked: the alternatives of each. */
export function preRelationsOf({ control }: PackageFile): readonly (readonly string[])[] {
  return relationNames(control['Pre-Depends']);
}

/**
 * The essential packages and everything they need, directly or not, among `packages`: what has to lie on disk
 * before the first maintainer script can run inside the root itself.
 */
export function essentialClosure(packages: readonly PackageFile[]): readonly PackageFile[] {
  const providers = findProviders(packages);
  const closure = new Set<PackageFile>();
  const pending = packages.filter(({ control }) => control.Essential === 'yes');
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (closure.has(file)) continue;
    closure.add(file);
    pending.push(...satisfying(relationsOf(file), providers));
  }
  return packages.filter((file) => closure.has(file));
}

/** Who stands for each of these relations; what nobody stands for is left out. */
export function satisfying(
  relations: readonly (readonly string[])[],
  providers: ReadonlyMap<string, PackageFile>,
): readonly PackageFile[] {
  return relations.flatMap(
    (alternatives) => alternatives.map((name) => providers.get(name)).find((one) => one !== undefined) ?? [],
  );
}

/** `a (>= 1) | b, c:any` → [[a, b], [c]] */
function relationNames(relations: string | undefined): readonly (readonly string[])[] {
  const groups = (relations ?? '').split(',').map((group) => group.split('|'));
  return groups
    .map((group) => group.map((name) => name.trim().split(/[\s:(]/)[0] ?? '').filter((name) => name !== ''))
    .filter((group) => group.length > 0);
}
