import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { managerNames, type FileEntry, type Target } from '../../src/model/target.ts';
import { packageManagers } from '../../src/packages/registry.ts';
import { customise } from '../../src/rootfs/customise.ts';
import { sparing } from '../../src/rootfs/own.ts';
import { removeResidue } from '../../src/rootfs/residue.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks, knownTweaks, lastTweaks } from '../../src/rootfs/tweaks.ts';
import { fixtureTarget } from '../fixtures/target.ts';

// Whatever a tweak or a package manager tidies up, what the recipe itself brings stays.

let folder: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'own-'));
  fs.mkdirSync(join(folder, 'root'));
  root = openRootfs(join(folder, 'root'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A file in each place that something tidies up. */
const places = [
  ...['/run/app/pid', '/run/lock/mine', '/tmp/mine', '/tmp/deep/er/mine', '/var/tmp/keep.txt'],
  ...['/etc/hostname', '/etc/resolv.conf', '/etc/machine-id', '/var/lib/dbus/machine-id'],
  ...['/var/log/dpkg.log', '/var/log/apt/mine', '/var/log/pacman.log', '/var/log/apk.log', '/var/log/wtmp'],
  ...['/var/log/dnf.log', '/var/log/hawkey.log', '/var/log/yum.log', '/var/log/zypp/history'],
  ...['/var/log/zypper.log', '/var/log/alternatives.log', '/var/log/bootstrap.log', '/var/log/lastlog'],
  ...['/var/cache/apt/mine.bin', '/var/cache/apt/archives/mine.deb', '/var/cache/dnf/x/mine'],
  ...['/var/cache/zypp/raw/mine', '/var/cache/pacman/pkg/mine', '/var/cache/apk/mine', '/var/cache/man/mine'],
  ...['/var/cache/ldconfig/aux-cache', '/var/cache/debconf/config.dat-old', '/var/cache/yum/mine'],
  ...['/var/lib/apt/lists/mine', '/var/lib/apt/lists/auxfiles/mine', '/var/lib/dpkg/status-old'],
  ...['/var/lib/dpkg/lock', '/var/lib/dpkg/available', '/var/lib/pacman/db.lck', '/var/lib/pacman/sync/mine'],
  ...['/var/lib/dnf/history.sqlite', '/var/lib/rpm/__db.001', '/var/lib/systemd/catalog/database'],
  ...['/etc/passwd-', '/etc/shadow-', '/etc/ssh/ssh_host_rsa_key', '/etc/ssh/ssh_host_rsa_key.pub'],
  ...[
    '/etc/pacman.d/gnupg/S.gpg-agent',
    '/etc/pacman.d/gnupg/private-keys-v1.d/mine',
    '/etc/apt/trustdb.gpg',
  ],
  ...['/lib/apk/db/lock', '/usr/lib/apk/db/lock', '/usr/share/doc/mine/README', '/usr/share/man/de/mine.1'],
  ...[
    '/usr/share/locale/de/mine.mo',
    '/usr/share/info/mine.info',
    '/usr/lib/locale/mine',
    '/usr/sbin/policy-rc.d',
  ],
  ...['/etc/apt/apt.conf.d/docker-clean', '/etc/dpkg/dpkg.cfg.d/docker', '/run/systemd/container'],
] as const;

const filler = { mode: 0o644, uid: 0, gid: 0 };
const entry = (path: string): FileEntry => ({ path, content: `mine ${path}`, ...filler });

/** What a distribution brings to the same places. */
function others(): void {
  for (const path of places) root.write(`${path}.other`, 'other');
  for (const path of ['/etc/os-release', '/etc/apt/apt.conf.d/x', '/etc/dpkg/dpkg.cfg.d/x', '/sbin/initctl'])
    root.write(path, '');
  root.write('/etc/passwd', 'root:x:0:0::/:/bin/sh\n');
  root.write('/etc/shadow', 'root::1:0:99999:7:::\n');
}

function tidy(manager: Target['manager'], files: readonly FileEntry[], tweaks: Target['tweaks']): void {
  const target = fixtureTarget({ manager, slim: true, files, tweaks });
  const own = customise(root, target, 1_700_000_000);
  const tidied = sparing(root, own);
  const quiet = { debug: () => undefined, warn: () => undefined };
  applyTweaks({ root: tidied, target, packages: new Map(), epoch: 1_700_000_000 }, quiet, lastTweaks);
  removeResidue(tidied, packageManagers[manager].residue);
}

it.each(managerNames)('files of a recipe for %s', (manager) => {
  others();
  const files = places.map(entry);
  // Databases of a package manager are not at home here; all else is switched on.
  const all = knownTweaks.filter((name) => !['rpm-database', 'pacman-secret-key'].includes(name));
  tidy(manager, files, Object.fromEntries(all.map((name) => [name, true])));
  const found = places.map((path) => (root.stat(path)?.isFile() ? root.read(path) : 'gone'));
  expect(found).toEqual(places.map((path) => `mine ${path}`));
  for (const path of ['/tmp/mine.other', '/run/app/pid.other', '/var/tmp/keep.txt.other'])
    expect(root.has(path)).toBe(false);
});

it.each(managerNames)('folders of a recipe for %s, one without content and one that is copied', (manager) => {
  others();
  const source = join(folder, 'tree');
  for (const path of places) {
    fs.mkdirSync(join(source, path, '..'), { recursive: true });
    fs.writeFileSync(join(source, path), path);
  }
  fs.symlinkSync('nowhere', join(source, 'tmp/link'));
  const made = ['/run/lock/app', '/tmp/empty', '/var/cache/man/empty', '/usr/share/doc/empty'];
  const files = [
    { path: '/', source: { path: source, digest: '' }, ...filler },
    ...made.map((path) => ({ path, directory: true, ...filler, mode: 0o750 })),
  ];
  tidy(manager, files, {});
  expect(places.filter((path) => !root.has(path) || root.read(path) !== path)).toEqual([]);
  for (const path of made) expect(root.stat(path)).toMatchObject({ mode: 0o40750 });
  expect(root.stat('/tmp/link')?.isSymbolicLink()).toBe(true);
  expect(root.has('/tmp/mine.other')).toBe(false);
});

it('a file that lies behind a link, and a link, are the recipe’s; what a link leads to is not', () => {
  root.mkdir('/run/resolve');
  root.symlink('../run/resolve/stub', '/etc/resolv.conf');
  root.write('/run/lock/theirs', '');
  tidy('apt', [entry('/etc/resolv.conf'), { path: '/tmp/theirs', link: '/run/lock/theirs', ...filler }], {});
  expect(root.read('/etc/resolv.conf')).toBe('mine /etc/resolv.conf');
  expect(root.stat('/tmp/theirs')?.isSymbolicLink()).toBe(true);
  expect(root.has('/run/lock/theirs')).toBe(false);
});

it('what is not there any more is not missed', () => {
  const spared = sparing(root, ['/tmp/gone/file']);
  root.mkdir('/tmp/gone');
  root.write('/tmp/gone/other', '');
  spared.remove('/tmp/gone/file');
  spared.remove('/tmp/gone');
  expect(root.list('/tmp/gone')).toEqual([]);
});
