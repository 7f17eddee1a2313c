import type { Rootfs } from '../rootfs.ts';
import { follow } from './follow.ts';

/** The directories that `/etc/ld.so.conf` and what it includes name, as they are written there, in order. */
export function configuredDirectories(root: Rootfs): readonly string[] {
  const directories: string[] = [];
  const read = (path: string, within: readonly string[]): void => {
    // A file that includes itself has nothing new to say.
    if (!follow(root, path)?.isFile() || within.includes(root.locate(path))) return;
    for (const line of root.read(path).split('\n')) {
      const [entry = ''] = line.trimStart().split('#');
      const [, included] = /^include[ \t](.*)$/s.exec(entry) ?? [];
      if (included !== undefined) {
        for (const pattern of included.split(/[ \t]+/).filter(Boolean)) {
          const absolute = pattern.startsWith('/') ? pattern : path.replace(/[^/]*$/, pattern);
          for (const found of expand(root, absolute)) read(found, [...within, root.locate(path)]);
        }
      } else if (entry !== '' && !/^hwcap[ \t]/i.test(entry)) directories.push(entry);
    }
  };
  read('/etc/ld.so.conf', []);
  return directories;
}

/** Paths that match a shell pattern, sorted by bytes; unlike in {@link Rootfs.glob}, links to directories are followed. */
function expand(root: Rootfs, pattern: string): readonly string[] {
  let paths: readonly string[] = [''];
  for (const part of pattern.split('/').filter(Boolean)) {
    const expression = /[*?[]/.test(part) ? shellPattern(part) : undefined;
    paths = paths.flatMap((path) =>
      expression
        ? root
            .list(path)
            .filter((name) => expression.test(name))
            .map((name) => `${path}/${name}`)
        : [`${path}/${part}`],
    );
  }
  return [...paths].sort();
}

/** `*`, `?` and `[a-z]` or `[!a-z]`; as in a shell, none of them stands for the dot of a hidden file. */
function shellPattern(pattern: string): RegExp {
  const expression = pattern.replace(/\[!?\]?[^\]]*\]|[\\^$.+()[\]{}|*?]/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    if (part.length === 1) return `\\${part}`;
    return part.replace(/\\/g, '\\\\').replace('[!', '[^');
  });
  return new RegExp(`^${/^[*?[]/.test(pattern) ? '(?!\\.)' : ''}${expression}$`, 's');
}
