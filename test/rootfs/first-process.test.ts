import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../src/host/contract.ts';
import { createExec } from '../../src/host/exec.ts';
import { runInside, type Sandbox } from '../../src/rootfs/sandbox.ts';
import { makeRoot } from '../fixtures/busybox-root.ts';

let work: string;
let root: string;
const host = { exec: createExec({ debug() {} }) } as unknown as Host;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'first-process-'));
  root = join(work, 'root');
  makeRoot(root);
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

test('a program that is killed has failed, whoever killed it', async () => {
  const beside = (script: string) =>
    runInside(host, { root, outside: true }, ['chroot', root, 'sh', '-c', script], { okay: 'any' });
  const user = { uid: 1000, gid: 1000, groups: [] };
  for (const [signal, number] of Object.entries({ KILL: 9, TERM: 15, SEGV: 11, INT: 2, PIPE: 13 })) {
    const script = `kill -${signal} $$; echo survived`;
    for (const { status, stdout, stderr } of [
      await inside(script),
      await inside(script, { user, setuid: true }),
      await beside(script),
    ])
      expect({ status, stdout, stderr }, signal).toEqual({ status: 128 + number, stdout: '', stderr: '' });
  }
  await expect(runInside(host, { root }, ['sh', '-c', 'kill -9 $$'])).rejects.toMatchObject({
    code: 'command',
    status: 137,
  });
});

test('what a program leaves running ends with it', async () => {
  const { status } = await inside('(busybox setsid sleep 6300 &); sleep 6300 & exit 3');
  expect(status).toBe(3);
});

test('nobody inside can use or end the first process', async () => {
  const signals = 'for s in 1 2 3 6 9 10 12 13 14 15 17 19; do kill -$s 1; done; sleep 0.2; echo still';
  const user = { uid: 1000, gid: 1000, groups: [] };
  for (const sandbox of [{}, { setuid: true, network: true }, { user }]) {
    const looks = ['root/', 'cwd/', 'exe', 'fd/0', 'fd/3', 'mem', 'environ', 'ns/mnt', 'maps'];
    const open = 'for f in "$@"; do (: < /proc/1/$f) 2>/dev/null && echo open $f; done; true';
    const { stdout } = await runInside(host, { root, ...sandbox }, ['sh', '-c', open, 'sh', ...looks]);
    // An empty list of mappings is what the kernel gives to those who may not look.
    expect(stdout.trim()).toMatch(/^(open maps)?$/);
    expect(await said('busybox head -c 100 /proc/1/maps 2>/dev/null; true', sandbox)).toBe('');
    // Nor does its command line tell where things are on this machine.
    expect(await said('cat /proc/1/cmdline', sandbox)).not.toContain(work);
  }
  expect(await said(signals)).toBe('still');
  const trace = [
    'import ctypes',
    'library = ctypes.CDLL(None, use_errno=True)',
    'print(library.ptrace(16, 1, 0, 0), ctypes.get_errno())',
  ].join('\n');
  const { stdout } = await runInside(host, { root, outside: true }, ['/usr/bin/python3', '-I', '-c', trace]);
  expect(stdout).toBe('-1 1\n');
});
