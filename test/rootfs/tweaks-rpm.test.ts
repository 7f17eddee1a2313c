import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';
import { fixturePackages, fixtureTarget } from '../fixtures/target.ts';

let folder: string;
let root: Rootfs;

const dnfConf = '[main]\ngpgcheck=1\nbest=True\n';

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tweaks-'));
  root = openRootfs(folder);
  for (const path of ['/etc/rpm', '/etc/sysconfig', '/usr/sbin', '/usr/bin', '/dev']) root.mkdir(path);
  root.symlink('usr/sbin', '/sbin');
  root.write('/etc/dnf/dnf.conf', dnfConf);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function apply(
  tweaks: Readonly<Record<string, boolean>> = {},
  packages: Partial<Target['packages']> = {},
  installed: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const target = fixtureTarget({ manager: 'dnf', tweaks, packages: fixturePackages(packages) });
  const context = { root, target, packages: new Map(Object.entries(installed)), epoch: 1_700_000_000 };
  const results = applyTweaks(context, { debug: () => undefined, warn: () => undefined });
  return new Map(results.map(({ name, applied, why }) => [name, `${applied ? 'yes' : 'no'}: ${why}`]));
}

describe('what was left out stays out', () => {
  it('documentation and weak dependencies, unless the recipe wants them', () => {
    apply({}, { docs: true, recommends: true });
    expect(root.read('/etc/dnf/dnf.conf')).toBe(dnfConf);
    apply();
    const now = '[main]\ninstall_weak_deps=False\ntsflags=nodocs\ngpgcheck=1\nbest=True\n';
    expect(root.read('/etc/dnf/dnf.conf')).toBe(now);
    apply();
    expect(root.read('/etc/dnf/dnf.conf')).toBe(now);
  });

  it('beside what the distribution says, in the file that it has', () => {
    root.remove('/etc/dnf');
    root.write('/etc/yum.conf', '[main]\ntsflags = test\ninstall_weak_deps=True\n');
    apply();
    expect(root.read('/etc/yum.conf')).toBe('[main]\ntsflags=test,nodocs\ninstall_weak_deps=False\n');
    root.remove('/etc/yum.conf');
    expect(apply().get('dnf-no-docs')).toBe('no: only where `/etc/dnf/dnf.conf` or `/etc/yum.conf` exists');
  });

  it('languages, where the recipe names some', () => {
    apply();
    expect(root.has('/etc/rpm/macros.image-language-conf')).toBe(false);
    apply({}, { languages: ['en_GB', 'de'] });
    expect(root.read('/etc/rpm/macros.image-language-conf')).toContain('\n%_install_langs en_GB:de\n');
  });
});

describe('leftovers', () => {
  it('caches, logs and history of dnf go, and their folders stay', () => {
    const files = [
      ...['var/cache/dnf/base-1/repodata/repomd.xml', 'var/cache/libdnf5/x', 'var/cache/yum/x'],
      ...['var/log/dnf.log', 'var/log/dnf.rpm.log', 'var/log/hawkey.log', 'var/log/yum.log'],
      ...['var/lib/dnf/history.sqlite', 'var/lib/dnf/history.sqlite-wal'],
      'usr/lib/sysimage/libdnf5/transaction_history.sqlite',
    ];
    for (const file of files) root.write(file, 'x');
    root.write('var/log/secure', 'x');
    apply({ 'dnf-history': false });
    expect(files.filter((file) => root.has(file))).toEqual([
      ...['var/lib/dnf/history.sqlite', 'var/lib/dnf/history.sqlite-wal'],
      'usr/lib/sysimage/libdnf5/transaction_history.sqlite',
    ]);
    apply();
    expect(files.filter((file) => root.has(file))).toEqual([]);
    expect(root.has('var/log/secure')).toBe(true);
    expect(root.has('var/cache/dnf')).toBe(true);
  });

  it('the database of rpm needs nothing beside it', () => {
    const database = Buffer.concat([
      Buffer.from('SQLite format 3\0'),
      Buffer.from([16, 0, 2, 2]),
      Buffer.alloc(80),
    ]);
    root.write('/usr/lib/sysimage/rpm/rpmdb.sqlite', database);
    for (const name of ['rpmdb.sqlite-shm', 'rpmdb.sqlite-wal', '.rpm.lock'])
      root.write(`/usr/lib/sysimage/rpm/${name}`, '');
    root.symlink('../../usr/lib/sysimage/rpm', '/var/lib/rpm');
    apply();
    expect(root.list('/var/lib/rpm')).toEqual(['rpmdb.sqlite']);
    const bytes = fs.readFileSync(root.locate('/var/lib/rpm/rpmdb.sqlite'));
    expect([...bytes.subarray(16, 20)]).toEqual([16, 0, 1, 1]);
    root.write('/var/lib/rpm/rpmdb.sqlite-wal', 'changes');
    expect(() => apply()).toThrow('rpm has left changes beside its database');
  });
});

describe('what mkimage-yum.sh does', () => {
  const gone: Readonly<Record<string, readonly string[]>> = {
    'no-locales': ['usr/lib/locale/C.utf8/LC_CTYPE', 'usr/share/locale/de/x.mo'],
    'no-gconv': ['usr/lib/gconv/gconv-modules', 'usr/lib64/gconv/UTF-16.so'],
    'no-locale-tools': ['usr/bin/localedef', 'usr/sbin/build-locale-archive'],
    'no-manuals': ['man/man1/x.1', 'doc/x/README', 'info/x', 'gnome/help/x'].map(
      (name) => `usr/share/${name}`,
    ),
    'no-cracklib': ['usr/share/cracklib/pw_dict.pwd'],
    'no-i18n': ['usr/share/i18n/locales/de_DE'],
    'no-sln': ['usr/sbin/sln'],
    'no-ld-cache': ['etc/ld.so.cache', 'var/cache/ldconfig/x'],
    'yum-cache': [],
  };
  const present = () =>
    Object.values(gone)
      .flat()
      .filter((file) => root.has(file));

  beforeEach(() => {
    for (const file of Object.values(gone).flat()) root.write(file, 'x');
  });

  it('happens when it is asked for, one by one', () => {
    const all = present();
    apply();
    expect(present()).toEqual(all);
    for (const [name, files] of Object.entries(gone)) {
      apply({ [name]: true });
      expect(
        files.filter((file) => root.has(file)),
        name,
      ).toEqual([]);
    }
    expect(present()).toEqual([]);
    for (const path of ['/var/cache/ldconfig', '/var/cache/yum']) {
      expect(root.list(path)).toEqual([]);
      expect((root.stat(path)?.mode ?? 0) & 0o7777).toBe(0o755);
    }
    expect(root.has('/usr/share/man')).toBe(false);
  });

  it('tells old services that there is a network', () => {
    apply();
    expect(root.has('/etc/sysconfig/network')).toBe(false);
    apply({}, {}, { initscripts: '9.49' });
    const text = 'NETWORKING=yes\nHOSTNAME=localhost.localdomain\n';
    expect(root.read('/etc/sysconfig/network')).toBe(text);
    root.write('/etc/sysconfig/network', '# mine\n');
    apply({ 'sysconfig-network': true });
    expect(root.read('/etc/sysconfig/network')).toBe('# mine\n');
  });

  it('puts device nodes into the layer, without making them here', () => {
    root.write('/dev/left', '');
    apply();
    expect(root.specialFiles).toEqual([]);
    apply({ 'device-nodes': true });
    expect(root.list('/dev')).toEqual([]);
    const described = root.specialFiles.map(({ path, type, mode, device }) =>
      [path, type, mode.toString(8), device?.major, device?.minor].join(' '),
    );
    expect(described).toEqual([
      'dev/console character-device 600 5 1',
      'dev/initctl fifo 600  ',
      'dev/full character-device 666 1 7',
      'dev/null character-device 666 1 3',
      'dev/ptmx character-device 666 5 2',
      'dev/random character-device 666 1 8',
      'dev/tty character-device 666 5 0',
      'dev/tty0 character-device 666 4 0',
      'dev/urandom character-device 666 1 9',
      'dev/zero character-device 666 1 5',
    ]);
  });
});
