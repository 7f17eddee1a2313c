import { chmod, chown, copyFile, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dist } from '../setup/dist.ts';
import { staticPrograms } from '../fixtures/programs.ts';
import { startRegistry } from '../servers/registry.ts';
import { baseImage, build, type Setting } from './base-image.ts';

const nobody = 65_534;
/** What sudo obeys. */
const allowed = 'nobody ALL=(root) NOPASSWD: SETENV: ALL\n';
const denied = 'root ALL=(ALL) ALL\n';
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
  const setting = await asNobody(allowed);
  const result = await build(['debian', '--compression', 'none'], setting);
  expect(result.output).toBe(join(home, 'build/debian-trixie'));
  expect(result.platform.testedWith).toBe('docker');
  expect(result.platform.tests.map(({ passed }) => passed)).not.toContain(false);
  const results = await owners(join(home, 'build'));
  expect(results.length).toBeGreaterThan(8);
  expect(results.filter(([, uid]) => uid !== nobody)).toEqual([]);
  expect(await readdir(join(home, 'cache/work'))).toEqual([]);
});

it('and goes on without sudo: lock, push and verify need no root', async () => {
  const { busybox } = await staticPrograms('linux/amd64');
  await copyFile(busybox, join(home, 'busybox'));
  const files = ['busybox', 'echo', 'sh'].map((name) => ({
    path: `/bin/${name}`,
    source: 'busybox',
    mode: '0755',
  }));
  const recipe = {
    name: 'shell',
    title: 'A shell',
    manager: 'files',
    platforms: ['linux/amd64'],
    release: '1',
  };
  const tests = [{ name: 'it starts', run: ['/bin/echo'] }];
  await writeFile(
    join(home, 'shell.yaml'),
    JSON.stringify({ ...recipe, releases: { '1': {} }, files, tests }),
  );
  await build(['shell.yaml', '--output', 'shell'], await asNobody(allowed));

  const setting = await asNobody(denied);
  const server = await startRegistry(join(folder, 'registry'));
  try {
    const name = `${server.address}/nobody/shell`;
    const argvs = [
      // Of the distribution that was built above, so that its metadata is there.
      ['lock', 'debian', '--output', 'lock'],
      ['push', 'shell', '--image', name, '--tag', 'mine'],
      ['verify', `${name}:mine`],
    ];
    for (const argv of argvs) {
      const { status, stderr } = await baseImage(argv, setting);
      expect({ argv, status, stderr }).toMatchObject({ argv, status: 0 });
    }
  } finally {
    await server.stop();
  }
});

it('a cache that is not the whole of it theirs is found by doctor, and named with the remedy', async () => {
  const setting = await asNobody(denied);
  const finding = async () => {
    const { stdout } = await baseImage(['doctor', '--json'], setting);
    const findings = JSON.parse(stdout) as readonly { readonly name: string }[];
    return findings.find(({ name }) => name === 'cache');
  };
  expect(await finding()).toMatchObject({ state: 'fine' });
  const work = join(home, 'cache/work');
  await chown(work, 0, 0);
  const remedy = `sudo chown -R ${nobody}:${nobody} ${join(home, 'cache')}`;
  expect(await finding()).toMatchObject({
    state: 'lacking',
    detail: expect.stringContaining(`lock, push and verify cannot write to ${work}: ${remedy}`) as string,
  });
  const { status, stderr } = await baseImage(['lock', 'debian', '--output', 'lock'], setting);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `error: Cannot write to ${work}: it belongs to root\nhint: ${remedy}, or choose another cache folder with --cache-dir DIR\n`,
  });
});

it('a user without sudo is told what is missing', async () => {
  const { status, stdout, stderr } = await baseImage(
    ['build', 'debian', '--output', 'none'],
    await asNobody(denied),
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^error: Building needs root: this is not root, and sudo asks for a password/);
  expect(stderr).toMatch(/^hint: Run as root, or allow passwordless sudo for this user$/m);
  expect(await readdir(home)).not.toContain('none');
});
