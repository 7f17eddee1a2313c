import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { loadRecipe } from '../../../src/host/recipes.ts';
import { platformOfNode } from '../../../src/model/platform.ts';
import { dnf } from '../../../src/packages/dnf.ts';
import { compareRoots } from '../../../src/rootfs/compare.ts';
import { openRootfs } from '../../../src/rootfs/rootfs.ts';
import { applyTweaks, knownTweaks } from '../../../src/rootfs/tweaks.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { rpmDate } from '../../fixtures/rpm-repository.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';
import { dnfTarget, lockOf, publishDistribution } from './repositories.ts';

// Against what mkimage-yum.sh of moby does: dnf itself fills an installroot, and what it leaves is cleaned up.
// https://github.com/moby/moby/blob/v20.10.0/contrib/mkimage-yum.sh

const start = promisify(execFile);

let work: string;
let host: DisposableHost;
let key: SigningKey;
let server: StaticServer;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dnf-'));
  await mkdir(join(work, 'served'));
  host = await openHost(join(work, 'cache'));
  key = await makeKey(work, 'k');
  await publishDistribution(join(work, 'served/base'), key);
  server = await serveFiles(join(work, 'served'));
});

afterAll(async () => {
  await server.close();
  await stopAgent(key);
  await host.dispose();
  await rm(work, { recursive: true });
});

const names = [
  ...['filesystem', 'setup', 'bash', 'coreutils', 'fixture-release', 'glibc-langpack', 'fixture-daemon'],
  'openssl-libs',
];

/** What the script removes from the root, in its order. */
const removed = [
  ...['usr/lib/locale', 'usr/share/locale', 'usr/lib/gconv', 'usr/lib64/gconv', 'usr/bin/localedef'],
  ...[
    'usr/sbin/build-locale-archive',
    'usr/share/man',
    'usr/share/doc',
    'usr/share/info',
    'usr/share/gnome/help',
  ],
  ...[
    'usr/share/cracklib',
    'usr/share/i18n',
    'var/cache/yum',
    'sbin/sln',
    'etc/ld.so.cache',
    'var/cache/ldconfig',
  ],
];

/** The recipe that stands for it. */
const example = fileURLToPath(new URL('../../../recipes/examples/centos-mkimage-yum.yaml', import.meta.url));

async function byHand(): Promise<string> {
  const root = join(work, 'by-hand');
  const home = join(work, 'home');
  await mkdir(root);
  await mkdir(join(home, 'repos'), { recursive: true });
  await writeFile(join(home, '.rpmmacros'), '%_dbpath /var/lib/rpm\n');
  const main = {
    gpgcheck: 1,
    repo_gpgcheck: 1,
    plugins: 0,
    reposdir: join(home, 'repos'),
    varsdir: join(home, 'vars'),
    tsflags: 'nodocs',
    install_weak_deps: 0,
  };
  const lines = Object.entries(main).map(([name, value]) => `${name}=${String(value)}\n`);
  await writeFile(join(home, 'dnf.conf'), ['[main]\n', ...lines].join(''));
  const repository = `[base]\nname=base\nbaseurl=${server.url}/base\ngpgkey=file://${key.keyring.path}\n`;
  await writeFile(join(home, 'repos/base.repo'), repository);
  const options = ['-c', join(home, 'dnf.conf'), `--installroot=${root}`, '--releasever=9', '-y'];
  const env = { ...process.env, HOME: home, LC_ALL: 'C', SOURCE_DATE_EPOCH: String(rpmDate) };
  await start('dnf', [...options, 'install', ...names], { env });
  await start('dnf', [...options, 'clean', 'all'], { env });
  await mkdir(join(root, 'etc/sysconfig'), { recursive: true });
  await writeFile(join(root, 'etc/sysconfig/network'), 'NETWORKING=yes\nHOSTNAME=localhost.localdomain\n');
  for (const path of removed) await rm(join(root, path), { recursive: true, force: true });
  for (const path of ['var/cache/yum', 'var/cache/ldconfig']) await mkdir(join(root, path), { mode: 0o755 });
  return root;
}

async function byRecipe(): Promise<string> {
  const { variants } = await loadRecipe(example, { recipesDir: '', knownTweaks });
  const tweaks = variants[0]?.tweaks ?? {};
  const target = dnfTarget(`${server.url}/base`, key, { include: names }, { inImage: false }, { tweaks });
  const lock = await lockOf(target, host);
  const root = await host.room('by-recipe', 0);
  const files = new Map(
    lock.packages.map(({ sha256, path }) => [sha256, { path: join(work, 'served/base', path) }]),
  );
  const machine = platformOfNode(process.arch);
  const tools = () => Promise.reject(new Error('rpm is on this machine'));
  await dnf.install({ target, lock, files, root, epoch: rpmDate, machine, emulation: 'auto', tools }, host);
  const packages = new Map(lock.packages.map(({ name, version }) => [name, version]));
  applyTweaks({ root: openRootfs(root), target, packages, epoch: rpmDate }, host.log);
  return root;
}

test('a recipe can give what mkimage-yum.sh gives, and nothing that tells of the build', async () => {
  const [theirs, ours] = [await byHand(), await byRecipe()];
  const differences = await compareRoots(theirs, ours, host);
  const known: Readonly<Record<string, RegExp>> = {
    'state and history of dnf': /^var\/(lib|cache|log)\/dnf|^var\/log\/hawkey\.log$|^etc\/dnf\/modules\.d$/,
    'the database as rpm leaves it': /^var\/lib\/rpm\//,
    'later installations leave out the same': /^etc\/dnf\/dnf\.conf$/,
    'variables of dnf from the building machine': /^etc\/(dnf|yum)\/vars/,
  };
  const told = Object.values(known);
  expect(differences.filter(({ path }) => !told.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(openRootfs(ours).list('/var/log')).toEqual([]);
  expect(openRootfs(ours).list('/var/lib/rpm')).toEqual(['rpmdb.sqlite']);
});
