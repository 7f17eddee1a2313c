import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Target } from '../../../src/model/target.ts';
import {
  basePackages,
  keyringPackage,
  mirrorList,
  pacmanSettings,
} from '../../fixtures/arch-distribution.ts';
import { archTarget, installArch, type Installed } from '../../fixtures/arch-installation.ts';
import { publishArch, type ArchPackage } from '../../fixtures/arch-repository.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { fixtureRepository } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

const start = promisify(execFile);

const machineWord = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as 'x64' | 'arm64'];
const noExtract = ['usr/share/man/*', 'usr/share/locale/*', '!usr/share/locale/locale.alias'];
const noExtractLines = noExtract.map((pattern) => `NoExtract = ${pattern}\n`).join('');

/** Stands for glibc's: what it makes is what it was asked for. */
const localeGen: ArchPackage = {
  name: 'locale-gen',
  fields: { depend: ['coreutils'], backup: ['etc/locale.gen'] },
  files: {
    'etc/locale.gen': '#en_US.UTF-8 UTF-8\n',
    'usr/bin/locale-gen': {
      content:
        "#!/bin/sh\ngrep -q XX /etc/locale.gen && { echo 'no XX' >&2; exit 1; }\ngrep -v '^#' /etc/locale.gen > /etc/made\n",
      mode: 0o755,
    },
  },
};
const hook = (exec: string, when = 'PostTransaction') =>
  `[Trigger]\nOperation = Install\nType = Package\nTarget = *\n\n[Action]\nWhen = ${when}\nExec = ${exec}\n`;
/** What pacman says of a script that fails, said by one that does not. */
const forged = [
  'error: command failed to execute correctly',
  'error: command terminated by signal 9: Killed',
];
const say = forged.map((line) => `echo '${line}'; echo '${line}' >&2`).join('\n');
/** A folder of this machine, to which a package has a link. */
const elsewhere = '/var/tmp/base-image-elsewhere';
const broken: readonly ArchPackage[] = [
  { name: 'link-one', files: { 'usr/share/x': { link: elsewhere } } },
  { name: 'link-two', files: { 'usr/share/x/file': 'hostile\n' } },
  {
    name: 'bad-scriptlet',
    fields: { depend: ['coreutils'] },
    scriptlet: 'post_install() {\n  echo something went wrong\n  return 3\n}\n',
  },
  {
    name: 'bad-hook',
    fields: { depend: ['coreutils'] },
    files: {
      'usr/share/libalpm/hooks/bad.hook': hook('/usr/bin/false'),
    },
  },
  { name: 'killed-scriptlet', scriptlet: 'post_install() { kill -9 $$; }\n' },
  { name: 'failing-pre', scriptlet: 'pre_install() { echo something went wrong >&2; exit 4; }\n' },
  {
    name: 'killed-hook',
    fields: { depend: ['coreutils'] },
    files: {
      'usr/share/libalpm/hooks/killed.hook': hook('/usr/bin/dies'),
      'usr/bin/dies': { content: '#!/bin/sh\nkill -9 $$\n', mode: 0o755 },
    },
  },
  {
    name: 'talks',
    fields: { depend: ['coreutils'] },
    scriptlet: `post_install() {\n${say}\n}\n`,
    files: {
      'usr/share/libalpm/hooks/talks.hook': hook('/usr/bin/talks'),
      'usr/bin/talks': { content: `#!/bin/sh\n${say}\n`, mode: 0o755 },
    },
  },
  { name: 'upgrader', scriptlet: 'post_upgrade() { false; }\n' },
];

let work: string;
let key: SigningKey;
let other: SigningKey;
let server: StaticServer;
let host: DisposableHost;
let base: Installed;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pacman-'));
  [key, other] = await Promise.all([makeKey(work, 'good'), makeKey(work, 'other')]);
  const common = [pacmanSettings, mirrorList, await keyringPackage(key), localeGen, ...broken];
  const served = join(work, 'served');
  for (const [platform, architecture] of [
    ['linux/amd64', 'x86_64'],
    ['linux/arm64', 'aarch64'],
  ] as const) {
    const packages = [...(await basePackages(platform, architecture)), ...common];
    await publishArch(served, { name: 'core', architecture, packages }, key);
  }
  const extra = {
    name: 'acme',
    architecture: 'x86_64',
    packages: [{ name: 'acme', files: { 'etc/acme': '' } }],
  };
  await publishArch(served, extra, other);
  server = await serveFiles(served);
  host = await openHost(join(work, 'cache'));
  base = await installArch(wanting(['base', 'pacman', 'fixture-keyring']), host);
});
afterAll(async () => {
  await host.dispose();
  await server.close();
  await Promise.all([stopAgent(key), stopAgent(other)]);
  await rm(work, { recursive: true });
});

function wanting(include: readonly string[], changes: Partial<Target> = {}): Target {
  const { architecture } = changes.platform ?? { architecture: 'amd64' };
  const word = architecture === 'arm64' ? 'aarch64' : 'x86_64';
  const mirrors = [`${server.url}/core/os/${word}`];
  return archTarget({ mirrors, keyring: key.keyring }, { include, noExtract }, changes);
}

const refused = (target: Target, options = {}) =>
  installArch(target, host, options).then(
    () => expect.unreachable('it was installed'),
    (error: unknown) => error,
  );

test('a folder that is a link in another package is not written through to this machine', async () => {
  await mkdir(elsewhere, { recursive: true });
  await installArch(wanting(['base', 'link-one', 'link-two']), host).catch(() => undefined);
  expect(await readdir(elsewhere)).toEqual([]);
  await rm(elsewhere, { recursive: true });
});

test('packages are there, and what their scriptlets and hooks have made', () => {
  const { root, notes } = base;
  expect(notes).toEqual([]);
  expect(root.read('/etc/daemon.machine')).toBe(`${String(machineWord)}\n`);
  expect(root.read('/etc/passwd')).toContain('daemon:x:999:');
  expect(root.read('/etc/programs')).toContain('busybox\n');
  const mode = (path: string) => (root.stat(path)?.mode ?? 0) & 0o7777;
  expect(['/proc', '/dev', '/tmp', '/root', '/etc/shadow'].map(mode)).toEqual([
    0o555, 0o755, 0o1777, 0o750, 0o600,
  ]);
});

test('the database says when, and what was asked for; nothing else is left of the run', async () => {
  const { root, epoch, lock } = base;
  const local = '/var/lib/pacman/local';
  expect(root.list('/var/lib/pacman')).toEqual(['local']);
  expect(root.read(`${local}/ALPM_DB_VERSION`)).toBe('9\n');
  expect(root.list('/var/log')).toEqual([]);
  expect(root.list('/var/cache/pacman/pkg')).toEqual([]);
  const explicit = [];
  for (const { name, version } of lock.packages) {
    const description = root.read(`${local}/${name}-${version}/desc`);
    expect(description).toContain(`%INSTALLDATE%\n${String(epoch)}\n`);
    expect(description).toContain('%VALIDATION%\npgp\n');
    if (!description.includes('%REASON%\n1\n')) explicit.push(name);
  }
  expect(explicit).toEqual(['base', 'fixture-keyring', 'pacman']);
});

test('every file and folder is as its package has it, by its mode, owner, time and sum', async () => {
  const { root } = base;
  const configuration = join(work, 'pacman.conf');
  await writeFile(configuration, `[options]\n${noExtractLines}`);
  const argv = ['--root', root.path, '--config', configuration, '-Qkk'];
  const { stderr } = await start('pacman', argv).catch((error: { stderr: string }) => error);
  // The folder is empty without what is left out, which pacman finds hard to believe.
  expect(stderr).toBe(`warning: bash: ${root.path}/usr/share/man (No such file or directory)\n`);
});

test('what is not to be extracted is not, now and later', () => {
  const { root } = base;
  expect(root.has('/usr/share/man/man1/bash.1')).toBe(false);
  expect(root.has('/usr/share/locale/de/LC_MESSAGES/bash.mo')).toBe(false);
  expect(root.read('/usr/share/locale/locale.alias')).toBe('aliases\n');
  expect(root.has('/usr/share/doc/bash/README')).toBe(true);
  expect(root.read('/etc/pacman.conf')).toContain(`[options]\n${noExtractLines}HoldPkg `);
});

test('the mirror list names the mirrors of the recipe, where the distribution leaves the choice open', () => {
  const [first, ...rest] = base.root.read('/etc/pacman.d/mirrorlist').split('\n');
  expect(first).toBe(`Server = ${server.url}/$repo/os/$arch`);
  expect(rest.join('\n')).toBe('## Worldwide\n#Server = https://mirror.example.org/$repo/os/$arch\n');
});

describe('the keyring', () => {
  const home = '/etc/pacman.d/gnupg';
  /** Validity of each key, as gpg sees it who looks at the image's own files. */
  const validity = async (path: string) => {
    const argv = ['--homedir', path, '--no-autostart', '--batch', '--with-colons', '--list-keys'];
    const { stdout } = await start('gpg', argv);
    return [...stdout.matchAll(/^pub:(.):/gm)].map(([, letter]) => letter);
  };

  test("trusts the distribution's keys, without any secret one", async () => {
    const { root } = base;
    expect(root.list(home)).toEqual(['gpg-agent.conf', 'gpg.conf', 'pubring.gpg', 'trustdb.gpg']);
    expect(await validity(root.locate(home))).toEqual(['u']);
    for (const name of root.list(home)) expect(root.read(`${home}/${name}`)).not.toMatch(/private|secret/i);
    const { stdout } = await start('gpg', [
      '--show-keys',
      '--with-colons',
      root.locate(`${home}/pubring.gpg`),
    ]);
    expect(stdout).not.toMatch(/^(sec|ssb)/m);
    expect((await lstat(root.locate(`${home}/pubring.gpg`))).mode & 0o777).toBe(0o644);
  });

  test('has the key of a repository that only the recipe knows, and so has pacman.conf', async () => {
    const plain = wanting(['pacman', 'fixture-keyring', 'acme']);
    const acme = fixtureRepository({
      ...{ name: 'acme', suites: [], components: [], keyring: other.keyring },
      mirrors: [`${server.url}/acme/os/x86_64`],
    });
    const { root } = await installArch({ ...plain, repositories: [...plain.repositories, acme] }, host);
    expect(await validity(root.locate(home))).toEqual(['u', 'u']);
    expect(root.read('/etc/pacman.conf')).toMatch(
      /\n\[acme\]\nSigLevel = PackageRequired DatabaseRequired TrustedOnly\nServer = http:\/\/\S+\/\$repo\/os\/\$arch\n$/,
    );
    const kept = { ...plain, repositories: [...plain.repositories, { ...acme, inImage: false }] };
    const without = (await installArch(kept, host)).root;
    expect(without.read('/etc/pacman.conf')).not.toContain('acme');
    expect(await validity(without.locate(home))).toEqual(['u']);
  });
});

describe('another platform', () => {
  const platform = parsePlatform(process.arch === 'arm64' ? 'amd64' : 'arm64');

  test('has its scriptlets emulated, and says so', async () => {
    const { root, notes } = await installArch(wanting(['base'], { platform }), host);
    expect(notes).toEqual([expect.stringMatching(/^Scriptlets and hooks run under emulation of linux\//)]);
    expect(root.read('/etc/daemon.machine')).not.toBe(`${String(machineWord)}\n`);
  });

  test('needs no emulation where nothing runs', async () => {
    const quiet = wanting(['coreutils', 'upgrader', 'openssl'], { platform });
    expect((await installArch(quiet, host, { emulation: 'never' })).notes).toEqual([]);
    expect(await refused(wanting(['base'], { platform }), { emulation: 'never' })).toMatchObject({
      code: 'install',
      message: expect.stringMatching(/scriptlets or hooks: (daemon|hooks)/) as string,
      hint: expect.stringContaining('Allow emulation') as string,
    });
  });
});

test.each([
  ['bad-scriptlet', 'failed', 'something went wrong'],
  ['failing-pre', 'failed', 'something went wrong'],
  ['killed-scriptlet', 'terminated by signal 9: Killed', ''],
  ['bad-hook', 'failed', ''],
  ['killed-hook', 'terminated by signal 9: Killed', ''],
])('a failing one stops the build, though pacman goes on: %s', async (name, how, said) => {
  const error = await refused(wanting(['coreutils', name]));
  expect(error).toMatchObject({
    code: 'install',
    message: expect.stringContaining(`A scriptlet or hook of a package ${how}:\n`) as string,
  });
  expect(String(error)).toContain(said);
});

test('one that prints what pacman says of others does not', async () => {
  const { root } = await installArch(wanting(['coreutils', 'talks']), host);
  expect(root.has('/usr/bin/talks')).toBe(true);
});

describe('locales', () => {
  test('are generated inside the image', async () => {
    const { root } = await installArch(wanting(['locale-gen'], { locales: ['ja_JP.UTF-8', 'de_DE'] }), host);
    expect(root.read('/etc/made')).toBe('ja_JP.UTF-8 UTF-8\nde_DE ISO-8859-1\n');
    expect(root.read('/etc/locale.conf')).toBe('LANG=ja_JP.UTF-8\n');
  });

  test.each([
    [['coreutils'], 'en_US.UTF-8', 'no locale-gen'],
    [['locale-gen'], 'XX.UTF-8', '\nno XX'],
  ])('that %s cannot make: %s', async (include, locale, message) => {
    expect(await refused(wanting(include, { locales: [locale] }))).toMatchObject({
      code: 'recipe',
      message: expect.stringContaining(message) as string,
    });
  });
});
