import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';

let folder: string;
let outside: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'rootfs-'));
  outside = join(folder, 'outside');
  fs.mkdirSync(join(folder, 'root'));
  fs.mkdirSync(outside);
  root = openRootfs(join(folder, 'root'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const host = (path: string): string => join(folder, 'root', path);

describe('links', () => {
  it('takes absolute targets as paths of the image', () => {
    root.symlink(outside, '/data');
    root.write('/data/file', 'inside');
    expect(fs.readdirSync(outside)).toEqual([]);
    expect(fs.readFileSync(host(`${outside}/file`), 'utf8')).toBe('inside');
    expect(root.read('/data/file')).toBe('inside');
  });

  it('stops at the top on the way up', () => {
    fs.writeFileSync(join(folder, 'secret'), 'of the machine');
    root.symlink('../../../../../../secret', '/up');
    expect(root.has('/up')).toBe(false);
    root.write('/up', 'image');
    root.write('/a/../../../secret2', 'image');
    expect(fs.readFileSync(join(folder, 'secret'), 'utf8')).toBe('of the machine');
    expect(fs.readFileSync(host('secret'), 'utf8')).toBe('image');
    expect(fs.existsSync(join(folder, 'secret2'))).toBe(false);
    expect(root.read('/secret2')).toBe('image');
  });

  it('applies .. after the link, as the kernel does', () => {
    root.mkdir('/deep/down');
    root.symlink('/deep/down', '/short');
    root.write('/short/../file', 'x');
    expect(root.list('/deep')).toEqual(['down', 'file']);
  });

  it('follows chains and merged directories', () => {
    root.mkdir('/usr/lib');
    root.symlink('usr/lib', '/lib');
    root.symlink('/lib', '/lib64');
    root.write('/lib64/x', 'x');
    expect(root.list('/usr/lib')).toEqual(['x']);
    expect(root.locate('/lib64/x')).toBe(host('usr/lib/x'));
  });

  it('writes behind a dangling link', () => {
    root.symlink('/run/systemd/resolve/stub-resolv.conf', '/etc/resolv.conf');
    expect(root.has('/etc/resolv.conf')).toBe(false);
    root.write('/etc/resolv.conf', 'nameserver');
    expect(root.read('/run/systemd/resolve/stub-resolv.conf')).toBe('nameserver');
    expect(root.stat('/etc/resolv.conf')?.isSymbolicLink()).toBe(true);
  });

  it('fails on loops', () => {
    root.symlink('b', '/a');
    root.symlink('a', '/b');
    expect(root.has('/a')).toBe(false);
    expect(() => root.write('/a/x', '')).toThrow(
      expect.objectContaining({ code: 'install', message: expect.stringContaining('/a/x') }),
    );
  });

  it('removes a link and not what it leads to', () => {
    fs.writeFileSync(join(outside, 'keep'), '');
    fs.symlinkSync(outside, host('link'));
    fs.symlinkSync('../outside', host('relative'));
    root.mkdir('/tree');
    fs.symlinkSync(outside, host('tree/link'));
    root.remove('/link');
    root.remove('/relative');
    root.remove('/tree');
    expect(fs.readdirSync(outside)).toEqual(['keep']);
    expect(root.list('/')).toEqual([]);
  });

  it('does not remove through a link above', () => {
    fs.writeFileSync(join(outside, 'keep'), '');
    fs.symlinkSync(outside, host('var'));
    root.remove('/var/keep');
    root.remove('/var/../../outside/keep');
    expect(fs.readdirSync(outside)).toEqual(['keep']);
  });
});

describe('files', () => {
  it('sets the mode whatever the umask is, and makes parents 0755', () => {
    const umask = process.umask(0o077);
    try {
      root.write('/etc/deep/file', 'x', { mode: 0o4755, uid: 7, gid: 8 });
    } finally {
      process.umask(umask);
    }
    expect(root.stat('/etc/deep/file')).toMatchObject({ mode: 0o104755, uid: 7, gid: 8 });
    expect(root.stat('/etc/deep')).toMatchObject({ mode: 0o040755, uid: 0, gid: 0 });
  });

  it('writes a new file, so that other names of the old one keep their content', () => {
    fs.writeFileSync(join(outside, 'cached'), 'shared');
    fs.linkSync(join(outside, 'cached'), host('file'));
    root.write('/file', 'mine');
    expect(fs.readFileSync(join(outside, 'cached'), 'utf8')).toBe('shared');
  });

  it('edits and keeps owner and mode', () => {
    root.write('/etc/shadow', 'a', { mode: 0o640, gid: 42 });
    root.edit('/etc/shadow', (text) => `${text}b`);
    expect(root.read('/etc/shadow')).toBe('ab');
    expect(root.stat('/etc/shadow')).toMatchObject({ mode: 0o100640, gid: 42 });
    root.truncate('/etc/shadow');
    expect(root.stat('/etc/shadow')).toMatchObject({ mode: 0o100640, gid: 42, size: 0 });
  });

  it('leaves the ownership of an existing directory unless given', () => {
    root.mkdir('/d', { mode: 0o1777, gid: 5 });
    root.mkdir('/d');
    expect(root.stat('/d')).toMatchObject({ mode: 0o041777, gid: 5 });
    root.mkdir('/d', { mode: 0o700 });
    expect(root.stat('/d')).toMatchObject({ mode: 0o040700, gid: 0 });
  });

  it('names the file that stands where a directory should be', () => {
    root.write('/etc', '');
    expect(() => root.write('/etc/passwd', '')).toThrow('/etc in the image is not a directory');
    expect(root.has('/etc/passwd')).toBe(false);
  });

  it('replaces links by links and never the root itself', () => {
    root.symlink('a', '/l');
    root.symlink('b', '/l', { uid: 3, gid: 4 });
    expect(fs.readlinkSync(host('l'))).toBe('b');
    expect(root.stat('/l')).toMatchObject({ uid: 3, gid: 4 });
    expect(() => root.remove('/')).toThrow();
    expect(() => root.remove('/..')).toThrow();
  });

  it('refuses to empty a mounted file system', () => {
    root.mkdir('/dev');
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', host('dev')]);
    try {
      fs.writeFileSync(host('dev/null'), '');
      expect(() => root.remove('/dev')).toThrow('mounted');
      expect(root.list('/dev')).toEqual(['null']);
    } finally {
      execFileSync('umount', [host('dev')]);
    }
  });

  it('opens directories only', () => {
    expect(() => openRootfs(join(folder, 'missing'))).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});

describe('glob', () => {
  beforeEach(() => {
    for (const path of [
      'var/log/a.log',
      'var/log/b.txt',
      'var/log/apt/term.log',
      'var/log/.hidden',
      'etc/x',
    ]) {
      root.write(path, '');
    }
    fs.symlinkSync(outside, host('var/escape'));
    fs.writeFileSync(join(outside, 'c.log'), '');
  });

  it.each([
    ['var/log/*.log', ['var/log/a.log']],
    ['/var/log/*', ['var/log/.hidden', 'var/log/a.log', 'var/log/apt', 'var/log/b.txt']],
    ['var/log/*/', ['var/log/apt']],
    ['var/**/*.log', ['var/log/a.log', 'var/log/apt/term.log']],
    ['**/term.log', ['var/log/apt/term.log']],
    ['var/log/apt/**', ['var/log/apt/term.log']],
    ['var/log/apt', ['var/log/apt']],
    ['var/escape/*', []],
    ['var/escape', ['var/escape']],
    ['var/escape/', []],
    ['v?r', []],
    ['nothing/*', []],
  ])('%s', (pattern, paths) => {
    expect(root.glob(pattern)).toEqual(paths);
  });

  it('does not point upwards', () => {
    expect(() => root.glob('../outside/*')).toThrow();
  });

  it('walks a tree without leaving it', () => {
    expect(root.walk('/var')).toEqual([
      'var/escape',
      'var/log',
      'var/log/.hidden',
      'var/log/a.log',
      'var/log/apt',
      'var/log/apt/term.log',
      'var/log/b.txt',
    ]);
  });

  it('walks from behind links, inside', () => {
    fs.mkdirSync(join(outside, 'skel'));
    fs.writeFileSync(join(outside, 'skel/of-the-machine'), '');
    fs.symlinkSync(outside, host('home'));
    expect(root.walk('/home/skel')).toEqual([]);
    root.symlink('var/log', '/logs');
    expect(root.walk('/logs/apt')).toEqual(['var/log/apt/term.log']);
    expect(root.walk('/')).toContain('var/log/apt/term.log');
  });
});
