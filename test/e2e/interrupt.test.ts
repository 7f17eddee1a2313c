import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, ended, start, type Ended } from './base-image.ts';

let folder: string;
/** Of its own, so that its working files are those of the builds here. */
let cacheDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-interrupt-'));
  cacheDir = join(folder, 'cache');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Empty for a process that has ended. */
async function commandLine(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
}

/** Command lines of all processes that have `word` in theirs, e.g. the working folder of a build. */
async function processesWith(word: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  return (await Promise.all(pids.map(commandLine))).filter((line) => line.includes(word));
}

/** Everything below `pid`, as process id and command line. */
async function descendants(pid: number): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  for (const child of children.split(' ').filter(Boolean).map(Number)) {
    found.set(child, await commandLine(child));
    for (const [further, its] of await descendants(child)) found.set(further, its);
  }
  return found;
}

const mounts = async () =>
  (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').filter((line) => line.includes(folder));
const working = () => readdir(join(cacheDir, 'work'));

/** Starts a build, sends `signal` while dpkg is at work, and returns how it ended and what ran below it. */
async function interrupted(signal: NodeJS.Signals): Promise<Ended & { readonly below: readonly number[] }> {
  const child = start(['build', 'debian', '--output', 'out'], { cwd: folder, cacheDir });
  const end = ended(child);
  let below: ReadonlyMap<number, string> = new Map();
  while (child.exitCode === null && ![...below.values()].some((line) => /^dpkg .* --unpack /.test(line))) {
    await sleep(20);
    below = await descendants(child.pid ?? 0);
  }
  // Its own folder, whatever earlier builds left.
  expect(await working()).toHaveLength(1);
  child.kill(signal);
  return { ...(await end), below: [...below.keys()] };
}

/** Waits, five seconds at the most, until none of the processes is left. */
async function survivors(pids: readonly number[]): Promise<readonly string[]> {
  for (let wait = 0; ; wait += 100) {
    const alive = (await Promise.all(pids.map(commandLine))).filter((line) => line !== '');
    if (alive.length === 0 || wait >= 5000) return alive;
    await sleep(100);
  }
}

it('a build killed while it installs leaves nothing running, mounted or half done', async () => {
  const { status, below } = await interrupted('SIGKILL');
  expect(status).toBeNull();
  expect(below.length).toBeGreaterThan(1);
  expect(await survivors(below)).toEqual([]);
  expect(await processesWith(cacheDir)).toEqual([]);
  expect(await mounts()).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['cache']);
});

it('a build that is interrupted cleans up behind itself and behind the killed one, and says so', async () => {
  expect(await working()).toHaveLength(1);
  const { status, stderr, below } = await interrupted('SIGINT');
  expect(status).toBe(130);
  expect(stderr).toMatch(/^error: Interrupted by SIGINT$/m);
  expect(await survivors(below)).toEqual([]);
  expect(await mounts()).toEqual([]);
  expect(await working()).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['cache']);
});

it('the next build succeeds, with the packages of those before it', async () => {
  const result = await build(['debian', '--output', 'out'], { cwd: folder, cacheDir });
  expect(result.platform.fetched).toBe(0);
  expect(result.platform.testedWith).toBe('docker');
  expect(await working()).toEqual([]);
});
