import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDnf } from '../families/dnf.ts';
import type { Family } from '../fixtures/family.ts';
import { build, run, type Built } from './base-image.ts';

// What people have from mkimage-yum.sh: a configuration of dnf, groups by name, clean-up, device nodes.

let folder: string;
let family: Family;
let built: Built;
const reference = 'base-image-e2e-dnf:test';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-dnf-'));
  await mkdir(join(folder, 'family'));
  family = await serveDnf(join(folder, 'family'));
  await cp(join(folder, 'family/fx.asc'), join(folder, 'yum/RPM-GPG-KEY'), { recursive: true });
  const repositories = ['baseos', 'updates'].map(
    (name) => `[${name}]
name=${name}
baseurl=${family.server.url}/$releasever/${name}/$basearch/$tree
gpgkey=RPM-GPG-KEY
`,
  );
  await writeFile(
    join(folder, 'yum/dnf.conf'),
    ['[main]\ngpgcheck=1\nrepo_gpgcheck=1\n', ...repositories].join('\n'),
  );
  const recipe = {
    name: 'centos-like',
    title: 'As mkimage-yum.sh makes it',
    manager: 'dnf',
    platforms: ['linux/amd64'],
    release: '9',
    releases: { 9: { version: '9' } },
    configuration: 'yum/dnf.conf',
    variables: { tree: 'os' },
    packages: {
      groups: ['Minimal Install', 'Fixture Tools'],
      include: ['rpm', 'glibc-langpack'],
      languages: ['de'],
    },
    tweaks: { 'device-nodes': true, 'no-i18n': true, 'no-cracklib': true, 'sysconfig-network': true },
    tags: ['{{point}}'],
    image: { cmd: ['bash'] },
  };
  await writeFile(join(folder, 'recipe.yaml'), JSON.stringify(recipe));
  const [image = '', tag = ''] = reference.split(':');
  built = await build(
    ['./recipe.yaml', '--output', 'out', '--image', image, '--tag', tag, '--load', '--format', 'rootfs.tar'],
    { cwd: folder, cacheDir: join(folder, 'cache') },
  );
});

afterAll(async () => {
  await run('docker', 'rmi', '--force', reference);
  await family.close();
  await rm(folder, { recursive: true });
});

/** In a container whose root cannot be written to. */
const inside = (...argv: readonly string[]) =>
  run('docker', 'run', '--rm', '--read-only', '--network', 'none', reference, ...argv);

test('the image starts, and knows what it is', async () => {
  expect(built.platform.tests[0]).toMatchObject({ name: 'echo success', passed: true });
  expect(built.values.point).toBe('9.4');
  const packages = (await inside('rpm', '--query', '--all', '--queryformat', '%{NAME}\n')).trim().split('\n');
  expect(packages.sort()).toEqual([
    ...[
      'bash',
      'coreutils',
      'filesystem',
      'fixture-release',
      'fixture-tools',
      'glibc-langpack',
      'gpg-pubkey',
    ],
    ...['openssl-libs', 'rpm', 'setup'],
  ]);
});

test('later installations leave out the same', async () => {
  expect(await inside('rpm', '--eval', '%_install_langs')).toBe('de\n');
  expect(await inside('cat', '/etc/dnf/dnf.conf')).toContain('install_weak_deps=False\ntsflags=nodocs\n');
  expect(await inside('cat', '/etc/dnf/vars/tree')).toBe('os\n');
  const locales = await inside('ls', '/usr/share/locale', '/usr/share/locale/de/LC_MESSAGES');
  expect(locales.split('\n')).toContain('libc.mo');
  expect(locales).not.toContain('fr');
});

test('repositories and keys are the recipe’s', async () => {
  expect(await inside('cat', '/etc/yum.repos.d/updates.repo')).toBe(`[updates]
name=updates
baseurl=${family.server.url}/$releasever/updates/$basearch/$tree/
enabled=1
gpgcheck=1
repo_gpgcheck=1
gpgkey=file:///etc/pki/rpm-gpg/RPM-GPG-KEY-updates
`);
  expect(await inside('ls', '/etc/pki/rpm-gpg')).toBe('RPM-GPG-KEY-baseos\nRPM-GPG-KEY-updates\n');
});

test('device nodes are in the layer', async () => {
  const listed = await run('tar', '--list', '--verbose', '--file', join(folder, 'out/rootfs.tar'));
  const nodes = listed.split('\n').filter((line) => /^[cp]/.test(line));
  expect(nodes.map((line) => line.split(' ').at(-1))).toEqual(
    ['console', 'full', 'initctl', 'null', 'ptmx', 'random', 'tty', 'tty0', 'urandom', 'zero'].map(
      (name) => `dev/${name}`,
    ),
  );
});
