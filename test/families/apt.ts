import { execFile } from 'node:child_process';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { publishSuite, type FixturePackage } from '../fixtures/apt-repository.ts';
import { escapeWithPerl } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { genuinePackages, type GenuinePackage } from '../fixtures/genuine-packages.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { serveFiles } from '../servers/http.ts';

const start = promisify(execFile);

/** The pockets of a release, as Ubuntu calls them; the last one has the security updates. */
type Pocket = 'fixture' | 'fixture-updates' | 'fixture-security';

/** The servers, and what each has: Ubuntu signs one Release file for all architectures, and shares the rest out. */
const servers = { ubuntu: 'amd64', 'ubuntu-ports': 'arm64' } as const;

const tool: FixturePackage = { name: 'fixture-tool', version: '1.0-1ubuntu1' };
const updatedTool: FixturePackage = { ...tool, version: '1.0-1ubuntu1.1' };
/** In the component that volunteers look after, where half of what people install comes from. */
const universal: FixturePackage = {
  name: 'fixture-universe',
  component: 'universe',
  fields: { Depends: tool.name },
  scripts: { postinst: `#!/bin/sh\n${escapeWithPerl()}\n` },
};

/** An archive in the shape of Ubuntu's, of Debian's own packages: components, pockets, and another server for ports. */
export const serveApt: ServeFamily = async (folder) => {
  const [key, stranger] = await Promise.all([makeKey(folder, 'ubuntu'), makeKey(folder, 'stranger')]);
  const whole = join(folder, 'whole');
  const root = join(folder, 'served');
  const base = await brand(await genuinePackages(), join(folder, 'base'));
  const server = await serveFiles(root);

  const publish = async (pocket: Pocket, packages: readonly FixturePackage[], signer: SigningKey) => {
    const suite = { suite: pocket, codename: 'fixture', origin: 'Ubuntu', version: '24.04' };
    await publishSuite(whole, { ...suite, components: ['main', 'universe'], packages }, signer);
    for (const [name, architecture] of Object.entries(servers)) {
      const dists = join(root, name, 'dists', pocket);
      await rm(dists, { recursive: true, force: true });
      await cp(join(whole, 'dists', pocket), dists, {
        recursive: true,
        filter: (path) => !basename(path).startsWith('binary-') || path.endsWith(`-${architecture}`),
      });
    }
  };
  for (const name of Object.keys(servers)) {
    await mkdir(join(root, name), { recursive: true });
    await symlink(join(whole, 'pool'), join(root, name, 'pool'));
  }
  await publish('fixture', [...base, tool, universal], key);
  await publish('fixture-updates', [], key);
  await publish('fixture-security', [], key);

  const recipe = join(folder, 'ubuntu.yaml');
  // JSON is YAML.
  await writeFile(recipe, JSON.stringify(recipeOf(server.url, key), undefined, 2));

  return {
    manager: 'apt',
    platforms: ['linux/amd64', 'linux/arm64'],
    recipe,
    server,
    updated: { name: tool.name, from: tool.version ?? '', to: updatedTool.version ?? '' },
    marksSecurity: true,
    ask: ['dpkg-query', '--show', tool.name],
    async update() {
      await publish('fixture-updates', [updatedTool], key);
      await publish('fixture-security', [updatedTool], key);
    },
    forge: () => publish('fixture-security', [updatedTool], stranger),
    async close() {
      await server.close();
      for (const each of [key, stranger]) await stopAgent(each);
    },
  } satisfies Family;
};

function recipeOf(url: string, key: SigningKey): object {
  const both = {
    components: ['main', 'universe'],
    origin: 'Ubuntu',
    label: 'Ubuntu',
    keyring: basename(key.keyring.path),
  };
  const pocketsOf = (name: keyof typeof servers, mirror: string, platforms: readonly string[]) => [
    { name, mirrors: [mirror], suites: ['{{codename}}', '{{codename}}-updates'], platforms, ...both },
    {
      name: `${name}-security`,
      mirrors: [mirror],
      suites: ['{{codename}}-security'],
      security: true,
      platforms,
      ...both,
    },
  ];
  return {
    name: 'ubuntu',
    title: 'Fixture in the shape of Ubuntu',
    manager: 'apt',
    platforms: ['linux/amd64', 'linux/arm64'],
    release: 'fixture',
    releases: { fixture: { version: '24.04' } },
    repositories: [
      ...pocketsOf('ubuntu', `${url}/ubuntu`, ['linux/amd64']),
      ...pocketsOf('ubuntu-ports', `${url}/ubuntu-ports`, ['linux/arm64']),
    ],
    variant: 'essential',
    packages: { include: [universal.name] },
    image: { cmd: ['bash'] },
    run: [escapeWithPerl()],
    tags: ['{{codename}}', '{{version}}'],
    tests: [
      {
        name: 'it says that it is Ubuntu',
        run: '. /etc/os-release && echo "$ID $VERSION_ID"',
        stdout: 'ubuntu 24.04',
      },
      { name: 'the package database is consistent', run: ['dpkg', '--audit'], stdout: '' },
    ],
  };
}

/** The packages, with what makes a Debian an Ubuntu to those who look at its files. */
async function brand(
  packages: readonly GenuinePackage[],
  folder: string,
): Promise<readonly FixturePackage[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    packages.map(async ({ name, architecture, path }) => {
      if (name !== 'base-files') return { name, file: path };
      const tree = join(folder, architecture);
      const file = join(folder, basename(path));
      await start('dpkg-deb', ['--raw-extract', path, tree]);
      await Promise.all([
        writeFile(
          join(tree, 'usr/lib/os-release'),
          'PRETTY_NAME="Ubuntu 24.04 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nVERSION_CODENAME=fixture\nID=ubuntu\nID_LIKE=debian\n',
        ),
        writeFile(
          join(tree, 'etc/lsb-release'),
          'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=24.04\nDISTRIB_CODENAME=fixture\n',
        ),
        rm(join(tree, 'DEBIAN/md5sums')),
      ]);
      await start('dpkg-deb', ['-Zzstd', '-z1', '--build', tree, file], {
        env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' },
      });
      return { name, file };
    }),
  );
}
