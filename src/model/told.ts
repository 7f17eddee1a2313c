import { BaseImageError } from './error.ts';

/** What an error means to a user, and what to do about it. */
export interface Told {
  readonly message: string;
  readonly hint: string | undefined;
}

/** What errors of the file system mean, and what is to be done, in words that fit behind a path. */
const meanings: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ['there is no such file', 'Check the path.'],
  ENOTDIR: [
    'a part of the path is a file, where a folder must be',
    'Check the path, or name another folder.',
  ],
  EISDIR: ['it is a folder', 'Name a file.'],
  EEXIST: ['it is there already', 'Remove it, or name another place.'],
  ENOTEMPTY: ['the folder is not empty', 'Remove what is in it, or name another place.'],
  EACCES: ['no permission', 'Give this user the right to it, or name another place.'],
  EPERM: ['the system does not allow it', 'Give this user the right to it, or name another place.'],
  EROFS: ['the file system is mounted for reading only', 'Name a place that can be written.'],
  ENOSPC: ['no space left there', 'Make room, or name a place on a larger disk.'],
  EDQUOT: ["this user's share of the disk is used up", 'Make room, or name a place on another disk.'],
  EFBIG: ['too large for the file system', 'Name a place on another file system.'],
  ELOOP: ['its symbolic links lead round in a circle', 'Mend the links, or name another path.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
  EMFILE: ['too many files are open', 'Raise the limit: ulimit -n 65536'],
  ENFILE: ['too many files are open on this machine', 'Raise the limit: sysctl fs.file-max'],
  EIO: ['the disk has an error', "Look at the system's log (dmesg), and use another disk."],
  ETXTBSY: ['it is being run', 'Wait for the program to end.'],
  EBUSY: ['it is in use', 'End what uses it; a mount below it is a use as well.'],
  EXDEV: ['it is on another file system', 'Name a place on the same one.'],
};

/** Why the file system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return meanings[code ?? '']?.[0] ?? (error instanceof Error ? error.message : String(error));
}

/** Any error, as users are told of it. What comes from the file system has a path and a remedy; the rest is a bug. */
export function told(error: unknown): Told {
  if (error instanceof BaseImageError) return { message: error.message, hint: error.hint };
  if (!(error instanceof Error)) return { message: String(error), hint: faulty };
  const { code = '', syscall, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const [reason, hint] = meanings[code] ?? [];
  if (reason === undefined || syscall === undefined) return { message: error.message, hint: faulty };
  const place = path === undefined ? 'a file' : dest === undefined ? path : `${path} as ${dest}`;
  return { message: `Cannot ${verbs[syscall] ?? 'use'} ${place}: ${reason}`, hint };
}

const faulty = 'This is a fault of this program. Run it again with --debug, and report what it says.';

const verbs: Readonly<Record<string, string>> = {
  open: 'open',
  read: 'read',
  write: 'write',
  mkdir: 'make the folder',
  scandir: 'read the folder',
  opendir: 'read the folder',
  unlink: 'remove',
  rmdir: 'remove',
  rm: 'remove',
  rename: 'rename',
  link: 'link',
  symlink: 'make the link',
  copyfile: 'copy',
  chown: 'change the owner of',
  lchown: 'change the owner of',
  chmod: 'change the mode of',
};
