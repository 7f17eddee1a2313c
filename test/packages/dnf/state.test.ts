import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../../../src/model/digest.ts';
import { streamsOf, writeStates } from '../../../src/packages/dnf/state.ts';
import { openRootfs, type Rootfs } from '../../../src/rootfs/rootfs.ts';
import { openHost } from '../../fixtures/host.ts';
import { buildRpms } from '../../fixtures/rpm-repository.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';

let work: string;
let root: Rootfs;
const keyring = { path: '/etc/hostname', digest: digestOf('') };

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'state-'));
  root = openRootfs(work);
  root.mkdir('/etc/yum.repos.d');
});

afterEach(() => rm(work, { recursive: true }));

test('module streams and variables are what the image was made with', () => {
  const target = fixtureTarget({
    manager: 'dnf',
    packages: fixturePackages({ modules: ['nodejs:20', 'ruby:3.3/common'] }),
    variables: { infra: 'container' },
  });
  writeStates({ target, root: work });
  expect(root.read('/etc/dnf/modules.d/nodejs.module')).toBe(
    '[nodejs]\nname=nodejs\nstream=20\nprofiles=\nstate=enabled\n',
  );
  expect(root.read('/etc/dnf/modules.d/ruby.module')).toContain('stream=3.3\nprofiles=common\n');
  expect(root.read('/etc/dnf/vars/infra')).toBe('container\n');
});

test('a stream that packages are of stays theirs, unless the recipe names another one', async () => {
  const modular = (name: string, label: string) => ({ name, preamble: [`ModularityLabel: ${label}`] });
  const built = await buildRpms(
    [
      modular('ruby', 'ruby:3.1:9040020231114:aaaaaaaa'),
      modular('ruby-libs', 'ruby:3.1:9040020231114:aaaaaaaa'),
      modular('nodejs', 'nodejs:18:9040020231114:bbbbbbbb'),
      { name: 'bash' },
    ],
    'x86_64',
    join(work, 'built'),
  );
  const host = await openHost(join(work, 'cache'));
  const files = new Map(built.map((path) => [path, { path }]));
  const streams = await streamsOf({ files }, host);
  await host.dispose();
  expect(streams).toEqual(['nodejs:18', 'ruby:3.1']);
  const packages = fixturePackages({ modules: ['nodejs:20/common'] });
  writeStates({ target: fixtureTarget({ manager: 'dnf', packages }), root: work }, streams);
  const said = (name: string) => root.read(`/etc/dnf/modules.d/${name}.module`);
  expect(said('ruby')).toBe('[ruby]\nname=ruby\nstream=3.1\nprofiles=\nstate=enabled\n');
  expect(said('nodejs')).toContain('stream=20\nprofiles=common\n');
});

test('repositories that no package brings are those of the recipe, with its mirrors and keys', () => {
  root.write('/etc/yum.repos.d/fedora.repo', '[fedora]\nmetalink=https://example.org/metalink\n');
  const repositories = [
    fixtureRepository({ name: 'fedora', mirrors: ['https://example.org/fedora'], keyring }),
    fixtureRepository({
      name: 'own',
      mirrors: ['https://example.org/$releasever'],
      keyring,
      excludes: ['a*', 'b'],
    }),
    fixtureRepository({
      name: 'listed',
      mirrors: [],
      mirrorList: 'https://example.org/metalink?repo=listed',
      keyring,
      signatures: ['packages'],
      signedBy: '/etc/yum.repos.d/fedora.repo',
    }),
    fixtureRepository({ name: 'unsafe', mirrors: ['https://example.org/u'], keyring, insecure: true }),
    fixtureRepository({ name: 'build-only', mirrors: ['https://example.org/b'], keyring, inImage: false }),
  ];
  writeStates({ target: fixtureTarget({ manager: 'dnf', repositories }), root: work });
  expect(root.list('/etc/yum.repos.d')).toEqual(['fedora.repo', 'listed.repo', 'own.repo', 'unsafe.repo']);
  expect(root.read('/etc/yum.repos.d/own.repo')).toBe(`[own]
name=own
baseurl=https://example.org/$releasever/
enabled=1
gpgcheck=1
repo_gpgcheck=1
gpgkey=file:///etc/pki/rpm-gpg/RPM-GPG-KEY-own
excludepkgs=a*,b
`);
  expect(root.read('/etc/yum.repos.d/listed.repo')).toBe(`[listed]
name=listed
metalink=https://example.org/metalink?repo=listed
enabled=1
gpgcheck=1
repo_gpgcheck=0
gpgkey=file:///etc/yum.repos.d/fedora.repo
`);
  expect(root.read('/etc/yum.repos.d/unsafe.repo')).toContain('gpgcheck=0\nrepo_gpgcheck=0\n');
  expect(root.list('/etc/pki/rpm-gpg')).toEqual(['RPM-GPG-KEY-own']);
});

test('an image without dnf gets nothing', () => {
  root.remove('/etc/yum.repos.d');
  const repositories = [fixtureRepository({ name: 'own', mirrors: ['https://example.org/own'], keyring })];
  writeStates({ target: fixtureTarget({ manager: 'dnf', repositories }), root: work });
  expect(root.list('/')).toEqual(['etc']);
});
