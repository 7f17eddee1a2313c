import { copyFileSync, rmSync } from 'node:fs';
import type { Host } from '../host/contract.ts';
import { BaseImageError } from '../model/error.ts';
import type { RunEntry } from '../model/target.ts';
import { openRootfs } from './rootfs.ts';
import { runInside } from './sandbox.ts';

/**
 * Runs the recipe's own commands inside the root, each without network unless it asks for it. What they leave in /tmp is
 * forgotten; they find there what the recipe itself has put there.
 * @param own paths of the recipe's own files
 * @throws BaseImageError `install` with what the command said when it fails
 */
export async function runCommands(
  root: string,
  commands: readonly RunEntry[],
  epoch: number,
  host: Host,
  own: readonly string[] = [],
): Promise<void> {
  const scratch = own.some((path) => path.startsWith('/tmp/')) ? [] : ['/tmp'];
  for (const { argv, network } of commands) {
    const forget = network ? lendResolver(root) : () => undefined;
    const env = { SOURCE_DATE_EPOCH: String(epoch), DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stdout, stderr } = await runInside(host, { root, scratch, network }, argv, {
      env,
      okay: 'any',
      ...(network && { proxies: true }),
    }).finally(forget);
    host.log.debug(`${stdout}${stderr}`.trimEnd());
    if (status === 0) continue;
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n');
    throw new BaseImageError(
      'install',
      `The recipe's command ${JSON.stringify(argv)} ended with status ${String(status)}:\n${said}`,
      {
        hint: network ? undefined : 'Commands have no network unless the entry says `network: true`.',
      },
    );
  }
}

/** Gives the root this machine's resolv.conf for a while; a file of its own stays what it is. */
function lendResolver(root: string): () => void {
  const path = '/etc/resolv.conf';
  const rootfs = openRootfs(root);
  if (rootfs.stat(path)) return () => undefined;
  const place = rootfs.locate(path);
  copyFileSync(path, place);
  return () => {
    rmSync(place, { force: true });
  };
}
