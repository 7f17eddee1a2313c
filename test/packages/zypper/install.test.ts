import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Target } from '../../../src/model/target.ts';
import { writeStates } from '../../../src/packages/zypper/state.ts';
import { rpmDate } from '../../fixtures/rpm-repository.ts';
import { openLeap, type Leap } from './leap.ts';

const start = promisify(execFile);

let leap: Leap;
let target: Target;
let root: string;

beforeAll(async () => {
  leap = await openLeap();
  await leap.publish('oss');
  target = leap.target({
    include: ['libzypp', 'coreutils', 'glibc-langpack', 'fixture-release'],
    languages: ['de'],
  });
  root = await leap.install(target);
});
afterAll(() => leap.close());

const read = (path: string, of = root) => readFileSync(join(of, path), 'utf8');

/** This machine's zypper, asked about the image. */
async function ask(...words: readonly string[]): Promise<string> {
  const home = join(leap.work, 'home');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, '.rpmmacros'), '%_dbpath /var/lib/rpm\n');
  const settings = [
    '--non-interactive',
    '--root',
    root,
    '--cache-dir',
    join(leap.work, 'asked'),
    '--no-refresh',
  ];
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    LC_ALL: 'C',
    ZYPP_CONF: join(root, 'etc/zypp/zypp.conf'),
  };
  return (await start('zypper', [...settings, ...words], { env })).stdout;
}

describe('the image', () => {
  it('has no history, caches or logs of its making', () => {
    for (const path of ['var/cache/zypp', 'var/log/zypp', 'var/log/zypper.log', 'run/zypp.pid', 'tmp/leap'])
      expect(existsSync(join(root, path)), path).toBe(false);
  });

  it('has no documentation, and of the languages those that were asked for', () => {
    expect(existsSync(join(root, 'usr/share/man/man7/locale.7'))).toBe(false);
    expect(readdirSync(join(root, 'usr/share/locale'))).toEqual(['de']);
  });

  it('knows what came as a dependency only', async () => {
    expect(read('/var/lib/zypp/AutoInstalled')).toBe('bash\nfilesystem\nsetup\n');
    const installed = await ask('search', '--installed-only');
    const automatic = [...installed.matchAll(/^i +\| (\S+)/gm)].map(([, name]) => name);
    expect(automatic).toEqual(['bash', 'filesystem', 'setup']);
    expect(installed).toMatch(/^i\+ +\| coreutils /m);
  });

  it('knows where packages are', async () => {
    expect(read('/etc/zypp/repos.d/oss.repo')).toBe(
      `[oss]\nname=oss\nenabled=1\nautorefresh=1\nbaseurl=${leap.server.url}/oss/\ngpgcheck=1\nrepo_gpgcheck=1\npkg_gpgcheck=1\n`,
    );
    expect(await ask('repos', '--details')).toMatch(/^1 \| oss .*\| Yes .*Yes .*Yes/m);
  });
});

describe('states', () => {
  let roots = 0;

  /** A root with these files alone, after the states were written. */
  function stateOf(files: Readonly<Record<string, string>>, wanted: Target = target): string {
    const made = join(leap.work, `state-${String(++roots)}`);
    for (const [path, text] of Object.entries({ 'etc/hostname': '', ...files })) {
      mkdirSync(join(made, path, '..'), { recursive: true });
      writeFileSync(join(made, path), text);
    }
    const lock = { packages: [] } as never;
    const machine = parsePlatform('linux/amd64');
    const tools = () => Promise.reject(new Error('none'));
    const about = { lock, files: new Map(), machine, tools, epoch: rpmDate, emulation: 'auto' } as const;
    writeStates({ target: wanted, root: made, ...about });
    return made;
  }

  it('are none where there is no zypper', () => {
    expect(readdirSync(stateOf({}))).toEqual(['etc']);
    expect(readdirSync(join(stateOf({}), 'etc'))).toEqual(['hostname']);
  });

  it('name a list of mirrors where the recipe does, and what need not be signed', () => {
    const repository = leap.repository('oss', {
      mirrors: [],
      mirrorList: 'https://mirrors.example.org/oss',
      signatures: ['metadata'],
    });
    const made = stateOf({ 'etc/zypp/zypp.conf': '[main]\n' }, { ...target, repositories: [repository] });
    expect(read('etc/zypp/repos.d/oss.repo', made)).toBe(
      '[oss]\nname=oss\nenabled=1\nautorefresh=1\nmirrorlist=https://mirrors.example.org/oss\ngpgcheck=1\nrepo_gpgcheck=1\npkg_gpgcheck=0\n',
    );
  });

  it('leave repositories to the packages that bring them', () => {
    for (const own of [
      ...['etc/zypp/repos.d/own.repo', 'etc/zypp/services.d/own.service'],
      'usr/share/zypp/local/service/openSUSE/repo/repoindex.xml',
    ])
      expect(
        existsSync(join(stateOf({ [own]: '', 'etc/zypp/zypp.conf': '' }), 'etc/zypp/repos.d/oss.repo')),
        own,
      ).toBe(false);
    const hidden = {
      ...target,
      repositories: target.repositories.map((repository) => ({ ...repository, inImage: false })),
    };
    expect(existsSync(join(stateOf({ 'etc/zypp/zypp.conf': '' }, hidden), 'etc/zypp/repos.d'))).toBe(false);
  });
});
