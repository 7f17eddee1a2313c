import { loadRecipe } from '../host/recipes.ts';
import { fail } from '../model/error.ts';
import { platformOfNode } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { recipesFolder } from '../package-root.ts';
import { plan } from '../plan.ts';
import type { Selection } from '../request.ts';
import { knownTweaks } from '../rootfs/tweaks.ts';

/** What a selection asks for, from the recipe on disk. */
export async function planTargets(selection: Selection): Promise<readonly [Target, ...Target[]]> {
  const recipe = await loadRecipe(selection.recipe, { recipesDir: recipesFolder(), knownTweaks });
  const [first, ...others] = plan(recipe, selection, platformOfNode(process.arch));
  return first ? [first, ...others] : fail('internal', 'A plan without targets');
}

/** `debian-trixie-slim` */
export function folderName({ recipe, release, variant }: Target): string {
  return [recipe, release, variant].filter((part) => part !== '').join('-');
}
