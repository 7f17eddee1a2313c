import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../model/error.ts';

/** @throws BaseImageError `usage` when results cannot be placed in `output`: better before the work than after it */
export async function mustTakeResults(output: string): Promise<void> {
  const existing = await stat(output).catch(() => undefined);
  if (existing && !existing.isDirectory()) {
    fail('usage', `--output ${output} is a file`, { hint: 'Name a folder, or one that does not exist yet.' });
  }
}

/**
 * Moves everything in the folder `stage` into `output`, entry by entry, in the place of what a former build left
 * there under the same names. Whatever else lies in `output` is not touched. Each entry is complete before it gets
 * its name, and the former one is removed only after that.
 */
export async function placeResults(stage: string, output: string): Promise<void> {
  await mkdir(output, { recursive: true });
  for (const name of (await readdir(stage)).sort()) {
    const fresh = join(output, `.${name}.new`);
    const former = join(output, `.${name}.old`);
    await rm(fresh, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
    await move(join(stage, name), fresh);
    await rename(join(output, name), former).catch(ignoreMissing);
    await rename(fresh, join(output, name));
    await rm(former, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
