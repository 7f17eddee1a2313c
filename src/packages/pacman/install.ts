import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import type { LockedPackage } from '../../model/lock.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { linkInto } from '../link.ts';
import { pacmanCommand } from './command.ts';
import { installingConfiguration, signsPackages } from './configuration.ts';
import { explain } from './explain.ts';
import { populateKeyring } from './image-keyring.ts';
import { keysOf, openKeyring } from './keyring.ts';
import { generateLocales } from './locales.ts';
import { emulateFor } from './scriptlets.ts';
import { writeSettings } from './settings.ts';

/**
 * Lets this machine's pacman install the locked packages into the root, from files alone: it verifies every signature,
 * and runs scriptlets and hooks inside the root, emulated where the platform is foreign and there are any.
 * @returns notes for the report
 */
export async function install(installation: Installation, host: Host): Promise<readonly string[]> {
  const { root, target, lock, epoch } = installation;
  const folder = join(host.workDir, `packages-${basename(root)}`);
  const files = collect(installation, folder);
  const notes = await emulateFor(files, installation, host);
  seed(root);

  const database = join(root, 'var/lib/pacman');
  const keyring = await openKeyring(keysOf(target.repositories), host);
  const pacman = pacmanCommand({ folder, root, database, keyring });
  await run(
    [...pacman, '--upgrade', '--noconfirm', '--noprogressbar', '--asdeps', ...files],
    [folder, keyring],
    installation,
    host,
  );
  const rootfs = openRootfs(root);
  for (const entry of lock.packages) noteInstalled(rootfs, entry, epoch);
  await populateKeyring(installation, host);
  writeSettings(rootfs, target);
  await generateLocales(installation, host);
  return notes;
}

/**
 * Dates a package by the image, and says that it was asked for where it was: what `pacman -D --asexplicit` would do,
 * which has to be started for it once more.
 */
function noteInstalled(root: Rootfs, { name, version, requested }: LockedPackage, epoch: number): void {
  root.edit(`/var/lib/pacman/local/${name}-${version}/desc`, (text) => {
    const dated = text.replace(/(?<=^%INSTALLDATE%\n)\d+$/m, String(epoch));
    return requested ? dated.replace(/^%REASON%\n1\n\n/m, '') : dated;
  });
}

/** The packages by their names, with their signatures beside them and a configuration that looks at these. */
function collect({ target, lock, files }: Installation, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const signed = target.repositories.filter(signsPackages).map(({ name }) => name);
  const required = lock.packages.filter(({ repository }) => signed.includes(repository.name));
  const lacking = required.find(({ signature }) => signature === undefined);
  if (lacking)
    fail('signature', `The lock has no signature of ${lacking.name} ${lacking.version}`, {
      hint: 'Write the lock again with `base-image lock`.',
    });
  const signatures = required.length === lock.packages.length ? 'Required' : 'Optional';
  writeFileSync(join(folder, 'pacman.conf'), installingConfiguration(target, signatures));
  return lock.packages.map((entry) => {
    const stored = files.get(entry.sha256) ?? fail('internal', `${entry.name} was not fetched`);
    const path = linkInto(folder, basename(entry.path), stored.path);
    if (required.includes(entry)) writeFileSync(`${path}.sig`, Buffer.from(entry.signature ?? '', 'base64'));
    return path;
  });
}

/** Folders that are there before their packages, which pacman leaves as they are: as Arch has them. */
function seed(root: string): void {
  const modes = { dev: 0o755, proc: 0o555, var: 0o755, 'var/lib': 0o755, 'var/lib/pacman': 0o755 };
  for (const [name, mode] of Object.entries(modes)) {
    mkdirSync(join(root, name), { recursive: true });
    chmodSync(join(root, name), mode);
  }
}

/** How pacman says on its standard error that a scriptlet or hook failed; its own status stays 0. */
const scriptFailure = /^error: command (failed to execute correctly|terminated by signal .*)$/m;

/**
 * Runs pacman beside the root. What scriptlets and hooks write comes on its standard output, whichever of theirs it was;
 * so what is on its standard error it says itself.
 */
async function run(
  argv: readonly string[],
  reads: readonly string[],
  { root, target, epoch }: Installation,
  host: Host,
): Promise<void> {
  const lines: string[] = [];
  const sandbox = { root, outside: true, binds: toRead(...reads) };
  const { status, stderr } = await runInside(host, sandbox, argv, {
    env: { SOURCE_DATE_EPOCH: String(epoch) },
    okay: 'any',
    onLine: (line) => lines.push(line),
  });
  host.log.debug(lines.join('\n'));
  const [failure, how = ''] = scriptFailure.exec(stderr) ?? [];
  if (failure !== undefined) {
    const at = lines.lastIndexOf(failure);
    const said = lines.slice(Math.max(0, at - 10), at).join('\n');
    fail('install', `A scriptlet or hook of a package ${how.replace(/^failed.*/, 'failed')}:\n${said}`, {
      hint: 'Run again with --debug to see everything that pacman and the scriptlets said.',
    });
  }
  if (status !== 0 || /^error: /m.test(stderr)) explain(lines.join('\n'), target, 'install');
}
