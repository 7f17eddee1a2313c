import { statSync } from 'node:fs';
import { knowsMachine } from './ld-cache/abi.ts';
import { configuredDirectories } from './ld-cache/configuration.ts';
import { follow, sameFile } from './ld-cache/follow.ts';
import { encodeCache, type CacheEntry } from './ld-cache/format.ts';
import { inspectLdconfig } from './ld-cache/ldconfig.ts';
import { linkSoname, newestLibraries } from './ld-cache/libraries.ts';
import type { Rootfs } from './rootfs.ts';

/** Where libraries are looked for. */
interface Directory {
  /** As it will be in the cache: as configured, without following links. */
  readonly path: string;
  /** Name below `glibc-hwcaps`, in directories for some processors only. */
  readonly hwcaps?: string;
}

/**
 * Does what the root's own `ldconfig` would do, without running it, so that the root may be for any architecture: makes
 * the links of sonames, removes those that lead nowhere, and writes the same `/etc/ld.so.cache`, byte for byte.
 * Returns false, with nothing changed, where that is not known to be possible: no glibc, one that is not Debian's or
 * older than 2.36, or directories of the kind that glibc 2.36 was the last to support. Then `ldconfig` must run, if
 * there is one.
 */
export function writeLdCache(root: Rootfs): boolean {
  const ldconfig = inspectLdconfig(root);
  if (!ldconfig || !knowsMachine(ldconfig)) return false;
  const configured = configuredDirectories(root);
  const { directories, hwcaps } = existing(root, [...configured, ...ldconfig.systemDirectories]);
  if (ldconfig.minor < 37 && usesLegacy(root, configured, directories)) return false;

  const entries: CacheEntry[] = [];
  for (const { path: directory, hwcaps: processors } of directories) {
    for (const library of newestLibraries(root, directory, processors !== undefined, ldconfig)) {
      const { name, soname, flags, isaLevel, isLink } = library;
      if (processors === undefined && !isLink) linkSoname(root, directory, library);
      const path = `${directory}/${processors === undefined ? soname : name}`;
      entries.push({
        soname,
        path,
        flags,
        isaLevel,
        ...(processors !== undefined && { hwcaps: processors }),
      });
    }
  }
  const cache = '/etc/ld.so.cache';
  // A link in its place is replaced, not followed.
  if (root.stat(cache)?.isSymbolicLink()) root.remove(cache);
  const { generator, elf } = ldconfig;
  root.write(cache, encodeCache({ entries, hwcaps, generator, order: elf.order }));
  return true;
}

/** The directories that are there, each once, by the first of its names; those for some processors follow theirs. */
function existing(
  root: Rootfs,
  wanted: readonly string[],
): { readonly directories: readonly Directory[]; readonly hwcaps: readonly string[] } {
  const directories: Directory[] = [];
  const hwcaps: string[] = [];
  const add = (directory: Directory): boolean => {
    const stat = follow(root, directory.path);
    if (!stat || directories.some(({ path }) => sameFile(statSync(root.locate(path)), stat))) return false;
    directories.push(directory);
    return true;
  };
  for (const entry of wanted) {
    const path = entry.trimEnd().replace(/\/+$/, '');
    if (path === '' || !add({ path })) continue;
    for (const name of root.list(`${path}/glibc-hwcaps`)) {
      const below = `${path}/glibc-hwcaps/${name}`;
      if (/^\.|:/.test(name) || !follow(root, below)?.isDirectory()) continue;
      hwcaps.push(name);
      add({ path: below, hwcaps: name });
    }
  }
  return { directories, hwcaps };
}

/** Subdirectories for some processors that glibc up to 2.36 looked into, of all architectures. */
const legacy = new Set(
  [
    'tls',
    'sse2 x86_64 avx512_1 i586 i686 haswell xeon_phi', // x86
    'vfp neon atomics', // arm
    'altivec dfp power4 power5 power5+ power6 power6x power7 power8 power9 power10', // powerpc
    'ppc970 ppc-cell-be ppca2 ppc405 ppc440 ppc464 ppc476', // powerpc
    'zarch ldisp eimm vx vxe vxe2 g5 z900 z990 z9-109 z10 z196 zEC12 z13 z14 z15 z16', // s390
    'loongson2e loongson2f octeon octeon2', // mips
  ].flatMap((names) => names.split(' ')),
);

/** Before 2.37, such a subdirectory changes what is searched, and `directory=libc6` what is found. */
function usesLegacy(root: Rootfs, configured: readonly string[], directories: readonly Directory[]): boolean {
  if (configured.some((path) => path.includes('='))) return true;
  return directories.some(({ path, hwcaps }) => {
    if (hwcaps !== undefined) return false;
    if (legacy.has(path.slice(path.lastIndexOf('/') + 1))) return true;
    return root.list(path).some((name) => legacy.has(name) && follow(root, `${path}/${name}`)?.isDirectory());
  });
}
