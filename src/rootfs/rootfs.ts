import * as fs from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fail } from '../model/error.ts';
import { wildcard } from './wildcard.ts';

/** Who may do what with a file. */
export interface Ownership {
  /** Permission bits, set whatever the umask is. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A special file that an image shall have. */
export interface SpecialFile {
  /** Path in the image, without a slash at its front. */
  readonly path: string;
  readonly type: 'character-device' | 'fifo';
  /** Permission bits. */
  readonly mode: number;
  readonly device?: { readonly major: number; readonly minor: number };
}

/**
 * The root directory of an image, as it looks from inside: every path is the image's own (`/etc/passwd`, the leading
 * slash is optional), links are followed as after `chroot`, and nothing outside can be reached through them.
 * Nothing may run inside the root meanwhile, or it could exchange a directory for a link between look and touch.
 */
export interface Rootfs {
  /** Absolute path on this machine. */
  readonly path: string;
  /** Where `path` is on this machine once every link is followed; the last parts need not exist. */
  locate(path: string): string;
  /** True when the path leads to something; a dangling link does not. */
  has(path: string): boolean;
  /** What is at the path itself: a link is not followed. */
  stat(path: string): fs.Stats | undefined;
  /** The file's text, UTF-8. */
  read(path: string): string;
  /** A new file, behind the link if the path is one. Missing parents are made 0755 root:root. Default 0644 root:root. */
  write(path: string, content: string | Uint8Array, ownership?: Partial<Ownership>): void;
  /** The same with what is in the file `from` of this machine, of any size. */
  copy(from: string, path: string, ownership?: Partial<Ownership>): void;
  /** The same file with another text; mode and owner stay. */
  edit(path: string, change: (text: string) => string): void;
  /** Empties a file; mode and owner stay. */
  truncate(path: string): void;
  /** A directory; one that exists gets the ownership only if it is given. */
  mkdir(path: string, ownership?: Partial<Ownership>): void;
  /** Sets when the file, directory or the link itself was changed last, in seconds since 1970. */
  date(path: string, seconds: number): void;
  /** A symbolic link, in the place of whatever file or link was there. */
  symlink(target: string, path: string, ownership?: Pick<Ownership, 'uid' | 'gid'>): void;
  rename(from: string, to: string): void;
  /** Notes special files, which are not made: few may make them here, and none are needed until the layer is unpacked. */
  addSpecialFiles(files: readonly SpecialFile[]): void;
  /** Those noted. */
  readonly specialFiles: readonly SpecialFile[];
  /** Removes the file, the link itself, or the whole directory; what is not there is fine. */
  remove(path: string): void;
  /** Sorted names in a directory; none when it is missing. */
  list(path: string): readonly string[];
  /** Everything below a directory at its real place, no link below followed; sorted, directories before their content. */
  walk(path: string): readonly string[];
  /**
   * Sorted paths that match: `*` stands for anything within a name, `**` as a whole name for any depth including none.
   * Links are not followed, so a pattern must name the real place (`usr/lib/…`, not `lib/…`).
   * A slash at the end asks for directories.
   */
  glob(pattern: string): readonly string[];
}

/** As many links as Linux follows in one path. */
const maxLinks = 40;

/** @throws BaseImageError `internal` when there is no such directory. */
export function openRootfs(path: string): Rootfs {
  const top = resolve(path);
  const stat = lstat(top);
  if (!stat?.isDirectory()) fail('internal', `Not a directory to hold an image's root: ${top}`);
  const device = stat.dev;

  /** Follows links in all names but the last, and in the last as well when `through`; undefined for a loop. */
  const chase = (inside: string, through: boolean): string | undefined => {
    const pending = names(inside);
    let done: string[] = [];
    for (let links = 0; pending.length > 0;) {
      const name = pending.shift() as string;
      if (name === '..') {
        done.pop();
        continue;
      }
      const candidate = `${[top, ...done].join('/')}/${name}`;
      const isLink = (through || pending.length > 0) && lstat(candidate)?.isSymbolicLink();
      if (!isLink) {
        done.push(name);
        continue;
      }
      if (++links > maxLinks) return undefined;
      const target = fs.readlinkSync(candidate);
      if (target.startsWith('/')) done = [];
      pending.unshift(...names(target));
    }
    return [top, ...done].join('/');
  };

  const follow = (inside: string, through: boolean): string =>
    chase(inside, through) ?? fail('install', `Too many symbolic links in the image at ${inside}`);

  const notTop = (host: string): string =>
    host === top ? fail('internal', 'The root itself cannot be replaced') : host;

  const makeDirectory = (host: string): void => {
    const found = lstat(host);
    if (found?.isDirectory()) return;
    if (found) fail('install', `${host.slice(top.length)} in the image is not a directory`);
    makeDirectory(dirname(host));
    fs.mkdirSync(host);
    fs.chmodSync(host, 0o755);
    fs.chownSync(host, 0, 0);
  };

  const removeTree = (host: string): void => {
    const found = lstat(host);
    if (!found) return;
    if (!found.isDirectory()) return fs.unlinkSync(host);
    // A file system mounted here belongs to the machine: emptying it would be the worst thing this program could do.
    if (found.dev !== device) fail('internal', `Refusing to remove ${host}: something is mounted there`);
    for (const name of fs.readdirSync(host)) removeTree(join(host, name));
    fs.rmdirSync(host);
  };

  const own = (host: string, { mode, uid, gid }: Ownership): void => {
    fs.chownSync(host, uid, gid);
    // After the owner: chown clears the set-user-ID bit.
    fs.chmodSync(host, mode);
  };

  const list = (inside: string): readonly string[] => entries(follow(inside, true));

  /** For walk and glob, which go down from real directories only: links are not followed, and so have no children. */
  const children = (inside: string): readonly string[] =>
    entries(join(top, inside)).map((name) => join(inside, name));

  /** Of many small files nothing is asked but what their directory says of them. */
  const below = (inside: string, wanted: 'all' | 'directories' = 'all'): readonly string[] =>
    members(join(top, inside)).flatMap((member) => {
      const child = join(inside, member.name);
      if (member.isDirectory()) return [child, ...below(child, wanted)];
      return wanted === 'all' ? [child] : [];
    });

  const matches = (inside: string, pattern: readonly string[]): readonly string[] => {
    const [head, ...rest] = pattern;
    if (head === undefined) return lstat(join(top, inside)) ? [inside] : [];
    if (head === '..') fail('internal', 'A pattern cannot point upwards');
    if (head === '**' && rest.length === 0) return below(inside);
    if (head === '**')
      return [inside, ...below(inside, 'directories')].flatMap((directory) => matches(directory, rest));
    if (!head.includes('*')) {
      return lstat(join(top, inside))?.isDirectory() ? matches(join(inside, head), rest) : [];
    }
    const expression = wildcard(head);
    return children(inside)
      .filter((child) => expression.test(child.slice(child.lastIndexOf('/') + 1)))
      .flatMap((child) => matches(child, rest));
  };

  const read = (inside: string): string => fs.readFileSync(follow(inside, true), 'utf8');

  /** A new inode: the old one may have other names, and nobody shall read half a file with the wrong mode. */
  const replace = (
    inside: string,
    fill: (host: string) => void,
    { mode = 0o644, uid = 0, gid = 0 }: Partial<Ownership> = {},
  ): void => {
    const host = notTop(follow(inside, true));
    try {
      create(host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') fs.rmSync(host);
      else makeDirectory(dirname(host));
      create(host);
    }
    fill(host);
    own(host, { mode, uid, gid });
  };

  const write: Rootfs['write'] = (inside, content, ownership) => {
    replace(inside, (host) => fs.writeFileSync(host, content), ownership);
  };

  const copy: Rootfs['copy'] = (from, inside, ownership) => {
    replace(inside, (host) => fs.copyFileSync(from, host, fs.constants.COPYFILE_FICLONE), ownership);
  };

  const specialFiles: SpecialFile[] = [];

  return {
    path: top,
    specialFiles,
    addSpecialFiles: (files) => void specialFiles.push(...files),
    locate: (inside) => follow(inside, true),
    has(inside) {
      const host = chase(inside, true);
      return host !== undefined && lstat(host) !== undefined;
    },
    stat: (inside) => lstat(follow(inside, false)),
    read,
    write,
    copy,
    edit(inside, change) {
      const { mode, uid, gid } = fs.lstatSync(follow(inside, true));
      write(inside, change(read(inside)), { mode: mode & 0o7777, uid, gid });
    },
    truncate: (inside) => fs.truncateSync(follow(inside, true)),
    mkdir(inside, ownership) {
      const host = follow(inside, true);
      const before = lstat(host);
      makeDirectory(host);
      if (!before || ownership) own(host, { mode: 0o755, uid: 0, gid: 0, ...ownership });
    },
    date: (inside, seconds) => fs.lutimesSync(follow(inside, false), seconds, seconds),
    symlink(target, inside, { uid, gid } = { uid: 0, gid: 0 }) {
      const host = notTop(follow(inside, false));
      makeDirectory(dirname(host));
      fs.rmSync(host, { force: true });
      fs.symlinkSync(target, host);
      fs.lchownSync(host, uid, gid);
    },
    rename: (from, to) => fs.renameSync(notTop(follow(from, false)), notTop(follow(to, false))),
    remove: (inside) => removeTree(notTop(follow(inside, false))),
    list,
    walk: (inside) => below(relative(top, follow(inside, true))),
    glob(pattern) {
      const found = [...new Set(matches('', names(pattern)))].sort();
      return pattern.endsWith('/')
        ? found.filter((inside) => lstat(join(top, inside))?.isDirectory())
        : found;
    },
  };
}

/** A file that was not there, under no name and as no link. */
function create(host: string): void {
  fs.closeSync(fs.openSync(host, 'wx', 0o600));
}

function names(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

function entries(host: string): readonly string[] {
  return lstat(host)?.isDirectory() ? fs.readdirSync(host).sort() : [];
}

/** The same with what each of them is; links are links. */
function members(host: string): readonly fs.Dirent[] {
  if (!lstat(host)?.isDirectory()) return [];
  return fs.readdirSync(host, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function lstat(host: string): fs.Stats | undefined {
  try {
    // An error for every file that is new would take longer than all the rest.
    return fs.lstatSync(host, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
