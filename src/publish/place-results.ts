import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../model/error.ts';
import { readOrNone, readStrictly } from '../model/strict.ts';
import { exportsSchema, staleSchema } from './result-schema.ts';

/*
 * Results take their place all at once or not at all. They are put together beside it, on the same file system, in a
 * folder `.base-image-new-PID-…` inside the output. One rename makes that `.base-image-done-PID-…`: from then on they
 * count, and whatever ends the program, what is left to do is done by whoever comes next. It is done in one go without
 * a wait, so that no signal that can be heard comes between.
 */
const begun = '.base-image-new-';
const done = '.base-image-done-';

/** Milliseconds in which a run that is alive has done its part. */
const patience = 2000;

/**
 * Moves everything in the folder `stage` into `output`, in the place of what a former build left there under the same
 * names. Exports that a former build's build.json lists go, because they are of another image, and so does its
 * report.md; whatever else lies in `output` is not touched.
 * @throws BaseImageError `space` where there is none, with everything in `output` as it was
 */
export async function placeResults(stage: string, output: string): Promise<void> {
  await mkdir(output, { recursive: true });
  await settleResults(output);
  const id = `${String(process.pid)}-${randomBytes(6).toString('hex')}`;
  const aside = join(output, `${begun}${id}`);
  try {
    await mkdir(join(aside, 'fresh'), { recursive: true });
    const fresh = (await readdir(stage)).sort();
    for (const name of fresh) await move(join(stage, name), join(aside, 'fresh', name));
    const stale = [...(await exportsOf(output)), 'report.md'].filter((name) => !fresh.includes(name));
    await writeFile(join(aside, 'stale'), JSON.stringify(stale));
    await mkdir(join(aside, 'former'));
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    fail('space', `There is no space left for the results in ${output}`, {
      cause: error,
      hint: 'What was there is as it was. Make room, or name another folder with --output DIR.',
    });
  }
  const place = join(output, `${done}${id}`);
  renameSync(aside, place);
  settle(place, output);
  await rm(place, { recursive: true, force: true });
}

/**
 * Finishes what runs that were killed had begun to put in place, and removes what they had not come to begin.
 * @throws BaseImageError `host` where this user may not
 */
export async function settleResults(output: string): Promise<void> {
  const names = await readdir(output).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(begun) && !isAlive(one, begun)))
    await rm(join(output, name), { recursive: true, force: true });
  for (const name of names.filter((one) => one.startsWith(done))) {
    const place = join(output, name);
    if (isAlive(name, done)) await sleep(patience);
    // Of several who come at once, one has the folder.
    const own = join(output, `${done}${String(process.pid)}-${randomBytes(6).toString('hex')}`);
    try {
      renameSync(place, own);
      settle(own, output);
      await rm(own, { recursive: true, force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && !existsSync(own)) continue;
      fail('host', `The results in ${output} were not put in place to the end, and cannot be by this user`, {
        cause: error,
        hint: 'Build once more, as the user who did.',
      });
    }
  }
}

/** Does what is left of the renames; each of them may have been done already. */
function settle(place: string, output: string): void {
  const [fresh, former] = [join(place, 'fresh'), join(place, 'former')];
  mkdirSync(former, { recursive: true });
  // The output may have come from another machine: nothing in it leads elsewhere.
  const stale = readStrictly(staleSchema, readFileSync(join(place, 'stale'), 'utf8'), {
    code: 'usage',
    message: `${join(place, 'stale')} was not written by this program`,
    hint: `Remove ${place}.`,
  });
  if (![place, fresh, former].every((folder) => lstatSync(folder).isDirectory()))
    fail('usage', `${place} was not made by this program`);
  for (const name of stale) renameIfThere(join(output, name), join(former, name));
  for (const name of readdirSync(fresh)) {
    renameIfThere(join(output, name), join(former, name));
    renameSync(join(fresh, name), join(output, name));
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function isAlive(name: string, prefix: string): boolean {
  try {
    statSync(`/proc/${String(Number.parseInt(name.slice(prefix.length), 10))}`);
    return true;
  } catch {
    return false;
  }
}

async function exportsOf(output: string): Promise<readonly string[]> {
  const text = await readFile(join(output, 'build.json'), 'utf8').catch(() => '');
  return readOrNone(exportsSchema, text)?.exports ?? [];
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}
