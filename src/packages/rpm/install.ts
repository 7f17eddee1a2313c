import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import { formatPlatform, runsOn } from '../../model/platform.ts';
import type { Repository } from '../../model/target.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { settleRpmDatabase } from '../../rootfs/rpm-database.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { linkInto } from '../link.ts';
import { findDatabase, handOver, type Database } from './database.ts';
import { armouredKeys } from './keys.ts';
import { defines, macrosOnly } from './macros.ts';
import { mustHaveSucceeded, tail, withScriptlets } from './scriptlets.ts';
import { runTransaction } from './transaction.ts';
import { makeSystemUsers, noSysusers, systemUsers } from './sysusers.ts';

/** A locked package and where its file is. */
interface PackageFile {
  readonly entry: LockedPackage;
  readonly path: string;
}

/** Where the host's rpm keeps count while it installs for an rpm that has another format. */
const handOverPath = '/.rpmdb';

/**
 * Fills the root with the locked packages in one transaction of this machine's rpm, which works from beside the root and
 * starts scriptlets inside it. The database it leaves is the one that the rpm in the image looks for.
 * @returns notes for the report
 * @throws BaseImageError `signature` for a package that is not signed by a key of the recipe, `install` for packages that
 * do not go together and for scriptlets that fail
 */
export async function installRpms(installation: Installation, host: Host): Promise<readonly string[]> {
  const { target, root } = installation;
  const folder = join(host.workDir, `packages-${basename(root)}`);
  const packages = collect(installation, folder);
  const database = await findDatabase(
    packages.filter(({ entry }) => /^(lib)?rpm(-|$)/.test(entry.name)).map(({ path }) => path),
    host,
  );
  const own = database.backend === 'sqlite';
  const kept: Database = own ? database : { path: handOverPath, backend: 'sqlite' };
  const notes = await emulate(packages, own ? [] : ['rpm'], installation, host);
  layMountPoints(root);
  await importKeys(target.repositories, kept, root, host);
  const users = await systemUsers(
    packages.map(({ path }) => path),
    host,
  );
  const accounts = users.length > 0 ? await ownersOf('/etc/passwd', packages, host) : [];
  if (accounts.length > 0) {
    await transaction(accounts, false, kept, installation, host);
    makeSystemUsers(openRootfs(root), users, installation.epoch);
  }
  const rest = packages.filter((file) => !accounts.includes(file));
  await transaction(rest, true, kept, installation, host);
  if (own) settleRpmDatabase(openRootfs(root), kept.path);
  else await handOver(root, kept, database, host);
  return notes;
}

/** The locked packages under names that rpm's messages make sense with. */
function collect({ lock, files }: Installation, folder: string): readonly PackageFile[] {
  mkdirSync(folder, { recursive: true });
  return lock.packages.map((entry) => {
    const stored = files.get(entry.sha256) ?? fail('internal', `${entry.name} was not fetched`);
    const name = `${entry.name}-${entry.version}.${entry.architecture}.rpm`;
    return { entry, path: linkInto(folder, name, stored.path) };
  });
}

/** @param more packages that something of is run besides */
async function emulate(
  packages: readonly PackageFile[],
  more: readonly string[],
  { target: { platform }, machine, emulation }: Installation,
  host: Host,
): Promise<readonly string[]> {
  if (runsOn(machine, platform)) return [];
  const scripted = await withScriptlets(
    packages.map(({ path }) => path),
    host,
  );
  const list = [...new Set([...scripted, ...more])].join(', ');
  if (list === '') return [];
  if (emulation === 'never')
    fail('install', `Packages for ${formatPlatform(platform)} have scripts that need emulation: ${list}`, {
      hint: 'Allow emulation, or build this platform on a machine of its own.',
    });
  await host.emulation.ensure(platform);
  return [`Scripts run under emulation of ${formatPlatform(platform)}: ${list}`];
}

/** These are mounted on while rpm is at work, so it cannot give them the mode that every distribution gives them. */
function layMountPoints(root: string): void {
  const rootfs = openRootfs(root);
  rootfs.mkdir('/proc', { mode: 0o555 });
  rootfs.mkdir('/dev', { mode: 0o755 });
}

/** What front ends do when somebody says yes to a key: later installations need not ask again. */
async function importKeys(
  repositories: readonly Repository[],
  { path }: Database,
  root: string,
  host: Host,
): Promise<void> {
  const signed = repositories.filter(({ insecure }) => !insecure);
  const keyrings = await Promise.all(signed.map((repository) => armouredKeys(repository, host)));
  // The same epoch for all: when a key came into the image is nobody's business.
  const env = { SOURCE_DATE_EPOCH: '0' };
  for (const keyring of new Set(keyrings)) {
    const sandbox = { root, outside: true, binds: toRead(keyring) };
    const argv = [
      'rpmkeys',
      ...macrosOnly,
      ...defines(databaseMacros(path)),
      '--root',
      root,
      '--import',
      keyring,
    ];
    const { status, stderr } = await runInside(host, sandbox, argv, { env, okay: 'any' });
    if (status !== 0)
      fail('signature', `rpm takes no keys from ${keyring}:\n${tail(stderr)}`, {
        hint: 'Check `keyring` in the recipe.',
      });
  }
}

function databaseMacros(path: string): Readonly<Record<string, string>> {
  return { _dbpath: path, _db_backend: 'sqlite', _keyring: 'rpmdb' };
}

/** The packages that bring a file. */
async function ownersOf(
  path: string,
  packages: readonly PackageFile[],
  host: Host,
): Promise<readonly PackageFile[]> {
  const query = ['--query', '--package', '--nosignature', '--queryformat', '[%{=NAME}\\t%{FILENAMES}\\n]'];
  const argv = ['rpm', ...macrosOnly, ...query, ...packages.map((file) => file.path)];
  const { stdout } = await host.exec.run(argv);
  const lines = new Set(stdout.split('\n'));
  return packages.filter(({ entry }) => lines.has(`${entry.name}\t${path}`));
}

/** @param checked whether what the packages need has to be there */
async function transaction(
  packages: readonly PackageFile[],
  checked: boolean,
  { path }: Database,
  installation: Installation,
  host: Host,
): Promise<void> {
  const { target, root, epoch } = installation;
  const { docs, languages } = target.packages;
  const trusted = new Set(
    target.repositories
      .filter(({ insecure, signatures }) => !insecure && signatures.includes('packages'))
      .map(({ name }) => name),
  );
  const signed = packages.filter(({ entry }) => trusted.has(entry.repository.name));
  const macros = {
    ...databaseMacros(path),
    ...noSysusers,
    // The bytes are those that the index names; what is left to see is who signed them.
    _pkgverify_level: signed.length === packages.length ? 'signature' : 'digest',
    _install_langs: languages.length > 0 ? languages.join(':') : 'all',
  };
  const common = [...macrosOnly, ...defines(macros), '--root', root];
  // rpm has one level for all packages of a transaction.
  if (signed.length < packages.length) await mustBeSigned(signed, common, root, host);
  const paths = packages.map((file) => file.path);
  const result = await runTransaction({ root, packages: paths, macros, docs, checked, epoch }, host);
  const { done, problems, failures, log, output } = result;
  mustHaveSucceeded(failures);
  mustHaveOwners(log);
  const words = problems.join('\n');
  const [, name, why] = /package (\S+) does not verify: (.*)/.exec(words) ?? [];
  if (name !== undefined) untrusted(name, why ?? '');
  if (!done)
    fail('install', `rpm could not install the packages:\n${tail([words, log].join('\n').trim() || output)}`);
}

async function mustBeSigned(
  packages: readonly PackageFile[],
  common: readonly string[],
  root: string,
  host: Host,
): Promise<void> {
  const argv = ['rpmkeys', ...common, '--define', '_pkgverify_level signature', '--checksig'];
  for (const { entry, path } of packages) {
    const sandbox = { root, outside: true, binds: toRead(path) };
    const { status, stdout } = await runInside(host, sandbox, [...argv, path], { okay: 'any' });
    if (status !== 0) untrusted(entry.name, stdout.trim().replace(/^.*: /, ''));
  }
}

function untrusted(name: string, why: string): never {
  return fail('signature', `Package ${name} does not verify with the recipe's keyring: ${why}`, {
    hint: 'Check `keyring` of its repository; where packages are not signed by design, say `signatures: [metadata]`.',
  });
}

/** rpm gives the files of users it does not know to root, which is an image that only looks right. */
function mustHaveOwners(output: string): void {
  const owner = /warning: (user|group) (\S+) does not exist - using root/.exec(output);
  if (owner === null) return;
  const [, kind = '', name = ''] = owner;
  fail('install', `A package has files of the ${kind} ${name}, whom no package has made before`, {
    hint: `Add the package that makes it to the recipe.`,
  });
}
