import { mkdir } from 'node:fs/promises';
import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAccess } from './access.ts';
import { concealingLog } from './conceal.ts';
import type { Host, Log } from './contract.ts';
import { createEmulation } from './emulation.ts';
import { createExec } from './exec.ts';
import { createHttp } from './http.ts';
import { finishing } from './interrupt.ts';
import { createPlainPaths } from './plain-paths.ts';
import { createTools, folderStore, type ToolStore } from './pinned-tools.ts';
import { createRooms } from './rooms.ts';
import { readTimeLimit } from './time-limit.ts';
import { openWorkspace } from './workspace.ts';

export interface HostOptions {
  readonly cacheDir: string;
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds that one program may take; default: what $BASE_IMAGE_TIME_LIMIT says. */
  readonly timeLimit?: number | undefined;
  /** Where downloaded programs stay; default: a folder below the cache. */
  readonly toolStore?: ToolStore | undefined;
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
  await mkdir(options.cacheDir, { recursive: true }).catch(() => undefined); // openWorkspace says what is wrong
  const paths = createPlainPaths();
  const cacheDir = await paths.plain(resolve(options.cacheDir));
  const { BASE_IMAGE_TIME_LIMIT: ofEnvironment } = options.env;
  const timeLimit = options.timeLimit ?? readTimeLimit(ofEnvironment, 'BASE_IMAGE_TIME_LIMIT');
  const access = createAccess(options.env);
  const log = concealingLog(options.log, access.conceal);
  const work = await openWorkspace(join(cacheDir, 'work'), log);
  const rooms = createRooms(work.path, log);
  const exec = createExec(log, options.env, timeLimit, access.conceal);
  const http = createHttp(access);
  const emulation = createEmulation(exec, log);
  const store = options.toolStore ?? folderStore(join(cacheDir, 'tools'));
  return {
    exec,
    http,
    access,
    emulation,
    finishing,
    tool: createTools(store, { http, log, workDir: work.path }),
    log,
    cacheDir,
    workDir: work.path,
    room: rooms.room,
    plain: paths.plain,
    env: options.env,
    cpus: availableParallelism(),
    async dispose() {
      http.close();
      await emulation.release();
      await rooms.dispose();
      await work.dispose();
      await paths.dispose();
    },
  };
}
