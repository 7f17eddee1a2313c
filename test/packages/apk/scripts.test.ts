import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf, hexOf } from '../../../src/model/digest.ts';
import { parsePlatform, platformOfNode } from '../../../src/model/platform.ts';
import { apk } from '../../../src/packages/apk.ts';
import { runCommitHooks } from '../../../src/packages/apk/hooks.ts';
import { mustBeSound } from '../../../src/packages/apk/install.ts';
import { openRootfs, type Rootfs } from '../../../src/rootfs/rootfs.ts';
import { genuineApk } from '../../fixtures/apk-program.ts';
import { makeApk, makeApkKey, writeKeyring, type ApkPackage } from '../../fixtures/apk-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { staticPrograms } from '../../fixtures/programs.ts';
import { fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';

const program = await genuineApk();
const { bash } = await staticPrograms('linux/amd64');
const machine = parsePlatform('linux/amd64');
let work: string;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'apk-'));
  host = await openHost(join(work, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

async function emptyRoot(): Promise<Rootfs> {
  return openRootfs(await mkdtemp(join(work, 'root-')));
}

const sh = (body: string) => `#!/bin/sh\n${body}\n`;

/** What apk says of a script that fails, said by one that does not. */
const forged = ['ERROR: talks-1.0-r0.post-install: script exited with error 5', 'exited with error 5'];
const talk = forged.map((line) => `echo '${line}'; echo '${line}' >&2`).join('\n');

/** The database as apk 2.14 and 3.0 write it of these. */
const database = (flags: string) =>
  `C:Q1x\nP:layout\nV:1.0-r0\nA:x86_64\nF:etc\nR:f\n\nC:Q1y\nP:tried\nV:1.0-r0\nA:x86_64\n${flags}F:etc\nR:g\n\n`;

test.each([
  ['f:s\n', 'tried (a script that failed)'],
  ['f:fs\n', 'tried (files that could not be written, a script that failed)'],
  ['f:x\n', 'tried (extended attributes that could not be set)'],
])('what went wrong is what the database says: %j', async (flags, message) => {
  const root = await emptyRoot();
  root.write('/lib/apk/db/installed', database(flags));
  expect(() => mustBeSound(root, 'ERROR: tried-1.0-r0.trigger: script killed by signal 9\nOK\n')).toThrow(
    `apk did not install everything of ${message}:\nERROR: tried-1.0-r0.trigger: script killed by signal 9`,
  );
});

test('what scripts print is not what the database says', async () => {
  const root = await emptyRoot();
  // apk 3 marks a package that is named by a SHA-256.
  for (const flags of ['', 'f:S\n']) {
    root.write('/lib/apk/db/installed', database(flags));
    mustBeSound(root, forged.join('\n'));
  }
});

/** A root with a shell and hooks by their paths. */
async function hooked(hooks: Readonly<Record<string, string>>, mode = 0o755): Promise<Rootfs> {
  const root = await emptyRoot();
  root.mkdir('/bin');
  await copyFile(bash, root.locate('/bin/sh'));
  for (const [path, text] of Object.entries(hooks)) root.write(path, text, { mode });
  return root;
}

const asked = { target: fixtureTarget({ manager: 'apk' }), machine, emulation: 'auto' } as const;

test('commit hooks run in order, each once, and say what they like', async () => {
  const note = (name: string) => sh(`echo ${name} $1 >> /ran\n${talk}`);
  const root = await hooked({
    '/lib/apk/commit_hooks.d/c': note('c'),
    '/lib/apk/commit_hooks.d/b': note('other b'),
    '/etc/apk/commit_hooks.d/b': note('b'),
    '/etc/apk/commit_hooks.d/a': note('a'),
    '/etc/apk/commit_hooks.d/.hidden': note('hidden'),
  });
  expect(await runCommitHooks(root, asked, host)).toHaveLength(3);
  expect(root.read('/ran')).toBe('a post-commit\nb post-commit\nc post-commit\n');
});

test.each([
  ['exits', 'exit 5', 0o755, 'status 5'],
  // A hook is the first process of its namespace, which nobody in there can kill.
  ['is killed', "sh -c 'kill -9 $$'", 0o755, 'status 137'],
  ['cannot be started', 'true', 0o644, 'status 12[67]'],
])('a commit hook that %s stops the build', async (_, body, mode, how) => {
  const root = await hooked({ '/etc/apk/commit_hooks.d/h': sh(body) }, mode);
  await expect(runCommitHooks(root, asked, host)).rejects.toMatchObject({
    code: 'install',
    message: expect.stringMatching(
      new RegExp(`^The commit hook /etc/apk/commit_hooks.d/h ended with ${how}:`),
    ) as string,
  });
  const target = fixtureTarget({ manager: 'apk', platform: parsePlatform('linux/arm64') });
  await expect(runCommitHooks(root, { target, machine, emulation: 'never' }, host)).rejects.toMatchObject({
    message: expect.stringContaining('need emulation: /etc/apk/') as string,
  });
});

const key = makeApkKey('own.rsa.pub');
const files = [{ path: 'etc' }, { path: 'etc/tried', content: 'tried' }];

/** Installs a package beside a layout with a shell, by genuine apk. */
async function installed(tried: Omit<ApkPackage, 'name'>): Promise<Rootfs> {
  const root = await emptyRoot();
  const keyring = { path: await writeKeyring(join(root.path, '../keys'), key), digest: '' };
  const folders = ['bin', 'dev'].map((path) => ({ path }));
  const layout = [
    ...folders,
    { path: 'bin/sh', content: await readFile(bash), mode: 0o755 },
    // As apk 2 makes it, whatever a package says later.
    { path: 'proc' },
    { path: 'sys', mode: 0o555 },
  ];
  const made = await Promise.all(
    [
      { name: 'layout', files: layout },
      { name: 'tried', files, ...tried },
    ].map(async (item) => {
      const { file } = makeApk(item, 'x86_64', key);
      const sha256 = hexOf(digestOf(file));
      const path = join(work, `${sha256}.apk`);
      await mkdir(work, { recursive: true });
      await writeFile(path, file);
      const entry = {
        ...{ name: item.name, version: '1.0-r0', architecture: 'x86_64', size: file.length, sha256 },
        source: { name: item.name, version: '1.0-r0' },
        path: `x86_64/${item.name}-1.0-r0.apk`,
        repository: { name: 'main', suite: '', component: '', security: false },
        requested: true,
      };
      return { entry, path };
    }),
  );
  const of = { recipe: 'fixture', release: 'fixture', variant: '', platform: 'linux/amd64', manager: 'apk' };
  const lock = { version: 1 as const, ...of, detected: {}, packages: made.map(({ entry }) => entry) };
  const target = fixtureTarget({
    manager: 'apk',
    repositories: [fixtureRepository({ name: 'main', mirrors: ['https://example.org/main'], keyring })],
  });
  const tools = () => Promise.reject(new Error('apk needs none'));
  const stored = new Map(made.map(({ entry, path }) => [entry.sha256, { path }]));
  await apk.install(
    {
      ...{ target, lock, files: stored, machine: platformOfNode(process.arch), tools },
      ...{ root: root.path, epoch: 0, emulation: 'auto' },
    },
    { ...host, env: { BASE_IMAGE_APK: program } },
  );
  return root;
}

const hook = (body: string) => [
  ...files,
  { path: 'etc/apk' },
  { path: 'etc/apk/commit_hooks.d' },
  { path: 'etc/apk/commit_hooks.d/h', content: sh(body), mode: 0o755 },
];

// No package of Debian brings apk: these are for machines where somebody has put one.
if (program !== undefined) {
  test.each([
    ['pre-install', { scripts: { 'pre-install': sh('exit 3') } }],
    ['post-install', { scripts: { 'post-install': sh('exit 3') } }],
    ['post-install, killed', { scripts: { 'post-install': sh('kill -9 $$') } }],
    ['trigger', { triggers: ['/etc'], scripts: { trigger: sh('exit 3') } }],
    ['trigger, killed', { triggers: ['/etc'], scripts: { trigger: sh('kill -9 $$') } }],
    ['commit hook', { files: hook('exit 3') }],
    ['commit hook, killed', { files: hook("sh -c 'kill -9 $$'") }],
  ])('a build stops where a script of genuine apk fails: %s', async (_, tried) => {
    await expect(installed(tried)).rejects.toMatchObject({
      code: 'install',
      message: expect.stringMatching(/tried|commit_hooks/) as string,
    });
  });

  test('a build does not stop at what a script says, and leaves folders as packages have them', async () => {
    const scripts = { 'post-install': sh(talk), trigger: sh(talk) };
    const root = await installed({
      scripts,
      triggers: ['/etc'],
      files: hook(`${talk}\necho ran > /etc/ran`),
    });
    expect(root.read('/etc/ran')).toBe('ran\n');
    const mode = (path: string) => (root.stat(path)?.mode ?? 0) & 0o7777;
    expect(['/proc', '/sys', '/dev'].map(mode)).toEqual([0o555, 0o555, 0o755]);
  });
}
