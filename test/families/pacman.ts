import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  basePackages,
  keyringPackage,
  mirrorList,
  pacmanItself,
  pacmanSettings,
  updatedPackage,
} from '../fixtures/arch-distribution.ts';
import { publishArch, type ArchPackage } from '../fixtures/arch-repository.ts';
import { escapeWithBusybox } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { serveFiles } from '../servers/http.ts';

const architectures = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64' } as const;

/** A distribution in the shape of Arch Linux: one repository, whose database and packages are signed. */
export const servePacman: ServeFamily = async (folder) => {
  const [key, stranger] = await Promise.all([makeKey(folder, 'arch'), makeKey(folder, 'stranger')]);
  const root = join(folder, 'served');
  await mkdir(root, { recursive: true });
  const common = [mirrorList, await keyringPackage(key)];
  const platforms = await Promise.all(
    Object.entries(architectures).map(async ([platform, architecture]) => ({
      architecture,
      packages: [
        ...(await basePackages(platform, architecture)),
        ...common,
        platform === 'linux/amd64' ? await pacmanItself(architecture) : pacmanSettings,
      ],
    })),
  );
  const publish = (signer: SigningKey, changed?: ArchPackage) =>
    Promise.all(
      platforms.map(({ architecture, packages }) =>
        publishArch(
          root,
          {
            name: 'core',
            architecture,
            packages: packages.map((each) => (each.name === changed?.name ? changed : each)),
          },
          signer,
        ),
      ),
    );
  await publish(key);
  const server = await serveFiles(root);

  const recipe = join(folder, 'fixarch.yaml');
  // JSON is YAML.
  await writeFile(recipe, JSON.stringify(recipeOf(server.url, key), undefined, 2));

  return {
    manager: 'pacman',
    platforms: ['linux/amd64', 'linux/arm64'],
    recipe,
    server,
    updated: { name: updatedPackage.name, from: '3.1.4-1', to: updatedPackage.version ?? '' },
    marksSecurity: false,
    ask: ['pacman', '-Q', updatedPackage.name],
    async update() {
      await publish(key, updatedPackage);
    },
    async forge() {
      await publish(stranger);
    },
    async close() {
      await server.close();
      for (const each of [key, stranger]) await stopAgent(each);
    },
  } satisfies Family;
};

function recipeOf(url: string, key: SigningKey): object {
  return {
    name: 'fixarch',
    title: 'Fixture in the shape of Arch Linux',
    manager: 'pacman',
    platforms: ['linux/amd64', 'linux/arm64'],
    release: 'rolling',
    releases: { rolling: {} },
    repositories: [
      {
        name: 'core',
        mirrors: [`${url}/core/os/{{architecture}}`],
        keyring: basename(key.keyring.path),
      },
    ],
    packages: {
      include: ['base', 'pacman', 'fixture-keyring', updatedPackage.name],
      'no-extract': ['usr/share/man/*', 'usr/share/locale/*', '!usr/share/locale/locale.alias'],
    },
    image: { cmd: ['bash'] },
    run: [escapeWithBusybox()],
    tags: ['{{date}}'],
    tests: [
      { name: 'it says what it is', run: '. /etc/os-release && echo "$ID"', stdout: 'fixarch' },
      {
        name: 'no file is missing',
        run: ['pacman', '-Qk', '--quiet'],
        stdout: '',
        platforms: ['linux/amd64'],
      },
    ],
  };
}
