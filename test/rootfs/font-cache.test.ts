import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import { compareTrees } from '../../src/rootfs/compare.ts';
import { hasFontCache, writeFontCache } from '../../src/rootfs/font-cache.ts';
import { openRootfs } from '../../src/rootfs/rootfs.ts';
import { runInside } from '../../src/rootfs/sandbox.ts';
import { openHost } from '../fixtures/host.ts';

const epoch = 1_700_000_000;
const lines: string[] = [];
let work: string;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'font-cache-'));
  host = await openHost(join(work, 'cache'), lines);
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

/** This machine's fc-cache with what it needs, and a font, whose folder was changed at that time. */
function rootWithFonts(name: string, changed: number): string {
  const root = join(work, name);
  const libraries = execFileSync('ldd', ['/usr/bin/fc-cache'], { encoding: 'utf8' });
  const folder = '/usr/share/fonts/truetype/dejavu';
  const paths = [
    '/usr/bin/fc-cache',
    '/etc/fonts',
    ...[...libraries.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path),
    `${folder}/DejaVuSans.ttf`,
  ];
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    cpSync(path, join(root, path), { recursive: true, dereference: true });
  }
  for (const path of ['var/cache/fontconfig', 'root', 'tmp', 'usr/share/fontconfig'])
    mkdirSync(join(root, path), { recursive: true });
  for (const path of [folder, '/usr/share/fonts']) utimesSync(join(root, path), changed, changed);
  return root;
}

test('an image has a cache of its fonts, which is valid and the same whenever it was made', async () => {
  const roots = [rootWithFonts('one', epoch + 1000), rootWithFonts('two', epoch + 2000.5)];
  for (const root of roots) {
    expect(hasFontCache(openRootfs(root))).toBe(true);
    await writeFontCache(openRootfs(root), epoch, host);
    expect(readdirSync(join(root, 'var/cache/fontconfig')).join()).toContain('.cache-');
    const { stdout } = await runInside(
      host,
      { root, readOnly: true, scratch: ['/tmp'] },
      ['/usr/bin/fc-cache', '--system-only', '--verbose'],
      { okay: 'any' },
    );
    expect(stdout).toContain('/usr/share/fonts/truetype/dejavu: skipping, existing cache is valid: 1 fonts');
  }
  expect(compareTrees(roots[0] ?? '', roots[1] ?? '')).toEqual([]);
  expect(lines).toEqual([]);
});

test('an image without fontconfig has none', async () => {
  const root = join(work, 'none');
  mkdirSync(root);
  expect(hasFontCache(openRootfs(root))).toBe(false);
});
