import { spawn } from 'node:child_process';
import { lchown, lstat, mkdir, readdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fail } from '../model/error.ts';

export type Privilege = 'root' | 'sudo' | 'none';

/** What this process may become: root already, root through sudo without a password, or neither. */
export async function privilege(): Promise<Privilege> {
  if (process.getuid?.() === 0) return 'root';
  const allowed = await outcome(spawn('sudo', ['-n', '--preserve-env', 'true'], { stdio: 'ignore' }));
  return allowed === 0 ? 'sudo' : 'none';
}

/**
 * Building an image needs root. As root, returns undefined: go on. Else runs this very command line again through
 * sudo and returns its exit status. The environment, and with it every secret, goes along in memory, never in argv.
 * @param folders made while we still are the user, so that the user owns them
 * @throws BaseImageError `host` when neither is possible
 */
export async function elevate(
  folders: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number | undefined> {
  const found = await privilege();
  if (found === 'root') return undefined;
  if (found === 'none') {
    fail('host', 'Building needs root: this is not root, and sudo asks for a password or is not installed', {
      hint: 'Run as root, or allow passwordless sudo for this user',
    });
  }
  // Where the user may not, root makes it.
  for (const folder of folders) await mkdir(folder, { recursive: true }).catch(() => undefined);
  const argv = [
    '-n',
    '--preserve-env',
    '--',
    process.execPath,
    ...process.execArgv,
    ...process.argv.slice(1),
  ];
  const child = spawn('sudo', argv, { stdio: 'inherit', env });
  const forward = (signal: NodeJS.Signals) => {
    // sudo runs as root, so only root may signal it; and it ignores signals from its own process group.
    spawn('sudo', ['-n', 'kill', '-s', signal.slice('SIG'.length), String(child.pid)], {
      stdio: 'ignore',
      detached: true,
    });
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  try {
    return await outcome(child);
  } finally {
    process.off('SIGINT', forward).off('SIGTERM', forward);
  }
}

/** Exit status of a child; 128 + signal as shells count, 127 when there is no such program. */
function outcome(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(127);
    });
    child.once('exit', (status, signal) => {
      resolve(status ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

/**
 * Gives what root made below `folders` back to the user who called sudo, where the folder itself or the one around it
 * is the user's. Links are changed, never followed.
 * @param except a folder to pass by: working files of runs beside this one
 */
export async function handBack(
  folders: readonly string[],
  except: (path: string) => boolean,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const uid = Number(env.SUDO_UID);
  const gid = Number(env.SUDO_GID);
  if (process.getuid?.() !== 0 || !env.SUDO_UID || !env.SUDO_GID || uid === 0) return;
  const give = async (path: string): Promise<void> => {
    if (except(path)) return;
    const found = await lstat(path).catch(() => undefined);
    if (!found) return;
    if (found.isDirectory()) for (const name of await readdir(path)) await give(join(path, name));
    if (found.uid === 0) await lchown(path, uid, gid);
  };
  for (const folder of folders) {
    const around = [folder, dirname(folder)].map((path) => lstat(path).catch(() => undefined));
    if ((await Promise.all(around)).some((found) => found?.uid === uid)) await give(folder);
  }
}
