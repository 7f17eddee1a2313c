import type { Host } from '../host/contract.ts';
import { loadRecipe } from '../host/recipes.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { formatPlatform, platformOfNode, samePlatform } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { recipesFolder } from '../package-root.ts';
import { packageManagers } from '../packages/registry.ts';
import { loginsOf, plan } from '../plan.ts';
import type { Selection } from '../request.ts';
import { knownTweaks } from '../rootfs/tweaks.ts';

/**
 * What a selection asks for, from the recipe on disk.
 * @param access where the names and passwords in the recipe's URLs go; without it nobody gets them
 */
export async function planTargets(
  selection: Selection,
  access?: Host['access'],
): Promise<readonly [Target, ...Target[]]> {
  const recipe = await loadRecipe(selection.recipe, { recipesDir: recipesFolder(), knownTweaks });
  if (access) for (const login of loginsOf(recipe)) access.admit(login);
  const [first, ...others] = plan(recipe, selection, platformOfNode(process.arch));
  return first ? [first, ...others] : fail('internal', 'A plan without targets');
}

/** The same, with `all` standing for those platforms that the repositories have packages for today. */
export async function offeredTargets(
  selection: Selection,
  host: Host,
): Promise<readonly [Target, ...Target[]]> {
  const targets = await planTargets(selection, host.access);
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
export async function nativeRepositories(selection: Selection): Promise<Target['repositories'] | undefined> {
  const machine = platformOfNode(process.arch);
  const targets = await planTargets({ ...selection, platforms: 'all' });
  return targets.find(({ platform }) => samePlatform(platform, machine))?.repositories;
}
