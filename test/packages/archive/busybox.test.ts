import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import { build, inContainer, run, type Built } from '../../e2e/base-image.ts';
import { downloadPackages } from '../../fixtures/programs.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

// The recipe as it is shipped, fed with Debian's own packages of today.

const architectures = { 'linux/amd64': 'amd64', 'linux/arm64': 'arm64' } as const;
const reference = 'base-image-busybox:test';

interface Item {
  readonly version: string;
  readonly sha256: string;
  readonly urls: readonly string[];
  readonly platforms: readonly (keyof typeof architectures)[];
}

let folder: string;
let server: StaticServer;
let shipped: Item[];
let packages: Record<string, { readonly name: string; readonly version: string; readonly sha256: string }>;
let built: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busybox-'));
  const site = join(folder, 'site');
  await mkdir(site);
  server = await serveFiles(site);
  packages = {};
  for (const [platform, architecture] of Object.entries(architectures)) {
    const place = join(folder, architecture);
    await mkdir(place);
    const [path = ''] = await downloadPackages(architecture, ['busybox-static'], place);
    // As the archive calls it: without the epoch of the version.
    const name = basename(path).replace(/_\d+%3a/, '_');
    await copyFile(path, join(site, name));
    const version = (await run('dpkg-deb', '--field', path, 'Version')).trim();
    packages[platform] = { name, version, sha256: hexOf(digestOf(await readFile(path))) };
  }
  const text = await readFile(
    fileURLToPath(new URL('../../../recipes/busybox.yaml', import.meta.url)),
    'utf8',
  );
  const recipe = parse(text) as { archives: Item[] };
  shipped = recipe.archives;
  const archives = shipped.flatMap((item) => {
    const own = packages[item.platforms[0] ?? ''];
    return own ? [{ ...item, sha256: own.sha256, urls: [`${server.url}/${own.name}`] }] : [];
  });
  const changes = { archives, platforms: Object.keys(architectures), variants: { musl: {}, uclibc: {} } };
  // JSON is YAML.
  await writeFile(join(folder, 'busybox.yaml'), JSON.stringify({ ...recipe, ...changes }));
  const options = [
    '--platform',
    'all',
    '--output',
    'out',
    '--image',
    'base-image-busybox',
    '--tag',
    'test',
    '--load',
  ];
  built = await build(['./busybox.yaml', ...options], { cwd: folder });
});
afterAll(async () => {
  await run('docker', 'rmi', '--force', reference);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('starts on both platforms, and passes its tests', () => {
  expect(built.platforms.map(({ platform }) => platform)).toEqual(Object.keys(architectures));
  for (const { tests } of built.platforms) {
    expect(tests[0]).toMatchObject({ name: 'echo success', passed: true });
    expect(tests.filter(({ passed }) => !passed)).toEqual([]);
  }
});

it('has every name of the program as a link, and the program once', async () => {
  expect(await inContainer(reference, 'readlink', '/bin/wget')).toBe('/bin/busybox\n');
  expect(await inContainer(reference, 'find', '/bin', '-type', 'f')).toBe('/bin/busybox\n');
  const names = (await inContainer(reference, 'ls', '/bin')).trim().split('\n');
  expect(names.length).toBeGreaterThan(200);
});

it('has the files that programs expect, and no others', async () => {
  const found = await inContainer(
    reference,
    'find',
    '/',
    '-xdev',
    '-not',
    '-path',
    '/bin/*',
    '-not',
    '-path',
    '/dev/*',
  );
  // The engine mounts the last four.
  expect(found.trim().split('\n').sort()).toEqual(
    [
      ...['/', '/bin', '/dev', '/etc', '/home', '/proc', '/root', '/sys', '/tmp', '/var'],
      ...['/etc/group', '/etc/nsswitch.conf', '/etc/passwd', '/etc/profile', '/etc/shadow'],
      ...['/var/spool', '/var/spool/mail', '/var/www'],
      ...['/.dockerenv', '/etc/hostname', '/etc/hosts', '/etc/mtab', '/etc/resolv.conf'],
    ].sort(),
  );
});

it('names the sums that Debian gives, as long as Debian has that version', () => {
  for (const [platform, { version, sha256 }] of Object.entries(packages)) {
    const item = shipped.find(({ platforms }) => (platforms as readonly string[]).includes(platform));
    if (version === `1:${item?.version ?? ''}`) expect(sha256).toBe(item?.sha256);
  }
  expect(shipped.map(({ urls }) => urls)).toEqual(shipped.map(() => shipped[0]?.urls));
});
