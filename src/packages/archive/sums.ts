import { fail } from '../../model/error.ts';
import { compareVersions } from '../../model/versions.ts';

/** A file that a list of sums names. */
export interface Listed {
  /** As the list has it, without `./` in front. */
  readonly name: string;
  readonly sha256: string;
}

/** `sum  name` and `sum *name` of sha256sum(1), `SHA256 (name) = sum` of the BSDs; all other lines count as remarks. */
const lines = [
  /^(?<sha256>[0-9a-fA-F]{64}) [ *](?<name>\S.*)$/,
  /^SHA256 ?\((?<name>.+)\) ?= ?(?<sha256>[0-9a-fA-F]{64})$/,
];

/** What a list of SHA-256 sums says, in its order. */
export function readSums(text: string): readonly Listed[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const found = lines.map((form) => form.exec(line.trimEnd())?.groups).find(Boolean);
    if (found?.name === undefined || found.sha256 === undefined) return [];
    return [{ name: found.name.replace(/^\.\//, ''), sha256: found.sha256.toLowerCase() }];
  });
}

/** The file of a list that an archive is, and what stands for the `*` in its name. */
export interface Choice extends Listed {
  /** Name without folders. */
  readonly file: string;
  readonly version: string | undefined;
}

/**
 * The entry for an archive: the one of that name, or the newest that a name with a `*` fits.
 * @param wanted its path below the folder of the list; other lists name the files of all folders alike
 * @throws BaseImageError `resolve` when the list has none, `signature` when it has two sums for one name
 */
export function chooseListed(listed: readonly Listed[], wanted: string, what: string): Choice {
  const file = wanted.slice(wanted.lastIndexOf('/') + 1);
  const [before = '', after] = file.split('*');
  const folder = wanted.slice(0, wanted.length - file.length);
  const fitting = listed.flatMap((entry): Choice[] => {
    const name = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : entry.name;
    if (name.includes('/')) return [];
    if (after === undefined) return name === file ? [{ ...entry, file, version: undefined }] : [];
    const version = name.slice(before.length, name.length - after.length);
    const fits = name.startsWith(before) && name.endsWith(after) && /^[\w.~+-]+$/.test(version);
    return fits ? [{ ...entry, file: name, version }] : [];
  });
  const [newest] = [...fitting].sort((a, b) => compareVersions(b.version ?? '', a.version ?? ''));
  if (newest === undefined) {
    const names = listed.map(({ name }) => name);
    return fail('resolve', `${what} does not list ${file}`, {
      hint:
        names.length === 0
          ? 'It lists no SHA-256 sums at all.'
          : `It lists ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}`,
    });
  }
  if (fitting.some((other) => other.file === newest.file && other.sha256 !== newest.sha256))
    fail('signature', `${what} has two sums for ${newest.file}`);
  return newest;
}
