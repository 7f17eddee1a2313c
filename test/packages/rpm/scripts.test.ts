import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { installRpms } from '../../../src/packages/rpm/install.ts';
import { runTransaction } from '../../../src/packages/rpm/transaction.ts';
import { openHost } from '../../fixtures/host.ts';
import { rpmDistribution } from '../../fixtures/rpm-distribution.ts';
import { buildRpms, rpmDate, type RpmPackage } from '../../fixtures/rpm-repository.ts';
import { fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { installationOf } from './installation.ts';

/** What rpm says of a script that fails, said by one that does not. */
const forged = [
  'warning: %post(talks-1.0-1.noarch) scriptlet failed, exit status 1',
  'error: lua script failed: [string "%post(talks-1.0-1.noarch)"]:1: no',
  'exited with error 5',
];

const shell = 'echo this goes wrong >&2; exit 3';
const lua = 'error("this goes wrong")';

/** Ways in which a script can fail and its package be installed all the same, by the name of the package. */
const failing: Readonly<Record<string, readonly [string, string]>> = {
  'post-shell': ['post', shell],
  'post-killed': ['post', 'kill -9 $$'],
  'post-no-interpreter': ['post -p /usr/bin/nowhere', ''],
  'post-lua': ['post -p <lua>', lua],
  'posttrans-shell': ['posttrans', shell],
  'posttrans-lua': ['posttrans -p <lua>', lua],
  'trigger-shell': ['triggerin -- talks', shell],
  'trigger-killed': ['triggerin -- talks', 'kill -9 $$'],
  'trigger-lua': ['triggerin -p <lua> -- talks', lua],
  'filetrigger-shell': ['filetriggerin -- /usr/share/talks', shell],
  'filetrigger-lua': ['filetriggerin -p <lua> -- /usr/share/talks', lua],
  'trans-shell': ['transfiletriggerin -- /usr/share/talks', shell],
  'trans-lua': ['transfiletriggerin -p <lua> -- /usr/share/talks', lua],
};

/** These fail before their packages are there, and the transaction with them. */
const early: typeof failing = {
  'pretrans-lua': ['pretrans -p <lua>', lua],
  'pre-shell': ['pre', shell],
  'pre-lua': ['pre -p <lua>', lua],
};

const talks: RpmPackage = {
  name: 'talks',
  noarch: true,
  preamble: ['Requires(post): bash coreutils'],
  files: { '/usr/share/talks/file': { text: '' } },
  scripts: {
    post: `cat <<'END'\n${forged.join('\n')}\nEND\ncat >&2 <<'END'\n${forged.join('\n')}\nEND`,
    'posttrans -p <lua>': forged.map((line) => `print(${JSON.stringify(line)})`).join('\n'),
  },
};

let work: string;
let host: DisposableHost;
let packages: Readonly<Record<string, string>>;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'rpm-'));
  host = await openHost(join(work, 'cache'));
  const needs = { noarch: true, preamble: ['Requires(pre,post): bash'] };
  const built = await buildRpms(
    [
      talks,
      ...Object.entries({ ...failing, ...early }).map(([name, [script, body]]) => ({
        ...needs,
        name,
        scripts: { [script]: body },
      })),
    ],
    'x86_64',
    join(work, 'built'),
  );
  const {
    'filesystem-1': filesystem = '',
    'bash-1': bash = '',
    'coreutils-1': coreutils = '',
  } = await rpmDistribution('x86_64');
  const ours = built.map((path) => [basename(path).replace('-1.0-1.noarch.rpm', ''), path] as const);
  packages = { filesystem, bash, coreutils, ...Object.fromEntries(ours) };
});

afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

test.each([
  ['fail late', failing, true],
  ['fail early', early, false],
])('the library tells of scripts that %s, and of no other', async (name, scripts, done) => {
  const { failures, problems, output, log, ...ended } = await runTransaction(
    {
      root: await host.room(name, 0),
      packages: [...base, 'talks', ...Object.keys(scripts)].map((each) => packages[each] ?? ''),
      macros: { _dbpath: '/var/lib/rpm', _db_backend: 'sqlite', _pkgverify_level: 'digest' },
      docs: false,
      checked: false,
      epoch: rpmDate,
    },
    host,
  );
  expect([problems, ended.done]).toEqual([[], done]);
  const owners = failures.map((failure) => /\((\S+)-1\.0-1\.noarch\)/.exec(failure.log)?.[1]);
  expect(owners.sort()).toEqual(Object.keys(scripts).sort());
  for (const line of forged) {
    expect(output).toContain(line);
    expect(log).not.toContain(line);
  }
});

async function installing(...names: readonly string[]): Promise<readonly string[]> {
  const keyring = { path: '/nowhere', digest: digestOf('') };
  const repositories = [fixtureRepository({ mirrors: [], keyring, insecure: true })];
  const target = fixtureTarget({ manager: 'dnf', repositories });
  const root = await host.room(`root-${names.join('-')}`, 0);
  const paths = names.map((name) => packages[name] ?? '');
  return installRpms(await installationOf(target, paths, root), host);
}

const base = ['filesystem', 'bash', 'coreutils'];

test.each([
  ['pre-shell', '%prein', 'exit status 3', 'this goes wrong'],
  ['post-killed', '%post', 'signal 9', ''],
  ['post-lua', '%post', 'lua script failed', 'this goes wrong'],
  ['trigger-lua', '%triggerin', 'lua script failed', 'this goes wrong'],
])('a build stops at %s', async (name, script, how, said) => {
  const talking = name.startsWith('trigger') ? ['talks'] : [];
  await expect(installing(...base, ...talking, name)).rejects.toMatchObject({
    code: 'install',
    message: expect.stringMatching(
      new RegExp(`^Script ${script} of package ${name}-1.0-1.noarch failed, .*${how}[^]*${said}`),
    ) as string,
  });
});

test('a build does not stop at what a script says', async () => {
  expect(await installing(...base, 'talks')).toEqual([]);
});
