import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { formatPlatform, runsOn } from '../../model/platform.ts';
import type { Rootfs } from '../../rootfs/rootfs.ts';
import { runInside } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';

/** Where apk looks for programs to run before and after it changes something; version 2 knows the first one alone. */
const folders = ['/etc/apk/commit_hooks.d', '/lib/apk/commit_hooks.d'];

/**
 * Runs the commit hooks that packages have brought, as apk does once all is installed: it would only print that one
 * failed, between the words of others. Before anything is installed there are none.
 * @returns the paths of those that ran
 * @throws BaseImageError `install` for the first that fails
 */
export async function runCommitHooks(
  root: Rootfs,
  { target: { platform }, machine, emulation }: Pick<Installation, 'target' | 'machine' | 'emulation'>,
  host: Host,
): Promise<readonly string[]> {
  const hooks = commitHooks(root);
  if (hooks.length > 0 && !runsOn(machine, platform)) {
    if (emulation === 'never')
      fail('install', `Commit hooks for ${formatPlatform(platform)} need emulation: ${hooks.join(', ')}`, {
        hint: 'Allow emulation, or build on a machine of that platform.',
      });
    await host.emulation.ensure(platform);
  }
  for (const path of hooks) {
    const { status, stdout, stderr } = await runInside(host, { root: root.path }, [path, 'post-commit'], {
      env: { APK_SCRIPT: 'post-commit' },
      okay: 'any',
    });
    const said = `${stdout}\n${stderr}`.trim();
    host.log.debug(`${path}: ${said}`);
    if (status !== 0)
      fail('install', `The commit hook ${path} ended with status ${String(status)}:\n${said}`, {
        hint: 'Leave the package that brings it out of the recipe.',
      });
  }
  return hooks;
}

/** A name in the first folder hides one in the second, and a dot in front hides a name everywhere. */
function commitHooks(root: Rootfs): readonly string[] {
  const byName = new Map<string, string>();
  for (const folder of folders)
    for (const name of root.list(folder))
      if (!name.startsWith('.') && !byName.has(name)) byName.set(name, `${folder}/${name}`);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
}
