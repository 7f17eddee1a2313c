import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, copyRecipe, inContainer, run, type Built } from './base-image.ts';

const reference = 'localhost/base-image-e2e-exports:13';
let folder: string;
let result: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-exports-'));
  // Not much to compress, and a file with a capability, which not every way of moving a root keeps.
  const recipe = await copyRecipe(join(folder, 'recipe.yaml'), {
    name: 'e2e-exports',
    packages: { include: ['libcap2-bin'] },
    run: [
      { run: ['setcap', 'cap_net_raw+ep', '/usr/bin/hostname'] },
      { run: ['ln', '/usr/bin/hostname', '/usr/bin/second-name'] },
    ],
    slim: true,
    tests: [],
  });
  const formats = 'rootfs.tar.xz,Dockerfile,docker-archive,rootfs.tar.zst,rootfs.tar';
  const [image = '', tag = ''] = reference.split(':');
  const argv = [
    recipe,
    '--output',
    'out',
    '--compression',
    'none',
    '--format',
    formats,
    '--image',
    image,
    '--tag',
    tag,
  ];
  result = await build(argv, { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sha256(stream: NodeJS.ReadableStream): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return `sha256:${hash.digest('hex')}`;
}
const exported = (name: string) => join(folder, 'out', name);
const names = ['/usr/bin/hostname', '/usr/bin/second-name'];
const capability = (image: string) => inContainer(image, '/usr/sbin/getcap', ...names);
/** Each name of the file has it, though whoever unpacks a hard link gives the file its owner once more. */
const capabilities = names.map((name) => `${name} cap_net_raw=ep\n`).join('');

describe('--format', () => {
  it('writes what was asked for beside the layout', async () => {
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(
      expect.arrayContaining([
        'Dockerfile',
        'docker-archive.tar',
        'image',
        'rootfs.tar',
        'rootfs.tar.xz',
        'rootfs.tar.zst',
      ]),
    );
  });

  it('is a stage like any other, in the log and in the times', () => {
    expect(result.stderr).toMatch(/^✓ Write rootfs\.tar\.xz, .* \d+\.\d s$/m);
    expect(result.platform.timings.export).toBeGreaterThan(0);
  });

  it('the tar is the layer itself', async () => {
    expect(await sha256(createReadStream(exported('rootfs.tar')))).toBe(result.platform.diffId);
  });

  it.each([
    ['xz', 'rootfs.tar.xz'],
    ['zstd', 'rootfs.tar.zst'],
  ])('%s gives the same tar back', async (program, name) => {
    const [digest = ''] = (
      await run('sh', '-c', `${program} -dc "$1" | sha256sum`, 'sh', exported(name))
    ).split(' ');
    expect(`sha256:${digest}`).toBe(result.platform.diffId);
  });
});

describe('the layout', () => {
  it('is unpacked by others with all capabilities', async () => {
    await run('umoci', 'unpack', '--image', `${join(folder, 'out/image')}:13`, join(folder, 'bundle'));
    const paths = names.map((name) => join(folder, 'bundle/rootfs', name));
    expect(await run('getcap', ...paths)).toBe(paths.map((path) => `${path} cap_net_raw=ep\n`).join(''));
  });
});

describe('the docker archive', () => {
  beforeAll(() => run('docker', 'load', '--input', exported('docker-archive.tar')));
  afterAll(() => run('docker', 'rmi', reference));

  it('is loaded as the very image', async () => {
    const facts = await run('docker', 'inspect', '--format', '{{.Id}} {{index .RootFS.Layers 0}}', reference);
    expect(facts.trim()).toBe(`${result.platform.config} ${result.platform.diffId}`);
    expect(await capability(reference)).toBe(capabilities);
  });
});

describe('the Dockerfile', () => {
  const built = 'localhost/base-image-e2e-dockerfile:13';
  beforeAll(async () => {
    // The builder that every daemon has; the newer one is a plug-in.
    await run('env', 'DOCKER_BUILDKIT=0', 'docker', 'build', '--quiet', '--tag', built, join(folder, 'out'));
  });
  afterAll(() => run('docker', 'rmi', built));

  it('builds an image with the same tree', async () => {
    // Docker stores every layer as a tar of its own making; names, modes, owners, sizes, times and links are ours.
    const list = (tar: string) =>
      `tar --list --verbose --numeric-owner --full-time --file="${tar}" | sed 's,\\./,,; s,/$,,'`;
    const script = `set -eu
      docker save "$1" | tar --extract --directory="$3"
      layer=$(find "$3" -size +1M -type f)
      ${list('$layer')} | sort > "$3/theirs"
      ${list('$2')} | sort > "$3/ours"
      wc --lines < "$3/ours"
      diff "$3/ours" "$3/theirs"`;
    const saved = await mkdtemp(join(folder, 'saved-'));
    const said = await run('sh', '-c', script, 'sh', built, exported('rootfs.tar'), saved);
    expect(Number(said)).toBeGreaterThan(2000);
  });

  it('with the same settings', async () => {
    const facts = '{{json .Config.Cmd}} {{json .Config.Env}} {{json .Config.Labels}}';
    await run('docker', 'load', '--input', exported('docker-archive.tar'));
    const [theirs, ours] = [built, reference].map((name) =>
      run('docker', 'inspect', '--format', facts, name),
    );
    expect(await theirs).toBe(await ours);
    expect(await capability(built)).toBe(capabilities);
    await run('docker', 'rmi', reference);
  });
});
