import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOfValue, hexOf } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { withoutLogin } from '../../model/mirror.ts';
import { dialects } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { withoutUnreadable } from '../keyring.ts';
import { patiently } from '../patience.ts';
import { explain } from './explain.ts';
import { foreignArchitectures } from './foreign.ts';
import { parseRecords, type Fields } from './fields.ts';
import { mirrorOf } from './mirrors.ts';
import { readRelease, suiteFolder, type Release } from './release.ts';
import { alternatives } from './unknown.ts';
import { netrcText, readWaysOut } from './ways-out.ts';

/** A place a version can be had from, as `apt-cache madison` lists them. */
export interface Place {
  readonly name: string;
  readonly version: string;
  readonly uri: string;
  /** Suite and component: `trixie/main`, `buster/updates/main`, and `./` of a flat archive. */
  readonly part: string;
}

/** What a suite says of itself. */
export interface SuiteRelease {
  readonly repository: Repository;
  readonly suite: string;
  readonly release: Release;
}

export interface PrivateRoot {
  /** Fetches and verifies what has changed. */
  update(): Promise<void>;
  /** The Release files that apt has verified and goes by; none before the first update. */
  releases(): Promise<readonly SuiteRelease[]>;
  /** The packages that would be installed into an empty root. */
  choose(names: readonly string[]): Promise<readonly Choice[]>;
  show(choices: readonly Choice[]): Promise<readonly Fields[]>;
  places(choices: readonly Choice[]): Promise<readonly Place[]>;
}

export interface Choice {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Where apt would download it from, percent-encoded, without a name and password. */
  readonly url: string;
}

/**
 * Sets up apt below the cache folder in a root of its own. Nothing of the host's apt counts in it but its program, its
 * proxies, logins and certificates. The lists stay there, so what has not changed is not downloaded again.
 * @throws BaseImageError `signature` when a keyring cannot be read; the methods throw what explain.ts makes of apt
 */
export async function openPrivateRoot(target: Target, mirrors: Mirrors, host: Host): Promise<PrivateRoot> {
  await mustHaveKeyrings(target.repositories);
  const architectures = [dialects(target.platform).debian, ...foreignArchitectures(target)];
  const { recommends } = target.packages;
  const sourcesWith = (keyringOf: (repository: Repository) => string) =>
    target.repositories
      .map((repository) => sourceStanza(repository, mirrorOf(repository, mirrors), keyringOf(repository)))
      .join('\n');
  const sources = sourcesWith(({ keyring }) => keyring.path);
  const keyrings = target.repositories.map(({ keyring }) => keyring.digest);
  const identity = hexOf(digestOfValue({ sources, architectures, keyrings, recommends })).slice(0, 32);
  const root = join(host.cacheDir, 'apt', identity);
  const { etc, settings } = await readWaysOut(host);
  const general = configuration(root, architectures, recommends);
  const parts = await readableParts(target.repositories, host);
  await lay(root, {
    status: '',
    ...Object.fromEntries(parts),
    'etc/sources.list.d/recipe.sources': sourcesWith(({ keyring }) =>
      parts.has(keyringName(keyring)) ? join(root, keyringName(keyring)) : keyring.path,
    ),
    'apt.conf': general,
  });
  // What has passwords in it, of mirrors or proxies, goes with this run.
  const secret = join(host.workDir, `apt-${randomUUID()}`);
  const used = target.repositories.map((repository) => mirrorOf(repository, mirrors));
  const own = await readFile(join(etc, 'auth.conf'), 'utf8').catch(() => '');
  const machine = [
    ...settings,
    `Dir::Etc::netrc "${secret}.auth";`,
    `Dir::Etc::netrcparts "${join(etc, 'auth.conf.d')}";`,
    '',
  ].join('\n');
  await writeFile(`${secret}.auth`, netrcText(used, host) + own, { mode: 0o600 });
  await writeFile(`${secret}.conf`, general + machine, { mode: 0o600 });

  const env = {
    PATH: host.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C.UTF-8',
    APT_CONFIG: `${secret}.conf`,
    // Where a run that is ended leaves nothing of apt's behind.
    TMPDIR: host.workDir,
  };
  // Two builds may share these lists; apt itself would fail where it should wait.
  const alone = (argv: readonly string[], cwd = root) =>
    host.exec.run(['flock', join(root, 'in-use'), ...argv], { env, cwd, okay: 'any', proxies: true });
  const askIn = async (cwd: string, ...argv: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await alone(argv, cwd);
    return status === 0 ? stdout : explain(stderr, stdout, target);
  };
  const ask = (...argv: readonly string[]) => askIn(root, ...argv);

  const allNames = async () => (await ask('apt-cache', 'pkgnames')).split('\n').filter(Boolean);
  const places = async (names: readonly string[]): Promise<readonly Place[]> => {
    const stdout = await ask('apt-cache', 'madison', '--', ...names);
    return stdout.split('\n').flatMap((line) => {
      const match = /^\s*(\S+) \| \s*(\S+) \| (\S+) (\S+) (?:\S+ )?Packages$/.exec(line);
      const [, name = '', version = '', uri = '', part = ''] = match ?? [];
      return match ? [{ name, version, uri: uri.replace(/\/+$/, ''), part }] : [];
    });
  };

  return {
    async update() {
      try {
        await patiently(() => ask('apt-get', 'update', '--quiet=2', '--error-on=any'), host);
      } catch (error) {
        // What has come so far must not be what fills the disk.
        if (error instanceof BaseImageError && error.code === 'space')
          await alone(['rm', '-rf', join(root, 'lists'), join(root, 'cache')]);
        throw error;
      }
    },
    async releases() {
      const suites = suitesOf(target).map(async ({ repository, suite }) => {
        const base = `${mirrorOf(repository, mirrors)}/${suiteFolder(suite)}`;
        const release = await verifiedRelease(join(root, 'lists'), base);
        return release ? [{ repository, suite, release }] : [];
      });
      return (await Promise.all(suites)).flat();
    },
    async choose(names) {
      const { status, stdout, stderr } = await alone([
        ...['apt-get', 'install', '--quiet', '--print-uris', '--'],
        ...names,
      ]);
      if (status !== 0)
        explain(stderr, stdout, target, await alternatives(stderr, { names: allNames, places }));
      return [...stdout.matchAll(/^'([^']+)' (\S+)_(\S+)_(\S+)\.deb \d+/gm)].map(
        ([, url = '', name = '', version = '', architecture = '']) => ({
          name,
          version: decodeURIComponent(version),
          architecture,
          url: withoutLogin(url),
        }),
      );
    },
    async show(choices) {
      return parseRecords(await ask('apt-cache', 'show', '--', ...choices.map(exactly)));
    },
    places: (choices) => places(choices.map(nameOf)),
  };
}

/** apt would only say that it knows no such key. */
async function mustHaveKeyrings(repositories: readonly Repository[]): Promise<void> {
  for (const { name, keyring, insecure } of repositories) {
    if (insecure) continue;
    await access(keyring.path, constants.R_OK).catch((cause: unknown) =>
      fail('signature', `The keyring of repository ${name} cannot be read: ${keyring.path}`, {
        cause,
        hint: 'Check `keyring` in the recipe.',
      }),
    );
  }
}

/** Of keyrings that gpgv would refuse for one key in them: the others, by the name of a file for them. */
async function readableParts(
  repositories: readonly Repository[],
  host: Host,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = await Promise.all(
    repositories
      .filter(({ insecure }) => !insecure)
      .map(
        async ({ keyring }) => [keyringName(keyring), await withoutUnreadable(keyring.path, host)] as const,
      ),
  );
  return new Map(found.flatMap(([name, keys]) => (keys === undefined ? [] : [[name, keys] as const])));
}

function keyringName({ digest }: Repository['keyring']): string {
  return `${digest.replace(':', '-')}.gpg`;
}

/** Files appear whole: another build may be using the same root. */
async function lay(root: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const folders = [
    'lists/partial',
    'cache/archives/partial',
    'etc/sources.list.d',
    'etc/apt.conf.d',
    'etc/preferences.d',
    'log',
  ];
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const aside = join(root, `.${randomUUID()}`);
    try {
      await writeFile(aside, text);
      await rename(aside, join(root, name));
    } finally {
      await rm(aside, { force: true });
    }
  }
}

/** Every suite of every repository, in the recipe's order. */
export function suitesOf({ repositories }: Pick<Target, 'repositories'>) {
  return repositories.flatMap((repository) => repository.suites.map((suite) => ({ repository, suite })));
}

/** apt's own copy of a Release file: what it fetches waits in another folder until its signature is verified. */
async function verifiedRelease(lists: string, base: string): Promise<Release | undefined> {
  for (const name of ['InRelease', 'Release']) {
    const bytes = await readFile(join(lists, listName(`${base}${name}`))).catch(() => undefined);
    if (bytes) return readRelease(bytes);
  }
  return undefined;
}

/** The name that apt gives its copy of a document (URItoFileName in apt-pkg/contrib/strutl.cc). */
export function listName(url: string): string {
  const bare = url.replace(/^\w+:(\/\/)?/, '');
  const quoted = [...Buffer.from(bare)].map((byte) => {
    const character = String.fromCharCode(byte);
    const kept = byte > 0x20 && byte < 0x7f && !'\\|{}[]<>"^~_=!@#$%^&*'.includes(character);
    return kept ? character : `%${byte.toString(16).padStart(2, '0')}`;
  });
  return quoted.join('').replaceAll('/', '_');
}

/** As apt takes it; what it says itself leaves the image's own architecture out. */
function nameOf({ name, architecture }: Choice): string {
  return architecture === 'all' ? name : `${name}:${architecture}`;
}

function exactly(choice: Choice): string {
  return `${nameOf(choice)}=${choice.version}`;
}

function sourceStanza(repository: Repository, mirror: string, keyring: string): string {
  return [
    'Types: deb',
    `URIs: ${mirror}`,
    `Suites: ${repository.suites.join(' ')}`,
    ...(repository.components.length > 0 ? [`Components: ${repository.components.join(' ')}`] : []),
    `Signed-By: ${keyring}`,
    ...(repository.checkValidUntil ? [] : ['Check-Valid-Until: no']),
    ...(repository.insecure ? ['Trusted: yes'] : []),
    '',
  ].join('\n');
}

/** apt.conf(5) of a root that knows nothing but the recipe: no host configuration, preferences, keys or state. */
function configuration(root: string, architectures: readonly string[], recommends: boolean): string {
  const [architecture = ''] = architectures;
  const settings: Readonly<Record<string, string>> = {
    Dir: root,
    'Dir::State': root,
    'Dir::State::lists': join(root, 'lists'),
    'Dir::State::status': join(root, 'status'),
    'Dir::State::extended_states': join(root, 'extended_states'),
    'Dir::Cache': join(root, 'cache'),
    'Dir::Etc': join(root, 'etc'),
    'Dir::Log': join(root, 'log'),
    'APT::Architecture': architecture,
    // apt takes itself for essential, whatever the archive says.
    'pkgCacheGen::ForceEssential': ',',
    'APT::Sandbox::User': '',
    'APT::Install-Recommends': String(recommends),
    'APT::Install-Suggests': 'false',
    'APT::Get::Assume-Yes': 'true',
    'Acquire::Languages': 'none',
    'Acquire::Check-Valid-Until': 'true',
    'Acquire::Check-Date': 'true',
    'Acquire::AllowInsecureRepositories': 'false',
    'Acquire::AllowDowngradeToInsecureRepositories': 'false',
    'Acquire::Retries': '3',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20',
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} "${value}";`);
  const all = architectures.map((each) => `"${each}"; `).join('');
  return [...lines, `#clear APT::Architectures;`, `APT::Architectures { ${all}};`, ''].join('\n');
}
