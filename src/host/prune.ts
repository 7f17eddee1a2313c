import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface PruneOptions {
  /** Seconds since the last use after which an entry goes. */
  readonly maxAge?: number;
  /** Bytes the cache may keep; the entries unused for longest go first. */
  readonly maxSize?: number;
  /** Seconds since the last use during which an entry stays whatever its size, as a build may be reading it; default 3600. */
  readonly minAge?: number;
  /** Seconds since 1970. */
  readonly now: number;
}

export interface Pruned {
  /** Entries removed, and the bytes that gave. */
  readonly removed: number;
  readonly freed: number;
  /** Entries that stay, and their bytes. */
  readonly kept: number;
  readonly size: number;
}

/** Folders of a cache whose files can all be had again. */
const stores = ['archives', 'packages', 'chunks', 'resolved', 'sums'] as const;
/** Folders of package managers' metadata, and the file in each part of them whose date says when that was last used. */
const metadata = {
  apt: 'apt.conf',
  dnf: 'last-used',
  zypper: 'last-used',
  'pacman/databases': 'last-used',
  'pacman/keyrings': 'last-used',
} as const;
const day = 24 * 60 * 60;

interface Entry {
  /** The file that says when it was last used, then those that belong to it. */
  readonly paths: readonly string[];
  readonly size: number;
  /** Modification time, which every use sets; seconds since 1970. */
  readonly used: number;
}

/** Removes what nobody used for long from the stores below `cacheDir`. Symbolic links are neither followed nor removed. */
export async function prune(cacheDir: string, options: PruneOptions): Promise<Pruned> {
  const { maxAge = Infinity, maxSize = Infinity, minAge = 60 * 60, now } = options;
  const below = await Promise.all(stores.map((store) => filesBelow(join(cacheDir, store))));
  const lists = await Promise.all(
    Object.entries(metadata).map(([name, marker]) => metadataBelow(join(cacheDir, name), marker)),
  );
  const files = [...below.flat(), ...lists.flat()];
  const entries = entriesOf(files).sort((a, b) => a.used - b.used);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  let kept = files.length;
  let freed = 0;
  for (const entry of entries) {
    const age = now - entry.used;
    // A download that nobody finished in a day was given up.
    const abandoned = entry.paths[0]?.endsWith('.part') === true && age > day;
    if (!abandoned && (age < minAge || (age <= maxAge && size <= maxSize))) continue;
    for (const path of entry.paths) await rm(path, { recursive: true, force: true });
    size -= entry.size;
    freed += entry.size;
    kept -= entry.paths.length;
  }
  return { removed: files.length - kept, freed, kept, size };
}

/** An entry and the digest beside it (`x.deb`, `x.deb.sha256`) go together. */
function entriesOf(files: readonly Entry[]): Entry[] {
  const byPath = new Map(files.map((file) => [file.paths.join(), file]));
  return [...byPath].flatMap(([path, file]) => {
    if (path.endsWith('.sha256') && byPath.has(path.slice(0, -'.sha256'.length))) return [];
    const sum = byPath.get(`${path}.sha256`);
    return [sum ? { ...file, paths: [path, ...sum.paths], size: file.size + sum.size } : file];
  });
}

/** Metadata makes sense only as a whole: a folder of it is one entry. */
async function metadataBelow(folder: string, marker: string): Promise<Entry[]> {
  const names = (await readdir(folder).catch(ignoreGone)) ?? [];
  const entries = await Promise.all(
    names.map(async (name): Promise<Entry[]> => {
      const path = join(folder, name);
      const files = await filesBelow(path);
      const used = files.find(({ paths: [first] }) => first === join(path, marker))?.used;
      return used === undefined
        ? []
        : [{ paths: [path], size: files.reduce((sum, { size }) => sum + size, 0), used }];
    }),
  );
  return entries.flat();
}

async function filesBelow(folder: string): Promise<Entry[]> {
  const found = await lstat(folder).catch(ignoreGone);
  if (!found?.isDirectory()) return [];
  const entries: Entry[] = [];
  for (const item of (await readdir(folder, { withFileTypes: true }).catch(ignoreGone)) ?? []) {
    const path = join(folder, item.name);
    if (item.isDirectory()) entries.push(...(await filesBelow(path)));
    if (!item.isFile()) continue;
    const stats = await lstat(path).catch(ignoreGone);
    if (stats) entries.push({ paths: [path], size: stats.size, used: stats.mtimeMs / 1000 });
  }
  return entries;
}

/** Another build may prune the same cache. */
function ignoreGone(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
