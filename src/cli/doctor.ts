import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exec, HostTool } from '../host/contract.ts';
import { reasonAt } from '../host/disk.ts';
import { privilege } from '../host/privilege.ts';
import { findTool } from '../host/tools.ts';
import { formatBytes } from '../model/units.ts';
import { hostMirrors } from '../packages/apt/host-mirrors.ts';
import { newerNode } from '../package-root.ts';
import { packageManagers } from '../packages/registry.ts';
import { howToAllow, whyNoSandbox } from '../rootfs/sandbox/possible.ts';

export interface Finding {
  readonly name: string;
  /** `missing`: a build cannot run; `lacking`: it can, without something. */
  readonly state: 'fine' | 'lacking' | 'missing';
  readonly detail: string;
}

/** What this machine has for building. Looks only; nothing is installed or changed. */
export async function examine(exec: Exec, cacheDir: string): Promise<readonly Finding[]> {
  const tools = new Map<string, ManagerTool>();
  for (const [manager, { tools: own }] of Object.entries(packageManagers))
    for (const tool of own) {
      const by = [...(tools.get(tool.program)?.by ?? []), manager];
      tools.set(tool.program, { ...tool, ...tools.get(tool.program), by });
    }
  return [
    await nodeFinding(),
    await rootFinding(),
    await sandboxFinding(exec),
    ...(await Promise.all([...tools.values()].map((tool) => toolFinding(exec, tool)))),
    await engineFinding(exec, 'docker', ['info', '--format', '{{.ServerVersion}}']),
    await engineFinding(exec, 'podman', ['version', '--format', '{{.Client.Version}}']),
    await cacheFinding(exec, cacheDir),
    await mirrorFinding(),
  ];
}

async function nodeFinding(): Promise<Finding> {
  const detail = `${process.version} on ${process.arch}`;
  const newer = await newerNode();
  return newer === undefined
    ? { name: 'node', state: 'fine', detail }
    : { name: 'node', state: 'missing', detail: `${detail}, which is too old: ${newer} or newer is needed` };
}

async function rootFinding(): Promise<Finding> {
  const found = await privilege();
  if (found === 'root') return { name: 'root', state: 'fine', detail: 'is root' };
  if (found === 'sudo') return { name: 'root', state: 'fine', detail: 'through sudo, without a password' };
  return {
    name: 'root',
    state: 'missing',
    detail: 'not root, and no passwordless sudo: run as root or allow it for this user',
  };
}

async function sandboxFinding(exec: Exec): Promise<Finding> {
  const name = 'sandbox';
  const found = await privilege();
  if (found === 'none') return { name, state: 'lacking', detail: 'not tried, without root' };
  const why = await whyNoSandbox(exec, found === 'sudo' ? ['sudo', '-n', '--'] : []);
  return why === undefined
    ? { name, state: 'fine', detail: 'namespaces and mounts of its own' }
    : { name, state: 'missing', detail: `${why}. ${howToAllow}` };
}

/** A program, and the package managers that use it. */
interface ManagerTool extends HostTool {
  readonly by: readonly string[];
}

async function toolFinding(exec: Exec, tool: ManagerTool): Promise<Finding> {
  const path = await findTool(tool, exec);
  if (path) return { name: tool.program, state: 'fine', detail: path };
  const install = `apt-get install ${tool.package}`;
  const needed = `needed by ${tool.by.join(', ')} ${tool.why}`;
  return (await exec.which('apt-get'))
    ? { name: tool.program, state: 'lacking', detail: `${needed}; a build runs ${install}` }
    : {
        name: tool.program,
        state: 'missing',
        detail: `${needed}; on Debian and Ubuntu: ${install}`,
      };
}

async function engineFinding(exec: Exec, name: string, args: readonly string[]): Promise<Finding> {
  const path = await exec.which(name);
  if (!path) return { name, state: 'lacking', detail: 'not installed; images are tested without it' };
  const { status, stdout, stderr } = await exec.run([path, ...args], { okay: 'any' });
  if (status === 0 && stdout.trim() !== '') return { name, state: 'fine', detail: stdout.trim() };
  const [reason = ''] = stderr.trim().split('\n').slice(-1);
  return { name, state: 'lacking', detail: `does not answer: ${reason}` };
}

async function cacheFinding(exec: Exec, cacheDir: string): Promise<Finding> {
  try {
    await mkdir(cacheDir, { recursive: true });
    const { bavail, bsize } = await statfs(cacheDir);
    const work = `--exclude=${join(cacheDir, 'work')}`;
    const { stdout } = await exec.run(['du', '--summarize', '--bytes', work, cacheDir], { okay: 'any' });
    const used = Number.parseInt(stdout || '0', 10);
    const detail = `${cacheDir}: ${formatBytes(used)} used, ${formatBytes(bavail * bsize)} free`;
    const foreign = await firstUnwritable(exec, cacheDir);
    if (foreign === undefined) return { name: 'cache', state: 'fine', detail };
    const mend = `sudo chown -R ${String(process.getuid?.())}:${String(process.getgid?.())} ${cacheDir}`;
    return {
      name: 'cache',
      state: 'lacking',
      detail: `${detail}; lock, push and verify cannot write to ${foreign}: ${mend}`,
    };
  } catch (error) {
    return { name: 'cache', state: 'missing', detail: `${cacheDir}: ${await reasonAt(cacheDir, error)}` };
  }
}

/** The first part of the cache that this user may not change; packages are only read, working files are each run's own. */
async function firstUnwritable(exec: Exec, cacheDir: string): Promise<string | undefined> {
  const passBy = ['(', '-path', './work/*', '-o', '-path', './packages', ')', '-prune'];
  const argv = ['find', '.', ...passBy, '-o', '(', '-type', 'd', '-o', '-type', 'f', ')'];
  const wanted = ['!', '-writable', '-print', '-quit'];
  const { stdout } = await exec.run([...argv, ...wanted], { cwd: cacheDir, okay: 'any' });
  const found = stdout.trim();
  return found === '' ? undefined : join(cacheDir, found);
}

async function mirrorFinding(): Promise<Finding> {
  const mirrors = await hostMirrors();
  const detail = mirrors.length > 0 ? mirrors.join(' ') : "none in this machine's apt sources: the recipe's";
  return { name: 'mirrors', state: 'fine', detail };
}
