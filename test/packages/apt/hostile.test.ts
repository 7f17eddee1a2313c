import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../../src/host/contract.ts';
import { createExec } from '../../../src/host/exec.ts';
import type { LockedPackage } from '../../../src/model/lock.ts';
import { readPackage, type PackageFile } from '../../../src/packages/apt/package-file.ts';
import { lendingSandbox, type Session } from '../../../src/packages/apt/session.ts';
import { extract, fillToolsRoot } from '../../../src/packages/apt/tools-root.ts';

// Packages that run no script at all, and whose links lead to where they have no business.

let work: string;
let elsewhere: string;
let root: string;
const host = { exec: createExec({ debug() {} }), cpus: 1 } as unknown as Host;
const platform = { os: 'linux', architecture: 'amd64' } as const;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hostile-'));
  elsewhere = join(work, 'elsewhere');
  root = join(work, 'root');
  for (const folder of [elsewhere, root]) mkdirSync(folder);
  writeFileSync(join(elsewhere, 'passwd'), 'of the machine\n');
});
afterEach(() => {
  expect(readdirSync(elsewhere)).toEqual(['passwd']);
  expect(readFileSync(join(elsewhere, 'passwd'), 'utf8')).toBe('of the machine\n');
  rmSync(work, { recursive: true });
});

/** A package with files (their text) and links, as the cache keeps it. */
async function packageOf(
  name: string,
  files: Readonly<Record<string, string | { readonly link: string }>>,
): Promise<PackageFile> {
  const tree = join(work, 'trees', name);
  const control = {
    Package: name,
    Version: '1',
    Architecture: 'all',
    Maintainer: 'Fixture <f@example.invalid>',
  };
  const text = Object.entries({ ...control, Description: name }).map(
    ([field, value]) => `${field}: ${value}\n`,
  );
  const all: typeof files = { ...files, 'DEBIAN/control': text.join('') };
  for (const [path, what] of Object.entries(all)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    if (typeof what === 'string') writeFileSync(join(tree, path), what);
    else symlinkSync(what.link, join(tree, path));
  }
  const path = join(work, `${name}.deb`);
  execFileSync('dpkg-deb', ['-Znone', '--uniform-compression', '--root-owner-group', '--build', tree, path]);
  return readPackage({ name } as LockedPackage, path);
}

test.each([
  ['away', () => elsewhere],
  ['up', () => '../../../elsewhere'],
])('a folder that is a link %s in another package is not written through', async (_, link) => {
  const packages = [
    await packageOf('one', { 'usr/share/x': { link: link() } }),
    await packageOf('two', { 'usr/share/x/file': 'hostile\n' }),
  ];
  await expect(extract(packages, root, host)).rejects.toMatchObject({ code: 'install' });
});

test('what is put into the tools by hand stays in them', async () => {
  const accounts = { 'usr/share/base-passwd/passwd.master': 'root:x:0:0::/root:/bin/sh\n' };
  const packages = [
    await packageOf('base-passwd', { ...accounts, 'usr/share/base-passwd/group.master': 'root:x:0:\n' }),
    await packageOf('hostile', {
      'etc/passwd': { link: join(elsewhere, 'passwd') },
      'etc/group': { link: join(elsewhere, 'group') },
      'usr/sbin/policy-rc.d': { link: join(elsewhere, 'policy-rc.d') },
      'usr/bin/awk': { link: join(elsewhere, 'awk') },
    }),
  ];
  await fillToolsRoot(packages, platform, root, host);
  expect(readFileSync(join(root, elsewhere, 'passwd'), 'utf8')).toContain('root:x:0:0');
});

test('what is lent to scripts is the image, not the machine', async () => {
  mkdirSync(join(root, elsewhere, 'share'), { recursive: true });
  for (const name of ['usr', 'etc']) symlinkSync(elsewhere, join(root, name));
  const tools = () => Promise.resolve(work);
  const session = { installation: { root, tools }, folder: work } as unknown as Session;
  const { binds = [] } = await lendingSandbox(session);
  expect(binds.slice(2)).toEqual([{ from: join(root, elsewhere, 'share'), to: '/usr/share' }]);
});
