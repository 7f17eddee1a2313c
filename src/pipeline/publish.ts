import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { ensureTools } from '../host/tools.ts';
import { createRegistry, registryTools, type Registry } from '../publish/registry.ts';
import { readResult } from '../publish/results.ts';
import type { BuildResult, Published } from '../request.ts';
import { imageNames, nameTags } from './naming.ts';

/** Pushes what a build left in its output folder. */
export async function publishResult(
  { output, tags }: Pick<BuildResult, 'output' | 'tags'>,
  names: readonly string[],
  registry: Registry,
  host: Host,
): Promise<readonly Published[]> {
  return host.log.step(`Push to ${names.join(', ')}`, async () => {
    const published = await registry.publish(join(output, 'image'), names, tags);
    for (const { name, digest, tags } of published) host.log.info(`${name}@${digest}: ${tags.join(' ')}`);
    return published;
  });
}

/**
 * The same for a folder that a build, here or elsewhere, left its results in.
 * @param images names as templates
 * @param tags templates; empty: the tags that the build gave it
 */
export async function pushResult(
  folder: string,
  images: readonly string[],
  tags: readonly string[],
  host: Host,
): Promise<readonly Published[]> {
  const result = await readResult(folder);
  const names = imageNames(images, result.values);
  const named = nameTags(tags.length > 0 ? tags : result.tags, names, result.values, host);
  await ensureTools(registryTools, host);
  return publishResult({ output: folder, tags: named.tags }, names, createRegistry(host, []), host);
}
