import type { Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { platformOfNode, samePlatform } from '../model/platform.ts';
import { findEngines, type Engine } from '../publish/engine.ts';
import { namesInEngine } from '../report/offers.ts';
import type { BuildResult } from '../request.ts';
import type { BuiltPlatform } from './platform.ts';

export async function engineToLoad(host: Host): Promise<Engine> {
  const [engine] = await findEngines(host);
  if (engine) return engine;
  return fail('host', 'Neither Docker nor podman answers on this machine, so the image cannot be loaded', {
    hint: 'Start one of them, or leave --load out: the image lies in the output folder as an OCI layout.',
  });
}

/**
 * Leaves the image of this machine's platform in the engine under all its tags.
 * @returns the first of its names, or undefined where that platform was not built
 */
export async function loadNative(
  built: readonly BuiltPlatform[],
  result: Pick<BuildResult, 'recipe' | 'references' | 'tags'>,
  layout: string,
  engine: Engine,
  timed: (platform: string, load: () => Promise<void>) => Promise<void>,
): Promise<string | undefined> {
  const native = built.find(({ target }) => samePlatform(target.platform, platformOfNode(process.arch)));
  if (!native) return undefined;
  const names = namesInEngine(result);
  await timed(native.result.platform, () => engine.load(layout, native.image, names));
  return names[0];
}
