import { existsSync } from 'node:fs';
import type { Host } from '../host/contract.ts';
import { BaseImageError } from '../model/error.ts';
import type { RunEntry } from '../model/target.ts';
import { openRootfs } from './rootfs.ts';
import { runInside, type Bind } from './sandbox.ts';

/** What programs say that find no network. */
const wantsNetwork =
  /could(n't| not) (resolve|connect)|unable to (connect|resolve)|(temporary )?failure (in name resolution|resolving)|name or service not known|network is (unreachable|down)|no route to host|connection refused|bad address|unknown host|EAI_AGAIN|ENETUNREACH|failed to fetch/i;

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
    const binds = network ? nameServers(root) : [];
    const sandbox = { root, scratch, binds, network, setuid: true };
    const env = { SOURCE_DATE_EPOCH: String(epoch), DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stdout, stderr } = await runInside(host, sandbox, argv, {
      env,
      okay: 'any',
      ...(network && { proxies: true }),
    });
    host.log.debug(`${stdout}${stderr}`.trimEnd());
    if (status === 0) continue;
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n');
    throw new BaseImageError(
      'install',
      `The recipe's command ${JSON.stringify(argv)} ended with status ${String(status)}:\n${said}`,
      {
        hint:
          !network && wantsNetwork.test(said)
            ? 'Commands have no network unless the entry says `network: true`.'
            : 'Run again with --debug to see all that it said.',
      },
    );
  }
}

/**
 * This machine's name servers, where the root names none: its file may be a link to what a running system would make, or
 * hold nothing but advice.
 */
function nameServers(root: string): readonly Bind[] {
  const path = '/etc/resolv.conf';
  const rootfs = openRootfs(root);
  const own = rootfs.has(path) && /^\s*nameserver\s/m.test(rootfs.read(path));
  return own || !existsSync(path) ? [] : [{ from: path, to: path, readOnly: true }];
}
