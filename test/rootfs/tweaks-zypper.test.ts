import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';
import { fixturePackages, fixtureTarget } from '../fixtures/target.ts';

let folder: string;
let root: Rootfs;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tweaks-'));
  root = openRootfs(folder);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function apply(packages = fixturePackages(), tweaks: Record<string, boolean> = {}): void {
  const target = fixtureTarget({ manager: 'zypper', packages, tweaks });
  applyTweaks(
    { root, target, packages: new Map(), epoch: 1_700_000_000 },
    { debug: () => undefined, warn: () => undefined },
  );
}

const path = '/etc/zypp/zypp.conf';
const shipped = '[main]\n\n## Only what is required.\n# solver.onlyRequires = false\n\nmultiversion = x\n';

it('zypper goes on leaving out what the build left out', () => {
  root.write(path, shipped);
  const text =
    '[main]\n\n## Only what is required.\nsolver.onlyRequires = true\n\nmultiversion = x\nrpm.install.excludedocs = yes\n';
  apply();
  expect(root.read(path)).toBe(text);
  apply();
  expect(root.read(path)).toBe(text);
});

it('where the distribution has its settings in /usr, others stand beside', () => {
  root.write(`/usr${path}`, shipped);
  apply();
  expect(root.read(`/usr${path}`)).toBe(shipped);
  expect(root.read(`${path}.d/90-zypper-no-docs.conf`)).toBe('[main]\nrpm.install.excludedocs = yes\n');
  expect(root.read(`${path}.d/90-zypper-no-recommends.conf`)).toBe('[main]\nsolver.onlyRequires = true\n');
});

it('settings stay as they are when the recipe says so, and where there are none', () => {
  root.write(path, shipped);
  apply(fixturePackages({ docs: true, recommends: true }));
  apply(fixturePackages(), { 'zypper-no-docs': false, 'zypper-no-recommends': false });
  expect(root.read(path)).toBe(shipped);
  root.remove('/etc');
  apply();
  expect(root.has('/etc/zypp')).toBe(false);
});

it('what zypper did while the image was built is nobody’s business', () => {
  for (const file of ['packages/oss/x.rpm', 'raw/oss/repodata/repomd.xml', 'solv/@System/solv'])
    root.write(`/var/cache/zypp/${file}`, '');
  root.write('/var/log/zypp/history', '# 2026-11-21 10:00:00\n');
  root.write('/var/log/zypper.log', '');
  root.write('/var/lib/zypp/AnonymousUniqueId', 'd1b2\n');
  root.write('/var/lib/zypp/AutoInstalled', '# AutoInstalled generated 2026-11-21\nbash\nglibc\n');
  apply();
  expect(root.glob('var/cache/zypp/**').filter((file) => root.stat(file)?.isFile())).toEqual([]);
  expect(root.list('/var/log/zypp')).toEqual([]);
  expect(root.has('/var/log/zypper.log')).toBe(false);
  expect(root.list('/var/lib/zypp')).toEqual(['AutoInstalled']);
  expect(root.read('/var/lib/zypp/AutoInstalled')).toBe('bash\nglibc\n');
});
