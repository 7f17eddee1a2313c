import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { loadRecipe } from '../../../src/host/recipes.ts';
import { dialects, platformOfNode } from '../../../src/model/platform.ts';
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
import { buildPackage, type FixturePackage } from '../../fixtures/apt-repository.ts';
import { openHost } from '../../fixtures/host.ts';

// A real Debian, from the machine's own mirror: however it is installed, the tree is the same.

const own = dialects(platformOfNode(process.arch)).debian;

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
    .map(({ scripts }) => scripts.after?.digest);
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

/** The installation with synthetic packages beside the genuine ones. */
async function beside(...entries: readonly FixturePackage[]): Promise<Installation> {
  const folder = join(work, 'synthetic');
  await mkdir(folder, { recursive: true });
  const files = new Map(installation.files);
  const [genuine] = installation.lock.packages as readonly [LockedPackage];
  const added: LockedPackage[] = [];
  for (const entry of entries) {
    const original = await buildPackage(entry, folder, join(work, 'built'));
    const path = `${original}.ingested`;
    await apt.store.ingest?.(original, path, host, genuine);
    const sha256 = createHash('sha256')
      .update(await readFile(original))
      .digest('hex');
    files.set(sha256, { path });
    const { name, architecture = 'all' } = entry;
    added.push({ ...genuine, name, version: '1.0', architecture, sha256 });
  }
  const packages = [...installation.lock.packages, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...installation, files, lock: { ...installation.lock, packages } };
}

const sh = (...lines: readonly string[]) => `#!/bin/sh\nset -e\n${lines.join('\n')}\n`;

/** A script that writes down that it ran, in `/var/lib/said`. */
const says = (what: string) => `echo ${what} >> /var/lib/said`;

// By name, each comes before what it needs.
const preDependent: readonly FixturePackage[] = [
  {
    name: 'aa-server',
    fields: { 'Pre-Depends': 'mm-accounts, zz-runs-nothing', Depends: 'kk-circle-one' },
    scripts: { preinst: sh('mm-tool aa-server', says('server')), postinst: sh('mm-tool configured') },
  },
  { name: 'bb-link', fields: { 'Pre-Depends': 'aa-server' }, scripts: { preinst: sh(says('link')) } },
  {
    name: 'kk-circle-one',
    fields: { Depends: 'kk-circle-two' },
    scripts: { postinst: sh('mm-tool one') },
  },
  {
    name: 'kk-circle-two',
    fields: { Depends: 'kk-circle-one', 'Pre-Depends': 'nn-provider-of-tool' },
    scripts: { preinst: sh('mm-tool two'), postinst: sh('true') },
  },
  {
    name: 'mm-accounts',
    fields: { Provides: 'nn-provider-of-tool', Depends: 'ss-library' },
    scripts: {
      postinst: sh(
        '. /usr/lib/ss-library',
        'echo "echo tool \\$1 >> /var/lib/said" > /usr/bin/mm-tool',
        'chmod 755 /usr/bin/mm-tool',
      ),
    },
  },
  { name: 'ss-library', scripts: { postinst: sh('echo true > /usr/lib/ss-library') } },
  { name: 'zz-runs-nothing' },
];

/** A library for two architectures, the second of which is not the image's own, and who needs which. */
const twice: readonly FixturePackage[] = ['own', 'i386'].flatMap((which) => {
  const architecture = which === 'own' ? own : which;
  return [
    {
      name: 'yy-library',
      architecture,
      fields: { 'Multi-Arch': 'same' },
      files: { 'usr/share/yy-library': 'same\n', [`usr/lib/yy-library/${architecture}`]: '' },
      scripts: {
        preinst: sh(says(`preinst $DPKG_MAINTSCRIPT_ARCH`)),
        postinst: sh(says('postinst $DPKG_MAINTSCRIPT_ARCH')),
      },
    },
  ];
});
const needsForeign: FixturePackage = {
  name: 'ff-foreign',
  architecture: 'i386',
  fields: { 'Pre-Depends': 'yy-library' },
  scripts: { preinst: sh('test -e /usr/lib/yy-library/i386', says('ff-foreign')) },
};

test('packages for a further architecture are beside those of the image, whichever way they are installed', async () => {
  const here = await beside(...twice, needsForeign);
  const mixed = await build(provedScripts, here);
  expect(mixed.notes[0]).toMatch(
    /^Scripts run inside the root: ff-foreign:i386, (yy-library, yy-library:i386|yy-library:i386, yy-library)$/,
  );
  const said = readFileSync(join(mixed.root, 'var/lib/said'), 'utf8').trim().split('\n');
  expect(said).toHaveLength(5);
  expect(said.indexOf('ff-foreign')).toBeGreaterThan(said.indexOf('postinst i386'));
  expect(readFileSync(join(mixed.root, 'var/lib/dpkg/arch'), 'utf8')).toBe(`${own}\ni386\n`);
  const ask = async (...argv: readonly string[]) => (await inside(mixed.root, ...argv)).stdout;
  expect(
    await ask('dpkg-query', '--show', '--showformat=${Architecture} ${db:Status-Abbrev}\n', 'yy-library'),
  ).toBe(
    [own, 'i386']
      .sort()
      .map((architecture) => `${architecture} ii \n`)
      .join(''),
  );
  expect(await ask('dpkg', '--audit')).toBe('');
  const inner = await build({}, here);
  expect(await compareRoots(inner.root, mixed.root, host)).toEqual([]);
  for (const { root } of [mixed, inner]) rmSync(root, { recursive: true });
});

/** Takes another branch, and one that is wrong outside, where a guard has diverted its file. */
const teller: FixturePackage = {
  name: 'tt-teller',
  files: { 'usr/sbin/tell': '' },
  scripts: {
    postinst: sh(
      'to=$(dpkg-divert --truename /usr/sbin/tell)',
      'if [ "$to" != /usr/sbin/tell ]; then echo diverted > "$to.told"; fi',
    ),
  },
};
const guard: FixturePackage = {
  name: 'gg-guard',
  scripts: {
    preinst: sh('dpkg-divert --package gg-guard --divert /usr/sbin/tell.real --rename /usr/sbin/tell'),
  },
};

test('what is pre-depended on is configured before the first script of who needs it, and a proof holds where it was made', async () => {
  const here = await beside(...preDependent, teller, guard);
  const entry = here.lock.packages.find(({ name }) => name === teller.name) as LockedPackage;
  const { scripts } = await readPackage(entry, here.files.get(entry.sha256)?.path ?? '');
  const proof = { of: 'tt-teller 1.0', beside: [[]] };
  const built = await build({ ...provedScripts, [scripts.after?.digest ?? '']: proof }, here);
  expect(built.notes).toHaveLength(1);
  expect(built.notes[0]).toMatch(/^Scripts run inside the root: aa-server, .*\btt-teller$/);
  expect(readFileSync(join(built.root, 'usr/sbin/tell.real.told'), 'utf8')).toBe('diverted\n');
  const said = readFileSync(join(built.root, 'var/lib/said'), 'utf8');
  expect(said.trim().split('\n')).toEqual([
    'tool aa-server',
    'server',
    'tool two',
    'tool one',
    'tool configured',
    'link',
  ]);
  expect((await inside(built.root, 'dpkg', '--audit')).stdout).toBe('');
  const states = await inside(built.root, 'dpkg-query', '-W', '-f', '${db:Status-Status}\n');
  expect(new Set(states.stdout.trim().split('\n'))).toEqual(new Set(['installed']));
  const reference = await build({}, here);
  expect(await compareRoots(reference.root, built.root, host)).toEqual([]);
  rmSync(reference.root, { recursive: true });
  rmSync(built.root, { recursive: true });
});

test('a package that cannot be configured is named', async () => {
  const here = await beside({
    name: 'broken-on-purpose',
    scripts: { postinst: '#!/bin/sh\necho "I will not" >&2\nexit 1\n' },
  });
  const root = join(host.workDir, 'root-broken');
  mkdirSync(root);
  await expect(install({ ...here, root }, host)).rejects.toMatchObject({
    code: 'install',
    message: expect.stringMatching(
      /broken-on-purpose[^]*I will not|I will not[^]*broken-on-purpose/,
    ) as string,
    hint: expect.stringContaining('--debug') as string,
  });
  expect(execFileSync('cat', ['/proc/self/mountinfo'], { encoding: 'utf8' })).not.toContain(host.workDir);
});
