import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { escapeWithBusybox } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { rpmDistribution, type RpmArchitecture } from '../fixtures/rpm-distribution.ts';
import { buildRpms, publishRpms, type RpmMetadata } from '../fixtures/rpm-repository.ts';
import { serveFiles } from '../servers/http.ts';

const architectures: readonly RpmArchitecture[] = ['x86_64', 'aarch64'];

/** The package that an update replaces, by its two releases. */
const updated = { name: 'openssl-libs', from: '1:3.0.7-1', to: '1:3.0.7-2' };

/** In the shape of openSUSE Leap: one repository for all architectures, another for updates, and patterns. */
export const serveZypper: ServeFamily = async (folder) => {
  const [key, stranger] = await Promise.all([makeKey(folder, 'suse'), makeKey(folder, 'stranger')]);
  const root = join(folder, 'served');
  const [oss, update] = [join(root, 'repo/oss'), join(root, 'update/oss')];
  await mkdir(root, { recursive: true });
  const packages = await suseDistribution(join(folder, 'packages'));
  const isUpdate = (path: string) => basename(path).startsWith(`${updated.name}-3.0.7-2.`);
  await publishRpms(
    oss,
    packages.filter((path) => !isUpdate(path)),
    key,
    // As openSUSE has them since Leap 16.0.
    { checksum: 'sha512' },
  );
  await publishRpms(update, [], key);
  const server = await serveFiles(root);
  const recipe = join(folder, 'leap.yaml');
  // JSON is YAML.
  await writeFile(recipe, JSON.stringify(recipeOf(server.url, key), undefined, 2));

  return {
    manager: 'zypper',
    platforms: ['linux/amd64', 'linux/arm64'],
    recipe,
    server,
    updated,
    marksSecurity: true,
    ask: ['rpm', '--query', '--queryformat', '%{EPOCH}:%{VERSION}-%{RELEASE}', updated.name],
    update: () => publishRpms(update, packages.filter(isUpdate), key, { updateinfo: advisory() }),
    forge: () => publishRpms(update, packages.filter(isUpdate), stranger, { updateinfo: advisory() }),
    async close() {
      await server.close();
      for (const each of [key, stranger]) await stopAgent(each);
    },
  } satisfies Family;
};

/** Paths of the unsigned packages of all architectures, with what makes them a SUSE. */
export async function suseDistribution(folder: string): Promise<readonly string[]> {
  const [common, own] = await Promise.all([
    Promise.all(architectures.map((architecture) => rpmDistribution(architecture))),
    buildRpms([release, libzypp], 'x86_64', folder),
  ]);
  const paths = [...common.flatMap((byName) => Object.values(byName)), ...own];
  const replaced = paths.filter((path) => !basename(path).startsWith('fixture-release-9.4-'));
  // Packages for all architectures were built with each of them.
  return [...new Map(replaced.map((path) => [basename(path), path])).values()].sort();
}

const release = {
  name: 'fixture-release',
  version: '15.6',
  noarch: true,
  preamble: ['Provides: product() = Leap', 'Requires: setup'],
  files: {
    '/usr/lib/os-release': {
      text: [
        'NAME="openSUSE Leap"',
        'VERSION="15.6"',
        'ID="opensuse-leap"',
        'ID_LIKE="suse opensuse"',
        'VERSION_ID="15.6"',
        'PRETTY_NAME="openSUSE Leap 15.6"',
        '',
      ].join('\n'),
    },
    '/etc/os-release': { link: '../usr/lib/os-release' },
  },
};

/** Nothing of the library but what people change. */
const libzypp = {
  name: 'libzypp',
  version: '17.31.8',
  noarch: true,
  preamble: ['Requires: filesystem'],
  files: {
    '/etc/zypp': { directory: true as const },
    '/etc/zypp/repos.d': { directory: true as const },
    '/etc/zypp/services.d': { directory: true as const },
    '/etc/zypp/zypp.conf': {
      text: '[main]\n\n## Whether only required packages are installed.\n# solver.onlyRequires = false\n\nmultiversion = provides:multiversion(kernel)\n',
      attributes: '%config(noreplace)',
    },
    '/var/lib/zypp': { directory: true as const },
  },
};

/** That the newer version is a security update. */
export function advisory(): NonNullable<RpmMetadata['updateinfo']> {
  const [, version = '', release = ''] = /^1:(.*)-(.*)$/.exec(updated.to) ?? [];
  const packages = architectures.map((architecture) => {
    const file = `${updated.name}-${version}-${release}.${architecture}.rpm`;
    return `<package name="${updated.name}" epoch="1" version="${version}" release="${release}" arch="${architecture}"><filename>${file}</filename></package>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<updates>
  <update from="security@example.invalid" status="stable" type="recommended" version="1">
    <id>fixture-2023-1</id><title>Something that is no matter of security</title>
    <pkglist><collection><package name="bash" epoch="0" version="5.2.15" release="1" arch="x86_64"/></collection></pkglist>
  </update>
  <update from="security@example.invalid" status="stable" type="security" version="1">
    <id>fixture-2023-2</id><title>Security update for openssl</title><severity>important</severity>
    <issued date="1700000000"/>
    <pkglist><collection>${packages.join('')}</collection></pkglist>
  </update>
</updates>
`;
}

function recipeOf(url: string, key: SigningKey): object {
  const keyring = basename(key.keyring.path);
  return {
    name: 'leap',
    title: 'Fixture in the shape of openSUSE Leap',
    manager: 'zypper',
    platforms: ['linux/amd64', 'linux/arm64'],
    release: '15.6',
    releases: { 15.6: { version: '15.6' } },
    repositories: [
      { name: 'repo-oss', mirrors: [`${url}/repo/oss`], keyring },
      { name: 'repo-update', mirrors: [`${url}/update/oss`], keyring },
    ],
    packages: {
      groups: ['minimal'],
      include: [...['fixture-daemon', 'libzypp', updated.name], { name: 'rpm', platforms: ['linux/amd64'] }],
    },
    image: { cmd: ['bash'] },
    run: [escapeWithBusybox()],
    tags: ['{{version}}'],
    tests: [
      {
        name: 'it says that it is Leap',
        run: '. /etc/os-release && echo "$ID $VERSION_ID"',
        stdout: 'opensuse-leap 15.6',
      },
    ],
  };
}
