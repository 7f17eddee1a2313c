import { link, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { parsePlatform, platformSlug } from '../../src/model/platform.ts';
import { readLayout } from '../../src/publish/layout.ts';
import { elfMismatches } from '../../src/rootfs/elf.ts';
import { build, run, type Built } from './base-image.ts';
import { abandonedInterpreters, copyReleaseRecipe, here } from './release.ts';

/** Of a release that does not move any more: mirrors are late with the newest one for the rarer architectures. */
const platforms = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/386',
  'linux/ppc64le',
  'linux/s390x',
] as const;
const releases = {
  bookworm: { version: 12, platforms },
  trixie: { version: 13 },
  forky: { version: 14 },
  sid: {},
};
const image = 'localhost/base-image-e2e-platforms';

let folder: string;
let built: Built;
let layout: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-six-'));
  const architecture = { name: 'packages', run: ['dpkg', '--print-architecture'], matches: '^[a-z0-9]+$' };
  const recipe = await copyReleaseRecipe(join(folder, 'recipe.yaml'), {
    tests: [architecture],
    release: 'bookworm',
    releases,
  });
  const options = ['--compression', 'none', '--format', 'docker-archive', '--image', image, '--tag', '12'];
  built = await build([recipe, '--platform', platforms.join(','), '--output', 'out', ...options], {
    cwd: folder,
  });
  layout = join(folder, 'out/image');
}, 1_200_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a manifest and a configuration say of their platform. */
const places = platforms.map((name) => ({ name, ...parsePlatform(name) }));
const manifestOf = (name: string) => built.platforms.find(({ platform }) => platform === name)?.manifest;
const configOf = (name: string) => built.platforms.find(({ platform }) => platform === name)?.config;

describe('six platforms in one go', () => {
  it('are one index with a manifest each', async () => {
    const { index, images } = await readLayout(layout);
    expect(index.descriptor.digest).toBe(built.index);
    expect(index.value.manifests.map(({ platform, digest }) => ({ platform, digest }))).toEqual(
      expect.arrayContaining(
        places.map(({ name, ...platform }) => ({
          platform: { os: 'linux', ...only(platform) },
          digest: manifestOf(name),
        })),
      ),
    );
    expect(index.value.manifests).toHaveLength(platforms.length);
    for (const { platform, config } of images) expect(config.value).toMatchObject({ ...platform });
    expect(images.find(({ platform }) => platform.architecture === 'arm')?.config.value.variant).toBe('v7');
  });

  it('are tested, each', () => {
    for (const { testedWith, tests } of built.platforms) {
      expect(testedWith).not.toBe('');
      expect(tests.map(({ passed }) => passed)).toEqual([true, true, true]);
    }
  });

  it('need emulation for nothing but the tests', () => {
    expect(built.platforms.map(({ platform, notes }) => ({ platform, notes }))).toEqual(
      built.platforms.map(({ platform }) => ({ platform, notes: [] })),
    );
  });

  it('leave no interpreter registered', async () => {
    expect(await abandonedInterpreters()).toEqual([]);
  });
});

describe.each(places)('the image for $name', ({ name, ...platform }) => {
  const { architecture, variant = '' } = platform;

  it('is loaded from its docker archive', async () => {
    const archive = join(folder, 'out', platformSlug(platform), 'docker-archive.tar');
    await run('docker', 'load', '--input', archive);
    const [facts] = JSON.parse(await run('docker', 'inspect', `${image}:12`)) as readonly object[];
    await run('docker', 'rmi', `${image}:12`);
    const Variant = variant ? { Variant: variant } : {};
    expect(facts).toMatchObject({ Id: configOf(name), Os: 'linux', Architecture: architecture, ...Variant });
  });

  it('is what skopeo picks', async () => {
    const choice = ['--override-arch', architecture, ...(variant ? ['--override-variant', variant] : [])];
    const said = await run('skopeo', ...choice, 'inspect', '--raw', '--config', `oci:${layout}:12`);
    expect(JSON.parse(said)).toMatchObject(only(platform));
    expect(digestOf(said)).toBe(configOf(name));
  });

  it('is what podman pulls', async () => {
    const store = ['--root', join(folder, 'podman'), '--runroot', join(folder, 'podman-run')];
    const choice = ['--arch', architecture, ...(variant ? ['--variant', variant] : [])];
    // It makes a name from the path, in which there must be no capitals.
    const podman = (...argv: readonly string[]) =>
      run('env', `--chdir=${join(folder, 'out')}`, 'podman', ...store, '--storage-driver', 'vfs', ...argv);
    const id = (await podman('pull', '--quiet', ...choice, 'oci:image:12')).trim();
    await podman('rmi', '--force', id);
    expect(`sha256:${id}`).toBe(configOf(name));
  });

  it('is unpacked by umoci, and holds programs of the platform', async () => {
    const view = await manifestAlone(name);
    const bundle = join(folder, `umoci-${platformSlug(platform)}`);
    await run('umoci', 'raw', 'unpack', '--image', `${view}:one`, bundle);
    expect(await readdir(join(bundle, 'usr/bin'))).toContain('dpkg');
    expect(elfMismatches(bundle, platform)).toEqual([]);
    const other = parsePlatform(name === 'linux/s390x' ? here : 'linux/s390x');
    expect(elfMismatches(bundle, other).length).toBeGreaterThan(100);
    await rm(bundle, { recursive: true });
  });
});

/** Without the keys that are not there, as JSON has it. */
function only({ architecture, variant }: { architecture: string; variant?: string }): object {
  return variant === undefined ? { architecture } : { architecture, variant };
}

/** A layout in which one manifest stands by itself under the name `one`: umoci knows no platforms. */
async function manifestAlone(name: string): Promise<string> {
  const view = join(folder, `alone-${name.replaceAll('/', '-')}`);
  const blobs = 'blobs/sha256';
  await mkdir(join(view, blobs), { recursive: true });
  for (const blob of await readdir(join(layout, blobs)))
    await link(join(layout, blobs, blob), join(view, blobs, blob));
  const { images } = await readLayout(layout);
  const descriptor = images
    .map(({ manifest }) => manifest.descriptor)
    .find(({ digest }) => digest === manifestOf(name));
  const annotations = { 'org.opencontainers.image.ref.name': 'one' };
  const index = { schemaVersion: 2, manifests: [{ ...descriptor, annotations }] };
  await writeFile(join(view, 'index.json'), JSON.stringify(index));
  await writeFile(join(view, 'oci-layout'), await readFile(join(layout, 'oci-layout')));
  return view;
}
