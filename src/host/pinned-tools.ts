import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail } from '../model/error.ts';
import type { Host, PinnedTool } from './contract.ts';
import { diskError } from './disk.ts';

/** Where pinned tools stay from one run to the next. */
export interface ToolStore {
  /** Path of the program, if it is there. */
  find(tool: PinnedTool): Promise<string | undefined>;
  /** Takes a copy of the program `file`, in place of any other, and says where it is. */
  keep(file: string, tool: PinnedTool): Promise<string>;
}

/** Tools below a folder of this program's own, for machines that are no runners. */
export function folderStore(folder: string): ToolStore {
  const place = ({ name, version }: PinnedTool) => join(folder, name, version, process.arch, name);
  return {
    async find(tool) {
      const found = await stat(place(tool)).catch(() => undefined);
      return found?.isFile() ? place(tool) : undefined;
    },
    async keep(file, tool) {
      const path = place(tool);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomUUID()}`;
      await copyFile(file, aside);
      await chmod(aside, 0o755);
      await rename(aside, path);
      return path;
    },
  };
}

/**
 * The program of a pinned tool, from the store or from its makers. What the store has is looked at each time: a program
 * that runs as root must be the one that was meant.
 * @throws BaseImageError `fetch` when it cannot be had, or is another one
 */
export function createTools(
  store: ToolStore,
  { http, log, workDir }: Pick<Host, 'http' | 'log' | 'workDir'>,
): (tool: PinnedTool) => Promise<string> {
  const ready = new Map<string, Promise<string>>();
  return (tool) => {
    const asked = ready.get(tool.sha256) ?? bring(tool);
    ready.set(tool.sha256, asked);
    return asked;
  };

  async function bring(tool: PinnedTool): Promise<string> {
    const { name, version, url, sha256 } = tool;
    const found = await store.find(tool);
    if (found !== undefined) {
      if ((await sha256Of(found)) === sha256) return found;
      log.warn(`${found} is not ${name} ${version} as it was published, and is fetched again`);
    }
    const file = join(workDir, `${name}-${randomUUID()}`);
    try {
      const { status } = await http.save(url, file);
      if (status !== 200)
        return fail('fetch', `${name} ${version} could not be had: ${url} answered ${String(status)}`);
      const digest = await sha256Of(file);
      if (digest !== sha256)
        return fail('fetch', `${url} is not ${name} ${version}: its SHA-256 is ${digest}, not ${sha256}`);
      await chmod(file, 0o755);
      log.info(`Fetched ${name} ${version} from ${new URL(url).host}`);
      return await store.keep(file, tool);
    } catch (error) {
      throw await diskError(error, workDir);
    } finally {
      await rm(file, { force: true });
    }
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
