import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { fail } from '../model/error.ts';
import type { Host, Log } from './contract.ts';
import { createEmulation } from './emulation.ts';
import { createExec } from './exec.ts';
import { createHttp } from './http.ts';

export interface HostOptions {
  readonly cacheDir: string;
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
}

/** A host with what must be undone: `dispose` removes the working files, and may be called twice. */
export interface DisposableHost extends Host {
  dispose(): Promise<void>;
}

/** $BASE_IMAGE_CACHE_DIR, else below $XDG_CACHE_HOME, else ~/.cache. */
export function defaultCacheDir(env: NodeJS.ProcessEnv): string {
  if (env.BASE_IMAGE_CACHE_DIR) return resolve(env.BASE_IMAGE_CACHE_DIR);
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'base-image');
}

/**
 * The world as the pipeline sees it. Working files lie in a folder of this process below the cache,
 * because there is space and real owners there, where /tmp is often neither large nor on a disk.
 * @throws BaseImageError `host` when that folder cannot hold a root file system.
 */
export async function createHost(options: HostOptions): Promise<DisposableHost> {
  const cacheDir = resolve(options.cacheDir);
  const work = join(cacheDir, 'work');
  await mkdir(work, { recursive: true }).catch((cause: unknown) =>
    fail('host', `Cannot write to the cache folder ${cacheDir}`, {
      cause,
      hint: 'Choose another one with --cache-dir DIR',
    }),
  );
  await removeLeftovers(work, options.log);
  const workDir = join(
    work,
    `${await identity(process.pid)}@${hostname()}@${randomBytes(4).toString('hex')}`,
  );
  await mkdir(workDir, { mode: 0o700 });
  const exec = createExec(options.log, options.env);
  const http = createHttp(options.env);
  const emulation = createEmulation(exec, options.log);
  const dispose = async () => {
    http.close();
    await emulation.release();
    await rm(workDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await mustHoldRoots(workDir);
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    exec,
    http,
    emulation,
    log: options.log,
    cacheDir,
    workDir,
    env: options.env,
    cpus: availableParallelism(),
    dispose,
  };
}

/** Process id and start time: a pair that is not given out twice until the machine restarts. */
async function identity(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // Field 22; the second one is a name in parentheses that may hold blanks.
  return text && `${pid}.${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Folders of processes that were killed. Another machine's (a shared cache) count as dead after a week. */
async function removeLeftovers(work: string, log: Log): Promise<void> {
  for (const name of await readdir(work)) {
    const [owner = '', machine] = name.split('@');
    const folder = join(work, name);
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
      log.warn(`Cannot remove ${folder}: ${error instanceof Error ? error.message : String(error)}`);
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
