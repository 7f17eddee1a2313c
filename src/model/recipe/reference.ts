/** A recipe as it is asked for, taken apart. */
export interface RecipeReference {
  /** Built-in name or path. */
  readonly recipe: string;
  /** True for a path. */
  readonly isPath: boolean;
  /** What follows the last colon: a release, a variant, or both (`trixie-slim`). */
  readonly choice: string | undefined;
}

/** Takes `debian`, `debian:trixie-slim`, `./my.yaml` or `./my.yaml:trixie` apart. */
export function splitReference(text: string): RecipeReference {
  const colon = text.lastIndexOf(':');
  const after = colon < 0 ? '' : text.slice(colon + 1);
  // A colon may also be part of a folder's or a file's name: what follows it then is no choice.
  const choice = after !== '' && !/[/\\]/.test(after) && !isYaml(after) ? after : undefined;
  const recipe = choice === undefined ? text.replace(/:$/, '') : text.slice(0, colon);
  return { recipe, isPath: recipe.includes('/') || isYaml(recipe), choice };
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
