import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/host/contract.ts';
import { loadRecipe } from '../../src/host/recipes.ts';
import { platformOfNode } from '../../src/model/platform.ts';
import type { Target } from '../../src/model/target.ts';
import { recipesFolder } from '../../src/package-root.ts';
import { apt } from '../../src/packages/apt.ts';
import { dateOf } from '../../src/packages/date.ts';
import { fetchLocked, rootSize } from '../../src/pipeline/fetch.ts';
import { lockTarget } from '../../src/pipeline/lock.ts';
import { toolsRoots } from '../../src/pipeline/tools.ts';
import { plan } from '../../src/plan.ts';
import { compareRoots, type Difference } from '../../src/rootfs/compare.ts';
import { removeResidue } from '../../src/rootfs/residue.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { hostName } from '../../src/rootfs/sandbox/script.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';
import { findUnequal } from '../../src/rootfs/unequal.ts';
import { wildcard } from '../../src/rootfs/wildcard.ts';
import { explained } from './explained.ts';

/** What came of one line of packages. */
export interface Comparison {
  /** Packages that both have installed, and what only one of them has. */
  readonly installed: readonly string[];
  readonly notes: readonly string[];
  readonly explained: readonly (Difference & { readonly reason: string })[];
  readonly differences: readonly Difference[];
}

/** Debian's stable release with these packages, as the suite has them, without updates. */
export async function targetWith(packages: readonly string[]): Promise<Target> {
  const recipe = await loadRecipe('debian', { recipesDir: recipesFolder() });
  const selection = { recipe: 'debian', release: undefined, variant: undefined, platforms: 'host' } as const;
  const [target] = plan(recipe, selection, platformOfNode(process.arch));
  const [repository] = target?.repositories ?? [];
  if (!target || !repository) throw new Error('The recipe of Debian has no repository');
  return {
    ...target,
    repositories: [{ ...repository, suites: [target.codename] }],
    packages: { ...target.packages, include: packages },
  };
}

/**
 * Installs the packages on top of Debian's minimal system by the code of a build and by mmdebstrap, and compares the
 * trees, both adjusted as images are. Numbers of users and groups that are given in the order of the installation count
 * by their names.
 */
export async function compareWithTheirs(packages: readonly string[], host: Host): Promise<Comparison> {
  const target = await targetWith(packages);
  const locked = await lockTarget(target, undefined, apt, host);
  const { files } = await fetchLocked(locked, false, apt, host);
  const { lock, toolsLock } = locked;
  const dates = lock.packages.map((entry) => dateOf(entry, files.get(entry.sha256)?.path ?? '', apt, host));
  const epoch = Math.max(...(await Promise.all(dates)));
  const versions = new Map(lock.packages.map((entry) => [entry.name, entry.version]));
  const size = await rootSize(lock, files);
  const [ours, theirs] = [await host.room('ours', size), await host.room('theirs', size * 2)];
  const toolsOf = toolsRoots(apt, host);
  const tools = () => toolsOf(toolsLock, files);
  const machine = platformOfNode(process.arch);
  const notes = await apt.install(
    { target, lock, files, root: ours, epoch, machine, tools, emulation: 'auto' },
    host,
  );
  await makeTheirs(target, [...(locked.mirrors.get('debian') ?? [])], theirs, epoch, host);
  for (const root of [ours, theirs]) {
    const context = { root: openRootfs(root), target, packages: versions, epoch };
    applyTweaks(context, { debug: () => undefined, warn: () => undefined });
    removeResidue(context.root, apt.residue);
  }
  const found = [
    ...(await compareRoots(ours, theirs, host)).flatMap((one) =>
      byNames(one, openRootfs(ours), openRootfs(theirs)),
    ),
  ];
  const everChanging = new Set(findUnequal(openRootfs(ours)).flatMap(({ paths }) => paths));
  const withReasons = found.map((one) => ({
    ...one,
    reason:
      explained.find(([paths, what]) => wildcard(paths).test(one.path) && what.test(one.what))?.[2] ??
      (one.what === 'content' && everChanging.has(one.path) ? 'different in every build' : undefined) ??
      (one.what === 'content' && isNameAlone(one.path, openRootfs(ours), openRootfs(theirs))
        ? 'the name of the machine, which is ours for all'
        : undefined),
  }));
  await host.exec.run(['rm', '-rf', ours, theirs]);
  return {
    installed: lock.packages.map(({ name }) => name),
    notes,
    explained: withReasons.flatMap(({ reason, ...one }) =>
      reason === undefined ? [] : [{ ...one, reason }],
    ),
    differences: withReasons.flatMap(({ reason, ...one }) => (reason === undefined ? [one] : [])),
  };
}

async function makeTheirs(
  { codename, packages, repositories }: Target,
  [mirror = '']: readonly string[],
  root: string,
  epoch: number,
  host: Host,
): Promise<void> {
  const keyring = repositories[0]?.keyring.path ?? '';
  await host.exec.run(
    [
      ...['mmdebstrap', '--mode=root', '--variant=minbase', '--quiet', `--keyring=${keyring}`],
      ...[`--include=${packages.include.join(',')}`, codename, root, mirror],
    ],
    { env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: String(epoch) } },
  );
}

/** Files that hold numbers of users and groups, by which field of a line. */
const accounts: Readonly<Record<string, readonly number[]>> = {
  'etc/passwd': [2, 3],
  'etc/group': [2],
  'etc/shadow': [],
  'etc/gshadow': [],
  'etc/subuid': [],
  'etc/subgid': [],
};

/** Lines in the order of the installation, which dpkg turns round whenever it writes its own. */
const unordered = /^(?:var\/lib\/dpkg\/triggers\/.*|var\/lib\/ucf\/(?:hashfile|registry)|etc\/shells)$/;

/** Nothing where the difference is one of numbers alone. */
function byNames({ path, what }: Difference, ours: Rootfs, theirs: Rootfs): readonly Difference[] {
  if (unordered.test(path) && what === 'content') {
    const sorted = (root: Rootfs) => root.read(`/${path}`).split('\n').sort().join('\n');
    return sorted(ours) === sorted(theirs) ? [] : [{ path, what }];
  }
  if (path in accounts && what === 'content') {
    const lines = (root: Rootfs) => {
      const [users, groups] = [namesOf(root, '/etc/passwd'), namesOf(root, '/etc/group')];
      const line = (text: string) =>
        text
          .split(':')
          .map((field, at) =>
            !accounts[path]?.includes(at)
              ? field
              : ((path === 'etc/passwd' && at === 2 ? users : groups).get(field) ?? field),
          );
      return root
        .read(`/${path}`)
        .trim()
        .split('\n')
        .map((text) => line(text).join(':'))
        .sort()
        .join('\n');
    };
    return lines(ours) === lines(theirs) ? [] : [{ path, what }];
  }
  const rest = what.split(', ').filter((aspect) => {
    const [, a = '', b = ''] = /^owner (\S+) and (\S+)$/.exec(aspect) ?? [];
    return a === '' || owner(a, ours) !== owner(b, theirs);
  });
  return rest.length === 0 ? [] : [{ path, what: rest.join(', ') }];
}

/**
 * Whether the texts differ only in lines about the name of the machine or its domain: scripts of ours see one that is the
 * same everywhere.
 */
function isNameAlone(path: string, ours: Rootfs, theirs: Rootfs): boolean {
  const names = new RegExp(`\\b(?:${hostName}|localdomain|${hostname()})\\b|^ fqdn = `);
  const [one = '', two = ''] = [ours, theirs].map((root) => root.read(`/${path}`));
  const others = (text: string) =>
    text
      .split('\n')
      .filter((line) => !names.test(line))
      .join('\n');
  return others(one) === others(two) && one.split('\n').some((line) => names.test(line));
}

function owner(numbers: string, root: Rootfs): string {
  const [user = '', group = ''] = numbers.split(':');
  return `${namesOf(root, '/etc/passwd').get(user) ?? user}:${namesOf(root, '/etc/group').get(group) ?? group}`;
}

/** Names by number; both files have the name first and the number third. */
function namesOf(root: Rootfs, path: string): ReadonlyMap<string, string> {
  return new Map(
    root
      .read(path)
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , number = '']) => [number, name]),
  );
}

/** The lines of packages.txt: kind and packages. */
export function readKinds(): readonly { readonly kind: string; readonly packages: readonly string[] }[] {
  return readFileSync(join(import.meta.dirname, 'packages.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(': '))
    .map(([kind = '', packages = '']) => ({ kind, packages: packages.split(' ') }));
}
