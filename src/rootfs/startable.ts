import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { dialects, formatPlatform, knownPlatforms, runsOn, type Platform } from '../model/platform.ts';
import type { ImageSettings } from '../model/target.ts';
import { accountOf, type Account } from './accounts.ts';
import { readElf, type ElfHeader } from './elf-header.ts';
import type { Rootfs } from './rootfs.ts';

/** Why an image cannot be started as it is configured, and which key of the recipe's `image` says so. */
export interface StartProblem {
  readonly key: 'entrypoint' | 'cmd' | 'user' | 'workdir';
  readonly message: string;
  readonly hint: string;
}

/** Where programs are found when the image sets no PATH of its own. */
const standardPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** As many interpreters of interpreters as Linux follows. */
const deepest = 5;

/** A program of the image, or why it is none. */
type Looked = { readonly path: string } | { readonly wrong: string };

/** What a container runtime would stumble over, found without starting anything. */
export function startProblems(
  root: Rootfs,
  image: ImageSettings,
  platform: Platform,
): readonly StartProblem[] {
  const account = accountOf(root, image.user);
  const folder = image.workingDir || '/';
  return [
    ...(typeof account === 'string' ? [userProblem(account)] : []),
    ...(isFolder(root, folder) ? [] : [folderProblem(folder)]),
    ...programProblems(root, image, platform, typeof account === 'string' ? undefined : account),
  ];
}

function userProblem(message: string): StartProblem {
  return {
    key: 'user',
    message: `the image cannot run as its user: ${message}`,
    hint: 'Make the account with "users:", add the package that brings it, or give its number',
  };
}

function folderProblem(folder: string): StartProblem {
  return {
    key: 'workdir',
    message: `the image cannot start in ${folder}: it has no such folder`,
    hint: `Add it: files: [{ path: ${folder}, directory: true }]`,
  };
}

function programProblems(
  root: Rootfs,
  image: ImageSettings,
  platform: Platform,
  account: Account | undefined,
): readonly StartProblem[] {
  const key = image.entrypoint.length > 0 ? 'entrypoint' : 'cmd';
  const [program] = image[key];
  if (program === undefined) return [];
  const path = image.env.find((line) => line.startsWith('PATH='))?.slice('PATH='.length) ?? standardPath;
  const check = (name: string, depth: number): string => {
    const found = lookUp(root, name, path, image.workingDir || '/', account);
    return 'wrong' in found ? found.wrong : notRunnable(root, found.path, platform, account, check, depth);
  };
  const wrong = check(program, 0);
  if (wrong === '') return [];
  const message = `the image cannot start its ${key}: ${wrong}`;
  return [{ key, message, hint: hintFor(root, program) }];
}

function hintFor(root: Rootfs, program: string): string {
  const own = program.startsWith('/') ? root.list(dirname(program)) : [];
  const near = own.length > 0 ? nearest(basename(program), own) : '';
  return near.endsWith('?') ? near : 'Check its name, and that a package or "files:" brings it';
}

function lookUp(
  root: Rootfs,
  name: string,
  path: string,
  folder: string,
  account: Account | undefined,
): Looked {
  if (name === '') return { wrong: 'its name is empty' };
  if (name.includes('/')) return { path: join('/', name.startsWith('/') ? '' : folder, name) };
  const places = path.split(':').map((place) => join('/', place.startsWith('/') ? '' : folder, place, name));
  const found = places.find((place) => mayRun(statAt(root, place), account));
  return found === undefined
    ? { wrong: `there is no program ${name} on its PATH, ${path}` }
    : { path: found };
}

/**
 * Empty for a file that the kernel would run.
 * @param byName what is wrong with a program that `env` would look for
 */
function notRunnable(
  root: Rootfs,
  path: string,
  platform: Platform,
  account: Account | undefined,
  byName: (name: string, depth: number) => string,
  depth: number,
): string {
  const found = statAt(root, path);
  if (!found) return `there is no ${path}`;
  if (!found.isFile()) return `${path} is no file`;
  if (!mayRun(found, account)) return `${path} is not executable${account?.uid === 0 ? '' : ' for its user'}`;
  if (depth > deepest) return `${path} needs too many interpreters`;
  const place = root.locate(path);
  const elf = readElf(place);
  const further = (next: string, why: string): string => {
    const wrong = notRunnable(root, next, platform, account, byName, depth + 1);
    return wrong === '' ? '' : `${why} ${wrong}`;
  };
  if (elf) {
    if (!isFor(elf, platform))
      return `${path} is a program for another machine than ${formatPlatform(platform)}`;
    if (elf.type === 'other') return `${path} is no program`;
    return elf.interpreter === undefined ? '' : further(elf.interpreter, `${path} needs its loader, but`);
  }
  const [, interpreter = '', argument = ''] = /^#![ \t]*(\S+)[ \t]*([^\n]*)/.exec(firstLine(place)) ?? [];
  if (interpreter === '') return `${path} is neither a program nor a script that begins with #!`;
  const wrong = further(interpreter, `${path} is a script, and`);
  if (wrong !== '' || basename(interpreter) !== 'env' || !/^[^\s=-][^\s=]*$/.test(argument.trim()))
    return wrong;
  const named = byName(argument.trim(), depth + 1);
  return named === '' ? '' : `${path} is a script, and ${named}`;
}

/** Whether the processors of a platform run the program. */
function isFor({ machine, bits, order }: ElfHeader, platform: Platform): boolean {
  return knownPlatforms.some((other) => {
    const { elf } = dialects(other);
    const same = elf.machine === machine && elf.bits === bits && elf.order === order;
    return same && (runsOn(platform, other) || dialects(platform).elf.machine === machine);
  });
}

function mayRun(found: Stats | undefined, account: Account | undefined): boolean {
  if (!found?.isFile()) return false;
  if (account === undefined || account.uid === 0) return (found.mode & 0o111) !== 0;
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  const groups = [account.gid, ...account.groups];
  return (found.mode & (groups.includes(found.gid) ? 0o010 : 0o001)) !== 0;
}

function isFolder(root: Rootfs, path: string): boolean {
  return statAt(root, path)?.isDirectory() === true;
}

function statAt(root: Rootfs, path: string): Stats | undefined {
  return root.has(path) ? statSync(root.locate(path), { throwIfNoEntry: false }) : undefined;
}

/** As much of a file as the kernel looks at. */
function firstLine(place: string): string {
  const file = openSync(place, 'r');
  try {
    const bytes = Buffer.alloc(256);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
