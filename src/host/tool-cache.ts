import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFile, find } from '@actions/tool-cache';
import type { ToolStore } from './pinned-tools.ts';

/**
 * The tool cache of a runner (`RUNNER_TOOL_CACHE`), which self-hosted runners keep from job to job; undefined where
 * there is none. The library looks for it in the environment of the process.
 */
export function runnerToolStore(env: NodeJS.ProcessEnv): ToolStore | undefined {
  if (!env.RUNNER_TOOL_CACHE) return undefined;
  return {
    async find({ name, version }) {
      const folder = find(name, version);
      const path = join(folder, name);
      return folder !== '' && (await stat(path).catch(() => undefined))?.isFile() ? path : undefined;
    },
    keep: async (file, { name, version }) => join(await cacheFile(file, name, name, version), name),
  };
}
