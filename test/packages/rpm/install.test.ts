import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../../src/host/create.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { parsePlatform } from '../../../src/model/platform.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import type { Installation } from '../../../src/packages/contract.ts';
import { handOver } from '../../../src/packages/rpm/database.ts';
import { installRpms } from '../../../src/packages/rpm/install.ts';
import { withScriptlets } from '../../../src/packages/rpm/scriptlets.ts';
import { compareRoots } from '../../../src/rootfs/compare.ts';
import { runInside } from '../../../src/rootfs/sandbox.ts';
import { openHost } from '../../fixtures/host.ts';
import { gpg, makeKey, stopAgent, withNewerKey, type SigningKey } from '../../fixtures/key.ts';
import { rpmDistribution, rpmItself } from '../../fixtures/rpm-distribution.ts';
import { buildRpms, signRpms, type RpmPackage } from '../../fixtures/rpm-repository.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { installationOf } from './installation.ts';

let work: string;
let host: DisposableHost;
let key: SigningKey;
let other: SigningKey;
/** Signed with `key`, by `name-release`. */
let rpms: Readonly<Record<string, string>>;
let unsigned: Readonly<Record<string, string>>;

const base = ['filesystem-1', 'setup-1', 'bash-1', 'coreutils-1', 'fixture-release-1'];

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'rpm-'));
  host = await openHost(join(work, 'cache'), said);
  [key, other] = await Promise.all([makeKey(work, 'k'), makeKey(work, 'o')]);
  unsigned = await rpmDistribution('x86_64');
  rpms = await signed(unsigned, 'signed', key);
});

afterAll(async () => {
  await Promise.all([key, other].map(stopAgent));
  await host.dispose();
  await rm(work, { recursive: true });
});

async function signed(
  packages: Readonly<Record<string, string>>,
  name: string,
  by: SigningKey,
): Promise<Readonly<Record<string, string>>> {
  await mkdir(join(work, name));
  const copies = Object.entries(packages).map(
    ([id, path]) => [id, join(work, name, basename(path))] as const,
  );
  await Promise.all(copies.map(([id, copy]) => copyFile(packages[id] ?? '', copy)));
  await signRpms(
    copies.map(([, copy]) => copy),
    by,
  );
  return Object.fromEntries(copies);
}

function target(changes: Partial<Target> = {}, repository: Partial<Repository> = {}): Target {
  const repositories = [
    fixtureRepository({ mirrors: [], keyring: key.keyring, suites: [], components: [], ...repository }),
  ];
  return fixtureTarget({ manager: 'dnf', repositories, ...changes });
}

/** Warnings among it. */
const said: string[] = [];
let roots = 0;

async function install(
  names: readonly string[],
  wanted: Target = target(),
  from = rpms,
  more: Partial<Installation> = {},
) {
  const root = await host.room(`root-${String(++roots)}`, 0);
  const paths = names.map((name) => from[name] ?? '');
  const notes = await installRpms(await installationOf(wanted, paths, root, more), host);
  return { root, notes };
}

async function inside(root: string, ...argv: readonly string[]): Promise<string> {
  return (await runInside(host, { root, readOnly: true }, argv)).stdout;
}

test('what is installed is what rpm in the image says is installed', async () => {
  const names = [...base, 'glibc-langpack-1', 'fixture-daemon-1', 'rpm-1'];
  const { root, notes } = await install(names);
  expect(notes).toEqual([]);
  const listed = (await inside(root, 'rpm', '-qa', '--qf', '%{NAME}\n')).trim().split('\n').sort();
  expect(listed).toEqual(['gpg-pubkey', ...names.map((name) => name.replace(/-1$/, ''))].sort());
  expect(await readdir(join(root, 'usr/lib/sysimage/rpm'))).toEqual(['rpmdb.sqlite']);
  // Lists what is not as the packages have it: the user that a script made, and nothing else.
  const changed = await runInside(host, { root }, ['rpm', '-Va', '--nodeps'], { okay: 'any' });
  expect(changed.stdout).toBe('S.5....T.  c /etc/passwd\n');
  expect(await readFile(join(root, 'etc/fixtured.arch'), 'utf8')).toBe('x86_64\n');
});

test('documentation and languages come as asked for', async () => {
  const files = [
    'usr/share/doc/glibc/README',
    ...['de', 'fr', 'en_GB'].map((language) => `usr/share/locale/${language}/LC_MESSAGES/libc.mo`),
  ];
  const present = async (packages: Partial<Target['packages']>) => {
    const { root } = await install(
      [...base, 'glibc-langpack-1'],
      target({ packages: fixturePackages(packages) }),
    );
    const found = await Promise.all(files.map((file) => stat(join(root, file)).catch(() => undefined)));
    return files
      .filter((_, at) => found[at])
      .map((file) => basename(file.replace('/LC_MESSAGES/libc.mo', '')));
  };
  expect(await present({})).toEqual(['de', 'fr', 'en_GB']);
  expect(await present({ docs: true, languages: ['de', 'en_GB'] })).toEqual(['README', 'de', 'en_GB']);
});

test('the same packages give the same root', async () => {
  const names = [...base, 'fixture-daemon-1', 'rpm-1'];
  const [one, two] = [await install(names), await install(names)];
  expect(await compareRoots(one.root, two.root, host)).toEqual([]);
});

test('packages that do not go together, or lack something, are refused', async () => {
  await expect(install([...base, 'quarrel-one-1', 'quarrel-two-1'])).rejects.toMatchObject({
    code: 'install',
    message: expect.stringContaining('quarrel-two conflicts with quarrel-one') as string,
  });
  await expect(install([...base, 'lonely-1'])).rejects.toThrow('nobody-has-this is needed by lonely');
});

test('a package without a signature of the right key is refused', async () => {
  const wrong = {
    ...rpms,
    ...(await signed({ 'fixture-extra-1': unsigned['fixture-extra-1'] ?? '' }, 'wrong', other)),
  };
  await expect(install([...base, 'fixture-extra-1'], target(), wrong)).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('fixture-extra') as string,
  });
  const none = { ...rpms, 'fixture-extra-1': unsigned['fixture-extra-1'] ?? '' };
  await expect(install([...base, 'fixture-extra-1'], target(), none)).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('no signature') as string,
  });
});

test('a package that was changed after it was signed is refused', async () => {
  const bytes = await readFile(rpms['fixture-extra-1'] ?? '');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const path = join(work, 'fixture-extra-1.0-1.noarch.rpm');
  await writeFile(path, bytes);
  const changed = { ...rpms, 'fixture-extra-1': path };
  await expect(install([...base, 'fixture-extra-1'], target(), changed)).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringMatching(/fixture-extra.* does not verify .*BAD/s) as string,
  });
});

test('where the recipe says so packages need no signature, and others of another repository still do', async () => {
  const wanted = target({}, { signatures: ['metadata'] });
  const { root } = await install([...base, 'rpm-1'], wanted, unsigned);
  expect(await inside(root, 'rpm', '-q', 'bash')).toBe('bash-5.2.15-1.x86_64\n');

  const strict = fixtureRepository({ name: 'strict', mirrors: [], keyring: key.keyring });
  const mixed = { ...wanted, repositories: [...wanted.repositories, strict] };
  const installation = async (extra: string) => {
    const paths = [...base.map((name) => unsigned[name] ?? ''), extra];
    const root = await host.room(`root-${String(++roots)}`, 0);
    const all = await installationOf(mixed, paths, root);
    const packages = all.lock.packages.map((entry) =>
      entry.name === 'fixture-extra'
        ? { ...entry, repository: { ...entry.repository, name: 'strict' } }
        : entry,
    );
    return { ...all, lock: { ...all.lock, packages } };
  };
  await installRpms(await installation(rpms['fixture-extra-1'] ?? ''), host);
  await expect(
    installRpms(await installation(unsigned['fixture-extra-1'] ?? ''), host),
  ).rejects.toMatchObject({ code: 'signature', message: expect.stringContaining('fixture-extra') as string });
});

test('a keyring may be binary and hold several keys, and must hold one', async () => {
  const home = join(work, 'both');
  await mkdir(home, { mode: 0o700 });
  await gpg(home, '--no-autostart', '--import', key.keyring.path, other.keyring.path);
  const path = join(work, 'both.gpg');
  await gpg(home, '--no-autostart', '--output', path, '--export');
  const keyring = { path, digest: digestOf(await readFile(path)) };
  const mixed = {
    ...rpms,
    ...(await signed({ 'fixture-extra-1': unsigned['fixture-extra-1'] ?? '' }, 'second', other)),
  };
  const { root } = await install([...base, 'fixture-extra-1', 'rpm-1'], target({}, { keyring }), mixed);
  expect((await inside(root, 'rpm', '-q', 'gpg-pubkey')).trim().split('\n')).toHaveLength(2);

  const none = join(work, 'none.gpg');
  await copyFile('/etc/passwd', none);
  const bad = target({}, { keyring: { path: none, digest: digestOf(await readFile(none)) } });
  await expect(install(base, bad)).rejects.toMatchObject({ code: 'signature' });
});

test('scripts of another platform run under emulation, and fail without', async () => {
  const platform = parsePlatform('linux/arm64');
  const foreign = await signed(await rpmDistribution('aarch64'), 'foreign', key);
  const wanted = target({ platform });
  const { root, notes } = await install([...base, 'fixture-daemon-1'], wanted, foreign);
  expect(notes).toEqual(['Scripts run under emulation of linux/arm64: fixture-daemon']);
  expect(await readFile(join(root, 'etc/fixtured.arch'), 'utf8')).toBe('aarch64\n');
  const never = { emulation: 'never' } as const;
  await expect(install([...base, 'fixture-daemon-1'], wanted, foreign, never)).rejects.toMatchObject({
    code: 'install',
    message: 'Packages for linux/arm64 have scripts that need emulation: fixture-daemon',
  });
  expect((await install(base, wanted, foreign, never)).notes).toEqual([]);
});

test('scripts in Lua are run by rpm itself, wherever they start no program', async () => {
  const scripted = (name: string, script: string) => ({
    name,
    noarch: true,
    scripts: { 'post -p <lua>': script },
  });
  const built = await buildRpms(
    [
      scripted('lua-plain', 'io.open("/etc/lua", "w"):close()'),
      scripted('lua-starts', 'posix.exec("/usr/bin/true")'),
      { name: 'nothing', noarch: true },
    ],
    'x86_64',
    join(work, 'lua'),
  );
  expect(await withScriptlets(built, host)).toEqual(['lua-starts']);
});

test('macros of a package are read, and start nothing on this machine', async () => {
  const own = await rpmItself();
  const started = join(work, 'started');
  const macros = { '/usr/lib/rpm/macros': { text: `%_dbpath %(touch ${started})\n` } };
  const odd: RpmPackage = { ...own, release: '3', files: { ...own.files, ...macros } };
  const [path = ''] = await buildRpms([odd], 'x86_64', join(work, 'macros'));
  await expect(install([...base, 'rpm-3'], target(), { ...rpms, 'rpm-3': path })).rejects.toMatchObject({
    code: 'install',
    message: `The rpm of the image has a macro that is no plain text: %_dbpath %(touch ${started})`,
  });
  await expect(stat(started)).rejects.toThrow('ENOENT');
});

test('a package whose name leads elsewhere is refused', async () => {
  const root = await host.room('root-elsewhere', 0);
  const installation = await installationOf(target(), [rpms['bash-1'] ?? ''], root);
  const packages = installation.lock.packages.map((entry) => ({ ...entry, name: '../../bash' }));
  const lock = { ...installation.lock, packages };
  await expect(installRpms({ ...installation, lock }, host)).rejects.toMatchObject({
    code: 'install',
    message: expect.stringContaining('A package cannot be called "../../bash-') as string,
  });
});

test('an rpm that wants another format gets what is installed by its own program', async () => {
  const own = await rpmItself();
  const { '/usr/lib/rpm/macros': macros, ...files } = own.files ?? {};
  const text =
    macros && 'text' in macros ? macros.text.replace(/^%_db_backend\s.*$/m, '%_db_backend ndb') : '';
  const other: RpmPackage = {
    ...own,
    release: '2',
    files: {
      ...files,
      '/usr/lib/rpm/macros': { text },
      // It would if it could: Debian's writes SQLite alone.
      '/etc/rpm/macros.format': { text: '%_db_backend sqlite\n' },
    },
  };
  const [path = ''] = await buildRpms([other], 'x86_64', join(work, 'other-format'));
  await signRpms([path], key);
  const { root } = await install([...base, 'rpm-2'], target(), { ...rpms, 'rpm-2': path });
  const listed = await inside(root, 'rpm', '--query', '--all', '--queryformat', '%{NAME}\n');
  expect(listed.trim().split('\n').sort()).toEqual(
    [...['bash', 'coreutils', 'filesystem', 'fixture-release', 'gpg-pubkey'], ...['rpm', 'setup']].sort(),
  );
  await expect(stat(join(root, '.rpmdb'))).rejects.toThrow('ENOENT');
});

test('a folder that is a link in another package is not written through to this machine', async () => {
  const elsewhere = join(work, 'elsewhere');
  await mkdir(elsewhere);
  const hostile: readonly RpmPackage[] = [
    { name: 'link-one', files: { '/usr/share/x': { link: elsewhere } } },
    { name: 'link-two', files: { '/usr/share/x/file': { text: 'hostile\n' } } },
  ];
  const paths = await buildRpms(hostile, 'x86_64', join(work, 'hostile'));
  await signRpms(paths, key);
  const [one = '', two = ''] = paths;
  await install([...base, 'one', 'two'], target(), { ...rpms, one, two }).catch(() => undefined);
  expect(await readdir(elsewhere)).toEqual([]);
});

// No rpm of Debian's writes another format than SQLite. What is left to see is that the headers arrive: the image's own
// program writes them where it wants them.
test('the rpm of the image takes over what is installed', async () => {
  const { root } = await install([...base, 'fixture-daemon-1', 'rpm-1']);
  const before = await inside(root, 'rpm', '-qa');
  await runInside(host, { root }, ['mv', '/usr/lib/sysimage/rpm', '/.rpmdb']);
  const from = { path: '/.rpmdb', backend: 'sqlite' };
  await handOver(root, from, { path: '/usr/lib/sysimage/rpm', backend: 'sqlite' }, host);
  expect((await runInside(host, { root }, ['rpm', '-qa'])).stdout.split('\n').sort()).toEqual(
    before.split('\n').sort(),
  );
  await expect(stat(join(root, '.rpmdb'))).rejects.toThrow('ENOENT');

  const { root: without } = await install(base);
  const own = { path: '/var/lib/rpm', backend: 'sqlite' };
  await expect(handOver(without, own, { path: '/x', backend: 'ndb' }, host)).rejects.toMatchObject({
    code: 'install',
    message: 'The rpm of the image cannot fill its own database in /x (ndb)',
  });
});

test('a key of a kind that rpm cannot read is left out, and said', async () => {
  const { armoured, binary, alone } = await withNewerKey(key);
  said.length = 0;
  for (const keyring of [armoured, binary]) await install(base, target({}, { keyring }));
  expect(said).toEqual([
    expect.stringMatching(
      /^Left out a key of .*newer\.asc that rpm on this machine cannot read: [0-9A-F]{64} \(version 6\)$/,
    ),
    expect.stringMatching(/newer\.gpg that GnuPG on this machine cannot read: [0-9A-F]{64} /),
  ]);
  const wrong = target({}, { keyring: (await withNewerKey(other)).armoured });
  for (const refused of [wrong, target({}, { keyring: alone })])
    await expect(install(base, refused)).rejects.toMatchObject({ code: 'signature' });
});
