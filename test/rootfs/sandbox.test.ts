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
import { makeRoot } from '../fixtures/busybox-root.ts';
import { doors, escapeWithBusybox } from '../fixtures/escape.ts';

let work: string;
let root: string;
const exec = createExec({ debug() {} });
const host = { exec } as unknown as Host;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'sandbox-'));
  root = join(work, `a, it's "root": #1\\040 %n`);
  makeRoot(root);
  writeFileSync(join(root, 'etc/name'), 'inside\n');
});
afterAll(() => rmSync(work, { recursive: true }));

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
  expect((await said('ls /')).split('\n')).toEqual(['bin', 'data', 'dev', 'etc', 'proc', 'sys', 'tmp']);
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
  const pids = (await said('ls /proc')).split('\n').filter((name) => /^\d+$/.test(name));
  expect(pids.length).toBeLessThan(4);
});

test('the environment is fixed, and nothing of this one', async () => {
  const variables = async (sandbox: Partial<Sandbox> = {}) => {
    const { stdout } = await runInside(host, { root, ...sandbox }, ['env'], { env: { EXTRA: '1' } });
    const lines = stdout.trim().split('\n');
    return lines.filter((line) => !/^(PWD|OLDPWD|SHLVL|_)=/.test(line)).sort();
  };
  const fixed = [
    'EXTRA=1',
    'HOME=/root',
    'LC_ALL=C.UTF-8',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ];
  // The time zone of a root is what its own /etc/localtime says.
  expect(await variables()).toEqual(fixed);
  expect(await variables({ outside: true })).toEqual([...fixed, 'TZ=UTC']);
});

test('devices are the few that programs need', async () => {
  const names = (await said('ls /dev')).split('\n');
  expect(names).toEqual([
    'fd',
    'full',
    'null',
    'ptmx',
    'pts',
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
  expect((await inside('busybox hostname changed')).stderr).toContain('not permitted');
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

test('nobody gets out, not even root', async () => {
  const canary = join(work, 'canary');
  const beside = { outside: true, scratch: ['/tmp'] };
  const tries = {
    inside: () => inside(escapeWithBusybox(canary)),
    network: () => inside(escapeWithBusybox(canary), { network: true, setuid: true }),
    // As a package manager starts the scripts of packages.
    beside: () =>
      runInside(host, { root, ...beside }, ['chroot', root, 'sh', '-c', escapeWithBusybox(canary)], {
        okay: 'any',
      }),
  };
  for (const [name, attempt] of Object.entries(tries)) {
    await attempt();
    expect(existsSync(canary), name).toBe(false);
  }
  // The way is known to lead out of a plain chroot.
  execFileSync('unshare', [
    '--mount',
    'sh',
    '-c',
    'mount -t proc proc "$1/proc" && chroot "$1" sh -c "$2"',
    'sh',
    root,
    escapeWithBusybox(canary),
  ]);
  expect(readFileSync(canary, 'utf8')).toBe('out\n');
  rmSync(canary);

  expect(await said(doors)).toBe('');
  // Nothing is mounted but what belongs here.
  expect(
    (await said('cat /proc/self/mountinfo')).split('\n').map((line) => line.split(' ')[4]?.split('/')[1]),
  ).toEqual(expect.not.arrayContaining([expect.not.stringMatching(/^(|proc|sys|dev)$/)]));
  expect((await said('cat /proc/self/status')).match(/^Cap(Prm|Eff|Bnd|Inh|Amb|):.*$/gm)).toEqual([
    'CapInh:\t0000000000000000',
    'CapPrm:\t00000000a80425fb',
    'CapEff:\t00000000a80425fb',
    'CapBnd:\t00000000a80425fb',
    'CapAmb:\t0000000000000000',
  ]);
});

test('a program from beside sees programs and the root, and none of the secrets of this machine', async () => {
  const secret = join(work, 'secret');
  writeFileSync(secret, 'secret');
  const beside = (script: string) =>
    runInside(host, { root, outside: true }, ['sh', '-c', script, 'sh', root, secret], { okay: 'any' });
  const { stdout } = await beside(
    'cat "$1/etc/name"; ls -A /etc /root /home /var 2>/dev/null; cat "$2" /etc/shadow',
  );
  expect(stdout).toMatch(/^inside\n/);
  expect(stdout).toContain('ld.so.cache');
  expect(stdout).not.toMatch(/secret|shadow|root:[^\n]|ssh/);
  expect((await beside('touch /usr/bin/trace')).stderr).toContain('Read-only');
  expect((await beside('touch /trace')).stderr).toContain('Read-only');
  expect((await beside('touch "$1/data/trace" && rm "$1/data/trace"')).status).toBe(0);
});

test('links of the root lead nowhere outside, wherever something is mounted', async () => {
  const hostile = join(work, 'hostile');
  makeRoot(hostile);
  const elsewhere = join(work, 'elsewhere');
  mkdirSync(elsewhere);
  for (const name of ['dev', 'proc', 'sys', 'data']) {
    rmSync(join(hostile, name), { recursive: true });
    symlinkSync(elsewhere, join(hostile, name));
  }
  const sandbox = {
    root: hostile,
    scratch: ['/tmp'],
    binds: [
      { from: root, to: '/data' },
      { from: root, to: '/tmp/x' },
    ],
  };
  await runInside(host, sandbox, ['sh', '-c', 'cat /proc/self/status; echo > /tmp/x'], { okay: 'any' });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('the machine has a name, a loopback address and terminals, of which nothing is left', async () => {
  expect(await said('busybox hostname; cat /etc/hosts')).toMatch(
    /^localhost\n127\.0\.0\.1\tlocalhost\.localdomain localhost\n/,
  );
  expect(await said('busybox ping -c 1 -W 5 127.0.0.1')).toContain('1 packets received');
  expect(await said('ls /dev/pts; [ -c /dev/ptmx ] && echo there')).toBe('ptmx\nthere');
  expect(await said('ls /sys/class')).toContain('net');
  const bare = join(work, 'bare');
  mkdirSync(bare);
  copyFileSync('/bin/busybox', join(bare, 'busybox'));
  await runInside(
    host,
    { root: bare, scratch: ['/tmp'], binds: [{ from: join(root, 'etc/name'), to: '/etc/name' }] },
    ['/busybox', 'cat', '/etc/name'],
  );
  expect(readdirSync(bare)).toEqual(['busybox']);
  expect(existsSync(join(root, 'etc/hosts'))).toBe(false);
  await said('echo 192.0.2.1 x >> /etc/hosts');
  expect(readFileSync(join(root, 'etc/hosts'), 'utf8')).toBe('192.0.2.1 x\n');
  const full = /^127\.0\.0\.1\tlocalhost\.localdomain localhost\n/;
  expect(await said('cat /etc/hosts')).not.toMatch(full);
  // In front, so that it is the full name that is found; what a script adds stays.
  expect(await said('cat /etc/hosts; echo 192.0.2.2 y >> /etc/hosts', { hosts: 'always' })).toMatch(full);
  expect(readFileSync(join(root, 'etc/hosts'), 'utf8')).toBe('192.0.2.1 x\n192.0.2.2 y\n');
  rmSync(join(root, 'etc/hosts'));
  expect(await said('ls /etc', { hosts: 'never' })).not.toContain('hosts');
});

test('it works inside a plain chroot, and holds there as well', () => {
  const outer = join(work, 'chroot');
  makeRoot(outer);
  // The same path inside and out.
  const inner = join(work, 'inner');
  makeRoot(inner);
  writeFileSync(join(inner, 'etc/name'), 'innermost\n');
  mkdirSync(join(outer, inner, '..'), { recursive: true });
  execFileSync('cp', ['-a', inner, join(outer, inner)]);
  // What a distribution's base system has, and the libraries that it takes.
  const needed = ['setpriv', 'setsid', 'unshare', 'nsenter', 'mount', 'umount', 'pivot_root', 'chroot', 'sh'];
  for (const program of needed) {
    rmSync(join(outer, 'bin', program), { force: true });
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
  execFileSync('sh', [
    '-c',
    'cp -a /etc/alternatives /etc/ld.so.* /etc/group /etc/passwd /etc/nsswitch.conf "$1"',
    'sh',
    join(outer, 'etc'),
  ]);
  const before = mounts();
  const through = (sandbox: Partial<Sandbox>, ...argv: readonly string[]) =>
    execFileSync('chroot', [outer, ...enter({ root: inner, scratch: ['/tmp'], ...sandbox }, argv)], {
      encoding: 'utf8',
      env: { PATH: '/bin:/usr/sbin' },
    });
  expect(through({ readOnly: true }, 'cat', '/etc/name')).toBe('innermost\n');
  // To this machine, and to the chroot that is the machine to it.
  for (const canary of [join(work, 'canary'), '/canary']) {
    through({}, 'sh', '-c', escapeWithBusybox(canary));
    through({ outside: true }, 'chroot', inner, 'sh', '-c', escapeWithBusybox(canary));
    for (const path of [canary, join(outer, canary)]) expect(existsSync(path), path).toBe(false);
  }
  expect(mounts()).toBe(before);
});
