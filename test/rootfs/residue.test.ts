import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeResidue } from '../../src/rootfs/residue.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';

let folder: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'residue-'));
  root = openRootfs(folder);
  root.mkdir('/var/lib/apt/lists/partial', { mode: 0o700, uid: 42 });
  root.write('/var/lib/apt/lists/main', '');
  root.write('/var/lib/apt/lists/partial/half', '');
  root.write('/var/cache/tool/deep/file', '');
  root.write('/var/keep', '');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('removes files and keeps directories as they are', () => {
  expect(removeResidue(root, [{ glob: 'var/lib/apt/lists/**' }])).toEqual([
    'var/lib/apt/lists/main',
    'var/lib/apt/lists/partial/half',
  ]);
  expect(root.stat('/var/lib/apt/lists/partial')).toMatchObject({ mode: 0o040700, uid: 42 });
  expect(root.list('/var/lib/apt/lists/partial')).toEqual([]);
});

it('removes directories when the pattern ends with a slash', () => {
  expect(removeResidue(root, [{ glob: 'var/cache/*/' }, { glob: 'var/cache/**' }])).toEqual([
    'var/cache/tool',
  ]);
  expect(root.list('/var')).toEqual(['cache', 'keep', 'lib']);
});

it('removes a tree once when the pattern matches its parts as well', () => {
  expect(removeResidue(root, [{ glob: 'var/cache/**/' }])).toEqual(['var/cache/tool']);
});

it('removes dangling links, and finds nothing where nothing is', () => {
  root.symlink('/missing', '/var/link');
  expect(removeResidue(root, [{ glob: 'var/link' }, { glob: 'opt/**' }])).toEqual(['var/link']);
  expect(root.stat('/var/link')).toBeUndefined();
});
