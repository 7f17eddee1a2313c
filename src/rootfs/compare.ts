import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { readXattrs } from './xattrs.ts';

/** A path that two trees do not agree on, and in what: `content`, `mode`, `owner`, `link`, `type`, or which one lacks it. */
export interface Difference {
  readonly path: string;
  readonly what: string;
}

/**
 * What differs between two directories, sorted by path: type, permission bits, owner, link target, content, device
 * numbers. Times do not count. Directories are read with all rights, so this wants to be root.
 */
export function compareTrees(
  left: string,
  right: string,
  ignore: (path: string) => boolean = () => false,
): readonly Difference[] {
  const a = scan(left, ignore);
  const b = scan(right, ignore);
  const paths = [...new Set([...a.keys(), ...b.keys()])].sort();
  return paths.flatMap((path): readonly Difference[] => {
    const [one, two] = [a.get(path), b.get(path)];
    if (!one || !two) return [{ path, what: one ? 'only in the first' : 'only in the second' }];
    const aspects = Object.keys(one).filter(
      (aspect) => one[aspect as keyof Entry] !== two[aspect as keyof Entry],
    );
    return aspects.length === 0
      ? []
      : [{ path, what: aspects.map((aspect) => describe(aspect, one, two)).join(', ') }];
  });
}

/** The same with extended attributes, which take a program to read. */
export async function compareRoots(
  left: string,
  right: string,
  host: Pick<Host, 'exec'>,
): Promise<readonly Difference[]> {
  const [ours = new Map<string, string>(), theirs] = await Promise.all(
    [left, right].map(async (root) => {
      const attributes = [...(await readXattrs(host, root))];
      return new Map(attributes.map(([path, values]) => [path, JSON.stringify([...values].sort())]));
    }),
  );
  const attributed = [...new Set([...ours.keys(), ...(theirs?.keys() ?? [])])].sort();
  return [
    ...compareTrees(left, right),
    ...attributed
      .filter((path) => ours.get(path) !== theirs?.get(path))
      .map((path) => ({ path, what: 'extended attributes' })),
  ];
}

interface Entry {
  readonly type: number;
  readonly mode: string;
  readonly owner: string;
  readonly content: string;
}

const typeBits = 0o170000;

function scan(root: string, ignore: (path: string) => boolean): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const visit = (path: string): void => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const below = path === '' ? name : `${path}/${name}`;
      if (ignore(below)) continue;
      const full = join(root, below);
      const stat = lstatSync(full);
      entries.set(below, {
        type: stat.mode & typeBits,
        mode: (stat.mode & ~typeBits).toString(8),
        owner: `${String(stat.uid)}:${String(stat.gid)}`,
        content: stat.isFile()
          ? createHash('sha256').update(readFileSync(full)).digest('hex')
          : stat.isSymbolicLink()
            ? readlinkSync(full)
            : stat.isDirectory()
              ? ''
              : String(stat.rdev),
      });
      if (stat.isDirectory()) visit(below);
    }
  };
  visit('');
  return entries;
}

function describe(aspect: string, one: Entry, two: Entry): string {
  if (aspect === 'mode' || aspect === 'owner') return `${aspect} ${one[aspect]} and ${two[aspect]}`;
  return aspect;
}
