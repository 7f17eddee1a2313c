import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packMinirootfs, sign, sumsOf } from '../fixtures/archives.ts';
import { escapeWithBusybox } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { serveFiles } from '../servers/http.ts';

const architectures = { amd64: 'linux/amd64', arm64: 'linux/arm64' } as const;

/**
 * A folder of releases in the shape of Ubuntu's base images: each point release stays beside the ones before it, under
 * one list of sums that is signed again.
 */
export const serveArchive: ServeFamily = async (folder) => {
  const [key, stranger] = await Promise.all([makeKey(folder, 'ubuntu'), makeKey(folder, 'stranger')]);
  const root = join(folder, 'served');
  const releases = join(root, 'releases');
  await mkdir(releases, { recursive: true });
  const names: string[] = [];

  const publish = async (version: string): Promise<void> => {
    for (const [architecture, platform] of Object.entries(architectures)) {
      const name = `fixture-base-${version}-base-${architecture}.tar.gz`;
      names.push(name);
      const about = {
        platform,
        id: 'ubuntu',
        version: '24.04',
        files: { 'etc/point-release': `${version}\n` },
      };
      await packMinirootfs(folder, about, join(releases, name));
    }
  };
  const list = async (signer: SigningKey): Promise<void> => {
    const path = join(releases, 'SHA256SUMS');
    await writeFile(path, await sumsOf(releases, names, '--binary'));
    await sign(signer, path, `${path}.gpg`);
  };
  await publish('24.04.9');
  await list(key);

  const server = await serveFiles(root);
  const recipe = join(folder, 'base.yaml');
  // JSON is YAML.
  await writeFile(recipe, JSON.stringify(recipeOf(`${server.url}/releases`, key), undefined, 2));

  return {
    manager: 'archive',
    platforms: ['linux/amd64', 'linux/arm64'],
    recipe,
    server,
    updated: { name: 'root', from: '24.04.9', to: '24.04.10' },
    marksSecurity: false,
    ask: ['cat', '/etc/point-release'],
    async update() {
      await publish('24.04.10');
      await list(key);
    },
    forge: () => list(stranger),
    async close() {
      await server.close();
      for (const each of [key, stranger]) await stopAgent(each);
    },
  } satisfies Family;
};

function recipeOf(url: string, key: SigningKey): object {
  return {
    name: 'base',
    title: 'Fixture in the shape of Ubuntu Base',
    manager: 'archive',
    platforms: Object.values(architectures),
    release: 'noble',
    releases: { noble: { version: '24.04' } },
    archives: [
      {
        urls: [`${url}/fixture-base-*-base-{{architecture}}.tar.gz`],
        checksums: {
          url: `${url}/SHA256SUMS`,
          signature: `${url}/SHA256SUMS.gpg`,
          keyring: basename(key.keyring.path),
        },
      },
    ],
    image: { cmd: ['sh'] },
    run: [escapeWithBusybox()],
    tags: ['{{codename}}', '{{version}}'],
    tests: [
      {
        name: 'it says what it is',
        run: '. /etc/os-release && echo "$ID $VERSION_ID"',
        stdout: 'ubuntu 24.04',
      },
      {
        name: 'modes are kept',
        run: ['stat', '-c', '%a %u:%g', '/tmp', '/root', '/etc/shadow'],
        stdout: '1777 0:0\n700 0:0\n640 0:0',
      },
    ],
  };
}
