import { buffer } from 'node:stream/consumers';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { formatPlatform, runsOn } from '../../model/platform.ts';
import type { Installation } from '../contract.ts';

/**
 * Lets this machine run programs of the image where a package makes pacman start some.
 * @param files paths of the packages
 * @returns notes for the report
 * @throws BaseImageError `install` when the request forbids it
 */
export async function emulateFor(
  files: readonly string[],
  { machine, target, emulation }: Installation,
  host: Host,
): Promise<readonly string[]> {
  if (runsOn(machine, target.platform)) return [];
  const first = await firstToRun(files, host);
  if (first === undefined) return [];
  const platform = formatPlatform(target.platform);
  if (emulation === 'never')
    fail('install', `Packages for ${platform} have scriptlets or hooks: ${basename(first)}`, {
      hint: 'Allow emulation, leave the packages out on this platform, or build it on a machine of its own.',
    });
  host.log.info(`Emulating ${platform}, for the scriptlets and hooks of packages`);
  await host.emulation.ensure(target.platform);
  return [`Scriptlets and hooks run under emulation of ${platform}`];
}

/** The first package that makes pacman start a program of the image. */
async function firstToRun(files: readonly string[], host: Host): Promise<string | undefined> {
  for (const file of files) {
    const members = gunzipSync(await member(file, '.MTREE', host)).toString('utf8');
    // pacman itself starts ldconfig, once there is one.
    if (/^\.\/usr\/(share\/libalpm\/hooks\/\S+\.hook|s?bin\/ldconfig) /m.test(members)) return file;
    if (!/^\.\/\.INSTALL /m.test(members)) continue;
    if (/\b(pre|post)_install\b/.test((await member(file, '.INSTALL', host)).toString('utf8'))) return file;
  }
  return undefined;
}

/** A member of a package, read no further than it goes: those that describe the package are at its beginning. */
function member(file: string, name: string, host: Host): Promise<Buffer> {
  return host.exec.stream(['bsdtar', '-xOqf', file, name], buffer);
}
