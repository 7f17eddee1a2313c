import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync } from 'node:fs';
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import type { Digest } from '../model/digest.ts';
import { BaseImageError, fail } from '../model/error.ts';
import type { SourceFile } from '../model/recipe.ts';
import { hiddenHint, isHidden } from '../model/recipe/contradictions.ts';
import { RecipeError } from '../model/recipe/problem.ts';
import { reasonOf } from '../model/told.ts';

/** A recipe as a file: where it is, how messages call it, and what it says. */
export interface RecipePlace {
  readonly path: string;
  readonly file: string;
  readonly text: string;
  /** Whether the recipe says that it names files outside of its folder. */
  readonly outside: boolean;
}

/** What a recipe names: keys in a file, a folder of keys (apk), a file or folder to copy, the layout of an image. */
export type SourceKind = 'keyring' | 'keyring folder' | 'source' | 'layout';

/** Folders of which every file is opened, and none is copied as the link that it may be. */
const opened: readonly SourceKind[] = ['keyring folder', 'layout'];

/**
 * A file or folder that the recipe names, with the digest of what is in it.
 * @throws RecipeError with the line that names it, when it is not there, or lies outside of the recipe's folder: a recipe
 *   must not bring files of the machine that builds it into an image by accident, or by somebody else's design
 */
export async function readSource(place: RecipePlace, name: string, what: SourceKind): Promise<SourceFile> {
  const path = resolve(dirname(place.path), name);
  try {
    await mustBeBeside(place, name, path, what);
    const found = await stat(path);
    if (what === 'keyring' && !found.isFile()) {
      return refuse(place, name, `the keyring ${name} is not a file`, `Expected OpenPGP keys at ${path}`);
    }
    const folder = found.isDirectory();
    if (what === 'keyring folder' && !folder) {
      const hint = `apk has a folder of RSA keys, each named as signatures name it: ${path}/….rsa.pub`;
      return refuse(place, name, `the keyring ${name} is not a folder`, hint);
    }
    if (!folder) return { path, digest: await digestOfFile(path, found.size), mode: executable(found.mode) };
    // Of a link to a folder the folder is meant, and links below it are copied as links.
    const real = await realpath(path);
    return { path: real, digest: await digestOfFolder(real), mode: 0o755 };
  } catch (cause) {
    if (cause instanceof BaseImageError) throw cause;
    const hint = `Paths in a recipe start at its own folder: expected ${path}`;
    return refuse(place, name, `cannot read the ${what} ${name}: ${reasonOf(cause)}`, hint, cause);
  }
}

/** Refuses what `..`, an absolute path or a link leads to, unless the recipe says that it means it. */
export async function mustBeBeside(
  place: RecipePlace,
  name: string,
  path: string,
  what: string,
): Promise<void> {
  if (place.outside) return;
  const refuseFor = (why: string): never =>
    refuse(
      place,
      name,
      `the ${what} ${name} ${why}`,
      'Put it beside the recipe. If it is meant to lie elsewhere, say so at the top of the recipe: `outside: true`',
    );
  const folder = dirname(place.path);
  if (leadsOut(relative(folder, path))) return refuseFor("lies outside of the recipe's folder");
  const home = await realpath(folder);
  const isOut = async (each: string) => leadsOut(relative(home, await realpath(each)));
  if (await isOut(path)) return refuseFor("is a link that leads out of the recipe's folder");
  if (!(opened as readonly string[]).includes(what)) return;
  for (const entry of await readdir(path, { recursive: true }).catch(() => [])) {
    const each = join(path, entry);
    if ((await lstat(each)).isSymbolicLink() && (await isOut(each)))
      refuseFor(`has a link in it, ${entry}, that leads out of the recipe's folder`);
  }
}

/** Refuses a folder that brings files which nobody would find in a container. */
export async function mustBeFound(
  place: RecipePlace,
  name: string,
  path: string,
  source: SourceFile | undefined,
): Promise<void> {
  if (source === undefined || !(await stat(source.path)).isDirectory()) return;
  for (const entry of await readdir(source.path, { recursive: true, withFileTypes: true })) {
    const own = join(path, relative(source.path, join(entry.parentPath, entry.name)));
    if (isHidden(own))
      refuse(place, name, `nobody would find ${own}, from ${name}, in a container`, hiddenHint);
  }
}

function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/');
}

/** A mistake about a file that the recipe names, at the line that names it; one that a configuration names has none. */
export function refuse(
  { file, text }: RecipePlace,
  name: string,
  message: string,
  hint: string,
  cause?: unknown,
): never {
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
const naming =
  /(\b(?:keyring|source|file|configuration|image):\s*['"]?(?:oci:)?)((?:[^\s'",[\]{}]|\{\{\w+\}\})+)/g;

/** All of a file's mode that version control keeps and a umask does not change. */
function executable(mode: number): 0o755 | 0o644 {
  return (mode & 0o100) === 0 ? 0o644 : 0o755;
}

/** Small files are read at once: for one of 300,000 a stream takes ten times as long as reading it. */
async function digestOfFile(path: string, size: number): Promise<Digest> {
  const hash = createHash('sha256');
  if (size <= 2 ** 20) hash.update(readFileSync(path));
  else for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest('hex')}`;
}

/** Over one line for each member, sorted: kind, mode, content or target, and the name as JSON. */
async function digestOfFolder(folder: string): Promise<Digest> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true });
  for (const [at, name] of entries.sort().entries()) {
    // Signals and all else have their turn.
    if (at % 1000 === 0) await immediate();
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) hash.update(`directory ${JSON.stringify(name)}\n`);
    else if (found.isSymbolicLink())
      hash.update(`link ${JSON.stringify(await readlink(path))} ${JSON.stringify(name)}\n`);
    else if (found.isFile())
      hash.update(
        `file ${executable(found.mode).toString(8)} ${await digestOfFile(path, found.size)} ${JSON.stringify(name)}\n`,
      );
    else
      return fail('recipe', `${path} is neither a file, a folder nor a link`, {
        hint: 'Remove it from the source folder',
      });
  }
  return `sha256:${hash.digest('hex')}`;
}
