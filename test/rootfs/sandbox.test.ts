import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/contract.ts';
import { createExec } from '../../src/host/exec.ts';
import { enter, runInside, type Sandbox } from '../../src/rootfs/sandbox.ts';

let work: string;
let root: string;
const exec = createExec({ debug() {} });
const host = { exec } as unknown as Host;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'sandbox-'));
  root = join(work, 'a root');
  makeRoot(root);
  writeFileSync(join(root, 'etc/name'), 'inside\n');
});
afterAll(() => rmSync(work, { recursive: true }));

/** A system of one program. */
function makeRoot(path: string): void {
  for (const folder of ['bin', 'dev', 'etc', 'proc', 'tmp', 'data'])
    mkdirSync(join(path, folder), { recursive: true });
  copyFileSync('/bin/busybox', join(path, 'bin/busybox'));
  for (const name of ['sh', 'cat', 'env', 'ls', 'touch', 'sleep', 'echo', 'id'])
    symlinkSync('busybox', join(path, 'bin', name));
}

function inside(script: string, sandbox: Partial<Sandbox> = {}) {
  return runInside(host, { root, ...sandbox }, ['sh', '-c', script], { okay: 'any' });
}

async function said(script: string, sandbox: Partial<Sandbox> = {}): Promise<string> {
  const { status, stdout, stderr } = await inside(script, sandbox);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
}

function mounts(): string {
  return readFileSync('/proc/self/mountinfo', 'utf8');
}

test('a program runs as the user and in the folder that it is given', async () => {
  const user = { uid: 1000, gid: 1001, groups: [5, 6] };
  symlinkSync('/data', join(root, 'etc/link'));
  expect(await said('id -u; id -g; id -G; pwd', { user, cwd: '/data' })).toBe('1000\n1001\n1001 5 6\n/data');
  expect(await said('id -u; id -G; pwd -P', { user: { ...user, groups: [] } })).toBe('1000\n1001\n/');
  expect(await said('id -u; pwd -P', { cwd: '/etc/link' })).toBe('0\n/data');
  const denied = await inside('echo x > /etc/name; touch /data/x', { user, cwd: '/data' });
  expect(denied.status).not.toBe(0);
  expect(await said('cat /etc/name; ls /data')).toBe('inside');
});

test('the directory is the machine', async () => {
  expect(await said('cat /etc/name')).toBe('inside');
  expect((await said('ls /')).split('\n')).toEqual(['bin', 'data', 'dev', 'etc', 'proc', 'tmp']);
  const secret = join(work, 'secret');
  writeFileSync(secret, 'secret');
  for (const path of [secret, `/proc/1/root${secret}`, `/proc/self/cwd/../../${secret}`])
    expect((await inside(`cat '${path}'`)).status).toBe(1);
});

test('there is no network, unless asked for', async () => {
  expect(await said('cat /proc/net/route')).not.toMatch(/\n/);
  const server = createServer((_request, response) => response.end('heard\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ask = `busybox wget -q -O - http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  try {
    expect(await said(ask, { network: true })).toBe('heard');
    expect(await inside(ask)).toMatchObject({ status: 1, stdout: '' });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  const links = (text: string) => [...text.matchAll(/^ *(\S+):/gm)].map(([, name]) => name).sort();
  expect(links(await said('cat /proc/net/dev'))).toEqual(['lo']);
  expect(links(await said('cat /proc/net/dev', { network: true }))).toEqual(
    links(readFileSync('/proc/net/dev', 'utf8')),
  );
});

test('the processes are its own', async () => {
  expect(await said('echo $$')).toBe('1');
  const pids = (await said('ls /proc')).split('\n').filter((name) => /^\d+$/.test(name));
  expect(pids.length).toBeLessThan(4);
});

test('the environment is fixed, and nothing of this one', async () => {
  const { stdout } = await runInside(host, { root }, ['env'], { env: { EXTRA: '1' } });
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => !/^(PWD|OLDPWD|SHLVL|_)=/.test(line))
      .sort(),
  ).toEqual([
    'EXTRA=1',
    'HOME=/root',
    'LC_ALL=C.UTF-8',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'TZ=UTC',
  ]);
});

test('devices are the few that programs need', async () => {
  const names = (await said('ls /dev')).split('\n');
  expect(names).toEqual([
    'fd',
    'full',
    'null',
    'random',
    'shm',
    'stderr',
    'stdin',
    'stdout',
    'tty',
    'urandom',
    'zero',
  ]);
  expect(await said('echo lost > /dev/null; cat /dev/fd/0 < /etc/name')).toBe('inside');
  expect(readdirSync(join(root, 'dev'))).toEqual([]);
});

test('a read-only root stays as it is, but for what is bound and scratch', async () => {
  const data = join(work, 'data of the host');
  mkdirSync(data, { recursive: true });
  const sandbox: Partial<Sandbox> = {
    readOnly: true,
    scratch: ['/tmp'],
    binds: [{ from: data, to: '/data' }],
  };
  expect((await inside('touch /etc/trace', sandbox)).stderr).toContain('Read-only');
  await said('touch /tmp/forgotten /data/kept', sandbox);
  expect(readdirSync(join(root, 'tmp'))).toEqual([]);
  expect(readdirSync(join(root, 'data'))).toEqual([]);
  expect(readdirSync(data)).toEqual(['kept']);
  const readOnly = { binds: [{ from: data, to: '/data', readOnly: true }] };
  expect((await inside('touch /data/more', readOnly)).stderr).toContain('Read-only');
  await said('touch /etc/trace', readOnly);
  expect(existsSync(join(root, 'etc/trace'))).toBe(true);
});

test('the exit status is that of the program', async () => {
  for (const status of [0, 1, 42, 255]) expect((await inside(`exit ${String(status)}`)).status).toBe(status);
  expect((await runInside(host, { root }, ['nothing-like-it'], { okay: 'any' })).status).toBe(127);
  await expect(runInside(host, { root }, ['sh', '-c', 'echo oh no >&2; exit 3'])).rejects.toMatchObject({
    code: 'command',
    message: expect.stringContaining('oh no') as string,
  });
});

test('arguments and input come through as they are', async () => {
  const { stdout } = await runInside(host, { root }, ['sh', '-c', 'cat; echo "$1" "$2"', 'x', 'a  b', '--'], {
    input: 'in\n',
  });
  expect(stdout).toBe('in\na  b --\n');
});

test('no mount is left, and the host name is out of reach', async () => {
  const before = mounts();
  await said('busybox hostname changed');
  expect(hostname()).not.toBe('changed');
  expect(mounts()).toBe(before);
  await expect(
    runInside(host, { root, binds: [{ from: '/nowhere', to: '/data' }] }, ['id']),
  ).rejects.toThrow();
  expect(mounts()).toBe(before);
});

test('it dies with the process that started it', async () => {
  const marker = join(root, 'data/alive');
  // A process of its own, which cannot tidy up when it is killed.
  const source = `
    const { spawn } = require('node:child_process');
    const [command, ...args] = JSON.parse(process.argv[1]);
    spawn(command, args, { stdio: 'ignore' });
    setInterval(() => {}, 1000);`;
  const argv = enter({ root }, ['/bin/sh', '-c', 'while :; do touch /data/alive; sleep 0.05; done']);
  const parent = spawn(process.execPath, ['-e', source, JSON.stringify(argv)], { stdio: 'ignore' });
  await expect.poll(() => existsSync(marker), { timeout: 10_000 }).toBe(true);
  const before = mounts();
  parent.kill('SIGKILL');
  await new Promise((resolve) => parent.once('exit', resolve));
  await expect
    .poll(
      async () => {
        rmSync(marker, { force: true });
        await delay(300);
        return existsSync(marker);
      },
      { timeout: 10_000 },
    )
    .toBe(false);
  expect(mounts()).toBe(before);
});

test('it works inside a plain chroot', () => {
  const outer = join(work, 'chroot');
  makeRoot(outer);
  const inner = join(outer, 'inner');
  makeRoot(inner);
  writeFileSync(join(inner, 'etc/name'), 'innermost\n');
  // What a distribution's base system has, and the libraries that it takes.
  const programs = ['setpriv', 'unshare', 'mount', 'chroot', 'mkdir', 'ln', 'cat'];
  for (const program of programs) {
    const path = execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' }).trim();
    const libraries = execFileSync('ldd', [path], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
    rmSync(join(outer, 'bin', program), { force: true });
    copyFileSync(path, join(outer, 'bin', program));
    for (const library of libraries.filter((name) => !name.endsWith(':'))) {
      mkdirSync(dirname(join(outer, library)), { recursive: true });
      copyFileSync(library, join(outer, library));
    }
  }
  for (const node of ['null', 'zero', 'full', 'random', 'urandom', 'tty'])
    execFileSync('cp', ['-a', `/dev/${node}`, join(outer, 'dev', node)]);
  const argv = enter({ root: '/inner', readOnly: true, scratch: ['/tmp'] }, ['cat', '/etc/name']);
  const before = mounts();
  expect(
    execFileSync('chroot', [outer, ...argv], { encoding: 'utf8', env: { PATH: '/bin:/usr/sbin' } }),
  ).toBe('innermost\n');
  expect(mounts()).toBe(before);
});
