import { debianMirror } from '../fixtures/mirror.ts';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { customise } from '../../src/rootfs/customise.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';
import { excludedByDpkg } from '../../src/rootfs/tweaks/slim.ts';
import { compareVersions } from '../../src/model/versions.ts';

// A real Debian, made by other hands (mmdebstrap): what its own apt, dpkg and passwd say about the tweaked root counts.

const epoch = 1_750_000_000;

let folder: string;
/** As installed. */
let plain: Rootfs;
/** A copy with every tweak that is on by default, and slim. */
let slim: Rootfs;
/** The same, for tests that leave traces. */
let used: Rootfs;
/** A copy that keeps packages for cache mounts. */
let caching: Rootfs;

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'trixie-'));
  fs.chmodSync(folder, 0o755);
  const path = join(folder, 'plain');
  const source = `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${await debianMirror()} trixie main`;
  execFileSync('mmdebstrap', ['--quiet', '--variant=minbase', '--include=tzdata', 'trixie', path, source]);
  plain = openRootfs(path);
  slim = tweaked('slim', {}, true);
  used = tweaked('used', {}, true);
  caching = tweaked('caching', { 'apt-clean': false, initctl: true }, false, { upstart: '1.13' });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function tweaked(
  name: string,
  tweaks: Record<string, boolean>,
  slimmed: boolean,
  more: Record<string, string> = {},
): Rootfs {
  execFileSync('cp', ['-a', plain.path, join(folder, name)]);
  const root = openRootfs(join(folder, name));
  const installed = run(root, 'dpkg-query', '-W', '-f', '${Package} ${Version}\n').trim().split('\n');
  const packages = new Map(installed.map((line) => line.split(' ') as [string, string]));
  for (const [key, value] of Object.entries(more)) packages.set(key, value);
  const target = { manager: 'apt', slim: slimmed, tweaks } as unknown as Target;
  applyTweaks({ root, target, packages, epoch }, { debug: () => undefined, warn: () => undefined });
  return root;
}

function run(root: Rootfs, ...argv: readonly string[]): string {
  return execFileSync('chroot', [root.path, ...argv], {
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Puts a package into the root, `/x.deb`, with documentation beside its licence and one alternative with a manual page. */
function buildPackage(root: Rootfs): void {
  const tree = fs.mkdtempSync(join(folder, 'package-'));
  const files: Record<string, string> = {
    'DEBIAN/control':
      'Package: x\nVersion: 1\nArchitecture: all\nMaintainer: X <x@example.org>\nDescription: x\n',
    'DEBIAN/postinst':
      '#!/bin/sh\nupdate-alternatives --install /usr/bin/y y /usr/bin/x 1 --slave /usr/share/man/man1/y.1.gz y.1.gz /usr/share/man/man1/x.1.gz\n',
    'usr/bin/x': '#!/bin/sh\n',
    'usr/share/doc/x/README': '',
    'usr/share/doc/x/copyright': '',
    'usr/share/man/man1/x.1.gz': '',
    'usr/share/locale/de/LC_MESSAGES/x.mo': '',
  };
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(join(tree, path, '..'), { recursive: true });
    fs.writeFileSync(join(tree, path), content, { mode: 0o755 });
  }
  fs.chmodSync(tree, 0o755);
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', tree, root.locate('/x.deb')]);
}

/** Runs the image's apt over a repository inside it, with a downloaded package lying in apt's cache. */
function updateFromInside(root: Rootfs): void {
  root.write(
    '/repository/Packages',
    'Package: z\nVersion: 1\nArchitecture: all\nFilename: ./z.deb\nSize: 1\n',
  );
  root.write('/etc/apt/sources.list', 'deb [trusted=yes] file:/repository ./\n');
  root.write('/var/cache/apt/archives/kept.deb', 'x');
  root.mkdir('/var/cache/apt/archives/partial');
  run(root, 'apt-get', '-o', 'APT::Sandbox::User=root', 'update');
}

describe('dpkg', () => {
  it('has a consistent database, and misses only what slim leaves out', () => {
    expect(run(slim, 'dpkg', '--audit')).toBe('');
    const missing = spawnSync('chroot', [slim.path, 'dpkg', '--verify'], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n');
    const paths = missing.map((line) => line.slice(line.indexOf('/')));
    expect(paths.length).toBeGreaterThan(1000);
    expect(paths.filter((path) => !excludedByDpkg(path))).toEqual([]);
  });

  it('keeps licences, tables and the directories for manual pages', () => {
    const licences = plain.glob('usr/share/doc/*/copyright').filter((path) => plain.has(path));
    expect(licences.length).toBeGreaterThan(50);
    expect(licences.filter((path) => !slim.has(path))).toEqual([]);
    // A documentation folder that is a link leads to the licence of the package beside.
    expect(slim.stat('/usr/share/doc/libstdc++6')?.isSymbolicLink()).toBe(true);
    expect(slim.has('/usr/share/doc/libstdc++6/copyright')).toBe(true);

    const manuals = plain.list('/usr/share/man').filter((name) => /^man[1-9]$/.test(name));
    expect(manuals).toContain('man1');
    expect(slim.list('/usr/share/man')).toEqual(manuals);
    expect(slim.glob('usr/share/man/*/*')).toEqual([]);
    expect(slim.glob('usr/share/info/*')).toEqual([]);
    expect(slim.glob('usr/share/locale/*').filter((path) => slim.stat(path)?.isDirectory())).toEqual([]);
    expect(plain.has('/usr/share/locale/locale.alias')).toBe(slim.has('/usr/share/locale/locale.alias'));
  });

  it('removes nothing that no rule names', () => {
    const gone = plain.walk('/usr').filter((path) => !slim.stat(path));
    expect(gone.filter((path) => !excludedByDpkg(`/${path}`))).toEqual([]);
  });

  it('skips the same files in later packages, and can still register alternatives', () => {
    buildPackage(used);
    run(used, 'dpkg', '--install', '/x.deb');
    expect(used.has('/usr/bin/y')).toBe(true);
    expect(used.has('/usr/share/doc/x/copyright')).toBe(true);
    expect(used.has('/usr/share/doc/x/README')).toBe(false);
    expect(used.stat('/usr/share/man/man1/x.1.gz')).toBeUndefined();
    expect(used.stat('/usr/share/locale/de')).toBeUndefined();

    buildPackage(caching);
    run(caching, 'dpkg', '--install', '/x.deb');
    expect(caching.has('/usr/share/doc/x/README')).toBe(true);
    expect(caching.has('/usr/share/man/man1/y.1.gz')).toBe(true);
  });

  it('accepts its settings', () => {
    expect(slim.read('/etc/dpkg/dpkg.cfg.d/docker-apt-speedup')).toMatch(/^force-unsafe-io$/m);
    expect(run(slim, 'dpkg', '--print-architecture').trim()).toMatch(/^[a-z0-9]+$/);
  });

  it('knows the diversion of initctl as its own', () => {
    expect(run(caching, 'dpkg-divert', '--list', '/sbin/initctl').trim()).toBe(
      'local diversion of /sbin/initctl to /sbin/initctl.distrib',
    );
    expect(run(caching, '/sbin/initctl', 'start', 'anything')).toBe('');
    caching.remove('/sbin/initctl');
    run(caching, 'dpkg-divert', '--local', '--rename', '--remove', '/sbin/initctl');
    expect(run(caching, 'dpkg-divert', '--list', '/sbin/initctl')).toBe('');
    expect(slim.stat('/sbin/initctl')).toBeUndefined();
  });

  it('orders versions as compareVersions does', () => {
    const versions = [
      '1.0',
      '1.0~rc1-1',
      '1:0.9',
      '1.0-1',
      '1.0-1+b1',
      '1.0+dfsg-1',
      '1.0.10-1',
      '1.0.9-1',
      '2.a',
      '2.a0',
      '2.0-1~',
    ];
    const pairs = versions.flatMap((a) => versions.map((b) => [a, b] as const));
    const script = pairs
      .map(([a, b]) => `dpkg --compare-versions '${a}' lt '${b}' && echo lt || echo ge`)
      .join('\n');
    const answers = run(slim, 'sh', '-c', script).trim().split('\n');
    expect(pairs.map(([a, b]) => (compareVersions(a, b) < 0 ? 'lt' : 'ge'))).toEqual(answers);
  });
});

describe('apt', () => {
  it('reads every setting', () => {
    const settings = run(slim, 'apt-config', 'dump');
    for (const line of [
      'APT::AutoRemove::SuggestsImportant "false";',
      'Dir::Cache::pkgcache "";',
      'Dir::Cache::srcpkgcache "";',
      'Acquire::GzipIndexes "true";',
      'Acquire::Languages:: "none";',
    ]) {
      expect(settings.toLowerCase()).toContain(line.toLowerCase());
    }
    expect(settings).toMatch(/^DPkg::Post-Invoke:: "rm -f .*\.deb.*\.bin \|\| true";$/m);
    expect(settings).toMatch(/^APT::Update::Post-Invoke:: "rm -f .*\.deb.*\.bin \|\| true";$/m);
    expect(settings).not.toContain('CompressionTypes::Order');
  });

  it('cleans up after itself, and keeps the lists compressed', () => {
    updateFromInside(used);
    expect(used.list('/var/cache/apt/archives')).not.toContain('kept.deb');
    expect(used.glob('var/cache/apt/*.bin')).toEqual([]);
    expect(run(used, 'apt-cache', 'policy', 'z')).toContain('Candidate: 1');
  });

  it('keeps packages for cache mounts with one switch, still without binary caches', () => {
    expect(run(caching, 'apt-config', 'dump')).not.toContain('Post-Invoke::');
    updateFromInside(caching);
    expect(caching.list('/var/cache/apt/archives')).toContain('kept.deb');
    expect(caching.glob('var/cache/apt/*.bin')).toEqual([]);
  });

  it('finds its folders as the package made them', () => {
    const partial = plain.stat('/var/lib/apt/lists/partial');
    expect(slim.stat('/var/lib/apt/lists/partial')).toMatchObject({ mode: partial?.mode, uid: partial?.uid });
  });
});

describe('services', () => {
  it('may not be started', () => {
    const { status } = spawnSync('chroot', [slim.path, '/usr/sbin/policy-rc.d', 'cron', 'start']);
    expect(status).toBe(101);
    expect(slim.stat('/usr/sbin/policy-rc.d')?.mode).toBe(0o100755);
  });
});

describe('the root as a whole', () => {
  it('holds nothing of this machine and this hour', () => {
    const today = Math.floor(epoch / 86_400);
    const dates = (root: Rootfs): number[] =>
      root
        .read('/etc/shadow')
        .trim()
        .split('\n')
        .map((line) => Number(line.split(':')[2]));
    expect(Math.max(...dates(plain))).toBeGreaterThan(today);
    expect(Math.max(...dates(slim))).toBe(today);
    expect(slim.read('/etc/shadow')).toMatch(/^root:\*:/);
    expect(slim.stat('/etc/shadow')).toMatchObject({
      mode: plain.stat('/etc/shadow')?.mode,
      gid: plain.stat('/etc/shadow')?.gid,
    });

    expect(plain.has('/etc/hostname')).toBe(true);
    for (const path of ['/etc/hostname', '/etc/resolv.conf', '/etc/passwd-', '/var/lib/dpkg/status-old']) {
      expect([path, slim.stat(path)]).toEqual([path, undefined]);
    }
    expect(slim.stat('/etc/machine-id')).toMatchObject({ size: 0, mode: 0o100444 });
    expect(plain.list('/dev')).not.toEqual([]);
    for (const path of ['/proc', '/sys', '/tmp', '/var/log/apt'])
      expect([path, slim.list(path)]).toEqual([path, []]);
    expect(slim.list('/run')).toEqual(['lock']);
    for (const path of ['/dev', '/run', '/run/lock', '/tmp']) {
      expect([path, slim.stat(path)?.mode]).toEqual([path, plain.stat(path)?.mode]);
    }
  });

  it('takes users, files and a time zone, and its own tools agree', () => {
    customise(
      used,
      {
        users: [
          {
            name: 'app',
            uid: 1000,
            gid: 1000,
            home: '/home/app',
            shell: '/bin/bash',
            comment: 'App',
            groups: ['adm'],
          },
        ],
        files: [{ path: '/lib/it', content: 'x', mode: 0o644, uid: 0, gid: 0 }],
        timezone: 'Asia/Tokyo',
      },
      epoch,
    );
    expect(run(used, 'id', 'app').trim()).toBe('uid=1000(app) gid=1000(app) groups=1000(app),4(adm)');
    expect(run(used, 'passwd', '--status', 'app')).toMatch(/^app L 2025-06-15 /);
    expect(run(used, 'grpck', '-r')).toBe('');
    // pwck reports the system accounts whose homes no package makes; the new one must not be among them.
    expect(spawnSync('chroot', [used.path, 'pwck', '-r'], { encoding: 'utf8' }).stdout).not.toContain(
      "'app'",
    );
    expect(used.list('/home/app')).toEqual(plain.list('/etc/skel'));
    expect(run(used, 'date', '-d', '@0', '+%H %Z').trim()).toBe('09 JST');
    expect(used.read('/usr/lib/it')).toBe('x');
    expect(used.stat('/lib')?.isSymbolicLink()).toBe(true);
  });

  it('refuses a zone that tzdata does not have', () => {
    expect(() => customise(slim, { users: [], files: [], timezone: 'Asia/Atlantis' }, epoch)).toThrow(
      /Atlantis/,
    );
  });
});
