import { join } from 'node:path';
import type { Host } from '../host/contract.ts';
import { ensureTools } from '../host/tools.ts';
import { fail } from '../model/error.ts';
import { readBuilt } from '../publish/built.ts';
import { createRegistry, type Registry } from '../publish/registry.ts';
import { registryTools } from '../registry/skopeo.ts';
import type { BuildResult, Published, PushRequest } from '../request.ts';
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

/** The same for a folder that a build, here or elsewhere, left its results in. */
export async function pushResult(
  { folder, images, tags }: PushRequest,
  host: Host,
): Promise<readonly Published[]> {
  const { result } = await readBuilt(folder, host);
  if (result.failed.length > 0) {
    const lost = result.failed.map(({ platform }) => platform).join(', ');
    fail('publish', `The index in ${folder} is not whole: ${lost} could not be built`, {
      hint: 'Build it again, or leave these platforms out with --platform.',
    });
  }
  const names = imageNames(images, result.values);
  const named = nameTags(tags.length > 0 ? tags : result.tags, names, result.values, host);
  await ensureTools(registryTools, host);
  return publishResult({ output: folder, tags: named.tags }, names, createRegistry(host, []), host);
}
