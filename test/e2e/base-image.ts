import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { parse } from 'yaml';
import type { BuildResult, PlatformResult } from '../../src/request.ts';
import { dist } from '../setup/dist.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The Node of this machine, and the other one that is supported; either may be what runs the tests. */
export const nodes = { system: systemNode(), newest: join(repository, 'node_modules/node/bin/node') };

function systemNode(): string {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  for (const folder of folders) {
    try {
      accessSync(join(folder, 'node'), constants.X_OK);
      return join(folder, 'node');
    } catch {
      continue;
    }
  }
  return process.execPath;
}

export interface Setting {
  readonly cwd: string;
  readonly node?: string;
  /** On top of this machine's environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** A program and its arguments that start the command line in their way: `['taskset', '-c', '0']`. */
  readonly through?: readonly string[];
  /** Folder of packages; default: the one that all end-to-end tests share. */
  readonly cacheDir?: string;
}

/** The bundled program as a child, with a cache folder. */
export function start(argv: readonly string[], setting: Setting): ChildProcess {
  const { cwd, node = nodes.system, env = {}, through = [], cacheDir = inject('cacheDir') } = setting;
  const [program, ...args] = [...through, node, join(dist(), 'cli.cjs'), ...argv, '--cache-dir', cacheDir];
  return spawn(program ?? node, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('A child without pipes');
  const status = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { status: await status, stdout: out, stderr: err };
}

export function baseImage(argv: readonly string[], setting: Setting): Promise<Ended> {
  return ended(start(argv, setting));
}

export interface Built extends BuildResult {
  readonly stderr: string;
  /** The one platform that was built. */
  readonly platform: PlatformResult;
}

/** `build … --json`, which must succeed. */
export async function build(argv: readonly string[], setting: Setting): Promise<Built> {
  const { status, stdout, stderr } = await baseImage(['build', ...argv, '--json'], setting);
  if (status !== 0)
    throw new Error(`build ${argv.join(' ')} ended with status ${String(status)}:\n${stderr}`);
  const result = JSON.parse(stdout) as BuildResult;
  const [platform] = result.platforms;
  if (!platform) throw new Error(`build ${argv.join(' ')} built no platform`);
  return { ...result, stderr, platform };
}

const runFile = promisify(execFile);

/** Standard output of a program that must succeed. */
export async function run(program: string, ...args: readonly string[]): Promise<string> {
  return (await runFile(program, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })).stdout;
}

/** What `argv` says in a container that is gone afterwards. */
export function inContainer(reference: string, ...argv: readonly string[]): Promise<string> {
  return run('docker', 'run', '--rm', '--network', 'none', reference, ...argv);
}

/** Writes a copy of the built-in recipe `debian` with some keys replaced, as people do to make it theirs. */
export async function copyRecipe(path: string, changes: Readonly<Record<string, unknown>>): Promise<string> {
  const recipe = parse(await readFile(join(repository, 'recipes/debian.yaml'), 'utf8')) as object;
  await cp(join(repository, 'recipes/keys'), join(dirname(path), 'keys'), { recursive: true });
  // JSON is YAML.
  await writeFile(path, JSON.stringify({ ...recipe, ...changes }, undefined, 2));
  return path;
}
