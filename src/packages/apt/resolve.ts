import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOfValue, hexOf } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import { canonicalJson } from '../../model/json.ts';
import type { Lock, LockedPackage } from '../../model/lock.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { explain } from './explain.ts';
import { parseRecords, type Fields } from './fields.ts';
import { fetchRelease } from './mirrors.ts';
import type { Release } from './release.ts';

/**
 * Lets apt decide what the target consists of, in a private root that shares nothing with the host's apt but its
 * program: apt verifies every Release file against the recipe's keyring and honours its Valid-Until.
 *
 * The lists are kept, so unchanged metadata is not downloaded again; and as the answer depends on nothing but the
 * target and the Release files, it is remembered under their digests, so unchanged metadata is not even solved again.
 */
export async function resolve(target: Target, mirrors: Mirrors, host: Host): Promise<Lock> {
  const releases = await releasesOf(target, mirrors, host);
  const memo = join(host.cacheDir, 'resolved', `${hexOf(digestOfValue(question(target, releases)))}.json`);
  const remembered = await readFile(memo, 'utf8').catch(() => undefined);
  if (remembered !== undefined) return JSON.parse(remembered) as Lock;

  const apt = await privateRoot(target, mirrors, host);
  await apt.update();
  const chosen = await apt.choose(wanted(target));
  const packages = await describe(chosen, target, mirrors, apt);
  const lock: Lock = {
    version: 1,
    recipe: target.recipe,
    release: target.release,
    variant: target.variant,
    platform: formatPlatform(target.platform),
    manager: target.manager,
    detected: detect(target, releases),
    packages,
  };
  await mkdir(join(host.cacheDir, 'resolved'), { recursive: true });
  await writeFile(`${memo}.${process.pid}`, canonicalJson(lock));
  await rename(`${memo}.${process.pid}`, memo);
  return lock;
}

interface SuiteRelease {
  readonly repository: Repository;
  readonly suite: string;
  readonly release: Release;
}

async function releasesOf(target: Target, mirrors: Mirrors, host: Host): Promise<readonly SuiteRelease[]> {
  const suites = target.repositories.flatMap((repository) =>
    repository.suites.map((suite) => ({ repository, suite })),
  );
  return Promise.all(
    suites.map(async ({ repository, suite }) => ({
      repository,
      suite,
      release: await fetchRelease(mirrorOf(repository, mirrors), suite, host),
    })),
  );
}

/** Everything the answer depends on. (That the Release files are still valid was seen when the mirrors were chosen.) */
function question(target: Target, releases: readonly SuiteRelease[]): unknown {
  const { recipe, release, variant, platform, packages, repositories } = target;
  const trust = repositories.map(
    ({ name, suites, components, keyring, security, insecure, checkValidUntil }) => ({
      name,
      suites,
      components,
      keyring: keyring.digest,
      security,
      insecure,
      checkValidUntil,
    }),
  );
  return {
    format: 1,
    recipe,
    release,
    variant,
    platform,
    packages,
    trust,
    releases: releases.map(({ release: { digest } }) => digest),
  };
}

/** `version` and `point` as the first repository's Release file has them: Debian 13.7 is version 13, point 13.7. */
function detect(target: Target, releases: readonly SuiteRelease[]): Readonly<Record<string, string>> {
  const [first] = releases;
  const point = first?.release.fields.version;
  const codename = first?.release.fields.codename ?? target.codename;
  return {
    codename,
    ...(point === undefined ? {} : { point, version: target.version || (point.split('.')[0] ?? point) }),
  };
}

/** What is asked of apt, in its pattern language (apt-patterns(7)), and what is refused (`name-`). */
function wanted(target: Target): readonly string[] {
  const sets = {
    essential: ['?essential'],
    minbase: ['?essential', '?priority(required)', 'apt'],
    buildd: ['?essential', '?priority(required)', 'apt', 'build-essential'],
    standard: ['?essential', '?priority(required)', '?priority(important)', '?priority(standard)', 'apt'],
  };
  return [
    ...sets[target.packages.set],
    ...target.packages.include,
    ...target.packages.exclude.map((name) => `${name}-`),
  ];
}

/** Whether a package was asked for, and did not merely come along as a dependency. */
function isRequested(record: Fields, { set, include }: Target['packages']): boolean {
  const priorities = {
    essential: [],
    minbase: ['required'],
    buildd: ['required'],
    standard: ['required', 'important', 'standard'],
  }[set];
  const named = [
    ...include.map((name) => name.split(/[:=/]/)[0]),
    ...(set === 'essential' ? [] : ['apt']),
    ...(set === 'buildd' ? ['build-essential'] : []),
  ];
  return (
    record.Essential === 'yes' ||
    (priorities as string[]).includes(record.Priority ?? '') ||
    named.includes(record.Package ?? '')
  );
}

/** A place a version can be had from, as `apt-cache madison` lists them. */
interface Place {
  readonly name: string;
  readonly version: string;
  readonly uri: string;
  readonly suite: string;
  readonly component: string;
}

interface Apt {
  update(): Promise<void>;
  /** The packages that would be installed into an empty root. */
  choose(names: readonly string[]): Promise<readonly Choice[]>;
  show(choices: readonly Choice[]): Promise<readonly Fields[]>;
  places(choices: readonly Choice[]): Promise<readonly Place[]>;
}

interface Choice {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Where apt would download it from. */
  readonly url: string;
}

async function privateRoot(target: Target, mirrors: Mirrors, host: Host): Promise<Apt> {
  const architecture = dialects(target.platform).debian;
  const sources = target.repositories
    .map((repository) => sourceStanza(repository, mirrorOf(repository, mirrors)))
    .join('\n');
  const keyrings = target.repositories.map(({ keyring }) => keyring.digest);
  const root = join(
    host.cacheDir,
    'apt',
    hexOf(digestOfValue({ sources, architecture, keyrings })).slice(0, 32),
  );
  for (const folder of [
    'lists/partial',
    'cache/archives/partial',
    'etc/sources.list.d',
    'etc/preferences.d',
    'log',
  ]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await writeFile(join(root, 'status'), '');
  await writeFile(join(root, 'etc/sources.list.d/recipe.sources'), sources);
  await writeFile(
    join(root, 'apt.conf'),
    configuration(root, architecture, target.packages.recommends) + (await proxies(host)),
  );

  const env = {
    PATH: host.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C.UTF-8',
    APT_CONFIG: join(root, 'apt.conf'),
    ...proxyEnvironment(host),
  };
  // Two builds may share these lists; apt itself would fail where it should wait.
  const apt = (argv: readonly string[]) =>
    host.exec.run(['flock', join(root, 'in-use'), ...argv], { env, okay: 'any' });
  const ask = async (argv: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await apt(argv);
    return status === 0 ? stdout : explain(stderr, stdout, target);
  };

  return {
    async update() {
      await ask(['apt-get', 'update', '--quiet=2', '--error-on=any']);
    },
    async choose(names) {
      const stdout = await ask(['apt-get', 'install', '--quiet', '--print-uris', ...names]);
      return [...stdout.matchAll(/^'([^']+)' (\S+)_(\S+)_(\S+)\.deb \d+/gm)].map(
        ([, url = '', name = '', version = '', architecture = '']) => ({
          name,
          version: decodeURIComponent(version),
          architecture,
          url: decodeURIComponent(url),
        }),
      );
    },
    async show(choices) {
      return parseRecords(await ask(['apt-cache', 'show', ...choices.map(exactly)]));
    },
    async places(choices) {
      const stdout = await ask(['apt-cache', 'madison', ...choices.map(({ name }) => name)]);
      return stdout.split('\n').flatMap((line) => {
        const match = /^\s*(\S+) \| \s*(\S+) \| (\S+) (\S+?)\/(\S+) \S+ Packages$/.exec(line);
        const [, name = '', version = '', uri = '', suite = '', component = ''] = match ?? [];
        return match ? [{ name, version, uri: uri.replace(/\/+$/, ''), suite, component }] : [];
      });
    },
  };
}

function exactly({ name, architecture, version }: Choice): string {
  return architecture === 'all' ? `${name}=${version}` : `${name}:${architecture}=${version}`;
}

/** The record of each chosen package, with the repository it comes from. */
async function describe(
  chosen: readonly Choice[],
  target: Target,
  mirrors: Mirrors,
  apt: Apt,
): Promise<readonly LockedPackage[]> {
  const [records, places] = await Promise.all([apt.show(chosen), apt.places(chosen)]);
  const repositories = target.repositories.map((repository) => ({
    ...repository,
    mirror: mirrorOf(repository, mirrors),
  }));
  const packages = chosen.map(({ name, version, architecture, url }): LockedPackage => {
    const record =
      records.find(
        (fields) =>
          fields.Package === name && fields.Version === version && fields.Architecture === architecture,
      ) ?? fail('internal', `apt chose ${name} ${version} (${architecture}) but shows no record of it`);
    const here = places.filter((place) => place.name === name && place.version === version);
    const at = (place: Place) =>
      repositories.find(({ mirror, suites }) => mirror === place.uri && suites.includes(place.suite));
    const place =
      here.find(({ uri }) => url.startsWith(`${uri}/`)) ?? fail('internal', `apt has no place for ${url}`);
    const { name: repository } =
      at(place) ?? fail('internal', `No repository of the recipe has ${name} ${version}`);
    const [, sourceName = name, sourceVersion = version] =
      /^(\S+)(?: \((\S+)\))?$/.exec(record.Source ?? name) ?? [];
    return {
      name,
      version,
      architecture,
      size: Number(record.Size),
      sha256:
        record.SHA256 ??
        fail('signature', `The index gives no SHA-256 for ${name} ${version}`, {
          hint: 'An archive without SHA-256 cannot be locked.',
        }),
      source: { name: sourceName, version: sourceVersion },
      path: url.slice(place.uri.length + 1),
      repository: {
        name: repository,
        suite: place.suite,
        component: place.component,
        // A point release takes security updates over: the same version then is in both archives.
        security: here.some((other) => at(other)?.security === true),
      },
      requested: isRequested(record, target.packages),
    };
  });
  return packages.sort((a, b) => compare(`${a.name} ${a.architecture}`, `${b.name} ${b.architecture}`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mirrorOf(repository: Repository, mirrors: Mirrors): string {
  return mirrors.get(repository.name)?.[0] ?? fail('internal', `No mirror for repository ${repository.name}`);
}

function sourceStanza(repository: Repository, mirror: string): string {
  return [
    'Types: deb',
    `URIs: ${mirror}`,
    `Suites: ${repository.suites.join(' ')}`,
    `Components: ${repository.components.join(' ')}`,
    `Signed-By: ${repository.keyring.path}`,
    ...(repository.checkValidUntil ? [] : ['Check-Valid-Until: no']),
    ...(repository.insecure ? ['Trusted: yes'] : []),
    '',
  ].join('\n');
}

/** apt.conf(5) of a root that knows nothing but the recipe: no host configuration, preferences, keys or state. */
function configuration(root: string, architecture: string, recommends: boolean): string {
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
  return [...lines, `#clear APT::Architectures;`, `APT::Architectures { "${architecture}"; };`, ''].join(
    '\n',
  );
}

/** The host's own way to its mirrors: proxies and certificates from its apt configuration, and its netrc files. */
async function proxies(host: Host): Promise<string> {
  const { stdout } = await host.exec.run(['apt-config', 'dump', '--no-empty'], { okay: 'any' });
  const kept = stdout
    .split('\n')
    .filter((line) =>
      /^Acquire::(https?|ftp)::(\S*Proxy|CaInfo|CaPath|SslCert|SslKey|User-Agent)/i.test(line),
    );
  return [
    ...kept,
    'Dir::Etc::netrc "/etc/apt/auth.conf";',
    'Dir::Etc::netrcparts "/etc/apt/auth.conf.d";',
    '',
  ].join('\n');
}

function proxyEnvironment(host: Host): Record<string, string> {
  return Object.fromEntries(
    Object.entries(host.env).filter(
      (entry): entry is [string, string] => /_proxy$/i.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}
