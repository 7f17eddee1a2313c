import { randomUUID } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access, Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { withLogin } from '../../model/mirror.ts';
import { dialects } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';

/** zypper below a folder of its own: nothing of the host counts but its programs, proxies and certificates. */
export interface PrivateRoot {
  /** Whatever the exit status. */
  run(...words: readonly string[]): Promise<Answer>;
  /** Takes the root away. */
  close(): Promise<void>;
}

/** What zypper says, as XML. */
export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setup {
  /** Texts of repository files; see repositoryFile. */
  readonly repositories: readonly string[];
  /** Files of armoured keys that metadata may be signed with. */
  readonly keys: readonly string[];
  /** Names of packages that must not be installed. */
  readonly locks?: readonly string[];
  /** Folder for metadata, which outlives the root. */
  readonly cache: string;
}

/** Where rpm would look for packages that are there already. */
const dbpath = '/var/lib/rpm';

/** @throws BaseImageError `signature` for a file without keys */
export async function openPrivateRoot(target: Target, host: Host, setup: Setup): Promise<PrivateRoot> {
  const folder = join(host.workDir, `zypper-${randomUUID()}`);
  const root = join(folder, 'root');
  const files = {
    'home/.rpmmacros': `%_dbpath ${dbpath}\n`,
    // Bytes a second, and seconds, for what it fetches itself.
    'zypp.conf': `[main]\narch = ${dialects(target.platform).rpm}\ndownload.min_download_speed = 1024\ndownload.transfer_timeout = 60\n`,
    'zypper.conf': '[main]\n',
    'root/etc/zypp/locks': (setup.locks ?? []).map(lockStanza).join('\n'),
    ...Object.fromEntries(
      setup.repositories.map((text, at) => [`root/etc/zypp/repos.d/${String(at)}.repo`, text]),
    ),
  };
  for (const path of ['home', 'root/etc/zypp/repos.d', `root${dbpath}`, 'tmp'])
    await mkdir(join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries(files))
    await writeFile(join(folder, path), text, { mode: 0o600 });

  const env = {
    PATH: host.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: join(folder, 'home'),
    LC_ALL: 'C.UTF-8',
    TMPDIR: join(folder, 'tmp'),
    // Where a run that is ended leaves nothing of zypper's behind.
    ZYPPTMPDIR: join(folder, 'tmp'),
    ZYPP_CONF: join(folder, 'zypp.conf'),
    ZYPP_LOGFILE: join(folder, 'zypper.log'),
    ...passed(host),
  };
  for (const key of setup.keys) {
    const argv = ['rpmkeys', '--dbpath', join(root, dbpath), '--import', key];
    const { status, stderr } = await host.exec.run(argv, { env, okay: 'any' });
    if (status !== 0)
      fail('signature', `rpm takes no keys from ${key}:\n${stderr.trim()}`, {
        hint: 'Check `keyring` in the recipe.',
      });
  }
  const settings = [
    ...['--config', join(folder, 'zypper.conf'), '--non-interactive', '--xmlout', '--root', root],
    ...['--raw-cache-dir', join(setup.cache, 'raw'), '--solv-cache-dir', join(setup.cache, 'solv')],
    ...['--pkg-cache-dir', join(folder, 'packages')],
  ];
  return {
    run: (...words) => host.exec.run(['zypper', ...settings, ...words], { env, okay: 'any', proxies: true }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Whom this machine trusts. */
function passed(host: Host): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(host.env).filter(
      (entry): entry is [string, string] => /^SSL_CERT_(FILE|DIR)$/i.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}

/** A repository as zypper reads it from repos.d, verified as the recipe says; it holds the login of its server. */
export function repositoryFile(
  { name, insecure, signatures }: Repository,
  mirror: string,
  { loginFor }: Pick<Access, 'loginFor'>,
): string {
  const checked = (part: Repository['signatures'][number]) =>
    !insecure && signatures.includes(part) ? 1 : 0;
  return [
    `[${name}]`,
    `name=${name}`,
    `baseurl=${withLogin(mirror, loginFor(mirror))}/`,
    'type=rpm-md',
    'enabled=1',
    'autorefresh=0',
    `gpgcheck=${String(checked('metadata'))}`,
    `repo_gpgcheck=${String(checked('metadata'))}`,
    `pkg_gpgcheck=${String(checked('packages'))}`,
    '',
  ].join('\n');
}

/** What `zypper addlock` writes. */
function lockStanza(name: string): string {
  return ['', 'type: package', 'match_type: glob', 'case_sensitive: on', `solvable_name: ${name}`, ''].join(
    '\n',
  );
}

/** Shows the copies of several repositories' metadata in one cache folder. */
export async function joinCaches(
  cache: string,
  copies: readonly { readonly name: string; readonly folder: string }[],
): Promise<void> {
  for (const part of ['raw', 'solv']) {
    await mkdir(join(cache, part), { recursive: true });
    for (const { name, folder } of copies) await symlink(join(folder, part, name), join(cache, part, name));
  }
}
