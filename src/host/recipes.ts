import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BaseImageError, fail } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import { filesOf, parseRecipe, type ParsedRecipe, type Recipe, type SourceFile } from '../model/recipe.ts';
import { readDnfConfiguration } from '../model/recipe/dnf-configuration.ts';
import { splitReference } from '../model/recipe/reference.ts';
import { RecipeError } from '../model/recipe/problem.ts';
import { reasonOf } from '../model/told.ts';
import { readYaml, type Path } from '../model/recipe/yaml.ts';
import { mustBeBeside, mustBeFound, readSource, refuse, type RecipePlace } from './recipe-files.ts';

export interface LoadOptions {
  /** Folder of the built-in recipes. */
  readonly recipesDir: string;
  /** Names of all tweaks, to check the recipe's. */
  readonly knownTweaks?: readonly string[] | undefined;
}

/**
 * Reads a recipe and what it refers to. `nameOrPath` may carry a release (`debian:trixie`), which is ignored here.
 * @throws RecipeError with every problem in the file
 * @throws BaseImageError `usage` for a recipe, `recipe` for a keyring or source that is not there
 */
export async function loadRecipe(nameOrPath: string, options: LoadOptions): Promise<Recipe> {
  const read = await readRecipe(nameOrPath, options);
  const { file, text } = read;
  const own = parseRecipe(text, file, options);
  const place: RecipePlace = { ...read, outside: own.outside };
  const parsed = await withConfigurations(own, place);
  const { keyrings, sources, layouts, copies } = filesOf(parsed);
  const found: Record<string, SourceFile> = {};
  const keyring = parsed.manager === 'apk' ? 'keyring folder' : 'keyring';
  for (const name of keyrings) found[name] = await readSource(place, name, keyring);
  for (const name of layouts) found[name] = await readSource(place, name, 'layout');
  for (const name of sources) found[name] ??= await readSource(place, name, 'source');
  for (const { source, path } of copies) await mustBeFound(place, source, path, found[source]);
  return { ...parsed, sources: found };
}

/** A recipe as a file: where it is, how messages call it, and what it says. */
async function readRecipe(nameOrPath: string, options: LoadOptions): Promise<Omit<RecipePlace, 'outside'>> {
  const reference = splitReference(nameOrPath);
  const path = reference.isPath
    ? resolve(reference.recipe)
    : await builtIn(reference.recipe, options.recipesDir);
  const shown = relative(process.cwd(), path);
  const file = shown.startsWith('..') ? path : shown;
  return { path, file, text: await readText(path, file) };
}

/** The recipe with the repositories of dnf's configurations that it names among its own. */
async function withConfigurations(recipe: ParsedRecipe, place: RecipePlace): Promise<ParsedRecipe> {
  const { file } = place;
  const variants = await Promise.all(
    recipe.variants.map(async (variant) => {
      const { configuration, repositories } = variant;
      if (configuration === '') return variant;
      const text = await readConfiguration(place, configuration);
      const read = readDnfConfiguration(text, configuration);
      const twice = read.find(({ name }) => repositories.some(({ value }) => value.name === name));
      if (twice)
        fail('recipe', `${file}: the repository "${twice.name}" is in ${configuration} as well`, {
          hint: 'Name it in one place',
        });
      return { ...variant, repositories: [...repositories, ...read.map((value) => ({ value, only: {} }))] };
    }),
  );
  return { ...recipe, variants };
}

async function readConfiguration(place: RecipePlace, name: string): Promise<string> {
  const path = resolve(dirname(place.path), name);
  try {
    await mustBeBeside(place, name, path, 'configuration');
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof BaseImageError) throw cause;
    const hint = `Paths in a recipe start at its own folder: expected ${path}`;
    return refuse(place, name, `cannot read the configuration ${name}: ${reasonOf(cause)}`, hint, cause);
  }
}

/**
 * A mistake that shows only in the finished root, at the line of the recipe that it comes from.
 * @param problems each with the paths of keys that may have said it, the one that counts most first
 */
export async function recipeErrorAt(
  nameOrPath: string,
  options: LoadOptions,
  problems: readonly {
    readonly paths: readonly Path[];
    readonly message: string;
    readonly hint: string;
  }[],
): Promise<RecipeError> {
  const { file, text } = await readRecipe(nameOrPath, options);
  const document = readYaml(text, file);
  return new RecipeError(
    file,
    problems.map(({ paths, ...problem }) => {
      const path = paths.find((one) => document.has(one)) ?? paths.at(-1) ?? [];
      return { ...document.locate(path), ...problem };
    }),
  );
}

/** Names of the built-in recipes, sorted. */
export async function listRecipes(recipesDir: string): Promise<readonly string[]> {
  const entries = await readdir(recipesDir).catch((cause: unknown) =>
    fail('host', `Cannot read the folder of built-in recipes, ${recipesDir}`, {
      cause,
      hint: 'Reinstall base-image, or name a recipe file',
    }),
  );
  return entries
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => basename(entry, '.yaml'))
    .sort();
}

async function builtIn(name: string, recipesDir: string): Promise<string> {
  const names = await listRecipes(recipesDir);
  if (names.includes(name)) return join(resolve(recipesDir), `${name}.yaml`);
  const akin = names.filter((known) => name !== '' && (known.startsWith(name) || name.startsWith(known)));
  // As images are called in registries: fedora-minimal is the variant minimal of fedora.
  const called = akin.map((known) =>
    name.startsWith(`${known}-`) ? `${known}:${name.slice(known.length + 1)}` : known,
  );
  const near = called.length === 0 ? nearest(name, names) : `Did you mean "${called.join('" or "')}"?`;
  // All of the names are in the message already.
  const meant = near.endsWith('?') ? `${near} ` : '';
  const own = /\w\.\w+$/.test(name) ? name : `${name.replace(/\W+$/, '') || 'recipe'}.yaml`;
  return fail('usage', `No built-in recipe ${JSON.stringify(name)}; there is ${names.join(', ')}`, {
    hint: `${meant}A file of your own needs a slash or .yaml: ./${own}`,
  });
}

async function readText(path: string, file: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) =>
    fail('usage', `Cannot read the recipe ${file}: ${reasonOf(cause)}`, {
      cause,
      hint: 'Check the path; built-in recipes have no slash in their name',
    }),
  );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return fail('recipe', `${file} is not UTF-8 text`, { cause, hint: 'Save the recipe as UTF-8' });
  }
}
