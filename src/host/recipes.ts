import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Digest } from '../model/digest.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import { filesOf, parseRecipe, type ParsedRecipe, type Recipe, type SourceFile } from '../model/recipe.ts';
import { readDnfConfiguration } from '../model/recipe/dnf-configuration.ts';
import { RecipeError } from '../model/recipe/problem.ts';
import { splitReference } from '../model/recipe/reference.ts';

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
  const reference = splitReference(nameOrPath);
  const path = reference.isPath
    ? resolve(reference.recipe)
    : await builtIn(reference.recipe, options.recipesDir);
  const shown = relative(process.cwd(), path);
  const file = shown.startsWith('..') ? path : shown;
  const text = await readText(path, file);
  const place: Place = { path, file, text };
  const parsed = await withConfigurations(parseRecipe(text, file, options), place);
  const { keyrings, sources } = filesOf(parsed);
  const found: Record<string, SourceFile> = {};
  const keyring = parsed.manager === 'apk' ? 'keyring folder' : 'keyring';
  for (const name of keyrings) found[name] = await readSource(place, name, keyring);
  for (const name of sources) found[name] ??= await readSource(place, name, 'source');
  return { ...parsed, sources: found };
}

/** A recipe as a file: where it is, how messages call it, and what it says. */
interface Place {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** The recipe with the repositories of dnf's configurations that it names among its own. */
async function withConfigurations(recipe: ParsedRecipe, place: Place): Promise<ParsedRecipe> {
  const { path, file } = place;
  const variants = await Promise.all(
    recipe.variants.map(async (variant) => {
      const { configuration, repositories } = variant;
      if (configuration === '') return variant;
      const text = await readFile(resolve(dirname(path), configuration), 'utf8').catch((cause: unknown) =>
        refuse(
          place,
          configuration,
          `cannot read the configuration ${configuration}: ${reason(cause)}`,
          `Paths in a recipe start at its own folder: expected ${resolve(dirname(path), configuration)}`,
          cause,
        ),
      );
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
    fail('usage', `Cannot read the recipe ${file}: ${reason(cause)}`, {
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

async function readSource(
  place: Place,
  name: string,
  what: 'keyring' | 'keyring folder' | 'source',
): Promise<SourceFile> {
  const path = resolve(dirname(place.path), name);
  try {
    const found = await stat(path);
    if (what === 'keyring' && !found.isFile()) {
      return refuse(place, name, `the keyring ${name} is not a file`, `Expected OpenPGP keys at ${path}`);
    }
    const folder = found.isDirectory();
    if (what === 'keyring folder' && !folder) {
      const hint = `apk has a folder of RSA keys, each named as signatures name it: ${path}/….rsa.pub`;
      return refuse(place, name, `the keyring ${name} is not a folder`, hint);
    }
    const digest = folder ? await digestOfFolder(path) : await digestOfFile(path);
    return { path, digest, mode: folder ? 0o755 : executable(found.mode) };
  } catch (cause) {
    if (cause instanceof BaseImageError) throw cause;
    const hint = `Paths in a recipe start at its own folder: expected ${path}`;
    return refuse(place, name, `cannot read the ${what} ${name}: ${reason(cause)}`, hint, cause);
  }
}

/** A mistake about a file that the recipe names, at the line that names it; one that a configuration names has none. */
function refuse({ file, text }: Place, name: string, message: string, hint: string, cause?: unknown): never {
  for (const [at, line] of text.split('\n').entries()) {
    if (/^\s*#/.test(line)) continue;
    for (const match of line.matchAll(naming)) {
      const [, before = '', template = ''] = match;
      const parts = template.split(/\{\{\w+\}\}/).map((part) => part.replace(/[^\w/]/g, '\\$&'));
      if (!new RegExp(`^${parts.join('.+')}$`).test(name)) continue;
      const column = match.index + before.length + 1;
      throw new RecipeError(file, [{ line: at + 1, column, message, hint }]);
    }
  }
  return fail('recipe', `${file}: ${message}`, { cause, hint });
}

/** A key whose value is the path of a file, which may have placeholders in it. */
const naming = /(\b(?:keyring|source|file|configuration):\s*['"]?)((?:[^\s'",[\]{}]|\{\{\w+\}\})+)/g;

/** All of a file's mode that version control keeps and a umask does not change. */
function executable(mode: number): 0o755 | 0o644 {
  return (mode & 0o100) === 0 ? 0o644 : 0o755;
}

async function digestOfFile(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}

/** Over one line for each member, sorted: kind, mode, content or target, and the name as JSON. */
async function digestOfFolder(folder: string): Promise<Digest> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true });
  for (const name of entries.sort()) {
    const path = join(folder, name);
    const found = await lstat(path);
    if (found.isDirectory()) hash.update(`directory ${JSON.stringify(name)}\n`);
    else if (found.isSymbolicLink())
      hash.update(`link ${JSON.stringify(await readlink(path))} ${JSON.stringify(name)}\n`);
    else if (found.isFile())
      hash.update(
        `file ${executable(found.mode).toString(8)} ${await digestOfFile(path)} ${JSON.stringify(name)}\n`,
      );
    else
      return fail('recipe', `${path} is neither a file, a folder nor a link`, {
        hint: 'Remove it from the source folder',
      });
  }
  return `sha256:${hash.digest('hex')}`;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'no permission';
  return error instanceof Error ? error.message : String(error);
}
