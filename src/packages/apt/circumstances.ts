import { essentialClosure, pathsIn, type PackageFile, type Script } from './package-file.ts';

/**
 * What a script may find of other packages. It takes its branches by that: whether a program, a file or a package that
 * it speaks of is there, and who has diverted a file.
 */
export interface Circumstances {
  /**
   * Names of the packages that the script speaks of, sorted: by their name where it asks dpkg, by a program, or by a path
   * of theirs. Its own package does not count, nor do the essential ones, which are always there.
   */
  besides(file: PackageFile, script: Script): readonly string[];
}

const programFolders = /^(?:usr\/(?:local\/)?)?(?:s?bin|games)\//;
/** A script that says so asks which packages there are. */
const asksForPackages =
  /dpkg-query|\bdpkg\s+(?:-[slLW]\b|--(?:status|list|get-selections|show))|\/var\/lib\/dpkg\//;
/** A script that says so asks where a file is by now, or whose it is, or moves it. */
const asksForDiversions = /\bdivert|dpkg-statoverride|dpkg-query\s+(?:-S|--search)|\bdpkg\s+(?:-S|--search)/;
/** Words as shells have them, with what stands behind a path that is not written out. */
const words = /[\w.+/:@-]+[$*?[{]?/g;

/** Reads which files the packages have, to answer for all of their scripts. */
export async function findCircumstances(packages: readonly PackageFile[]): Promise<Circumstances> {
  const essential = new Set(essentialClosure(packages));
  const alwaysThere = new Set<string>();
  const byPath = new Map<string, Set<string>>();
  const byProgram = new Map<string, Set<string>>();
  const names = new Set<string>();
  const diverting: string[] = [];
  for (const file of packages) {
    const { name } = file.entry;
    const own = !essential.has(file);
    if (own) names.add(name);
    const scripts = [file.scripts.before, file.scripts.after];
    if (own && scripts.some((script) => script && asksForDiversions.test(script.text))) diverting.push(name);
    for (const path of await pathsIn(file)) {
      if (!own) alwaysThere.add(merged(path));
      else add(byPath, merged(path), name);
      if (own && programFolders.test(path)) add(byProgram, path.slice(path.lastIndexOf('/') + 1), name);
    }
  }
  for (const path of alwaysThere) byPath.delete(path);
  const sortedPaths = [...byPath.keys()].sort();

  const spokenOf = (word: string, packagesToo: boolean): Iterable<string> => {
    if (!word.startsWith('/')) {
      return [...(byProgram.get(word) ?? []), ...(packagesToo && names.has(word) ? [word] : [])];
    }
    const path = merged(word.slice(1));
    if (!/[$*?[{]$/.test(path)) return byPath.get(path.replace(/\/+$/, '')) ?? [];
    const beginning = path.slice(0, -1);
    // What a variable may stand for in a folder of everybody's, other words say.
    const folder = beginning.slice(0, Math.max(beginning.lastIndexOf('/'), 0));
    if (folder === '' || alwaysThere.has(folder)) return [];
    return [...startingWith(sortedPaths, beginning)].flatMap((found) => [...(byPath.get(found) ?? [])]);
  };

  return {
    besides(file, { text }) {
      // The scripts of the essential packages are done before anybody else's begins.
      const found = new Set(asksForDiversions.test(text) && !essential.has(file) ? diverting : []);
      const packagesToo = asksForPackages.test(text);
      for (const word of wordsOf(text)) for (const name of spokenOf(word, packagesToo)) found.add(name);
      found.delete(file.entry.name);
      return [...found].sort();
    },
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(/^[ \t]*#(?!!).*$/gm, '').match(words) ?? []);
}

/** Debian's packages may still ship files below /lib, and scripts speak of either. */
function merged(path: string): string {
  return path.replace(/^(?=(?:s?bin|lib\w*)(?:\/|$))/, 'usr/');
}

function* startingWith(sorted: readonly string[], beginning: string): Generator<string> {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  for (let at = low; sorted[at]?.startsWith(beginning); at += 1) yield sorted[at] ?? '';
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(name));
}
