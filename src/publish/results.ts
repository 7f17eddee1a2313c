import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../model/error.ts';
import { readStrictly } from '../model/strict.ts';
import { reasonOf } from '../model/told.ts';
import type { BuildResult } from '../request.ts';
import { settleResults } from './place-results.ts';
import { resultSchema } from './result-schema.ts';

/**
 * What a build says of the results it left in `folder`.
 * @throws BaseImageError `usage` when there is no such result, or none that this program writes
 */
export async function readResult(folder: string): Promise<BuildResult> {
  await settleResults(folder);
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch((cause: unknown) =>
    fail('usage', `${folder} holds no result of a build: ${missing(cause)}`, {
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

function missing(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'build.json is missing' : `cannot read build.json: ${reasonOf(cause)}`;
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
    fail('host', `Cannot write to ${output}: ${reasonOf(cause)}`, {
      cause,
      hint: 'Name another folder with --output DIR',
    }),
  );
}
