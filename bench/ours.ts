import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/bundle.ts';
import { packageRoot } from '../src/package-root.ts';
import type { BuildResult } from '../src/request.ts';
import { timed, type Timed } from './measure.ts';

/** Bundles the sources as they are now. @returns path of the program */
export async function bundleOurs(folder: string): Promise<string> {
  mkdirSync(folder);
  await bundle(join(folder, 'dist'));
  // The bundle looks for these beside its own folder.
  for (const name of ['recipes', 'package.json']) symlinkSync(join(packageRoot(), name), join(folder, name));
  // These look for the bundle beside them, where they really are.
  cpSync(join(packageRoot(), 'actions'), join(folder, 'actions'), { recursive: true });
  return join(folder, 'dist/cli.cjs');
}

export interface Build {
  readonly program: string;
  /** Name or path. */
  readonly recipe: string;
  /** Default: this machine's. */
  readonly platforms?: readonly string[];
  readonly cache: string;
}

/** Builds into a gzip OCI layout below `folder`, and tests nothing, as nobody else here does. */
export async function ours(
  { program, recipe, platforms = [], cache }: Build,
  folder: string,
): Promise<Timed & { readonly result: BuildResult }> {
  const argv = [process.execPath, program, 'build', recipe, '--no-test', '--quiet'];
  const wanted = platforms.length > 0 ? ['--platform', platforms.join()] : [];
  const output = join(folder, 'out');
  const measured = await timed([...argv, ...wanted, '--cache-dir', cache, '--output', output], folder);
  const result = JSON.parse(readFileSync(join(output, 'build.json'), 'utf8')) as BuildResult;
  return { ...measured, result };
}
