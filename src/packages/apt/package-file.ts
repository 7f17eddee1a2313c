import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import { readMembers, type ArMember } from '../deb.ts';
import { parseRecords, type Fields } from './fields.ts';

/** A package on disk, with what it says of itself. */
export interface PackageFile {
  readonly entry: LockedPackage;
  /** Its architecture, where that is neither the image's own nor `all`. */
  readonly foreign?: string;
  /** The stored .deb, its members decompressed. */
  readonly path: string;
  readonly control: Fields;
  /** What runs before unpacking (`preinst`) and after (`config` and `postinst`); undefined: nothing runs. */
  readonly scripts: { readonly before: Script | undefined; readonly after: Script | undefined };
  /** Questions that it has for debconf: `tzdata/Areas`. */
  readonly questions: readonly string[];
}

/** Maintainer scripts that run at one time. */
export interface Script {
  /** SHA-256 of their names and texts. */
  readonly digest: string;
  /** Bytes as Latin-1: some are programs. */
  readonly text: string;
}

/** @throws BaseImageError `install` when the file is no package with a plain control member. */
export async function readPackage(entry: LockedPackage, path: string): Promise<PackageFile> {
  const files = await controlFiles(path);
  const [control] = parseRecords(files.get('control')?.toString('utf8') ?? '');
  return {
    entry,
    path,
    control: control ?? fail('install', `${path} has no control file`),
    scripts: { before: scriptOf(files, ['preinst']), after: scriptOf(files, ['config', 'postinst']) },
    questions: parseRecords(files.get('templates')?.toString('utf8') ?? '').flatMap(
      ({ Template: question }) => question ?? [],
    ),
  };
}

function scriptOf(files: ReadonlyMap<string, Buffer>, names: readonly string[]): Script | undefined {
  const present = names.filter((name) => files.has(name));
  if (present.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const name of present) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    hash.update(`${name} ${String(bytes.length)}\n`).update(bytes);
  }
  const text = present.map((name) => files.get(name)?.toString('latin1') ?? '').join('\n');
  return { digest: hash.digest('hex'), text };
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
    for (const { name, type, offset, size } of tarHeaders(tar.length, (at, length) =>
      tar.subarray(at, at + length),
    ))
      if (type === 'file') files.set(name, tar.subarray(offset, offset + size));
    return files;
  } finally {
    await file.close();
  }
}

/** Paths of the files, links and directories in the package, without a slash at either end. */
export async function pathsIn({ path }: PackageFile): Promise<readonly string[]> {
  const member = await dataMember(path);
  const file = openSync(path, 'r');
  try {
    // Headers are small and far apart, or small and close together: a window over both.
    const window = Buffer.alloc(32_768);
    let start = -1;
    const read = (at: number, length: number): Buffer => {
      if (start < 0 || at < start || at + length > start + window.length) {
        if (length > window.length) {
          const large = Buffer.alloc(length);
          readSync(file, large, 0, length, member.offset + at);
          return large;
        }
        readSync(file, window, 0, window.length, member.offset + at);
        start = at;
      }
      return window.subarray(at - start, at - start + length);
    };
    return [...tarHeaders(member.size, read)].map(({ name }) => name).filter((name) => name !== '');
  } finally {
    closeSync(file);
  }
}

interface TarHeader {
  /** Without `./` in front or a slash behind. */
  readonly name: string;
  readonly type: 'file' | 'other';
  readonly offset: number;
  readonly size: number;
}

/** What dpkg-deb writes: plain ustar, and GNU's entries for long names. */
function* tarHeaders(total: number, read: (at: number, length: number) => Buffer): Generator<TarHeader> {
  let long: string | undefined;
  for (let at = 0; at + 512 <= total;) {
    const header = Buffer.from(read(at, 512));
    if (header[0] === 0) return;
    const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 136), 8);
    const type = text(156, 157);
    const offset = at + 512;
    if (type === 'L') long = read(offset, size).toString('utf8').replace(/\0.*$/s, '');
    else if (type !== 'K') {
      const prefix = text(257, 263) === 'ustar' && text(345, 500) !== '' ? `${text(345, 500)}/` : '';
      const name = (long ?? `${prefix}${text(0, 100)}`).replace(/^\.?\/|\/$/g, '').replace(/^\.$/, '');
      yield { name, type: type === '' || type === '0' ? 'file' : 'other', offset, size };
      long = undefined;
    }
    at =
      offset +
      (type === '' || type === '0' || type === 'L' || type === 'K' ? Math.ceil(size / 512) * 512 : 0);
  }
}

/** The packages that can stand for each name: those that have it, and then those that provide it. */
export type Providers = ReadonlyMap<string, readonly PackageFile[]>;

export function findProviders(packages: readonly PackageFile[]): Providers {
  const providers = new Map<string, PackageFile[]>();
  const add = (name: string, file: PackageFile) =>
    providers.set(name, [...(providers.get(name) ?? []), file]);
  for (const file of packages) add(file.entry.name, file);
  for (const file of packages)
    for (const { name } of relations(file.control.Provides).flat()) add(name, file);
  return providers;
}

/** What a package needs before it can be configured; what nobody stands for is left out. */
export function dependenciesOf(file: PackageFile, providers: Providers): readonly PackageFile[] {
  const { 'Pre-Depends': before = '', Depends: after = '' } = file.control;
  return satisfying(file, `${before},${after}`, providers);
}

/** What has to be configured before the package is unpacked. */
export function preDependenciesOf(file: PackageFile, providers: Providers): readonly PackageFile[] {
  return satisfying(file, file.control['Pre-Depends'], providers);
}

/**
 * The essential packages and everything they need, directly or not, among `packages`: what has to lie on disk
 * before the first maintainer script can run inside the root itself.
 */
export function essentialClosure(packages: readonly PackageFile[]): readonly PackageFile[] {
  const providers = findProviders(packages);
  const closure = new Set<PackageFile>();
  // The image's own are essential, whatever the archive says of the same package for other architectures.
  const pending = packages.filter(
    ({ control, foreign }) => control.Essential === 'yes' && foreign === undefined,
  );
  for (let file = pending.pop(); file; file = pending.pop()) {
    if (closure.has(file)) continue;
    closure.add(file);
    pending.push(...dependenciesOf(file, providers));
  }
  return packages.filter((file) => closure.has(file));
}

/** Who stands for each of these relations: of its alternatives, the first that somebody stands for. */
function satisfying(
  file: PackageFile,
  field: string | undefined,
  providers: Providers,
): readonly PackageFile[] {
  return relations(field).flatMap((alternatives) => {
    const found = alternatives.map((relation) =>
      providers.get(relation.name)?.find((other) => isFor(file, other, relation)),
    );
    return found.find((other) => other !== undefined) ?? [];
  });
}

/** Whether a package is of an architecture that satisfies another's relation (deb-control(5), Multi-Arch). */
function isFor(file: PackageFile, other: PackageFile, { architecture }: Relation): boolean {
  const multiple = other.control['Multi-Arch'];
  if (architecture === undefined) return other.foreign === file.foreign || multiple === 'foreign';
  if (architecture === 'any')
    return other.foreign === file.foreign || multiple === 'foreign' || multiple === 'allowed';
  if (architecture === 'native') return other.foreign === undefined;
  return [other.entry.architecture, other.foreign].includes(architecture);
}

interface Relation {
  readonly name: string;
  /** What stands behind the name and a colon. */
  readonly architecture: string | undefined;
}

/** `a (>= 1) | b, c:any` → [[a, b], [c]] */
function relations(field: string | undefined): readonly (readonly Relation[])[] {
  const groups = (field ?? '').split(',').map((group) => group.split('|'));
  return groups
    .map((group) =>
      group.flatMap((text): readonly Relation[] => {
        const [name = '', architecture] = text.trim().split(/[\s(]/, 1).join().split(':');
        return name === '' ? [] : [{ name, architecture }];
      }),
    )
    .filter((group) => group.length > 0);
}
