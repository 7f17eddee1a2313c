import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { installRpms } from '../../../src/packages/rpm/install.ts';
import { makeSystemUsers } from '../../../src/packages/rpm/sysusers.ts';
import { openRootfs } from '../../../src/rootfs/rootfs.ts';
import { openHost } from '../../fixtures/host.ts';
import { rpmDistribution } from '../../fixtures/rpm-distribution.ts';
import { buildRpms } from '../../fixtures/rpm-repository.ts';
import { fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { installationOf } from './installation.ts';

let work: string;
let host: DisposableHost;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'sysusers-'));
  host = await openHost(join(work, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

function provides(kind: string, name: string, line: string): string {
  // Blanks fill it up, because rpm takes no `=` in a version.
  const filled = line.padEnd(Math.ceil((line.length + 1) / 3) * 3 - 1);
  return `Provides: ${kind}(${name}) = ${Buffer.from(`${filled}\0`).toString('base64')}`;
}

test('files belong to the users that their packages bring, whatever rpm this machine has', async () => {
  const [keeper = ''] = await buildRpms(
    [
      {
        name: 'keeper',
        preamble: [
          provides('user', 'keeper', 'u keeper 83 "Keeper of Things" /var/lib/keeper -'),
          provides('group', 'visitors', 'g visitors - - -'),
          provides('groupmember', 'keeper/visitors', 'm keeper visitors'),
        ],
        files: {
          '/var/lib/keeper/things': { text: 'things\n', mode: 0o640, owner: 'keeper,visitors' },
        },
        scripts: { post: 'id -u keeper > /etc/keeper.uid' },
      },
    ],
    'x86_64',
    join(work, 'rpms'),
  );
  const distribution = await rpmDistribution('x86_64');
  const base = ['filesystem-1', 'setup-1', 'bash-1', 'coreutils-1', 'fixture-release-1'];
  const paths = [...base.map((name) => distribution[name] ?? ''), keeper];
  const repository = fixtureRepository({
    mirrors: [],
    keyring: { path: '/dev/null', digest: `sha256:${'0'.repeat(64)}` },
    insecure: true,
  });
  const root = await host.room('root', 0);
  const target = fixtureTarget({ manager: 'dnf', repositories: [repository] });
  await installRpms(await installationOf(target, paths, root), host);

  const passwd = await readFile(join(root, 'etc/passwd'), 'utf8');
  expect(passwd).toContain('keeper:x:83:83:Keeper of Things:/var/lib/keeper:/usr/sbin/nologin\n');
  const group = await readFile(join(root, 'etc/group'), 'utf8');
  expect(group).toContain('visitors:x:999:keeper\n');
  expect(await stat(join(root, 'var/lib/keeper/things'))).toMatchObject({
    uid: 83,
    gid: 999,
    mode: 0o100640,
  });
  expect(await readFile(join(root, 'etc/keeper.uid'), 'utf8')).toBe('83\n');
});

test('numbers go down from 999 past those that are taken, and nobody is made twice', async () => {
  const root = openRootfs(await host.room('plain', 0));
  root.write('/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nold:x:998:998::/:/bin/sh\n');
  root.write('/etc/group', 'root:x:0:\nold:x:998:\nmail:x:12:\n');
  root.write('/etc/shadow', 'root:*:19000::::::\n');
  const lines = [
    'g one -',
    'u! two -',
    'u mailer -:mail "Mail: no colon"',
    'u old 5',
    'u fixed 999',
    'u pair 7:12',
  ];
  makeSystemUsers(
    root,
    lines.map((line) => line.replace(': no colon', '')),
    86_400 * 19_000,
  );
  expect(root.read('/etc/group')).toBe(
    'root:x:0:\nold:x:998:\nmail:x:12:\nfixed:x:999:\none:x:997:\ntwo:x:996:\n',
  );
  expect(root.read('/etc/passwd').split('\n').slice(2)).toEqual([
    'fixed:x:999:999::/:/usr/sbin/nologin',
    'pair:x:7:12::/:/usr/sbin/nologin',
    'two:x:996:996::/:/usr/sbin/nologin',
    'mailer:x:995:12:Mail:/:/usr/sbin/nologin',
    '',
  ]);
  expect(root.read('/etc/shadow')).toContain('two:!*:19000::::::\n');
});
