import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { apkTweaks } from '../../src/rootfs/tweaks/apk.ts';
import type { TweakContext } from '../../src/rootfs/tweaks/tweak.ts';
import { fixtureTarget } from '../fixtures/target.ts';

let root: Rootfs;
beforeEach(() => {
  root = openRootfs(mkdtempSync(join(tmpdir(), 'tweaks-')));
});
afterEach(() => rmSync(root.path, { recursive: true, force: true }));

it('empties the cache of apk, and leaves its folder and its database', () => {
  root.write('/var/cache/apk/APKINDEX.0123abcd.tar.gz', '');
  root.write('/lib/apk/db/installed', '');
  const context: TweakContext = {
    root,
    target: fixtureTarget({ manager: 'apk' }),
    packages: new Map(),
    epoch: 0,
  };
  for (const { condition, apply } of apkTweaks) if (condition?.holds(context) ?? true) apply(context);
  expect(root.walk('/')).toContain('var/cache/apk');
  expect(root.walk('/').filter((path) => root.stat(path)?.isFile())).toEqual(['lib/apk/db/installed']);
});
