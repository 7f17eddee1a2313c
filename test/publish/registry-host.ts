import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createExec } from '../../src/host/exec.ts';
import { finishing } from '../../src/host/interrupt.ts';
import { digestOf, type Digest } from '../../src/model/digest.ts';
import { parsePlatform } from '../../src/model/platform.ts';
import { mediaTypes } from '../../src/oci/descriptor.ts';
import { createImage, createIndex } from '../../src/oci/image.ts';
import { blobPath, blobsOf, readLayout, writeLayout, type Layout } from '../../src/publish/layout.ts';
import { createRegistry, type Registry } from '../../src/publish/registry.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import type { RegistryHost } from '../../src/registry/skopeo.ts';
import { epoch, tempDir } from '../rootfs/packing.ts';
import { settings } from './sample-layout.ts';

export interface Client extends Registry {
  readonly host: RegistryHost;
  /** Everything that was logged, commands with it. */
  readonly logged: readonly string[];
}

/** What talks to registries, without anything that this machine's user has; waits are short. */
export async function client(
  credentials: readonly Credential[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Client> {
  const logged: string[] = [];
  const note = (message: string) => void logged.push(message);
  const log = {
    step: <T>(_title: string, body: () => Promise<T>) => body(),
    info: note,
    warn: note,
    debug: note,
  };
  const workDir = await tempDir();
  const own = { PATH: process.env.PATH ?? '', HOME: join(workDir, 'home'), ...env };
  const host = { exec: createExec(log, own), log, workDir, env: own, finishing };
  return { ...createRegistry(host, credentials, { backOff: 1 }), host, logged };
}

/** An image of two platforms, unlike any other in its layers, which are a megabyte each of no files at all. */
export async function twoPlatforms(tags: readonly string[] = ['trixie']): Promise<Layout & { dir: string }> {
  const dir = join(await tempDir(), 'image');
  await mkdir(blobsOf(dir), { recursive: true });
  const images = await Promise.all(
    ['amd64', 'arm64'].map(async (platform) => {
      const tar = randomBytes(2 ** 20);
      const blob = gzipSync(tar, { level: 1 });
      const digest = digestOf(blob);
      await writeFile(blobPath(dir, digest), blob);
      return createImage({
        platform: parsePlatform(platform),
        layer: {
          descriptor: { mediaType: mediaTypes.layer.gzip, digest, size: blob.length },
          diffId: digestOf(tar),
        },
        settings,
        labels: {},
        annotations: { 'io.github.base-image.fingerprint': digestOf(platform) },
        epoch,
        createdBy: 'base-image build example:1',
      });
    }),
  );
  await writeLayout(dir, createIndex(images, {}), tags);
  return { ...(await readLayout(dir)), dir };
}

const types = ['index', 'manifest'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`).join(', ');

/** Digest that a plain registry gives for a tag, by its own word; undefined: no such tag. */
export async function digestAt(address: string, name: string, tag: string): Promise<Digest | undefined> {
  const url = `http://${address}/v2/${name}/manifests/${tag}`;
  const response = await fetch(url, { method: 'HEAD', headers: { accept: types } });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.headers.get('docker-content-digest') as Digest;
}
