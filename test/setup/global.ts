import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle } from '../../scripts/bundle.ts';
import { startEngine } from './engine.ts';
import { installTestPackages } from './packages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with cli.cjs and action.cjs, made from the sources as they are now; see dist.ts. */
    dist: string;
    /** Why there are no bundles; empty when there are. */
    distError: string;
    /** Cache folder that the end-to-end tests share, so that packages are fetched once. */
    cacheDir: string;
  }
}

/** What one run of the tests has, whichever of its projects need it. */
interface Setup {
  readonly dist: string;
  readonly distError: string;
  readonly cacheDir: string;
  end(): Promise<void>;
}

/** Each project loads this module by itself, so that what they share cannot be a variable of it. */
const shared = globalThis as { baseImageSetup?: { made: Promise<Setup>; users: number } };

/** Tests of the entries run what users run: the bundles, but never stale ones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const once = (shared.baseImageSetup ??= { made: make(project.config.root), users: 0 });
  once.users += 1;
  const { dist, distError, cacheDir, end } = await once.made;
  project.provide('dist', dist);
  project.provide('distError', distError);
  project.provide('cacheDir', cacheDir);
  return async () => {
    once.users -= 1;
    if (once.users === 0) await end();
  };
}

async function make(root: string): Promise<Setup> {
  installTestPackages();
  const folder = await mkdtemp(join(tmpdir(), 'base-image-test-'));
  const dist = join(folder, 'dist');
  // Sources that do not fit together fail the tests of the entries, and not those of one module.
  const distError = await bundle(dist).then(
    () => '',
    (reason: unknown) => String(reason),
  );
  // The bundles look for these beside their own folder.
  for (const name of ['recipes', 'package.json']) await symlink(join(root, name), join(folder, name));
  // Copies, because Node resolves links of what it runs, and would find the committed bundles.
  for (const name of ['action.yml', 'actions'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  process.env.BASE_IMAGE_FIXTURES = join(folder, 'fixtures');
  const stopEngine = await startEngine(join(folder, 'engine'));
  const end = async () => {
    await stopEngine();
    await rm(folder, { recursive: true, force: true });
  };
  return { dist, distError, cacheDir: join(folder, 'cache'), end };
}
