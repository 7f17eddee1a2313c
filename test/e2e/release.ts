import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyRecipe, run } from './base-image.ts';

/** The platform of this machine, and one that it runs under emulation only. */
export const here = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
export const foreign = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';

/** Debian as the suite of a release has it, without updates: a mirror that is behind with those has it whole for every architecture. */
const release = {
  name: 'debian',
  mirrors: ['http://ftp.debian.org/debian'],
  suites: ['{{codename}}'],
  components: ['main'],
  origin: 'Debian',
  label: 'Debian',
  keyring: 'keys/debian-archive-keyring.asc',
  'signed-by': '/usr/share/keyrings/debian-archive-keyring.gpg',
};

/** Writes a copy of the built-in recipe `debian` that has the suite of the release alone, and some keys replaced. */
export async function copyReleaseRecipe(
  path: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  return copyRecipe(path, { repositories: [release], ...changes });
}

/** Interpreters in binfmt_misc whose program has ended without taking them back. Those of builds beside the test stay out. */
export async function abandonedInterpreters(): Promise<readonly string[]> {
  const script = 'd=/proc/sys/fs/binfmt_misc; [ -e $d/register ] || mount -t binfmt_misc b $d; ls $d';
  const names = await run('unshare', '--mount', '--propagation', 'private', 'sh', '-c', script);
  const ours = names.split('\n').filter((name) => name.startsWith('base-image-'));
  const ended = await Promise.all(
    ours.map(async (name) => {
      const pid = name.split('-').at(-2);
      return access(`/proc/${pid ?? ''}`).then(
        () => false,
        () => true,
      );
    }),
  );
  return ours.filter((_, at) => ended[at]);
}
