import { dirname, join, resolve } from 'node:path';
import { concealError } from './conceal.ts';
import type { Host } from './contract.ts';
import { diskError, isFull } from './disk.ts';
import { createHost, type HostOptions } from './create.ts';
import { interruptible } from './interrupt.ts';
import { elevate, handBack } from './privilege.ts';

export interface SessionOptions extends HostOptions {
  /** Folder for the results as it was asked for; undefined: one below `build`. */
  readonly output: string | undefined;
}

const defaultParent = 'build';

/**
 * Becomes root where this process is not: runs the same command line again through sudo.
 * @returns the exit status of that run, or undefined to go on here
 * @throws BaseImageError `host` when this machine gives no root
 */
export function becomeRoot({
  cacheDir,
  output,
  env,
}: Omit<SessionOptions, 'log'>): Promise<number | undefined> {
  const parent = output === undefined ? defaultParent : dirname(resolve(output));
  return elevate([cacheDir, parent], { ...env, BASE_IMAGE_CACHE_DIR: cacheDir });
}

/** The folder of the file that an error of the file system is about, where it says. */
function placeOf(error: unknown): string | undefined {
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? undefined : dirname(resolve(path));
}

/**
 * Runs `body` with a host. However it ends, by result, error or signal, the working files are gone and what was made
 * belongs to the user who started it.
 */
export async function withHost<T>(options: SessionOptions, body: (host: Host) => Promise<T>): Promise<T> {
  const host = await createHost(options);
  const cleanUp = async (): Promise<void> => {
    await host.dispose();
    const results = resolve(options.output ?? defaultParent);
    // Root file systems keep their owners: those of runs beside this one, and those kept aside for a look. The folder
    // around them is everybody's, for the verbs that need no root.
    const work = join(host.cacheDir, 'work');
    const except = (path: string) => dirname(path) === work || path.endsWith('-failed');
    await handBack([host.cacheDir, results], except, options.env);
  };
  // Before the working files are gone: what is free then is another matter.
  const work = () =>
    body(host).catch(async (error: unknown) => {
      throw isFull(error) ? await diskError(error, placeOf(error) ?? dirname(host.workDir)) : error;
    });
  return interruptible(work, cleanUp, options.log).catch((error: unknown) => {
    throw concealError(error, host.access.conceal);
  });
}
