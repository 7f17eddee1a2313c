import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlatform } from '../../src/model/platform.ts';
import type { ImageSettings } from '../../src/model/target.ts';
import { accountOf } from '../../src/rootfs/accounts.ts';
import { openRootfs } from '../../src/rootfs/rootfs.ts';
import { startProblems } from '../../src/rootfs/startable.ts';

const hello = fileURLToPath(new URL('../../recipes/hello', import.meta.url));
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'startable-'));
  add('/hello', '', 'linux-amd64');
  add('/opt/bin/tool', '', 'linux-amd64');
  add('/bin/env', '', 'linux-amd64');
  add('/arm', '', 'linux-arm64');
  add('/small', '', 'linux-386');
  add(
    '/etc/passwd',
    'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1001:App:/srv/app:/bin/sh\n7:x:70:71::/seven:\n',
  );
  add('/etc/group', 'root:x:0:\nwheel:x:10:root,app\nvideo:x:44:app\n');
  add('/script', '#!/hello -x\n');
  add('/stray', '#! /bin/nothing\n');
  add('/by-name', '#!/bin/env tool\n');
  add('/by-wrong-name', '#!/bin/env toool\n');
  add('/loop', '#!/bin/env loop\n');
  add('/text', 'just words\n');
  add('/empty', '');
  add('/private', '', 'linux-amd64', 0o700);
  add('/data', 'no program', undefined, 0o644);
  // A dynamic program: its loader is the one thing that the root lacks at first.
  copyFileSync('/bin/true', join(root, 'dynamic'));
  symlinkSync('/opt/bin/tool', join(root, 'link'));
  symlinkSync('/nowhere', join(root, 'dangling'));
});
afterAll(() => rmSync(root, { recursive: true }));

function add(path: string, content: string, program?: string, mode = 0o755): void {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  if (program === undefined) writeFileSync(place, content);
  else copyFileSync(join(hello, program), place);
  chmodSync(place, mode);
}

function problems(image: Partial<ImageSettings>, platform = 'linux/amd64') {
  const settings = { env: [], entrypoint: [], cmd: [], user: '', workingDir: '', labels: {}, ...image };
  return startProblems(openRootfs(root), settings, parsePlatform(platform)).map(
    ({ key, message }) => `${key}: ${message}`,
  );
}

const cannot = (why: string) => [`entrypoint: the image cannot start its entrypoint: ${why}`];

describe('what would keep an image from starting', () => {
  it.each([
    ['/hello', []],
    ['/link', []],
    ['/script', []],
    ['/by-name', []],
    ['tool', []],
    ['./hello', []],
    ['/small', []],
    ['/helo', cannot('there is no /helo')],
    ['/dangling', cannot('there is no /dangling')],
    ['/opt/bin', cannot('/opt/bin is no file')],
    ['/data', cannot('/data is not executable')],
    ['toool', cannot('there is no program toool on its PATH, /opt/bin')],
    ['', cannot('its name is empty')],
    ['/text', cannot('/text is neither a program nor a script that begins with #!')],
    ['/empty', cannot('/empty is neither a program nor a script that begins with #!')],
    ['/stray', cannot('/stray is a script, and there is no /bin/nothing')],
    [
      '/by-wrong-name',
      cannot('/by-wrong-name is a script, and there is no program toool on its PATH, /opt/bin'),
    ],
    ['/loop', cannot('/loop is a script, and there is no program loop on its PATH, /opt/bin')],
    ['/arm', cannot('/arm is a program for another machine than linux/amd64')],
    ['/dynamic', cannot('/dynamic needs its loader, but there is no /lib64/ld-linux-x86-64.so.2')],
  ])('%s', (program, expected) => {
    expect(problems({ entrypoint: [program], env: ['PATH=/opt/bin'] })).toEqual(expected);
  });

  it('is looked for in the command where there is no entrypoint', () => {
    expect(problems({ cmd: ['/helo'] })).toEqual(['cmd: the image cannot start its cmd: there is no /helo']);
    expect(problems({ entrypoint: ['/hello'], cmd: ['/helo'] })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it('scripts that name each other end the search', () => {
    expect(problems({ cmd: ['loop'], env: ['PATH=/'] })).toEqual([
      expect.stringMatching(/^cmd: .*needs too many interpreters$/),
    ]);
  });

  it('is a user, a group or a folder that is not there', () => {
    expect(problems({ user: 'wob', workingDir: '/srv' })).toEqual([
      'user: the image cannot run as its user: there is no user "wob" in its /etc/passwd',
      'workdir: the image cannot start in /srv: it has no such folder',
    ]);
    expect(problems({ user: 'app:wob' })).toEqual([
      'user: the image cannot run as its user: there is no group "wob" in its /etc/group',
    ]);
    expect(problems({ user: '4294967294' })).toHaveLength(1);
    expect(problems({ user: '12345:678', workingDir: '/opt/bin' })).toEqual([]);
  });

  it('is a program that its user may not run', () => {
    expect(problems({ entrypoint: ['/private'] })).toEqual([]);
    expect(problems({ entrypoint: ['/private'], user: 'app' })).toEqual(
      cannot('/private is not executable for its user'),
    );
  });
});

describe('an account', () => {
  it.each([
    ['', { uid: 0, gid: 0, groups: [10], home: '/root' }],
    ['root', { uid: 0, gid: 0, groups: [10], home: '/root' }],
    ['app', { uid: 1000, gid: 1001, groups: [10, 44], home: '/srv/app' }],
    ['1000', { uid: 1000, gid: 1001, groups: [10, 44], home: '/srv/app' }],
    ['app:video', { uid: 1000, gid: 44, groups: [], home: '/srv/app' }],
    ['app:5', { uid: 1000, gid: 5, groups: [], home: '/srv/app' }],
    ['7', { uid: 70, gid: 71, groups: [], home: '/seven' }],
    ['12345', { uid: 12345, gid: 0, groups: [], home: '/' }],
    ['a:b:c', '"a:b:c" is neither a user nor user:group'],
  ])('%s is found as runtimes find it', (spec, account) => {
    expect(accountOf(openRootfs(root), spec)).toEqual(account);
  });
});
