import { constants } from 'node:fs';
import { access, cp, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../model/error.ts';
import { readStrictly } from '../model/strict.ts';
import type { BuildResult } from '../request.ts';
import { exportsSchema, resultSchema } from './result-schema.ts';

/**
 * What a build says of the results it left in `folder`.
 * @throws BaseImageError `usage` when there is no such result, or none that this program writes
 */
export async function readResult(folder: string): Promise<BuildResult> {
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch((cause: unknown) =>
    fail('usage', `${folder} holds no result of a build: build.json is missing`, {
      cause,
      hint: 'Name the output folders of builds.',
    }),
  );
  return readStrictly(resultSchema, text, {
    code: 'usage',
    message: `${join(folder, 'build.json')} is no result of this version`,
    hint: 'Build it again. Files that a build has written are not to be edited.',
  });
}

/** What build.json says: all but what happens to the image afterwards. */
export function builtPart(result: BuildResult): Omit<BuildResult, 'published'> {
  const { published: _, ...built } = result;
  return built;
}

/**
 * Better before the work than after it.
 * @throws BaseImageError `usage` when `output` is, or lies below, a file, `host` when nothing can be written there
 */
export async function mustTakeResults(output: string): Promise<void> {
  const found = await stat(output).catch((error: unknown) => (error as NodeJS.ErrnoException).code);
  if (found === 'ENOENT' || found === 'ENOTDIR') return mustTakeResults(dirname(output));
  if (typeof found === 'object' && !found.isDirectory()) {
    fail('usage', `--output ${output} is a file`, { hint: 'Name a folder, or one that does not exist yet.' });
  }
  await access(output, constants.W_OK).catch((cause: unknown) =>
    fail('host', `Cannot write to ${output}`, { cause, hint: 'Name another folder with --output DIR' }),
  );
}

/**
 * Moves everything in the folder `stage` into `output`, entry by entry, in the place of what a former build left
 * there under the same names. Each entry is complete before it gets its name, and the former one is removed only
 * after that. Exports that a former build's build.json lists go, because they are of another image; whatever else
 * lies in `output` is not touched.
 */
export async function placeResults(stage: string, output: string): Promise<void> {
  await mkdir(output, { recursive: true });
  const fresh = await readdir(stage);
  const stale = (await exportsOf(output)).filter((name) => !fresh.includes(name));
  for (const name of stale) {
    await rm(join(output, name), { recursive: true, force: true });
  }
  for (const name of fresh.sort()) {
    const aside = join(output, `.${name}.new`);
    const former = join(output, `.${name}.old`);
    await rm(aside, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
    await move(join(stage, name), aside);
    await rename(join(output, name), former).catch(ignoreMissing);
    await rename(aside, join(output, name));
    await rm(former, { recursive: true, force: true });
  }
}

async function exportsOf(output: string): Promise<readonly string[]> {
  try {
    return exportsSchema.parse(JSON.parse(await readFile(join(output, 'build.json'), 'utf8'))).exports;
  } catch {
    return [];
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
