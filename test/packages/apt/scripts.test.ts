import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { platformOfNode } from '../../../src/model/platform.ts';
import { run, seed, unsafe, type Session } from '../../../src/packages/apt/session.ts';
import { toRead } from '../../../src/rootfs/sandbox.ts';
import { buildPackage } from '../../fixtures/apt-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { staticPrograms } from '../../fixtures/programs.ts';
import { fixtureTarget } from '../../fixtures/target.ts';

let work: string;
let host: DisposableHost;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'dpkg-'));
  host = await openHost(join(work, 'cache'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

/** A root with a shell, and nothing else: dpkg works on it from beside. */
async function emptyRoot(): Promise<Session> {
  const root = await mkdtemp(join(work, 'root-'));
  const target = fixtureTarget();
  const lock = {
    ...{ version: 1 as const, recipe: '', release: '', variant: '', platform: '', manager: '' },
    ...{ detected: {}, packages: [] },
  };
  const machine = platformOfNode(process.arch);
  const tools = () => Promise.reject(new Error('nobody needs tools'));
  const asked = {
    target,
    lock,
    files: new Map(),
    machine,
    tools,
    root,
    epoch: 0,
    emulation: 'auto',
  } as const;
  const session = { installation: asked, host, folder: work, preseed: [] };
  seed(asked);
  const { bash } = await staticPrograms('linux/amd64');
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await copyFile(bash, join(root, 'usr/bin/bash'));
  await chmod(join(root, 'usr/bin/bash'), 0o755);
  await symlink('bash', join(root, 'usr/bin/sh'));
  await writeFile(join(root, 'var/lib/dpkg/status'), '');
  return session;
}

const sh = (body: string) => `#!/bin/sh\n${body}\n`;

/** What dpkg says of a script that fails, said by one that does not. */
const forged = [
  'dpkg: error processing package talks (--install):',
  ' installed talks package post-installation script subprocess returned error exit status 1',
].join('\n');

test.each([
  ['preinst', { preinst: sh('exit 3') }, /pre-installation script subprocess returned error exit status 3/],
  [
    'postinst',
    { postinst: sh('exit 3') },
    /post-installation script subprocess returned error exit status 3/,
  ],
  ['postinst', { postinst: sh('kill -9 $$') }, /post-installation script subprocess was killed by signal/],
  [
    'trigger',
    {
      triggers: 'interest-noawait moved\n',
      postinst: sh('[ "$1" != triggered ] || kill -9 $$'),
    },
    /post-installation script subprocess was killed by signal/,
  ],
  ['nothing', { postinst: sh(`echo '${forged}'; echo '${forged}' >&2`) }, undefined],
])('what fails is told by the status of dpkg alone: %s', async (name, scripts, message) => {
  const session = await emptyRoot();
  const { root } = session.installation;
  const files = await Promise.all([
    buildPackage({ name: 'tried', scripts }, work, join(work, 'built')),
    buildPackage(
      { name: 'mover', scripts: { triggers: 'activate-noawait moved\n' } },
      work,
      join(work, 'built'),
    ),
  ]);
  const argv = ['dpkg', `--root=${root}`, ...unsafe, '--force-depends', '--install', ...files];
  const installed = run({ root, outside: true, binds: toRead(...files) }, argv, session);
  if (message === undefined) await installed;
  else
    await expect(installed).rejects.toMatchObject({
      code: 'install',
      message: expect.stringMatching(message) as string,
    });
  expect(name).not.toBe('');
});

test('a script that runs Python leaves nothing compiled behind, but what it compiles', async () => {
  const session = await emptyRoot();
  const { root } = session.installation;
  await mkdir(join(root, 'modules'));
  await writeFile(join(root, 'modules/known.py'), 'x = 1\n');
  const machine = ['/usr/bin', '/usr/lib', '/lib', '/lib64'].map((path) => ({
    ...{ from: path, to: path, readOnly: true },
  }));
  const python = (...argv: readonly string[]) =>
    run({ root, binds: machine, cwd: '/modules' }, ['/usr/bin/python3', ...argv], session);
  await python('-c', 'import known');
  expect(await readdir(join(root, 'modules'))).toEqual(['known.py']);
  await python('-m', 'py_compile', 'known.py');
  expect(await readdir(join(root, 'modules'))).toEqual(['__pycache__', 'known.py']);
});
