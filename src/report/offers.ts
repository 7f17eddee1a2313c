import type { BuildResult, Published } from '../request.ts';

/** `debian trixie slim` */
export function titleOf({
  recipe,
  release,
  variant,
}: Pick<BuildResult, 'recipe' | 'release' | 'variant'>): string {
  return [recipe, release, variant].filter(Boolean).join(' ');
}

/** Names of the image without tags; each has all of them. */
export function namesOf({
  references,
  tags: [tag = ''],
}: Pick<BuildResult, 'references' | 'tags'>): readonly string[] {
  const end = `:${tag}`;
  return references.filter((one) => one.endsWith(end)).map((one) => one.slice(0, -end.length));
}

/** Where the image can be had: what was pushed or, when nothing had to be, what was there before. */
export function offersOf(result: BuildResult): readonly Published[] {
  if (result.built) return result.published;
  return namesOf(result).map((name) => ({ name, digest: result.index, tags: result.tags }));
}

/** What the image is called in an engine: all that it is to be published as, else the recipe's name with every tag. */
export function namesInEngine({
  recipe,
  references,
  tags,
}: Pick<BuildResult, 'recipe' | 'references' | 'tags'>): readonly string[] {
  return references.length > 0 ? references : tags.map((tag) => `${recipe}:${tag}`);
}

/** By digest, so that it is this image on any day. */
export function pullCommand({ name, digest }: Published, engine = 'docker'): string {
  return `${engine} pull ${name}@${digest}`;
}

/**
 * Checks every byte of it, from any machine.
 * @param program what starts this program there
 */
export function verifyCommand({ name, digest }: Published, program = 'base-image'): string {
  return `${program} verify ${name}@${digest}`;
}
