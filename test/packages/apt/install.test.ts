import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { loadRecipe } from '../../../src/host/recipes.ts';
import { platformOfNode } from '../../../src/model/platform.ts';
import type { LockedPackage } from '../../../src/model/lock.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { apt } from '../../../src/packages/apt.ts';
import { dateOf } from '../../../src/packages/date.ts';
import { install } from '../../../src/packages/apt/install.ts';
import { readPackage, type PackageFile } from '../../../src/packages/apt/package-file.ts';
import { provedScripts, type Proved } from '../../../src/packages/apt/proved.ts';
import { writeSources, writeStates } from '../../../src/packages/apt/state.ts';
import type { Installation } from '../../../src/packages/contract.ts';
import { fetchLocked } from '../../../src/pipeline/fetch.ts';
import { lockTarget } from '../../../src/pipeline/lock.ts';
import { toolsRoots } from '../../../src/pipeline/tools.ts';
import { plan } from '../../../src/plan.ts';
import { compareRoots } from '../../../src/rootfs/compare.ts';
import { openRootfs } from '../../../src/rootfs/rootfs.ts';
import { runInside } from '../../../src/rootfs/sandbox.ts';
import { applyTweaks } from '../../../src/rootfs/tweaks.ts';
import { buildPackage } from '../../fixtures/apt-repository.ts';
import { openHost } from '../../fixtures/host.ts';

// A real Debian, from the machine's own mirror: however it is installed, the tree is the same.

let work: string;
let host: DisposableHost;
let installation: Installation;
let packages: readonly PackageFile[];
let outside: { readonly root: string; readonly notes: readonly string[] };

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'install-'));
  host = await openHost(join(work, 'cache'));
  const recipesDir = join(packageRoot(), 'recipes');
  const recipe = await loadRecipe('debian', { recipesDir });
  const selection = {
    recipe: 'debian:trixie',
    release: undefined,
    variant: undefined,
    platforms: 'host',
  } as const;
  const [target] = plan(recipe, selection, platformOfNode(process.arch));
  if (!target) throw new Error('no target');
  const locked = await lockTarget(target, undefined, apt, host);
  const { files } = await fetchLocked(locked, false, apt, host);
  const { lock, toolsLock } = locked;
  packages = await Promise.all(
    lock.packages.map((entry) => readPackage(entry, files.get(entry.sha256)?.path ?? '')),
  );
  const dates = await Promise.all(packages.map(({ path, entry }) => dateOf(entry, path, apt, host)));
  const toolsOf = toolsRoots(apt, host);
  const tools = () => toolsOf(toolsLock, files);
  const machine = platformOfNode(process.arch);
  const epoch = Math.max(...dates);
  installation = { target, lock, files, root: '', epoch, machine, tools, emulation: 'auto' };
  outside = await build(provedScripts);
});

afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

/** The tree that a build would pack. */
async function build(proved: Proved, here = installation) {
  const root = mkdtempSync(join(host.workDir, 'root-'));
  chmodSync(root, 0o755);
  const notes = await install({ ...here, root }, host, proved);
  expect(readdirSync(join(root, 'usr/sbin'))).not.toContain('policy-rc.d');
  writeStates({ ...here, root });
  writeSources({ ...here, root });
  return { root: tweaked(root), notes };
}

function tweaked(root: string): string {
  const { target, epoch, lock } = installation;
  const versions = new Map(lock.packages.map((entry) => [entry.name, entry.version]));
  const log = { debug: () => undefined, warn: () => undefined };
  applyTweaks({ root: openRootfs(root), target, packages: versions, epoch }, log);
  return root;
}

/** The list without the scripts that configure these packages. */
function without(...names: readonly string[]): Proved {
  const unproved = packages
    .filter(({ entry }) => names.includes(entry.name))
    .map(({ scripts }) => scripts.after);
  if (unproved.includes(undefined)) throw new Error('no such script');
  return Object.fromEntries(Object.entries(provedScripts).filter(([digest]) => !unproved.includes(digest)));
}

function inside(root: string, ...argv: readonly string[]) {
  return runInside(host, { root, scratch: ['/tmp'] }, argv, { okay: 'any' });
}

test('everything is installed and configured, and nothing of this machine is in it', async () => {
  const { root, notes } = outside;
  expect(notes).toEqual([]);
  expect(await inside(root, 'dpkg', '--audit')).toEqual({ status: 0, stdout: '', stderr: '' });
  const { stdout } = await inside(
    root,
    'dpkg-query',
    '-W',
    '-f',
    '${db:Status-Abbrev} ${Package} ${Version}\n',
  );
  const installed = stdout.trim().split('\n').sort();
  expect(installed).toEqual(packages.map(({ entry }) => `ii  ${entry.name} ${entry.version}`).sort());
  expect((await inside(root, 'echo', 'success')).stdout).toBe('success\n');
  for (const folder of ['', 'tmp', 'run', 'mnt', 'dev', 'proc'])
    expect(readdirSync(join(root, folder))).not.toContain('packages');
});

test('from inside it is the same tree', async () => {
  const reference = await build({});
  expect(reference.notes).toHaveLength(1);
  expect(reference.notes[0]).toMatch(
    /^All packages were installed inside the root, scripts not proved from outside: base-files\b/,
  );
  expect(await compareRoots(reference.root, outside.root, host)).toEqual([]);
  rmSync(reference.root, { recursive: true });
});

test('scripts that are not proved run inside and are named, and it is the same tree', async () => {
  const partly = await build(without('base-passwd', 'tzdata'));
  expect(partly.notes).toEqual(['Scripts run inside the root: base-passwd, tzdata']);
  expect(await compareRoots(partly.root, outside.root, host)).toEqual([]);
  rmSync(partly.root, { recursive: true });
});

test('apt in the image knows what came as a dependency, and the sources of the recipe', async () => {
  const { root } = outside;
  const marked = (await inside(root, 'apt-mark', 'showauto')).stdout.trim().split('\n').sort();
  const dependencies = packages.filter(({ entry }) => !entry.requested).map(({ entry }) => entry.name);
  expect(marked).toEqual([...dependencies].sort());
  expect(marked).toContain('libc6');
  const states = readFileSync(join(root, 'var/lib/apt/extended_states'), 'utf8');
  expect(states).not.toMatch(/^Package: (apt|dpkg|bash)$/m);
  const { stdout } = await inside(root, 'apt-get', 'update', '--print-uris');
  const hosts = new Set([...stdout.matchAll(/^'(http:\/\/[^/]+\/[^/]+)\//gm)].map(([, url]) => url));
  const { repositories } = installation.target;
  expect([...hosts].sort()).toEqual(repositories.flatMap(({ mirrors }) => mirrors).sort());
});

test('a package that cannot be configured is named', async () => {
  const folder = join(work, 'broken');
  await mkdir(folder);
  const broken = {
    name: 'broken-on-purpose',
    scripts: { postinst: '#!/bin/sh\necho "I will not" >&2\nexit 1\n' },
  };
  const original = await buildPackage(broken, folder, join(work, 'built'));
  const bytes = await readFile(original);
  const path = join(folder, 'ingested.deb');
  await apt.store.ingest?.(original, path, host, installation.lock.packages[0] as LockedPackage);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry: LockedPackage = {
    ...(installation.lock.packages[0] as LockedPackage),
    name: broken.name,
    version: '1.0',
    architecture: 'all',
    sha256,
  };
  const lock = { ...installation.lock, packages: [...installation.lock.packages, entry] };
  const files = new Map([...installation.files, [sha256, { path }]]);
  const root = join(host.workDir, 'root-broken');
  mkdirSync(root);
  await expect(install({ ...installation, lock, files, root }, host)).rejects.toMatchObject({
    code: 'install',
    message: expect.stringMatching(
      /broken-on-purpose[^]*I will not|I will not[^]*broken-on-purpose/,
    ) as string,
    hint: expect.stringContaining('--debug') as string,
  });
  expect(execFileSync('cat', ['/proc/self/mountinfo'], { encoding: 'utf8' })).not.toContain(host.workDir);
});
