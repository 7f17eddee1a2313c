import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../src/host/contract.ts';
import { createExec } from '../../src/host/exec.ts';
import { runCommands } from '../../src/rootfs/commands.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';

let root: Rootfs;
const log = { debug() {} };
const host = { exec: createExec(log), log } as unknown as Host;

beforeEach(() => {
  const path = mkdtempSync(join(tmpdir(), 'commands-'));
  for (const folder of ['bin', 'etc']) mkdirSync(join(path, folder));
  copyFileSync('/bin/busybox', join(path, 'bin/busybox'));
  root = openRootfs(path);
});
afterEach(() => {
  rmSync(root.path, { recursive: true });
});

const run = (script: string, network: boolean) =>
  runCommands(root.path, [{ argv: ['/bin/busybox', 'sh', '-c', script], network }], 0, host);

const link = '../run/systemd/resolve/stub-resolv.conf';

test.each([
  ['is missing', () => undefined],
  ['leads nowhere', () => void root.symlink(link, '/etc/resolv.conf')],
  ['names nobody', () => void root.write('/etc/resolv.conf', '# nameserver <ip>\n')],
])('a command with network has the name servers of this machine where resolv.conf %s', async (_, prepare) => {
  prepare();
  const before = root.walk('/');
  const text = root.has('/etc/resolv.conf') ? root.read('/etc/resolv.conf') : undefined;
  await run('/bin/busybox cat /etc/resolv.conf > /etc/seen', true);
  const seen = root.read('/etc/seen');
  root.remove('/etc/seen');
  expect(seen).toBe(readFileSync('/etc/resolv.conf', 'utf8'));
  // Nothing is left of it.
  expect(root.walk('/')).toEqual(before);
  expect(root.has('/etc/resolv.conf') ? root.read('/etc/resolv.conf') : undefined).toBe(text);
});

test('a file that names some stays what it is, and without network there is none', async () => {
  root.write('/etc/resolv.conf', 'nameserver 192.0.2.1\n');
  await run('/bin/busybox cat /etc/resolv.conf > /etc/seen', true);
  expect(root.read('/etc/seen')).toBe('nameserver 192.0.2.1\n');
  root.remove('/etc/resolv.conf');
  await run('/bin/busybox test ! -e /etc/resolv.conf', false);
  expect(readdirSync(join(root.path, 'etc'))).toEqual(['seen']);
  expect(existsSync(join(root.path, 'tmp'))).toBe(false);
});
