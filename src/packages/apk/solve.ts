import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import { indexPath, type SignedRepository } from './repositories.ts';
import { keysOf } from './keys.ts';

/** One package of apk's answer. */
export interface Choice {
  readonly name: string;
  readonly version: string;
}

/**
 * Lets apk decide what the target consists of, in a private root with nothing in it but the recipe's keys and the
 * indexes. They are on disk, so apk asks nobody; it verifies their signatures once more.
 * @param apk path of the program
 * @throws BaseImageError `resolve` with apk's own words when there is no answer
 */
export async function solve(
  apk: string,
  target: Target,
  repositories: readonly SignedRepository[],
  host: Pick<Host, 'exec' | 'workDir'>,
): Promise<readonly Choice[]> {
  const folder = join(host.workDir, `apk-${randomUUID()}`);
  const root = join(folder, 'root');
  try {
    const places = await Promise.all(
      repositories.map(async ({ file }, at) => {
        const place = join(folder, String(at));
        await put(join(place, indexPath(target)), file);
        return place;
      }),
    );
    await put(join(root, 'etc/apk/repositories'), lines(places));
    for (const [name, pem] of await keysOf(target.repositories))
      await put(join(root, 'etc/apk/keys', name), pem);
    // A system in which nothing is installed, as apk's own tests make it.
    for (const path of ['etc/apk/world', 'lib/apk/db/installed', 'var/log/apk.log'])
      await put(join(root, path), '');
    // apk 2 mounts /proc into a root that it may write to, unless there is one: nothing may be left mounted here.
    await symlink('/proc', join(root, 'proc'));
    const argv = [apk, ...apkOptions(target, root), 'add', '--simulate', '--', ...wanted(target)];
    const { status, stdout, stderr } = await host.exec.run(argv, {
      env: apkEnvironment,
      okay: 'any',
    });
    const said = `${stderr}\n${stdout}`;
    mustBeRead(said);
    return status === 0 ? readChoices(stdout) : refuse(target, said);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing of this machine's: apk 3 has settings in /etc/apk/config. */
export const apkEnvironment: Readonly<Record<string, string>> = {
  APK_CONFIG: '/dev/null',
  LC_ALL: 'C.UTF-8',
};

/** What apk is told about every root that it works on from beside. */
export function apkOptions({ platform, repositories }: Target, root: string): readonly string[] {
  return [
    ...['--root', root, '--arch', dialects(platform).apk],
    ...['--no-network', '--no-cache', '--no-progress'],
    ...(repositories.some(({ insecure }) => insecure) ? ['--allow-untrusted'] : []),
  ];
}

/** What the recipe asks for, as apk keeps it in /etc/apk/world: `!name` keeps a package out. */
export function wanted({ packages: { include, exclude } }: Pick<Target, 'packages'>): readonly string[] {
  return [...new Set([...include, ...exclude.map((name) => `!${name}`)])].sort();
}

/** `(3/7) Installing busybox (1.37.0-r18)` */
export function readChoices(text: string): readonly Choice[] {
  return [...text.matchAll(/^\(\s*\d+\/\d+\) Installing (\S+) \((\S+)\)/gm)].map(
    ([, name = '', version = '']) => ({ name, version }),
  );
}

/**
 * apk makes do without an index that it does not trust or understand, and may find another answer in what is left.
 * @throws BaseImageError `signature`
 */
export function mustBeRead(said: string): void {
  const ignored = said
    .split('\n')
    .filter((line) => /^(WARNING|ERROR): (Ignoring|opening|.*\bsignature\b)/i.test(line));
  if (ignored.length > 0) fail('signature', `apk does not take an index:\n${ignored.join('\n')}`);
}

function refuse({ release, platform }: Target, said: string): never {
  const words = said
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(fetch|OK:)/.test(line))
    .join('\n');
  return fail(
    'resolve',
    `apk finds no way to install what the recipe asks for (${release}, ${formatPlatform(platform)}):\n${words}`,
    { hint: 'Look at what a package is "required by", and leave one of those that conflict out.' },
  );
}

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
}

export function lines(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('');
}
