import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { sparing } from '../../src/rootfs/own.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks, knownTweaks, tweaks, tweaksTable } from '../../src/rootfs/tweaks.ts';
import { excludedByDpkg } from '../../src/rootfs/tweaks/slim.ts';
import type { TweakContext } from '../../src/rootfs/tweaks/tweak.ts';
import { compareVersions } from '../../src/model/versions.ts';

let folder: string;
let root: Rootfs;
let warnings: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tweaks-'));
  root = openRootfs(folder);
  warnings = [];
  for (const path of ['/etc/apt/apt.conf.d', '/etc/dpkg/dpkg.cfg.d', '/usr/sbin', '/usr/share'])
    root.mkdir(path);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function apply(
  switches: Record<string, boolean> = {},
  {
    slim = false,
    packages = {},
    files = [],
  }: { slim?: boolean; packages?: Record<string, string>; files?: Target['files'] } = {},
): ReadonlyMap<string, { readonly applied: boolean; readonly why: string }> {
  const context: TweakContext = {
    root: sparing(
      root,
      files.map(({ path }) => path),
    ),
    target: { manager: 'apt', slim, files, tweaks: switches } as unknown as Target,
    packages: new Map(Object.entries({ apt: '3.0.3', dpkg: '1.22.21', ...packages })),
    epoch: 1_700_000_000,
  };
  const results = applyTweaks(context, { debug: () => undefined, warn: (message) => warnings.push(message) });
  return new Map(results.map((result) => [result.name, result]));
}

describe('the table', () => {
  it('has one name for one thing, and a reason for each', () => {
    expect(new Set(knownTweaks).size).toBe(knownTweaks.length);
    for (const { name, reason } of tweaks)
      expect([name, reason]).toEqual([name, expect.stringMatching(/\.$/)]);
  });

  it('prints a Markdown row each', () => {
    const lines = tweaksTable().trimEnd().split('\n');
    expect(lines).toHaveLength(knownTweaks.length + 2);
    expect(lines[1]).toBe('| --- | --- | --- | --- | --- |');
    for (const [index, name] of knownTweaks.entries()) {
      expect(lines[index + 2]).toMatch(new RegExp(`^\\| \`${name}\` \\|`));
      expect(lines[index + 2]?.match(/(?<!\\)\|/g)).toHaveLength(6);
    }
    expect(tweaksTable()).toContain('| apt | on where the recipe says `slim: true`, and where ');
    expect(tweaksTable()).toContain('| `run-systemd-container` | all | off |');
  });
});

describe('switches', () => {
  it('says why each was applied or not', () => {
    const results = apply({ 'policy-rc.d': false, initctl: true, 'run-systemd-container': true });
    expect(results.get('policy-rc.d')).toEqual({
      name: 'policy-rc.d',
      applied: false,
      why: 'switched off by the recipe',
    });
    expect(results.get('initctl')).toMatchObject({
      applied: false,
      why: 'only where package `upstart` is installed',
    });
    expect(results.get('run-systemd-container')).toMatchObject({
      applied: true,
      why: 'switched on by the recipe',
    });
    expect(results.get('apt-clean')).toMatchObject({ applied: true, why: 'on by default' });
    expect(results.get('slim')).toMatchObject({ applied: false, why: 'off by default' });
    expect(warnings).toEqual(['Tweak initctl: only where package `upstart` is installed']);
    expect(root.has('/usr/sbin/policy-rc.d')).toBe(false);
    expect(root.read('/run/systemd/container')).toBe('docker\n');
  });

  it('leaves an untouched root with everything off', () => {
    root.write('/etc/hostname', 'builder');
    root.write('/dev/null', '');
    const before = root.walk('/');
    const results = apply(Object.fromEntries(knownTweaks.map((name) => [name, false])), { slim: true });
    expect(root.walk('/')).toEqual(before);
    expect([...results.values()].some(({ applied }) => applied)).toBe(false);
    expect(warnings).toEqual([]);
  });

  it('follows slim, and the switch before it', () => {
    expect(apply({}, { slim: true }).get('slim')?.applied).toBe(true);
    expect(apply({ slim: false }, { slim: true }).get('slim')?.applied).toBe(false);
  });

  it('gives the same root when applied twice', () => {
    root.write('/var/lib/dpkg/diversions', '');
    const content = (): unknown =>
      root
        .walk('/')
        .map((path) => [path, root.stat(path)?.mode, root.stat(path)?.isFile() && root.read(path)]);
    apply({}, { slim: true, packages: { upstart: '1' } });
    const once = content();
    apply({}, { slim: true, packages: { upstart: '1' } });
    expect(content()).toEqual(once);
  });
});

describe('conditions', () => {
  it('writes no settings for tools that are not there', () => {
    root.remove('/etc/apt');
    root.remove('/etc/dpkg');
    apply({}, { slim: true });
    expect(root.has('/etc/apt')).toBe(false);
    expect(root.has('/etc/dpkg')).toBe(false);
  });

  it('knows what old versions lack', () => {
    apply({}, { packages: { apt: '1.0.9.1', dpkg: '1.15.8.5' } });
    expect(root.read('/etc/apt/apt.conf.d/docker-gzip-indexes')).toContain('CompressionTypes::Order:: "gz"');
    expect(root.has('/etc/dpkg/dpkg.cfg.d/docker-apt-speedup')).toBe(false);
    apply({}, { packages: { apt: '1.0.9.2', dpkg: '1.15.8.6' } });
    expect(root.read('/etc/apt/apt.conf.d/docker-gzip-indexes')).not.toContain('Order');
    expect(root.has('/etc/dpkg/dpkg.cfg.d/docker-apt-speedup')).toBe(true);
  });

  it('removes the list of kernels where there is one', () => {
    root.write('/etc/apt/apt.conf.d/01autoremove-kernels', '');
    expect(apply().get('apt-autoremove-kernels')?.applied).toBe(true);
    expect(root.has('/etc/apt/apt.conf.d/01autoremove-kernels')).toBe(false);
  });
});

describe('identity', () => {
  it('keeps the links of packages and removes files', () => {
    root.symlink('../run/systemd/resolve/stub-resolv.conf', '/etc/resolv.conf');
    root.write('/etc/hostname', 'builder\n');
    root.write('/etc/os-release', 'ID=demo\n');
    root.write('/etc/machine-id', '0123\n');
    root.write('/var/lib/dbus/machine-id', '0123\n');
    apply();
    expect(root.stat('/etc/resolv.conf')?.isSymbolicLink()).toBe(true);
    expect(root.has('/etc/hostname')).toBe(false);
    expect(root.stat('/etc/machine-id')).toMatchObject({ size: 0, mode: 0o100444 });
    expect(root.has('/var/lib/dbus/machine-id')).toBe(false);
  });

  it('removes host keys that were made, not those that the recipe brings', () => {
    const path = '/etc/ssh/ssh_host_ed25519_key';
    for (const name of [
      path,
      '/etc/ssh/ssh_host_rsa_key',
      '/etc/ssh/ssh_host_rsa_key.pub',
      '/etc/ssh/sshd_config',
    ])
      root.write(name, 'text\n');
    const file = { path, content: 'text\n', mode: 0o600, uid: 0, gid: 0 };
    expect(apply({}, { files: [file] }).get('ssh-host-keys')?.applied).toBe(true);
    expect(root.list('/etc/ssh')).toEqual(['ssh_host_ed25519_key', 'sshd_config']);
  });

  it('locks root without a password, and no one else', () => {
    root.write('/etc/passwd', 'root::0:0:root:/root:/bin/sh\napp::1:1::/:/bin/sh\n', { mode: 0o644 });
    root.write('/etc/shadow', 'root::1:0:99999:7:::\napp::1:0:99999:7:::\n', { mode: 0o640, gid: 42 });
    apply();
    expect(root.read('/etc/passwd')).toBe('root:x:0:0:root:/root:/bin/sh\napp::1:1::/:/bin/sh\n');
    expect(root.read('/etc/shadow')).toBe('root:*:1:0:99999:7:::\napp::1:0:99999:7:::\n');
    expect(root.stat('/etc/shadow')).toMatchObject({ mode: 0o100640, gid: 42 });
  });

  it('keeps a password and dates nothing after the epoch', () => {
    root.write('/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\n');
    root.write('/etc/shadow', 'root:$y$hash:19675:0:99999:7:::\nnew:!:19676:0:99999:7:::\nodd:*::::::::\n');
    apply();
    expect(root.read('/etc/shadow')).toBe(
      'root:$y$hash:19675:0:99999:7:::\nnew:!:19675:0:99999:7:::\nodd:*::::::::\n',
    );
  });
});

describe('leftovers', () => {
  it('removes what a build leaves and keeps what packages ship', () => {
    const gone = [
      '/dev/pts/x',
      '/etc/passwd-',
      '/proc/x',
      '/run/mount/utab',
      '/run/lock/x',
      '/tmp/x',
      '/var/cache/apt/pkgcache.bin',
      '/var/cache/debconf/config.dat-old',
      '/var/cache/ldconfig/aux-cache',
      '/var/lib/apt/lists/mirror_InRelease',
      '/var/lib/apt/lists/auxfiles/x',
      '/var/lib/dpkg/status-old',
      '/var/lib/sgml-base/supercatalog.old',
      '/var/lib/ucf/hashfile.0',
      '/var/log/apt/history.log',
      '/var/log/dpkg.log',
      '/var/log/munin/munin-node-configure.log',
    ];
    for (const path of gone) root.write(path, 'x');
    root.mkdir('/run/lock', { mode: 0o1777 });
    root.mkdir('/tmp', { mode: 0o1777 });
    root.mkdir('/var/lib/apt/lists/partial', { mode: 0o700, uid: 42 });
    root.write('/var/log/wtmp', 'x', { mode: 0o664, gid: 43 });
    root.write('/var/cache/debconf/config.dat', 'x');
    root.write('/var/lib/ucf/hashfile', 'x');
    apply();
    expect(root.read('/var/lib/ucf/hashfile')).toBe('x');
    expect(gone.filter((path) => root.has(path))).toEqual([]);
    expect(root.list('/run')).toEqual(['lock']);
    expect(root.stat('/run/lock')?.mode).toBe(0o041777);
    expect(root.stat('/tmp')?.mode).toBe(0o041777);
    expect(root.list('/var/lib/apt/lists')).toEqual(['partial']);
    expect(root.stat('/var/lib/apt/lists/partial')).toMatchObject({ mode: 0o040700, uid: 42 });
    expect(root.stat('/var/log/wtmp')).toMatchObject({ size: 0, mode: 0o100664, gid: 43 });
    expect(root.list('/var/log/apt')).toEqual([]);
    expect(root.read('/var/cache/debconf/config.dat')).toBe('x');
  });
});

describe('slim', () => {
  it.each([
    ['/usr/share/doc/bash/README', true],
    ['/usr/share/doc/bash/copyright', false],
    ['/usr/share/doc/a/b/copyright', false],
    ['/usr/share/doc', false],
    ['/usr/share/locale/de/LC_MESSAGES/x.mo', true],
    ['/usr/share/locale/locale.alias', false],
    ['/usr/share/locale/l10n/de/entry', false],
    ['/usr/share/man/de/man1/x.1.gz', true],
    ['/usr/share/groff/x', false],
    ['/usr/share/gnome/help/app/de/x.xml', true],
    ['/usr/share/gnome/help/app/C/x.xml', false],
    ['/usr/share/omf/app/app-de.emf', true],
    ['/usr/share/omf/app/app-C.emf', false],
  ])('leaves out %s: %s', (path, excluded) => {
    expect(excludedByDpkg(path)).toBe(excluded);
  });

  it('removes files, then what dangles or is empty without them', () => {
    root.write('/usr/share/doc/a/README', '');
    root.write('/usr/share/doc/b/copyright', '');
    root.symlink('b', '/usr/share/doc/b2');
    root.symlink('a', '/usr/share/doc/a2');
    root.symlink('loop', '/usr/share/doc/loop');
    root.write('/usr/share/man/man1/x.1', '');
    root.symlink('x.1', '/usr/share/man/man1/y.1');
    root.symlink('y.1', '/usr/share/man/man1/z.1');
    root.write('/usr/share/man/de/man1/x.1', '');
    root.write('/usr/share/locale/locale.alias', '');
    root.write('/usr/share/keep', '');
    apply({}, { slim: true });
    expect(root.walk('/usr/share')).toEqual([
      'usr/share/doc',
      'usr/share/doc/b',
      'usr/share/doc/b/copyright',
      'usr/share/doc/b2',
      'usr/share/keep',
      'usr/share/locale',
      'usr/share/locale/locale.alias',
      'usr/share/man',
      'usr/share/man/man1',
    ]);
  });
});

describe('compareVersions', () => {
  it.each([
    ['1.15.8.6', '1.15.8.6', 0],
    ['1.15.8.5', '1.15.8.6', -1],
    ['1.0.9.10', '1.0.9.2', 1],
    ['1.0~rc1', '1.0', -1],
    ['1.0', '1.0a', -1],
    ['1.0a', '1.0+b', -1],
    ['1:0.1', '9', 1],
    ['1.0-1', '1.0-1ubuntu1', -1],
    ['1.0-1-2', '1.0-2', 1],
    ['1.0', '1.0-0', 0],
    ['', '0', 0],
    ['1.2.10', '1.2.9', 1],
    ['007', '7', 0],
  ])('%s and %s: %i', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
    expect(Math.sign(compareVersions(b, a)) + 0).toBe(sign === 0 ? 0 : -sign);
  });
});
