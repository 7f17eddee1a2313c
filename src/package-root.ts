import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this program is installed: the folder around src/ for the sources, and around dist/ for the bundles. */
export function packageRoot(): string {
  return fileURLToPath(new URL('..', import.meta.url));
}

/** Folder of the built-in recipes. */
export function recipesFolder(): string {
  return join(packageRoot(), 'recipes');
}

export async function programVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
  return String((manifest as { readonly version: unknown }).version);
}
