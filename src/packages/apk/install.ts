import { dirname } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { Lock } from '../../model/lock.ts';
import { formatPlatform, runsOn } from '../../model/platform.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { runCommitHooks } from './hooks.ts';
import { keysOf } from './keys.ts';
import { mergedFolders, scriptsOf } from './package-file.ts';
import { apkEnvironment, apkOptions } from './solve.ts';
import { folderMode, installed, writeState } from './state.ts';
import { findApk } from './tool.ts';

/** Mounted over while apk works on the root, so it cannot give them their modes: those that apk makes them with. */
const mounted = { proc: 0o555, dev: 0o755 };

/**
 * Lets apk fill the root from the files of the lock: it verifies the signature of each package with the recipe's keys,
 * unpacks them, and runs their scripts inside the root, without network.
 */
export async function install(installation: Installation, host: Host): Promise<readonly string[]> {
  const { target, lock, files, machine, emulation, root, epoch } = installation;
  const paths = lock.packages.map(
    ({ name, sha256 }) => files.get(sha256)?.path ?? fail('internal', `No file of ${name}`),
  );
  const scripts = await scriptedPackages(lock, paths);
  const foreign = !runsOn(machine, target.platform) && scripts.length > 0;
  if (foreign && emulation === 'never') {
    fail(
      'install',
      `Packages for ${formatPlatform(target.platform)} have scripts, which do not run on this machine without emulation: ${scripts.join(', ')}`,
      { hint: 'Allow emulation, or build on a machine of that platform.' },
    );
  }
  if (foreign) await host.emulation.ensure(target.platform);
  const apk = await findApk(host);

  const rootfs = openRootfs(root);
  await mergeFolders(rootfs, paths);
  for (const [name, pem] of await keysOf(target.repositories)) rootfs.write(`/etc/apk/keys/${name}`, pem);
  // To apk, a root in memory is a system that forgets what is in no repository.
  const add = ['add', '--initdb', '--force-non-repository', '--', ...paths];
  const argv = [apk, ...apkOptions(target, root), ...add];
  const binds = toRead(apk, ...paths.map(dirname));
  const sandbox = { root, outside: true, binds };
  const { status, stdout, stderr } = await runInside(host, sandbox, argv, {
    // The date of the scripts in its database.
    env: { ...apkEnvironment, SOURCE_DATE_EPOCH: String(epoch) },
    okay: 'any',
  });
  const said = `${stderr}\n${stdout}`;
  host.log.debug(said.trim());
  if (status !== 0) {
    const words = said.split('\n').filter((line) => /ERROR|error|: /.test(line));
    fail('install', `apk could not install the packages:\n${words.join('\n')}`, {
      hint: 'Where a signature is untrusted, the keyring of the recipe lacks the key that signed the package.',
    });
  }
  mustBeSound(rootfs, said);
  for (const [folder, usual] of Object.entries(mounted))
    rootfs.mkdir(folder, { mode: folderMode(rootfs, folder) ?? usual });
  mustBeInstalled(lock, rootfs);
  const hooks = await runCommitHooks(rootfs, installation, host);
  await writeState(rootfs, target);
  const hooked = hooks.length > 0 && !runsOn(machine, target.platform);
  return [
    ...(foreign ? [`Scripts of ${String(scripts.length)} packages ran under emulation`] : []),
    ...(hooked ? [`Commit hooks ran under emulation: ${hooks.join(', ')}`] : []),
  ];
}

/** Names of the packages with scripts. */
async function scriptedPackages({ packages }: Lock, paths: readonly string[]): Promise<readonly string[]> {
  const scripts = await Promise.all(paths.map(scriptsOf));
  return packages.map(({ name }) => name).filter((_, at) => (scripts[at] ?? []).length > 0);
}

/**
 * Makes the links of a merged /usr. apk begins with its own folder, lib/apk/db, and could put no link into the place of
 * a folder afterwards.
 */
async function mergeFolders(root: Rootfs, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const [name, target] of await mergedFolders(path)) {
      root.mkdir(target);
      root.symlink(target, name);
    }
  }
}

/** What apk notes in its database of a package that it could not install whole, by the letter. */
const flaws: Readonly<Record<string, string>> = {
  f: 'files that could not be written',
  s: 'a script that failed',
  x: 'extended attributes that could not be set',
};

/**
 * apk goes on after a script that failed, and version 2 says so with its status of some only (not of triggers). What it
 * writes down is the same for all, and no script can say it.
 * @param said what apk and the scripts printed
 */
export function mustBeSound(root: Rootfs, said: string): void {
  const found = installed(root).flatMap(({ name, flags }) => {
    const known = [...flags].flatMap((letter) => flaws[letter] ?? []);
    return known.length > 0 ? [`${name} (${known.join(', ')})`] : [];
  });
  if (found.length === 0) return;
  const words = said.split('\n').filter((line) => line.startsWith('ERROR:'));
  fail('install', `apk did not install everything of ${found.join(', ')}:\n${words.join('\n')}`, {
    hint: 'Run again with --debug to see everything that apk and the scripts said.',
  });
}

/** What apk installs is what was locked, or there is no image. */
function mustBeInstalled({ packages }: Lock, root: Rootfs): void {
  const line = ({ name, version }: { readonly name: string; readonly version: string }) =>
    `${name} ${version}`;
  const [found, locked] = [installed(root).map(line), packages.map(line)];
  const other = [
    ...locked.filter((item) => !found.includes(item)).map((item) => `${item} is missing`),
    ...found.filter((item) => !locked.includes(item)).map((item) => `${item} was not locked`),
  ];
  if (other.length > 0)
    fail('install', `apk installed something else than the lock says: ${other.join(', ')}`);
}
