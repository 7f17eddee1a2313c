import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recipesFolder } from '../src/package-root.ts';

/**
 * Writes the built-in recipe into `folder`, without its daily suites, which many mirrors have for a few architectures only.
 * @param include packages on top of minbase
 * @returns its path
 */
export async function writeRecipe(folder: string, include: readonly string[] = []): Promise<string> {
  const recipe = parse(await readFile(join(recipesFolder(), 'debian.yaml'), 'utf8')) as {
    readonly repositories: readonly object[];
  };
  const [debian] = recipe.repositories;
  await mkdir(folder);
  await cp(join(recipesFolder(), 'keys'), join(folder, 'keys'), { recursive: true });
  const path = join(folder, 'debian.yaml');
  const changes = { repositories: [{ ...debian, suites: ['{{codename}}'] }], packages: { include } };
  // JSON is YAML.
  await writeFile(path, JSON.stringify({ ...recipe, ...changes }));
  return path;
}
