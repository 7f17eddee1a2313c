import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, writeFile, chown } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const nobody = 65534;
let tools: string;
let program: string;
let home: string;

beforeAll(async () => {
  tools = await mkdtemp(join(tmpdir(), 'base-image-session-'));
  await chmod(tools, 0o755);
  program = join(tools, 'session.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../fixtures/session.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => rm(tools, { recursive: true, force: true }));

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'base-image-home-'));
  await chown(home, nobody, nobody);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const cache = () => join(home, 'cache');
const output = () => join(home, 'build', 'image');

/** Runs the program as `prefix` makes it run, ends the process we started with `signal` once it is at work. */
async function run(
  prefix: readonly string[],
  seconds?: string,
  signal?: NodeJS.Signals,
  { how, again = false }: { readonly how?: 'deaf' | 'finishing'; readonly again?: boolean } = {},
) {
  const [command = '', ...args] = [
    ...prefix,
    process.execPath,
    program,
    cache(),
    output(),
    ...(seconds ? [seconds] : []),
    ...(how ? [how] : []),
  ];
  const child = spawn(command, args, { env: { PATH: process.env.PATH, HOME: home, SECRET: 'hush' } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => {
    if (signal) child.kill(signal);
    if (signal && again) setTimeout(() => child.kill(signal), 1200);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}

const ownerOf = async (...path: readonly string[]) => (await lstat(join(home, ...path))).uid;
const sleeping = (seconds: string) => spawnSync('pgrep', ['-f', `^sleep ${seconds}$`]).status === 0;

it('leaves no working files, of this run or of runs that died', async () => {
  const work = join(cache(), 'work');
  const dead = `4194305.1@${hostname()}@0`;
  const elsewhere = '1.1@another-machine@0';
  for (const name of [dead, elsewhere]) await mkdir(join(work, name), { recursive: true });
  expect(await run([])).toMatchObject({ status: 0 });
  expect(await readFile(join(output(), 'result'), 'utf8')).toBe('0 hush');
  expect(await readdir(work)).toEqual([elsewhere]);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the children, removes the working files and exits with %i', async (signal, status) => {
  expect(await run([], '6173', signal)).toEqual({
    status,
    stderr: expect.stringContaining(signal) as string,
  });
  expect(await readdir(join(cache(), 'work'))).toEqual([]);
  expect(sleeping('6173')).toBe(false);
});

describe('what waits for something else than a child', () => {
  const left = async () => ({ work: await readdir(join(cache(), 'work')), output: await readdir(output()) });

  it('is left behind at a signal, and its working files are removed', async () => {
    const { status, stderr } = await run([], '4', 'SIGINT', { how: 'deaf' });
    expect(status).toBe(130);
    expect(stderr).toMatch(/^! Interrupted: cleaning up\. Once more ends it at once\.$/m);
    expect(await left()).toEqual({ work: [], output: ['link', 'result'] });
  });

  it('may finish what is better finished', async () => {
    expect(await run([], '2', 'SIGINT', { how: 'finishing' })).toMatchObject({ status: 130 });
    expect(await left()).toEqual({ work: [], output: ['finished', 'link', 'result'] });
  });

  it('is ended at once by a second signal', async () => {
    expect(await run([], '4', 'SIGINT', { how: 'finishing', again: true })).toMatchObject({ status: 130 });
    expect(await left()).toEqual({ work: [expect.stringContaining('@')], output: ['link', 'result'] });
  });
});

/** As a user without rights, in a private view of the machine where sudo obeys `sudoers`; the machine stays as it is. */
async function asNobody(sudoers: string): Promise<readonly string[]> {
  const file = join(tools, 'sudoers');
  await writeFile(file, sudoers);
  await chmod(file, 0o440);
  const script =
    'mount --bind "$0" /etc/sudoers && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"';
  return ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, file];
}

it('becomes root through sudo, with its environment, and hands back what it made', async () => {
  const prefix = await asNobody('nobody ALL=(ALL) NOPASSWD: ALL\n');
  expect(await run(prefix)).toMatchObject({ status: 0 });
  expect(await readFile(join(output(), 'result'), 'utf8')).toBe('0 hush');
  for (const path of [
    'cache',
    'cache/work',
    'cache/packages/package',
    'build',
    'build/image',
    'build/image/result',
    'build/image/link',
  ]) {
    expect([path, await ownerOf(path)]).toEqual([path, nobody]);
  }
  expect((await lstat('/etc/passwd')).uid).toBe(0);
});

it('passes a signal on to the run as root', async () => {
  const prefix = await asNobody('nobody ALL=(ALL) NOPASSWD: ALL\n');
  expect(await run(prefix, '6174', 'SIGTERM')).toMatchObject({ status: 143 });
  expect(await readdir(join(cache(), 'work'))).toEqual([]);
  expect(sleeping('6174')).toBe(false);
});

it('says what is missing where there is no root to be had', async () => {
  const { status, stderr } = await run(await asNobody('root ALL=(ALL) ALL\n'));
  expect(status).toBe(1);
  expect(stderr).toContain('Building needs root');
});
