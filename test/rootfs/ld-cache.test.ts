import { execFile, execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dialects, parsePlatform, platformOfNode, samePlatform } from '../../src/model/platform.ts';
import { writeLdCache } from '../../src/rootfs/ld-cache.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { debianMirror } from '../fixtures/mirror.ts';
import { ldconfigProgram, library, readCache } from './libraries.ts';

let folder: string;
beforeAll(() => void (folder = fs.mkdtempSync(join(tmpdir(), 'ld-cache-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run([program = '', ...args]: readonly string[]): void {
  // It complains about everything that is not a library.
  execFileSync(program, args, { stdio: 'ignore' });
}

describe('the root’s own ldconfig writes the same', () => {
  const roots = [
    { suite: 'trixie', architecture: 'amd64', ssl: 'libssl3t64' },
    { suite: 'bookworm', architecture: 's390x', ssl: 'libssl3' },
    { suite: 'trixie', architecture: 'armhf', ssl: 'libssl3t64' },
    // The last release whose glibc tells ELF from libc6, and whose packages have files in /lib.
    { suite: 'bookworm', architecture: 'i386', ssl: 'libssl3' },
  ];

  const unpacked = (architecture: string) => join(folder, architecture);

  // Unpacked is enough, and needs no emulator.
  beforeAll(async () => {
    const mirror = await debianMirror();
    const unpack = ({ suite, architecture, ssl }: (typeof roots)[number]) => {
      const source = `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror} ${suite} main`;
      const packages = `--include=base-files,libc-bin,libstdc++6,${ssl}`;
      const options = ['--quiet', '--variant=extract', `--architectures=${architecture}`, packages];
      return promisify(execFile)('mmdebstrap', [...options, suite, unpacked(architecture), source]);
    };
    await Promise.all(roots.map(unpack));
  });

  /** Everything that `ldconfig` looks at and that a fresh root has not got. */
  function disturb(root: Rootfs): void {
    const libraries = root.list('/usr/lib').find((name) => name.includes('-linux-gnu')) ?? '';
    const home = `/usr/lib/${libraries}`;
    const copy = (from: string, to: string) => root.write(to, fs.readFileSync(root.locate(from)));
    const crypto = `${home}/libcrypto.so.3`;
    const ssl = `${home}/libssl.so.3`;

    // Links that are missing, and links that lead nowhere, to themselves, and elsewhere.
    for (const name of root.list(home)) {
      const path = `${home}/${name}`;
      if (name.includes('.so.') && root.stat(path)?.isSymbolicLink()) root.remove(path);
    }
    root.symlink('gone.so.1.2', '/usr/lib/libgone.so.1');
    root.symlink('gone', '/usr/lib/libgone.so');
    root.symlink('libloop.so.1', '/usr/lib/libloop.so.1');
    root.symlink('/opt', '/usr/lib/libfolder.so.1');

    // Several for one soname, one that is in the way of a link, a link by another name, leftovers of dpkg.
    copy(ssl, '/opt/many/libssl.so.3.9');
    copy(ssl, '/opt/many/libssl.so.3.10');
    root.symlink('libssl.so.3.9', '/opt/many/libssl.so.3.99');
    root.symlink('libssl.so.3.10', '/opt/many/libssl.so');
    copy(crypto, '/opt/way/libcrypto.so.99');
    copy(ssl, '/opt/way/libcrypto.so.3');
    copy(ssl, '/opt/way/libnew.so.dpkg-new');
    copy(ssl, '/opt/way/program');

    // What is not a library.
    root.write('/opt/way/libscript.so', 'GROUP ( libc.so.6 )\n');
    root.write('/opt/way/libempty.so', '');
    root.write('/opt/way/libshort.so', fs.readFileSync(root.locate(ssl)).subarray(0, 3000));
    root.mkdir('/opt/way/libdirectory.so.1');

    // For some processors only; one of the directories is empty.
    copy(ssl, `${home}/glibc-hwcaps/second/libssl.so.3.2`);
    copy(ssl, '/opt/many/glibc-hwcaps/second/libssl.so.3');
    copy(crypto, '/opt/many/glibc-hwcaps/first/libcrypto.so.3');
    root.symlink('libcrypto.so.3', '/opt/many/glibc-hwcaps/first/odd');
    root.mkdir('/opt/many/glibc-hwcaps/third');
    copy(ssl, '/opt/many/glibc-hwcaps/.hidden/libssl.so.3');

    // Libraries for other processors.
    for (const { architecture } of roots) {
      const other = openRootfs(unpacked(architecture));
      const [found = ''] = other.glob('usr/lib/*/libcrypto.so.3');
      root.write(`/opt/${architecture}/libcrypto.so.3`, fs.readFileSync(other.locate(found)));
    }

    root.write(
      '/etc/ld.so.conf.d/00-first.conf',
      '# comment\n  /opt/many/ # another\n/opt/many\nhwcap 1 x\n\n/nowhere\n/\ninclude more/*.list\t/etc/other.conf\nopt/way',
    );
    root.write('/etc/ld.so.conf.d/more/b.list', '/opt/armhf\n/opt/amd64\n/opt/i386\n');
    root.write('/etc/ld.so.conf.d/more/a.list', '/opt/s390x\n');
    root.write('/etc/ld.so.conf.d/more/.c.list', '/opt\n');
    root.symlink('/etc/ld.so.conf.d/more/b.list', '/etc/other.conf');
  }

  function links(root: Rootfs): readonly string[] {
    return root
      .walk('/')
      .filter((path) => root.stat(path)?.isSymbolicLink())
      .map((path) => `${path} ${fs.readlinkSync(join(root.path, path))}`);
  }

  test.each(roots.flatMap((root) => [false, true].map((disturbed) => ({ ...root, disturbed }))))(
    '$suite, $architecture, disturbed: $disturbed',
    ({ architecture, disturbed }) => {
      const [theirs, ours] = ['theirs', 'ours'].map((name) => {
        const path = join(folder, `${architecture}-${disturbed}-${name}`);
        fs.cpSync(unpacked(architecture), path, { recursive: true, verbatimSymlinks: true });
        const root = openRootfs(path);
        if (disturbed) disturb(root);
        return root;
      }) as [Rootfs, Rootfs];
      const platform = parsePlatform(architecture);
      const { qemu } = dialects(platform);
      const emulator = samePlatform(platform, platformOfNode(process.arch)) ? [] : [`qemu-${qemu}-static`];
      run([...emulator, theirs.locate('/sbin/ldconfig'), '-r', theirs.path]);

      expect(writeLdCache(ours)).toBe(true);

      expect(readCache(ours).length).toBeGreaterThan(disturbed ? 30 : 20);
      expect(readCache(ours)).toEqual(readCache(theirs));
      const bytes = (root: Rootfs) => fs.readFileSync(root.locate('/etc/ld.so.cache'));
      expect(bytes(ours).equals(bytes(theirs))).toBe(true);
      expect(links(ours)).toEqual(links(theirs));
      expect(ours.stat('/etc/ld.so.cache')?.mode).toBe(theirs.stat('/etc/ld.so.cache')?.mode);
      expect(ours.has('/var/cache/ldconfig/aux-cache')).toBe(false);
    },
  );
});

describe('in a root made by hand', () => {
  /** A root whose `ldconfig` is only data: nothing in it can run. Text is a link. */
  function rootWith(
    files: Readonly<Record<string, Buffer | string>>,
    configuration = '/opt',
    version = 41,
  ): Rootfs {
    const path = fs.mkdtempSync(join(folder, 'root-'));
    const root = openRootfs(path);
    root.write('/sbin/ldconfig', ldconfigProgram(version));
    root.write('/etc/ld.so.conf', `${configuration}\n`);
    for (const [file, content] of Object.entries(files)) {
      if (typeof content === 'string') root.symlink(content, file);
      else root.write(file, content);
    }
    return root;
  }

  function pathsOf(root: Rootfs): readonly string[] {
    expect(writeLdCache(root)).toBe(true);
    return readCache(root).map(({ path }) => path);
  }

  test('directories are those of the configuration, then the system’s, each by its first name', () => {
    const root = rootWith(
      {
        '/opt/b/libb.so.1': library('libx.so.1'),
        '/opt/a/liba.so.1': library('libx.so.1'),
        '/usr/lib/libu.so.1': library('libx.so.1'),
        '/etc/more/2.conf': Buffer.from('/opt/a\n'),
        '/etc/more/1.conf': Buffer.from('/opt/b/ # first\ninclude ../ld.so.conf\n'),
        '/etc/more/.0.conf': Buffer.from('/hidden\n'),
        '/hidden/libx.so.1': library('libx.so.1'),
        '/lib': '/usr/lib',
      },
      'include more/[0-9].con? missing/*.conf',
    );
    expect(pathsOf(root)).toEqual(['/opt/b/libx.so.1', '/opt/a/libx.so.1', '/lib/libx.so.1']);
  });

  test('links are followed as inside the image', () => {
    const outside = join(folder, 'outside');
    fs.mkdirSync(outside);
    fs.writeFileSync(join(outside, 'libx.so.1'), library('libx.so.1'));
    const root = rootWith({ '/opt': outside, [`${outside}/liby.so.1`]: library('liby.so.1') });
    expect(pathsOf(root)).toEqual(['/opt/liby.so.1']);
  });

  test('the newest file gets the link of its soname', () => {
    const root = rootWith({
      '/opt/libx.so.1.9': library('libx.so.1'),
      '/opt/libx.so.1.10': library('libx.so.1'),
      '/opt/libx.so.1': 'libx.so.1.9',
      '/opt/libx.so': 'libx.so.1',
      '/opt/libgone.so.3': 'libgone.so.3.1',
    });
    expect(pathsOf(root)).toEqual(['/opt/libx.so.1', '/opt/libx.so']);
    expect(fs.readlinkSync(join(root.path, 'opt/libx.so.1'))).toBe('libx.so.1.10');
    expect(root.stat('/opt/libgone.so.3')).toBeUndefined();
  });

  test('a soname cannot lead out of the image', () => {
    const root = rootWith({ '/opt/libx.so.1': library('../../../../evil.so') });
    writeLdCache(root);
    expect(fs.existsSync(join(dirname(folder), 'evil.so'))).toBe(false);
    expect(root.stat('/evil.so')?.isSymbolicLink()).toBe(true);
  });

  test('libraries for some processors come first, by their own names', () => {
    const root = rootWith({
      '/opt/libx.so.1': library('libx.so.1'),
      '/opt/glibc-hwcaps/z/libx.so.1.2': library('libx.so.1'),
      '/opt/glibc-hwcaps/a/libx.so.1.3': library('libx.so.1'),
    });
    expect(pathsOf(root)).toEqual([
      '/opt/glibc-hwcaps/a/libx.so.1.3',
      '/opt/glibc-hwcaps/z/libx.so.1.2',
      '/opt/libx.so.1',
    ]);
    expect(readCache(root).map(({ hwcaps }) => hwcaps)).toEqual([
      [1 << 30, 0],
      [1 << 30, 1],
      [0, 0],
    ]);
    expect(root.stat('/opt/glibc-hwcaps/z/libx.so.1')).toBeUndefined();
  });

  test('names are sorted as the loader searches them', () => {
    const names = ['liba.so.9', 'liba.so.10', 'liba.so', 'libab.so.1', 'liba2.so.1', 'lib1.so'];
    const root = rootWith(Object.fromEntries(names.map((name) => [`/opt/${name}`, library(name)])));
    writeLdCache(root);
    expect(readCache(root).map(({ soname }) => soname)).toEqual([
      'lib1.so',
      'liba2.so.1',
      'libab.so.1',
      'liba.so.10',
      'liba.so.9',
      'liba.so',
    ]);
  });

  test('the cache replaces a link, and is not written through it', () => {
    const root = rootWith({ '/etc/ld.so.cache': '/opt/precious', '/opt/precious': Buffer.from('kept') });
    expect(writeLdCache(root)).toBe(true);
    expect(root.stat('/etc/ld.so.cache')?.isFile()).toBe(true);
    expect(root.read('/opt/precious')).toBe('kept');
  });

  test.each([
    ['no ldconfig', { '/sbin/ldconfig': Buffer.from('#!/bin/sh\n# musl needs none\n') }, 41],
    ['another distribution’s glibc', { '/sbin/ldconfig': ldconfigProgram(41, 'GNU libc') }, 41],
    ['an older glibc', {}, 31],
    ['directories that only glibc 2.36 knows', { '/opt/tls/libx.so.1': library('libx.so.1') }, 36],
  ])('nothing is touched with %s', (_, files, version) => {
    const root = rootWith({ ...files, '/opt/libx.so.1': 'gone' }, '/opt', version);
    expect(writeLdCache(root)).toBe(false);
    expect(root.stat('/etc/ld.so.cache')).toBeUndefined();
    expect(root.stat('/opt/libx.so.1')?.isSymbolicLink()).toBe(true);
  });
});
