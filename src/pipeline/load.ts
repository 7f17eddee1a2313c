import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { platformOfNode, samePlatform } from '../model/platform.ts';
import { imageSlug } from '../model/target.ts';
import { findEngines, type Engine } from '../publish/engine.ts';
import type { BuiltPlatform } from './platform.ts';

export async function engineToLoad(host: Host): Promise<Engine> {
  const [engine] = await findEngines(host);
  if (engine) return engine;
  return fail('host', 'Neither Docker nor podman answers on this machine, so the image cannot be loaded', {
    hint: 'Start one of them, or leave --load out: the image lies in the output folder as an OCI layout.',
  });
}

/** Leaves the image of this machine's platform in the engine under its tags. @returns the first of its names, or
 * undefined where that platform was not built */
export async function loadNative(
  built: readonly BuiltPlatform[],
  references: readonly string[],
  layout: string,
  engine: Engine,
): Promise<string | undefined> {
  const native = built.find(({ target }) => samePlatform(target.platform, platformOfNode(process.arch)));
  if (!native) return undefined;
  const { target, image } = native;
  const names =
    references.length > 0
      ? references
      : [imageSlug(target).replace(`${target.recipe}-`, `${target.recipe}:`)];
  await engine.load(layout, image, names);
  return names[0];
}
