import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { BaseImageError, fail, type ErrorCode } from '../model/error.ts';
import { platformOfNode, platformSlug, type Platform } from '../model/platform.ts';
import type { ImageTest, Target } from '../model/target.ts';
import type { Image } from '../oci/image.ts';
import { recipesFolder } from '../package-root.ts';
import { findEngines, type Engine } from '../publish/engine.ts';
import { enginePlace, sandboxPlace } from '../publish/place.ts';
import { prove, writeProbe, type Probe } from '../publish/probe.ts';
import { trialReference } from '../publish/trial-name.ts';
import { tryImage, type Trial } from '../publish/try.ts';

/** An image to be tried, in the layout at `layout`. */
export interface Candidate {
  readonly image: Image;
  readonly layout: string;
  readonly tests: readonly ImageTest[];
  /** What it is of, for the name that it has meanwhile. */
  readonly about: Pick<Target, 'recipe' | 'release' | 'variant'>;
}

/** A trial, and how to look at an image that failed. */
export interface Tried extends Trial {
  readonly look: string;
}

/**
 * Tries an image in the first engine here that starts images at all, which is found out with an image that is known to
 * start: after that, every failure is the image's.
 * @param keep whether an image that fails stays in the engine for a look
 * @returns undefined where there is no such engine
 */
export async function tryInEngine(
  { image, layout, tests, about }: Candidate,
  keep: boolean,
  host: Host,
): Promise<Tried | undefined> {
  for (const engine of await findEngines(host)) {
    const reference = trialReference(about.recipe, [about.release, about.variant]);
    let kept = false;
    try {
      const [wrong] = await Promise.all([
        withProbe(image.platform, host, (probe) => proveEngine(engine, probe, host)),
        engine.load(layout, image, [reference]),
      ]);
      if (wrong === '') {
        const trial = await tryImage(enginePlace(engine, reference, image), tests, image);
        kept = keep && !isPassed(trial);
        const shell = image.config.value.config.Entrypoint
          ? `--entrypoint sh ${reference}`
          : `${reference} sh`;
        return { ...trial, look: `Start it for a look: ${engine.name} run --rm -it ${shell}` };
      }
      host.log.warn(`${engine.name} cannot run containers here: ${wrong}`);
    } finally {
      if (!kept) await host.finishing(() => engine.remove(reference));
    }
  }
  return undefined;
}

/**
 * Tries an image in the root that it was packed from, which is moved to `kept` when it fails.
 * @throws BaseImageError `host` where not even the sandbox starts anything
 */
export async function tryInSandbox(
  { image, tests }: Candidate,
  root: string,
  kept: string,
  host: Host,
): Promise<Tried> {
  const wrong = await withProbe(image.platform, host, (probe) =>
    prove(sandboxPlace(probe.root, probe.image, host)),
  );
  if (wrong !== '') {
    fail('host', `Nothing on this machine can start the image to test it; in the sandbox: ${wrong}`, {
      hint: 'Start Docker, or build with --no-test.',
    });
  }
  const trial = await tryImage(sandboxPlace(root, image, host), tests, image);
  if (!isPassed(trial)) {
    await rm(kept, { recursive: true, force: true });
    await mkdir(dirname(kept), { recursive: true });
    // The output may be on another file system, and a root is only one with its owners and attributes.
    await host.exec.run(['mv', '--no-target-directory', root, kept]);
  }
  return { ...trial, look: `Enter it for a look: sudo chroot ${kept} sh` };
}

/** @throws BaseImageError when a test failed, with what each of them said */
export function mustPass({ with: place, tests, look }: Tried, code: ErrorCode, hint: string = look): void {
  const failed = tests.filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const lines = failed.map(({ name, detail }) => `${name}: ${detail}`);
  const count = `${String(failed.length)} of ${String(tests.length)} tests`;
  throw new BaseImageError(code, `${count} failed in ${place}:\n${lines.join('\n')}`, { hint });
}

function isPassed({ tests }: Trial): boolean {
  return tests.every(({ passed }) => passed);
}

async function proveEngine(engine: Engine, { image, layout }: Probe, host: Host): Promise<string> {
  const reference = trialReference('probe', []);
  try {
    await engine.load(layout, image, [reference]);
    return await prove(enginePlace(engine, reference, image));
  } finally {
    await host.finishing(() => engine.remove(reference));
  }
}

/** With a program for the image's platform, so that its emulation is proved as well; else with one for this machine. */
async function withProbe<T>(
  platform: Platform,
  host: Host,
  body: (probe: Probe) => Promise<T>,
): Promise<T | ''> {
  const programOf = (one: Platform) => join(recipesFolder(), 'hello', platformSlug(one));
  const known = [platform, platformOfNode(process.arch)].find((one) => existsSync(programOf(one)));
  // There is none for a few machines: what starts nothing there will be said of the image.
  if (known === undefined) return '';
  const folder = await mkdtemp(join(host.workDir, 'probe-'));
  try {
    return await body(await writeProbe(programOf(known), known, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
