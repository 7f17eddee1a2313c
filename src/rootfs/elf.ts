import { basename, join } from 'node:path';
import { dialects, knownPlatforms, runsOn, type Platform } from '../model/platform.ts';
import { readElf, type ElfHeader } from './elf-header.ts';
import { configuredDirectories } from './ld-cache/configuration.ts';
import { follow } from './ld-cache/follow.ts';
import { readDynamic } from './ld-cache/shared-object.ts';
import { openRootfs, type Rootfs } from './rootfs.ts';

/** A program or shared library that the image's platform cannot run. */
export interface ElfMismatch {
  /** Path relative to the root. */
  readonly path: string;
  /** What it was built for: ELF machine number, class and byte order, e.g. `machine 62, 64 bits, LE`. */
  readonly found: string;
}

export interface ElfOptions {
  /** Folders in which programs are found beside the usual ones: the PATH of the image. */
  readonly path?: readonly string[];
  /** Further platforms that the image has packages for. */
  readonly also?: readonly Platform[];
}

/** Where programs are found by their name. */
const programFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * What must run and cannot: programs that are found by their name, or lie at the top as in images of one program, and
 * the loaders and libraries that they need. Sorted by path.
 *
 * Other files may be for whatever machine they like: libraries and start files of a compiler for another class, boot
 * loaders, firmware, add-ons that are packed for all platforms at once.
 */
export function elfMismatches(
  rootfs: string,
  platform: Platform,
  { path = [], also = [] }: ElfOptions = {},
): readonly ElfMismatch[] {
  const root = openRootfs(rootfs);
  const wanted = kindOfPlatform(platform);
  const runnable = knownPlatforms.filter((other) => runsOn(platform, other));
  const kinds = new Set([platform, ...runnable, ...also].map(kindOfPlatform));
  const libraries = librariesOf(root);
  const mismatches = new Map<string, ElfMismatch>();
  const seen = new Set<string>();

  const mismatch = (inside: string, found: string): void => {
    const relative = inside.replace(/^\/+/, '');
    mismatches.set(relative, { path: relative, found });
  };
  /** What is loaded together with a program or library of that kind. */
  const judgeNeeds = (inside: string, kind: string, ownPath: boolean): void => {
    const place = root.locate(inside);
    if (seen.has(place)) return;
    seen.add(place);
    const linked = readDynamic(place);
    if (linked === undefined) return;
    const own = ownPath || linked.ownPath;
    if (linked.interpreter !== undefined) judgeLoader(inside, linked.interpreter, kind);
    for (const name of linked.needed) {
      const found = (libraries().get(name) ?? []).flatMap((candidate) => {
        const elf = elfAt(root, candidate);
        return elf ? [{ path: candidate, kind: kindOf(elf) }] : [];
      });
      const right = found.find((each) => each.kind === kind);
      if (right) judgeNeeds(right.path, kind, own);
      // Where it looks in folders of its own, the right one may be there.
      else if (found[0] && !own) mismatch(found[0].path, found[0].kind);
    }
  };
  const judgeLoader = (inside: string, loader: string, kind: string): void => {
    const elf = elfAt(root, loader);
    if (elf && kindOf(elf) !== kind) mismatch(loader, kindOf(elf));
    // Programs of a second kind are welcome where they can run, which takes their own loader.
    else if (!elf && kind !== wanted) mismatch(inside, kind);
  };
  for (const inside of programsOf(root, path)) {
    const elf = elfAt(root, inside);
    // Kernels and boot loaders are neither programs nor libraries.
    if (elf === undefined || elf.type === 'other') continue;
    const kind = kindOf(elf);
    if (kinds.has(kind)) judgeNeeds(inside, kind, false);
    else mismatch(inside, kind);
  }
  return [...mismatches.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every executable file that is found by its name, or lies at the top; by one path each. */
function programsOf(root: Rootfs, path: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const folder of ['/', ...programFolders, ...path.filter((each) => each.startsWith('/'))]) {
    for (const name of root.list(folder)) {
      const inside = join(folder, name);
      const stat = follow(root, inside);
      if (!stat?.isFile() || (stat.mode & 0o111) === 0) continue;
      const place = root.locate(inside);
      // Where folders are links to each other, the real path is the one to name.
      const real = place.slice(root.path.length);
      if (!found.has(place)) found.set(place, basename(real) === name ? real : inside);
    }
  }
  return [...found.values()];
}

/** Paths of libraries by file name, as loaders look for them; made when first asked for. */
function librariesOf(root: Rootfs): () => ReadonlyMap<string, readonly string[]> {
  let known: Map<string, string[]> | undefined;
  return () => {
    if (known) return known;
    known = new Map();
    const parents = ['/', '/usr', '/usr/local'];
    const plain = parents.flatMap((parent) =>
      root
        .list(parent)
        .filter((name) => /^lib\w*$/.test(name))
        .map((name) => join(parent, name)),
    );
    const nested = plain.flatMap((folder) =>
      root
        .list(folder)
        .filter((name) => /-linux-/.test(name))
        .map((name) => join(folder, name)),
    );
    for (const folder of new Set([...configuredDirectories(root), ...nested, ...plain]))
      for (const name of root.list(folder)) {
        if (!name.includes('.so')) continue;
        known.set(name, [...(known.get(name) ?? []), join(folder, name)]);
      }
    return known;
  };
}

function elfAt(root: Rootfs, inside: string): ElfHeader | undefined {
  return follow(root, inside)?.isFile() ? readElf(root.locate(inside)) : undefined;
}

function kindOf({ machine, bits, order }: Pick<ElfHeader, 'machine' | 'bits' | 'order'>): string {
  return `machine ${machine}, ${bits} bits, ${order}`;
}

function kindOfPlatform(platform: Platform): string {
  return kindOf(dialects(platform).elf);
}
