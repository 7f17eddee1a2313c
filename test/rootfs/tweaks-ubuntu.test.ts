import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { customise } from '../../src/rootfs/customise.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks, firstTweaks } from '../../src/rootfs/tweaks.ts';
import { fixtureTarget } from '../fixtures/target.ts';

let folder: string;
let root: Rootfs;

/** What `dpkg-query` knows nothing of: the accounts of Canonical's own archives. */
const accounts = {
  passwd:
    'root:x:0:0:root:/root:/bin/bash\nubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash\n_apt:x:42:65534::/nonexistent:/usr/sbin/nologin\n',
  shadow: 'root:*:19820:0:99999:7:::\nubuntu:!:19820:0:99999:7:::\n_apt:*:19820:0:99999:7:::\n',
  group: 'root:x:0:\nadm:x:4:ubuntu\nsudo:x:27:admin,ubuntu,ubuntu2\nubuntu:x:1000:\n',
  gshadow: 'root:*::\nadm:*::ubuntu\nsudo:*::admin,ubuntu,ubuntu2\nubuntu:!::\n',
  subuid: 'ubuntu:100000:65536\n',
};

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tweaks-'));
  root = openRootfs(folder);
  for (const [name, text] of Object.entries(accounts)) root.write(`/etc/${name}`, text);
  root.write('/etc/os-release', 'ID=ubuntu\nVERSION_ID="24.04"\n');
  root.write('/home/ubuntu/.bashrc', '', { uid: 1000, gid: 1000 });
  root.write('/home/other/file', '');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** As a build does it. */
function apply(changes: Partial<Target> = {}) {
  const target = fixtureTarget({ manager: 'archive', ...changes });
  const log = { debug: () => undefined, warn: () => undefined };
  const results = applyTweaks({ root, target, packages: new Map(), epoch: 1_700_000_000 }, log, firstTweaks);
  customise(root, target, 1_700_000_000);
  return results.find(({ name }) => name === 'ubuntu-user');
}

const user = { gid: 1000, shell: '/bin/sh', comment: '', groups: [] };

describe('the user that Canonical’s archives have', () => {
  it('goes, and all that is its own', () => {
    expect(apply()).toMatchObject({ applied: true, why: 'on by default' });
    expect(root.read('/etc/passwd')).toBe(
      'root:x:0:0:root:/root:/bin/bash\n_apt:x:42:65534::/nonexistent:/usr/sbin/nologin\n',
    );
    expect(root.read('/etc/shadow')).not.toContain('ubuntu');
    expect(root.read('/etc/group')).toBe('root:x:0:\nadm:x:4:\nsudo:x:27:admin,ubuntu2\n');
    expect(root.read('/etc/gshadow')).toBe('root:*::\nadm:*::\nsudo:*::admin,ubuntu2\n');
    expect(root.read('/etc/subuid')).toBe('');
    expect(root.list('/home')).toEqual(['other']);
  });

  it('leaves its number to a user of the recipe', () => {
    apply({ users: [{ ...user, name: 'app', uid: 1000, home: '/home/app' }] });
    expect(root.read('/etc/passwd')).toContain('app:x:1000:1000:');
    expect(root.list('/home')).toEqual(['app', 'other']);
  });

  it('is the recipe’s own when the recipe has one of that name', () => {
    apply({ users: [{ ...user, name: 'ubuntu', uid: 1000, home: '/srv/ubuntu' }] });
    expect(root.read('/etc/passwd')).toContain('ubuntu:x:1000:1000::/srv/ubuntu:/bin/sh');
    expect(root.has('/home/ubuntu')).toBe(false);
  });

  it('stays where the recipe says so', () => {
    expect(apply({ tweaks: { 'ubuntu-user': false } })?.applied).toBe(false);
    for (const [name, text] of Object.entries(accounts)) expect(root.read(`/etc/${name}`)).toBe(text);
  });

  it.each([
    [
      'of that name with another number',
      () => root.edit('/etc/passwd', (text) => text.replace('1000', '1001')),
    ],
    ['of that name in another distribution', () => root.write('/etc/os-release', 'ID=debian\n')],
  ])('is not one %s', (_, change) => {
    change();
    const before = root.read('/etc/passwd');
    expect(apply()).toMatchObject({ applied: false });
    expect(root.read('/etc/passwd')).toBe(before);
    expect(root.has('/home/ubuntu/.bashrc')).toBe(true);
  });

  it('may never have been there', () => {
    root.remove('/etc/passwd');
    expect(apply()?.applied).toBe(false);
  });
});
