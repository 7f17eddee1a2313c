import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, hexOf, type Digest } from '../../../src/model/digest.ts';
import type { TarEntry } from '../../../src/oci/tar.ts';
import { writeTar } from './building.ts';

const start = promisify(execFile);

export const oci = 'application/vnd.oci.image';
const compressors = { none: undefined, gzip: ['gzip', '-nc'], zstd: ['zstd', '-qc'] } as const;
export type Kind = keyof typeof compressors;

/** A layout of an image for each platform, with these layers. */
export async function writeLayout(
  folder: string,
  images: readonly {
    platform?: object;
    config?: object;
    /** Default: those of the layers. */
    diffIds?: readonly Digest[];
    layers: readonly (readonly [Kind, readonly TarEntry[]])[];
  }[],
): Promise<string> {
  const layout = await mkdtemp(join(folder, 'layout-'));
  const blobs = join(layout, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const blob = async (bytes: Buffer | string) => {
    const digest = digestOf(bytes);
    await writeFile(join(blobs, hexOf(digest)), bytes);
    return { digest, size: Buffer.byteLength(bytes) };
  };
  const manifests = [];
  for (const { platform, config = { os: 'linux', architecture: 'amd64' }, diffIds: said, layers } of images) {
    const [diffIds, descriptors]: [Digest[], object[]] = [[], []];
    for (const [kind, members] of layers) {
      const tar = join(layout, 'layer.tar');
      await writeTar(tar, members);
      diffIds.push(digestOf(await readFile(tar)));
      const [program, ...args] = compressors[kind] ?? ['cat'];
      const { stdout } = await start(program ?? '', [...args, tar], {
        encoding: 'buffer',
        maxBuffer: 2 ** 26,
      });
      const suffix = kind === 'none' ? '' : `+${kind}`;
      descriptors.push({ mediaType: `${oci}.layer.v1.tar${suffix}`, ...(await blob(stdout)) });
      await rm(tar);
    }
    const rootfs = { type: 'layers', diff_ids: said ?? diffIds };
    const configuration = {
      mediaType: `${oci}.config.v1+json`,
      ...(await blob(JSON.stringify({ ...config, rootfs }))),
    };
    const mediaType = `${oci}.manifest.v1+json`;
    const manifest = { schemaVersion: 2, mediaType, config: configuration, layers: descriptors };
    manifests.push({ mediaType, ...(await blob(JSON.stringify(manifest))), ...(platform && { platform }) });
  }
  const mediaType = `${oci}.index.v1+json`;
  const index = JSON.stringify({ schemaVersion: 2, mediaType, manifests });
  // Several platforms are one image under an index of their own, as this program writes it and skopeo reads it.
  const entrance = JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, ...(await blob(index)) }] });
  await writeFile(join(layout, 'index.json'), images.length === 1 ? index : entrance);
  await writeFile(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return layout;
}
