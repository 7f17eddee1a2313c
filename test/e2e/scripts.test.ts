import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, run, type Built } from './base-image.ts';
import { abandonedInterpreters, copyReleaseRecipe, foreign } from './release.ts';
import { differences, unpack } from './trees.ts';

/** Scripts that make users, run openssl, compile modules and generate a locale: not all are proved from outside. */
const include = ['adduser', 'dbus', 'ca-certificates', 'python3-minimal', 'locales'];

let folder: string;
let auto: Built;
let always: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-scripts-'));
  const locales = ['de_DE']; // One without Unicode takes half the time.
  // Emulation is slow, and other tests have the rest of a system.
  const content = { variant: 'essential', packages: { include }, locales };
  const recipe = await copyReleaseRecipe(join(folder, 'recipe.yaml'), content);
  const options = ['--platform', foreign, '--compression', 'none', '--no-test', '--format', 'rootfs.tar'];
  [auto, always] = await Promise.all([
    build([recipe, ...options, '--emulation', 'auto', '--output', 'auto'], { cwd: folder }),
    build([recipe, ...options, '--emulation', 'always', '--output', 'always'], { cwd: folder }),
  ]);
}, 1_800_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('packages with scripts for another platform', () => {
  it('are configured under emulation where it is not proved that they need none', () => {
    const [note = '', ...others] = auto.platform.notes;
    expect(others).toEqual(['The image was not tested: as asked for']);
    const prefix = `Scripts run under emulation of ${foreign}: `;
    expect(note.slice(0, prefix.length)).toBe(prefix);
    const emulated = note.slice(prefix.length).split(', ');
    const installed = auto.platform.lock.packages.map(({ name }) => name);
    expect(installed).toEqual(expect.arrayContaining(emulated));
    expect(emulated).toEqual(expect.arrayContaining(['locales', 'python3-minimal']));
    for (const name of ['base-files', 'libc6', 'perl-base', 'adduser']) expect(emulated).not.toContain(name);
    expect(emulated.length).toBeLessThan(installed.length / 5);
  });

  it('are the same as after emulating everything', async () => {
    expect(always.platform.notes[0]).toBe(
      `All packages were installed under emulation of ${foreign}, as asked for`,
    );
    if (auto.index === always.index) return;
    const roots = ['auto', 'always'].map((name) => join(folder, `${name}-root`));
    for (const [at, { output }] of [auto, always].entries())
      await unpack(join(output, 'image'), foreign, roots[at] ?? '');
    expect(await differences(roots[0] ?? '', roots[1] ?? '')).toEqual([]);
    expect(always.index).toBe(auto.index);
  });

  it('have done their work', async () => {
    const tar = join(folder, 'auto/rootfs.tar');
    const read = (path: string) => run('tar', '--extract', '--to-stdout', '--file', tar, path);
    expect(await read('etc/passwd')).toMatch(/^messagebus:x:\d+:\d+:/m);
    expect(
      (await read('etc/ssl/certs/ca-certificates.crt')).split('BEGIN CERTIFICATE').length,
    ).toBeGreaterThan(100);
    const names = (await run('tar', '--list', '--file', tar)).split('\n');
    const some = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
    expect(some(/^usr\/lib\/python3\.\d+\/__pycache__\/.*\.pyc$/)).toBeGreaterThan(50);
    expect(some(/^usr\/lib\/locale\/(locale-archive|de_DE.*)$/)).toBeGreaterThan(0);
    expect(some(/^etc\/ssl\/certs\/[0-9a-f]{8}\.\d$/)).toBeGreaterThan(100);
  });

  it('leave no interpreter registered', async () => {
    expect(await abandonedInterpreters()).toEqual([]);
  });
});
