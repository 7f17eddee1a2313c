import type { Host } from '../host/contract.ts';
import { loadRecipe } from '../host/recipes.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { formatPlatform, platformOfNode, samePlatform } from '../model/platform.ts';
import type { KeyringFile, Target } from '../model/target.ts';
import { recipesFolder } from '../package-root.ts';
import { packageManagers } from '../packages/registry.ts';
import { loginsOf, plan } from '../plan.ts';
import type { Selection } from '../request.ts';
import { knownTweaks } from '../rootfs/tweaks.ts';

/**
 * What a selection asks for, from the recipe on disk.
 * @param host where the names and passwords in the recipe's URLs go, without it nobody gets them; and where programs will
 * read what the recipe names
 */
export async function planTargets(
  selection: Selection,
  host?: Pick<Host, 'access' | 'plain'>,
): Promise<readonly [Target, ...Target[]]> {
  const recipe = await loadRecipe(selection.recipe, { recipesDir: recipesFolder(), knownTweaks });
  const planned = plan(recipe, selection, platformOfNode(process.arch));
  if (host) for (const login of loginsOf(recipe)) host.access.admit(login);
  const [first, ...others] = host
    ? await Promise.all(planned.map((target) => withPlainPaths(target, host)))
    : planned;
  return first ? [first, ...others] : fail('internal', 'A plan without targets');
}

/** The files of the recipe that programs of package managers read, by paths that all of them take. */
async function withPlainPaths(target: Target, { plain }: Pick<Host, 'plain'>): Promise<Target> {
  const keyring = async (file: KeyringFile) => ({ ...file, path: await plain(file.path) });
  const repositories = target.repositories.map(async (repository) => ({
    ...repository,
    keyring: await keyring(repository.keyring),
  }));
  const archives = target.archives.map(async ({ source, proof, ...archive }) => ({
    ...archive,
    source: 'layout' in source ? { ...source, layout: await plain(source.layout) } : source,
    proof: proof && 'keyring' in proof ? { ...proof, keyring: await keyring(proof.keyring) } : proof,
  }));
  return {
    ...target,
    repositories: await Promise.all(repositories),
    archives: await Promise.all(archives),
  };
}

/** The same, with `all` standing for those platforms that the repositories have packages for today. */
export async function offeredTargets(
  selection: Selection,
  host: Host,
): Promise<readonly [Target, ...Target[]]> {
  const targets = await planTargets(selection, host);
  if (selection.platforms !== 'all') return targets;
  const reasons: BaseImageError[] = [];
  const offered = await Promise.all(
    targets.map(async (target) => {
      const manager = packageManagers[target.manager];
      // Where each platform has repositories of its own, what is not offered has none.
      const mirrors = await manager.mirrors(target, host).catch((error: unknown) => {
        if (!(error instanceof BaseImageError) || error.code !== 'resolve') throw error;
        reasons.push(error);
        return undefined;
      });
      if (mirrors && (await manager.offers(target, mirrors, host))) return [target];
      host.log.info(
        `${formatPlatform(target.platform)} is left out: the repositories have no packages for it`,
      );
      return [];
    }),
  );
  const [first, ...others] = offered.flat();
  if (first) return [first, ...others];
  const [{ recipe, release }] = targets;
  const [reason] = reasons;
  if (reason) throw reason;
  return fail('resolve', `The repositories of ${recipe} ${release} have packages for none of its platforms`);
}

/** What the recipe has for this machine, whose programs install the other platforms too; undefined where that is none of them. */
export async function nativeRepositories(
  selection: Selection,
  host: Pick<Host, 'access' | 'plain'>,
): Promise<Target['repositories'] | undefined> {
  const machine = platformOfNode(process.arch);
  const targets = await planTargets({ ...selection, platforms: 'all' }, host);
  return targets.find(({ platform }) => samePlatform(platform, machine))?.repositories;
}
