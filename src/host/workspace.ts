import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fail } from '../model/error.ts';
import { reasonOf } from '../model/told.ts';
import type { Log } from './contract.ts';
import { diskError } from './disk.ts';
import { shellQuote } from './exec.ts';

/** A folder of this process alone, which can hold root file systems. */
export interface Workspace {
  readonly path: string;
  /** Removes it; may be called twice. */
  dispose(): Promise<void>;
}

/**
 * Makes a workspace in `parent`, after removing those that killed processes left there.
 * @param prefix of its name, where the parent is shared with other programs
 * @throws BaseImageError `host` when the folder cannot be written or cannot hold a root file system
 */
export async function openWorkspace(parent: string, log: Log, prefix = ''): Promise<Workspace> {
  const unwritable = (cause: unknown) => notWritable(parent, cause);
  await mkdir(parent, { recursive: true }).catch(unwritable);
  await removeLeftovers(parent, prefix, log);
  const id = `${(await identity(process.pid)) ?? String(process.pid)}@${hostname()}@${randomBytes(4).toString('hex')}`;
  const path = join(parent, `${prefix}${id}`);
  await mkdir(path, { mode: 0o700 }).catch(unwritable);
  const dispose = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  try {
    await mustHoldRoots(path);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { path, dispose };
}

/** @throws BaseImageError `space` or `host`, which says whose the folder is where that is the reason */
async function notWritable(folder: string, cause: unknown): Promise<never> {
  const [uid, owner] = [process.getuid?.(), (await stat(folder).catch(() => undefined))?.uid];
  if ((cause as NodeJS.ErrnoException).code !== 'EACCES' || owner === uid)
    throw await diskError(cause, folder);
  return fail(
    'host',
    `Cannot write to ${folder}: it belongs to ${owner === 0 ? 'root' : `user ${String(owner)}`}`,
    {
      cause,
      hint: `sudo chown -R ${String(uid)}:${String(process.getgid?.())} ${shellQuote([dirname(folder)])}, or choose another cache folder with --cache-dir DIR`,
    },
  );
}

/** Process id and start time: a pair that is not given out twice until the machine restarts. */
async function identity(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Field 22; the second one is a name in parentheses that may hold blanks.
  return text && `${pid}.${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Folders of processes that were killed. Another machine's (a shared cache) count as dead after a week. */
async function removeLeftovers(parent: string, prefix: string, log: Log): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const [owner = '', machine] = name.slice(prefix.length).split('@');
    const folder = join(parent, name);
    // Another run may have ended, and removed its own, since the folder was read.
    const uid = await lstat(folder).then(
      (found) => found.uid,
      () => undefined,
    );
    if (machine === undefined || uid === undefined || uid !== process.getuid?.()) continue;
    const dead =
      machine === hostname()
        ? (await identity(Number.parseInt(owner, 10))) !== owner
        : await stat(folder).then(
            (found) => Date.now() - found.mtimeMs > week,
            () => false,
          );
    if (!dead) continue;
    log.debug(`Removing the working files of an ended run: ${folder}`);
    await rm(folder, { recursive: true, force: true }).catch((error: unknown) => {
      log.warn(`Cannot remove ${folder}: ${reasonOf(error)}`);
    });
  }
}

/** Root file systems need owners that stick, and programs that may be started. */
async function mustHoldRoots(workDir: string): Promise<void> {
  const hint = 'Choose a cache folder on a local disk with --cache-dir DIR';
  const flags = mountFlags(await readFile('/proc/self/mountinfo', 'utf8'), await realpath(workDir));
  if (flags.includes('noexec'))
    fail('host', `${workDir} is mounted noexec, so nothing in it can be run`, { hint });
  if (process.getuid?.() !== 0) return;
  const probe = join(workDir, 'probe');
  await writeFile(probe, '');
  const kept = await chown(probe, 1, 1).then(
    async () => (await lstat(probe)).uid === 1,
    () => false,
  );
  await rm(probe);
  if (!kept) fail('host', `${workDir} is on a file system that keeps no owners`, { hint });
}

/** Options of the mount that `path` is on. */
function mountFlags(mountinfo: string, path: string): readonly string[] {
  const mounts = mountinfo
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, , , , point = '', flags = '']) => ({ point: unescape(point), flags: flags.split(',') }))
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`));
  // Of mounts on the same point the last one is on top.
  return mounts.reduce((best, mount) => (mount.point.length >= best.point.length ? mount : best), {
    point: '',
    flags: [] as string[],
  }).flags;
}

/** The kernel writes blanks in paths as `\040`. */
function unescape(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
