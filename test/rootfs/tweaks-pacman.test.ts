import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';

let folder: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tweaks-'));
  root = openRootfs(folder);
  root.write('/etc/pacman.conf', '[options]\nHoldPkg = pacman\nCheckSpace\n\n[core]\n');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function apply(pacman = '6.1.0-3', switches: Record<string, boolean> = {}): void {
  applyTweaks(
    {
      root,
      target: { manager: 'pacman', slim: false, files: [], tweaks: switches } as unknown as Target,
      packages: new Map([['pacman', pacman]]),
      epoch: 1_700_000_000,
    },
    { debug: () => undefined, warn: () => undefined },
  );
}

it('keeps the public keys and nothing that is secret', () => {
  const keyring = '/etc/pacman.d/gnupg';
  const gone = [
    'private-keys-v1.d/A.key',
    'openpgp-revocs.d/A.rev',
    'S.gpg-agent',
    'pubring.gpg~',
    '.#lk0x1',
  ];
  const kept = ['gpg-agent.conf', 'gpg.conf', 'pubring.gpg', 'trustdb.gpg'];
  for (const name of [...gone, ...kept]) root.write(`${keyring}/${name}`, '');
  apply();
  expect(root.list(keyring)).toEqual(kept);
});

it.each([
  ['6.1.0-3', '[options]\nHoldPkg = pacman\n#CheckSpace\n\n[core]\n'],
  ['7.0.0.r7-1', '[options]\nDisableSandbox\nHoldPkg = pacman\n#CheckSpace\n\n[core]\n'],
  ['7.1.0-1', '[options]\nDisableSandboxFilesystem\nHoldPkg = pacman\n#CheckSpace\n\n[core]\n'],
])('settings of pacman %s', (version, text) => {
  apply(version);
  expect(root.read('/etc/pacman.conf')).toBe(text);
  apply(version);
  expect(root.read('/etc/pacman.conf')).toBe(text);
});

it('settings stay as they are when the recipe says so', () => {
  apply('7.1.0-1', { 'pacman-sandbox': false, 'pacman-check-space': false });
  expect(root.read('/etc/pacman.conf')).toBe('[options]\nHoldPkg = pacman\nCheckSpace\n\n[core]\n');
});

it('databases and packages that pacman has fetched are gone, their folders stay', () => {
  root.write('/var/lib/pacman/sync/core.db', '');
  root.write('/var/lib/pacman/local/ALPM_DB_VERSION', '9\n');
  root.write('/var/cache/pacman/pkg/bash-5.pkg.tar.zst', '');
  apply();
  expect(root.list('/var/lib/pacman')).toEqual(['local', 'sync']);
  expect(root.list('/var/lib/pacman/sync')).toEqual([]);
  expect(root.list('/var/cache/pacman/pkg')).toEqual([]);
});

it('the clock is UTC, where no zone is set', () => {
  apply();
  expect(root.stat('/etc/localtime')).toBeUndefined();
  root.write('/usr/share/zoneinfo/UTC', '');
  apply();
  expect(fs.readlinkSync(join(folder, 'etc/localtime'))).toBe('/usr/share/zoneinfo/UTC');
  root.symlink('/usr/share/zoneinfo/Asia/Tokyo', '/etc/localtime');
  apply();
  expect(fs.readlinkSync(join(folder, 'etc/localtime'))).toBe('/usr/share/zoneinfo/Asia/Tokyo');
});

it('an empty password of root, as Arch ships it, is locked', () => {
  root.write('/etc/passwd', 'root:x:0:0::/root:/usr/bin/bash\n');
  root.write('/etc/shadow', 'root::14871::::::\n');
  apply();
  expect(root.read('/etc/shadow')).toBe('root:*:14871::::::\n');
});
