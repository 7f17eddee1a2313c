import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { fail } from './model/error.ts';
import { name, readStrictly } from './model/strict.ts';

/** Where this program is installed: the folder around src/ for the sources, and around dist/ for the bundles. */
export function packageRoot(): string {
  return fileURLToPath(new URL('..', import.meta.url));
}

/** Folder of the built-in recipes. */
export function recipesFolder(): string {
  return join(packageRoot(), 'recipes');
}

export async function programVersion(): Promise<string> {
  return (await manifest()).version;
}

/** The Node that this program needs where `version` is older: `20.17`; undefined where it will do. */
export async function newerNode(version = process.versions.node): Promise<string | undefined> {
  const oldest = (await manifest()).engines.node.slice('>='.length);
  const [have, need] = [version, oldest].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = need.findIndex((part, place) => part !== (have[place] ?? 0));
  return at !== -1 && (have[at] ?? 0) < (need[at] ?? 0) ? oldest : undefined;
}

const manifestSchema = z.object({
  version: name,
  engines: z.object({ node: z.string().regex(/^>=\d+(\.\d+)*$/, 'not the oldest that will do') }),
});

async function manifest(): Promise<z.infer<typeof manifestSchema>> {
  const path = join(packageRoot(), 'package.json');
  const hint = 'Install base-image again.';
  const text = await readFile(path, 'utf8').catch((cause: unknown) =>
    fail('host', `This program is not whole: it cannot read its own ${path}`, { cause, hint }),
  );
  const message = `This program is not whole: ${path} is not its own`;
  return readStrictly(manifestSchema, text, { code: 'host', message, hint });
}
