/**
 * Finds out which maintainer scripts do from outside the root what they do from inside, and adds them to
 * src/packages/apt/proved.json:
 *
 *     npx tsx scripts/prove.ts debian:trixie debian:bookworm-buildd my-recipe.yaml debian:trixie@linux/arm64 …
 *
 * Each target is installed from inside, which is the reference, and from outside; where the two trees are equal, the
 * scripts that ran are proved. Where they are not, halves are tried until the scripts that differ stand alone.
 * Needs root, as a build does. For another platform the reference is made under emulation, which takes its minutes.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../src/host/contract.ts';
import { createHost, defaultCacheDir } from '../src/host/create.ts';
import { createTerminalLog } from '../src/host/log.ts';
import { loadRecipe } from '../src/host/recipes.ts';
import { formatPlatform, parsePlatform, platformOfNode } from '../src/model/platform.ts';
import { packageRoot, recipesFolder } from '../src/package-root.ts';
import { apt } from '../src/packages/apt.ts';
import { findCircumstances } from '../src/packages/apt/circumstances.ts';
import { answers, isAsked } from '../src/packages/apt/debconf.ts';
import { install } from '../src/packages/apt/install.ts';
import { essentialClosure, readPackage, type PackageFile } from '../src/packages/apt/package-file.ts';
import { isProved, type Proof, type Proved } from '../src/packages/apt/proved.ts';
import type { Installation } from '../src/packages/contract.ts';
import { dateOf } from '../src/packages/date.ts';
import { fetchLocked, rootSize } from '../src/pipeline/fetch.ts';
import { lockTarget } from '../src/pipeline/lock.ts';
import { toolsRoots } from '../src/pipeline/tools.ts';
import { nativeRepositories } from '../src/pipeline/targets.ts';
import { plan } from '../src/plan.ts';
import { compareRoots, type Difference } from '../src/rootfs/compare.ts';
import { openRootfs } from '../src/rootfs/rootfs.ts';
import { applyTweaks } from '../src/rootfs/tweaks.ts';

const list = join(packageRoot(), 'src/packages/apt/proved.json');

async function proveRecipe(argument: string, host: Host): Promise<void> {
  const [name = '', places] = argument.split('@');
  const recipe = await loadRecipe(name, { recipesDir: recipesFolder() });
  const platforms = places === undefined ? ('host' as const) : places.split(',').map(parsePlatform);
  const selection = { recipe: name, release: undefined, variant: undefined, platforms };
  const toolsOf = toolsRoots(apt, host);
  for (const target of plan(recipe, selection, platformOfNode(process.arch))) {
    const locked = await lockTarget(target, undefined, apt, host, await nativeRepositories(selection, host));
    const { files } = await fetchLocked(locked, false, apt, host);
    const packages = await Promise.all(
      locked.lock.packages.map((entry) => readPackage(entry, files.get(entry.sha256)?.path ?? '')),
    );
    const dates = await Promise.all(packages.map(({ path, entry }) => dateOf(entry, path, apt, host)));
    const { lock, toolsLock } = locked;
    const epoch = Math.max(...dates);
    const machine = platformOfNode(process.arch);
    const tools = () => toolsOf(toolsLock, files);
    await proveTarget(
      { target, lock, files, root: '', epoch, machine, tools, emulation: 'auto' },
      packages,
      host,
    );
  }
}

async function proveTarget(
  installation: Installation,
  packages: readonly PackageFile[],
  host: Host,
): Promise<void> {
  const known = JSON.parse(readFileSync(list, 'utf8')) as Record<string, Proof>;
  const circumstances = await findCircumstances(packages);
  const names = new Map<string, string>();
  const besides = new Map<string, readonly string[]>();
  // What debconf is answered for always runs inside, which proves nothing.
  const preseed = answers(installation.target);
  const wanted: string[] = [];
  for (const file of packages.filter((one) => !isAsked(one, preseed))) {
    for (const when of ['before', 'after'] as const) {
      const script = file.scripts[when];
      if (script === undefined) continue;
      names.set(script.digest, `${file.entry.name} ${file.entry.version}`);
      besides.set(script.digest, circumstances.besides(file, script));
      // A proof that does not say in what circumstances it was made is made again.
      const noted = known[script.digest]?.beside !== undefined;
      if (!noted || !isProved(file, when, circumstances, known)) wanted.push(script.digest);
    }
  }
  if (wanted.length === 0) return;
  const withProofs = (digests: readonly string[]): Record<string, Proof> => ({
    ...known,
    ...Object.fromEntries(
      digests.map((digest) => [
        digest,
        addCircumstances(known[digest], names.get(digest), besides.get(digest)),
      ]),
    ),
  });

  const reference = await tree(installation, {}, 'inside', host);
  // Nothing runs from outside before these do: they are proved together, or the others cannot be tried at all.
  const base = essentialClosure(packages).flatMap(({ scripts }) => scripts.before?.digest ?? []);
  const differs = async (digests: readonly string[]): Promise<readonly Difference[]> => {
    const proved = withProofs([...base, ...digests]);
    try {
      const tried = await tree(installation, proved, 'outside', host);
      const found = await compareRoots(reference, tried, host);
      rmSync(tried, { recursive: true });
      return found;
    } catch (error) {
      return [{ path: '', what: error instanceof Error ? error.message : String(error) }];
    }
  };
  const refuse = (digests: readonly string[], why: string): readonly string[] => {
    for (const digest of digests) host.log.info(`not from outside: ${names.get(digest) ?? digest}: ${why}`);
    return [];
  };
  const prove = async (digests: readonly string[]): Promise<readonly string[]> => {
    const differences = await differs(digests);
    if (differences.length === 0) {
      Object.assign(known, withProofs(digests));
      return digests;
    }
    const why = differences
      .slice(0, 3)
      .map(({ path, what }) => `${path} (${what.split('\n').slice(-6).join(' ')})`);
    if (digests.length === 1) return refuse(digests, why.join(', '));
    // A script that fails outright names its package; what merely differs has to be searched for.
    const culprits = failedPackages(differences[0]?.what ?? '');
    const guilty = digests.filter((digest) =>
      culprits.some((name) => names.get(digest)?.startsWith(`${name} `)),
    );
    if (guilty.length > 0 && guilty.length < digests.length) {
      refuse(guilty, why.join(', '));
      return prove(digests.filter((digest) => !guilty.includes(digest)));
    }
    const half = Math.ceil(digests.length / 2);
    return [...(await prove(digests.slice(0, half))), ...(await prove(digests.slice(half)))];
  };
  const found = await prove(wanted);
  const sorted = Object.entries(known).sort(([a, x], [b, y]) => (x.of + a < y.of + b ? -1 : 1));
  writeFileSync(list, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  const { recipe, release, variant, platform } = installation.target;
  host.log.info(
    `${recipe} ${release} ${variant} ${formatPlatform(platform)}: proved ${String(found.length)} of ${String(wanted.length)} scripts`,
  );
}

/** A proof with one more list of what was there. */
function addCircumstances(
  before: Proof | undefined,
  of: string | undefined = '',
  beside: readonly string[] | undefined = [],
): Proof {
  const lists = (before?.beside ?? []).filter((one) => one.join() !== beside.join());
  return { of: before?.of ?? of, beside: [...lists, beside].sort((a, b) => (a.join() < b.join() ? -1 : 1)) };
}

/** Packages that dpkg names as the ones it could not configure. */
function failedPackages(said: string): readonly string[] {
  const [, list = ''] = said.split('Errors were encountered while processing:');
  return list.split('\n').flatMap((line) => line.trim().split(':')[0] || []);
}

let trees = 0;

/** The tree that a build would pack. */
async function tree(installation: Installation, proved: Proved, name: string, host: Host): Promise<string> {
  trees += 1;
  const root = await host.room(
    `${name}-${String(trees)}`,
    await rootSize(installation.lock, installation.files),
  );
  const here = { ...installation, root };
  await install(here, host, proved);
  const packages = new Map(installation.lock.packages.map((entry) => [entry.name, entry.version]));
  const { target, epoch } = installation;
  applyTweaks(
    { root: openRootfs(root), target, packages, epoch },
    { debug: () => undefined, warn: () => undefined },
  );
  return root;
}

const log = createTerminalLog({
  write: (text) => process.stderr.write(text),
  colour: false,
  loudness: 'normal',
});
const host = await createHost({ cacheDir: defaultCacheDir(process.env), log, env: process.env });
try {
  for (const name of process.argv.slice(2)) await proveRecipe(name, host);
} finally {
  await host.dispose();
}
