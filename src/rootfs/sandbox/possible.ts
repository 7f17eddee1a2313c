import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exec } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { enter, searchPath } from '../sandbox.ts';

/** What lets containers do it. */
export const howToAllow =
  'In a container: docker run --privileged, or at least --cap-add SYS_ADMIN --cap-add NET_ADMIN --security-opt apparmor=unconfined; for a job in a workflow: container: { image: …, options: --privileged }';

/**
 * Whether programs can be shut in on this machine, found out by doing it. A plain container may neither make namespaces
 * nor mount, whoever is root in it.
 * @param become what makes root of the user, before the command
 * @returns why not, in the words of the program that failed; undefined when it works
 */
export async function whyNoSandbox(
  exec: Pick<Exec, 'run'>,
  become: readonly string[] = [],
): Promise<string | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'base-image-'));
  try {
    const command = [...become, ...enter({ root, outside: true, system: false }, ['true'])];
    const { status, stderr } = await exec.run(command, {
      env: { PATH: searchPath, LC_ALL: 'C.UTF-8' },
      okay: 'any',
    });
    if (status === 0) return undefined;
    return stderr.trim().split('\n')[0] ?? `it ended with status ${String(status)}`;
  } finally {
    await rmdir(root);
  }
}

/** @throws BaseImageError `host` where a build could not install anything, before it has fetched anything */
export async function mustShutIn(exec: Pick<Exec, 'run'>): Promise<void> {
  const why = await whyNoSandbox(exec);
  if (why !== undefined)
    fail('host', `This machine lets nobody make namespaces and mounts of their own: ${why}`, {
      hint: howToAllow,
    });
}
