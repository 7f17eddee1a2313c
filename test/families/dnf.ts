import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { escapeWithBusybox } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';
import { makeKey, stopAgent, type SigningKey } from '../fixtures/key.ts';
import { rpmDistribution, type RpmArchitecture } from '../fixtures/rpm-distribution.ts';
import { publishRpms, type RpmMetadata } from '../fixtures/rpm-repository.ts';
import { serveFiles } from '../servers/http.ts';

const architectures: readonly RpmArchitecture[] = ['x86_64', 'aarch64'];

/** The package that an update replaces, by its two releases. */
const updated = { name: 'openssl-libs', from: '1:3.0.7-1', to: '1:3.0.7-2' };

/** In the shape of CentOS: a repository for each architecture, groups, and updates beside it. */
export const serveDnf: ServeFamily = async (folder) => {
  const [key, stranger] = await Promise.all([makeKey(folder, 'fx'), makeKey(folder, 'stranger')]);
  const root = join(folder, 'served');
  const at = (repository: string, architecture: string) => join(root, '9', repository, architecture, 'os');
  const publishUpdates = async (signer: SigningKey, wanted: boolean) => {
    for (const architecture of architectures) {
      const packages = await rpmDistribution(architecture);
      const newer = packages[`${updated.name}-2`] ?? '';
      await mkdir(at('updates', architecture), { recursive: true });
      await publishRpms(at('updates', architecture), wanted ? [newer] : [], signer, {
        updateinfo: advisory(architecture),
      });
    }
  };
  for (const architecture of architectures) {
    const { [`${updated.name}-2`]: _, ...packages } = await rpmDistribution(architecture);
    await mkdir(at('baseos', architecture), { recursive: true });
    await publishRpms(at('baseos', architecture), Object.values(packages), key, { comps });
  }
  await publishUpdates(key, false);
  const server = await serveFiles(root);
  const recipe = join(folder, 'fixture.yaml');
  // JSON is YAML.
  await writeFile(recipe, JSON.stringify(recipeOf(server.url, key), undefined, 2));

  return {
    manager: 'dnf',
    platforms: ['linux/amd64', 'linux/arm64'],
    recipe,
    server,
    updated,
    marksSecurity: true,
    ask: ['rpm', '--query', '--queryformat', '%{EPOCH}:%{VERSION}-%{RELEASE}', updated.name],
    update: () => publishUpdates(key, true),
    forge: () => publishUpdates(stranger, true),
    async close() {
      await server.close();
      for (const each of [key, stranger]) await stopAgent(each);
    },
  } satisfies Family;
};

/** Groups as CentOS has them; one has a blank in its name, and a member that nobody has. */
export const comps = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE comps PUBLIC "-//Red Hat, Inc.//DTD Comps info//EN" "comps.dtd">
<comps>
  <group>
    <id>core</id><name>Core</name><default>true</default><uservisible>false</uservisible>
    <packagelist>
      <packagereq type="mandatory">filesystem</packagereq>
      <packagereq type="mandatory">setup</packagereq>
      <packagereq type="mandatory">bash</packagereq>
      <packagereq type="mandatory">coreutils</packagereq>
      <packagereq type="mandatory">fixture-release</packagereq>
      <packagereq type="mandatory">openssl-libs</packagereq>
      <packagereq type="mandatory">nobody-has-this-one</packagereq>
      <packagereq type="default">fixture-daemon</packagereq>
      <packagereq type="optional">fixture-extra</packagereq>
      <packagereq type="conditional" requires="fixture-extra">glibc-langpack</packagereq>
    </packagelist>
  </group>
  <group>
    <id>tools</id><name>Fixture Tools</name>
    <packagelist><packagereq type="mandatory">fixture-tools</packagereq></packagelist>
  </group>
  <environment>
    <id>minimal-environment</id><name>Minimal Install</name>
    <grouplist><groupid>core</groupid><groupid>tools</groupid></grouplist>
  </environment>
  <environment>
    <id>tools</id><name>Fixture Tools</name>
    <grouplist><groupid>core</groupid><groupid>tools</groupid></grouplist>
  </environment>
</comps>
`;

/** That the newer version is a security update. */
export function advisory(architecture: RpmArchitecture): NonNullable<RpmMetadata['updateinfo']> {
  const [, version = '', release = ''] = /^1:(.*)-(.*)$/.exec(updated.to) ?? [];
  const file = `${updated.name}-${version}-${release}.${architecture}.rpm`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<updates>
  <update from="security@example.invalid" status="final" type="security" version="1">
    <id>FXSA-2023:0001</id><title>Important: openssl-libs security update</title>
    <issued date="2023-11-14 00:00:00"/><updated date="2023-11-14 00:00:00"/><severity>Important</severity>
    <pkglist><collection short="updates"><name>updates</name>
      <package name="${updated.name}" epoch="1" version="${version}" release="${release}" arch="${architecture}"><filename>${file}</filename></package>
    </collection></pkglist>
  </update>
</updates>
`;
}

function recipeOf(url: string, key: SigningKey): object {
  const keyring = basename(key.keyring.path);
  return {
    name: 'fixture',
    title: 'Fixture in the shape of CentOS',
    manager: 'dnf',
    platforms: ['linux/amd64', 'linux/arm64'],
    release: '9',
    releases: { 9: { version: '9' } },
    repositories: ['baseos', 'updates'].map((name) => ({
      name,
      mirrors: [`${url}/$releasever/${name}/{{architecture}}/$tree`],
      keyring,
    })),
    variables: { tree: 'os' },
    packages: {
      groups: ['Core'],
      'group-parts': ['mandatory', 'default'],
      include: ['coreutils', { name: 'rpm', platforms: ['linux/amd64'] }],
    },
    image: { cmd: ['bash'] },
    run: [escapeWithBusybox()],
    tags: ['{{version}}'],
    tests: [
      {
        name: 'it says what it is',
        run: '. /etc/os-release && echo "$ID $VERSION_ID"',
        stdout: 'fixture 9.4',
      },
      { name: 'scripts ran', run: ['cat', '/etc/fixtured.arch'], matches: '^(x86_64|aarch64)$' },
    ],
  };
}
