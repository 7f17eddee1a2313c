import { chmod, chown, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dist } from '../setup/dist.ts';
import { baseImage, build, type Setting } from './base-image.ts';

const nobody = 65_534;
let folder: string;
let home: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-user-'));
  home = join(folder, 'home');
  await mkdir(home);
  await chown(home, nobody, nobody);
  // The user may read what is run.
  for (const path of [folder, dirname(dist())]) await chmod(path, 0o755);
  // Packages that other tests have fetched stay root's, as if root had filled the folder before.
  await cp(join(inject('cacheDir'), 'packages'), join(home, 'cache/packages'), { recursive: true }).catch(
    () => undefined,
  );
  await mkdir(join(home, 'cache'), { recursive: true });
  await chown(join(home, 'cache'), nobody, nobody);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A user without rights, in a private view of the machine where sudo obeys `sudoers`; the machine stays as it is. */
async function asNobody(sudoers: string): Promise<Setting> {
  const file = join(folder, 'sudoers');
  await writeFile(file, sudoers, { mode: 0o440 });
  const script =
    'mount --bind "$0" /etc/sudoers && exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"';
  return {
    cwd: home,
    cacheDir: join(home, 'cache'),
    // As in many terminals: without the folders of the administrator's programs.
    env: { HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin' },
    through: ['unshare', '--mount', '--propagation', 'private', '--', 'sh', '-c', script, file],
  };
}

/** Everything below `path` with the user it belongs to. */
async function owners(path: string): Promise<readonly (readonly [string, number])[]> {
  const names = await readdir(path, { recursive: true });
  return Promise.all(names.map(async (name) => [name, (await lstat(join(path, name))).uid] as const));
}

it('a user with sudo builds, and owns all results', async () => {
  const setting = await asNobody('nobody ALL=(root) NOPASSWD: SETENV: ALL\n');
  const result = await build(['debian', '--compression', 'none'], setting);
  expect(result.output).toBe(join(home, 'build/debian-trixie'));
  expect(result.platform.testedWith).toBe('docker');
  expect(result.platform.tests.map(({ passed }) => passed)).not.toContain(false);
  const results = await owners(join(home, 'build'));
  expect(results.length).toBeGreaterThan(8);
  expect(results.filter(([, uid]) => uid !== nobody)).toEqual([]);
  expect(await readdir(join(home, 'cache/work'))).toEqual([]);
});

it('a user without sudo is told what is missing', async () => {
  const { status, stdout, stderr } = await baseImage(
    ['build', 'debian', '--output', 'none'],
    await asNobody('root ALL=(ALL) ALL\n'),
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^error: Building needs root: this is not root, and sudo asks for a password/);
  expect(stderr).toMatch(/^hint: Run as root, or allow passwordless sudo for this user$/m);
  expect(await readdir(home)).not.toContain('none');
});
