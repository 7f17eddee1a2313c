import { mkdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from './contract.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Where Linux keeps a file system in memory for everybody. */
const memory = '/dev/shm';
const tmpfs = 0x01021994;

/** Of the memory that is available, how much one root file system may take; two may be filling at the same time. */
const share = 0.4;

/**
 * Places for root file systems: in memory while there is plenty of it, because a package manager syncs to disk after
 * every step, and a root that lives for seconds need not survive a power failure; else in `workDir`, on disk.
 */
export function createRooms(workDir: string, log: Log) {
  let workspace: Promise<Workspace | undefined> | undefined;

  async function inMemory(bytes: number): Promise<string | undefined> {
    if (bytes > (await spare())) return undefined;
    workspace ??= openWorkspace(memory, log, 'base-image-').catch((error: unknown) => {
      log.debug(`Not using ${memory}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
    return (await workspace)?.path;
  }

  return {
    /** A new, empty folder for a root of about so many bytes. */
    async room(name: string, bytes: number): Promise<string> {
      const quick = await inMemory(bytes);
      const path = quick && join(quick, name);
      // There may be room for bytes and none for another file.
      if (path !== undefined && (await made(path).catch(unlessFull))) return path;
      return made(join(workDir, name));
    },
    async dispose(): Promise<void> {
      await (await workspace)?.dispose();
    },
  };
}

/** A root of a distribution has tens of thousands of files. */
const fewestFiles = 200_000;

async function made(path: string): Promise<string> {
  await mkdir(path, { mode: 0o755 });
  return path;
}

function unlessFull(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
}

/** Bytes that may be taken now; none where there is no such file system, or a small one as in a container. */
async function spare(): Promise<number> {
  try {
    const { type, bavail, bsize, files, ffree } = await statfs(memory);
    if (files > 0 && ffree < fewestFiles) return 0;
    const [, kilobytes = '0'] = /^MemAvailable:\s+(\d+)/m.exec(await readFile('/proc/meminfo', 'utf8')) ?? [];
    return type === tmpfs ? Math.min(bavail * bsize, Number(kilobytes) * 1024 * share) : 0;
  } catch {
    return 0;
  }
}
