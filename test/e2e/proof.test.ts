import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulation } from '../../src/host/emulation.ts';
import { createExec } from '../../src/host/exec.ts';
import { limit } from '../../src/host/limit.ts';
import { dialects, parsePlatform } from '../../src/model/platform.ts';
import type { Difference } from '../../src/rootfs/compare.ts';
import { wildcard } from '../../src/rootfs/wildcard.ts';
import { debianMirror } from '../fixtures/mirror.ts';
import { build, type Built } from './base-image.ts';
import { copyReleaseRecipe, foreign } from './release.ts';
import { differences, unpack } from './trees.ts';

/**
 * Images of other platforms are installed by programs of this machine. Here they are held against what the
 * platform's own programs make of the same packages, under emulation.
 */
const images = [
  { release: 'trixie', platform: foreign },
  { release: 'bookworm', platform: foreign },
  { release: 'trixie', platform: 'linux/riscv64' },
] as const;

interface Pair {
  readonly outside: Built;
  readonly emulated: Built;
}

let folder: string;
const pairs = new Map<string, Pair>();
const nameOf = ({ release, platform }: (typeof images)[number]) =>
  `${release}-${platform.replaceAll('/', '-')}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-proof-'));
  await copyReleaseRecipe(join(folder, 'recipes/debian.yaml'));
  const make = (one: (typeof images)[number], emulation: string) => {
    const selection = [`recipes/debian.yaml:${one.release}`, '--platform', one.platform];
    const output = ['--output', `${nameOf(one)}/${emulation}`, '--compression', 'none', '--no-test'];
    return build([...selection, ...output, '--emulation', emulation], { cwd: folder });
  };
  const outside: Built[] = [];
  // One after the other, before anything is emulated here; a program of the platform would fail to start.
  for (const one of images) outside.push(await make(one, 'never'));
  const slot = limit(2);
  await Promise.all([
    slot(() => makeTheirs(outside[0]?.platform.epoch ?? 0)),
    ...images.map((one, at) =>
      slot(async () => {
        const emulated = await make(one, 'always');
        const built = outside[at];
        if (built) pairs.set(nameOf(one), { outside: built, emulated });
      }),
    ),
  ]);
}, 1_800_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The first of the images as mmdebstrap makes it. */
async function makeTheirs(epoch: number): Promise<void> {
  const [{ release, platform }] = images;
  const parsed = parsePlatform(platform);
  const log = { info: () => undefined, warn: () => undefined, debug: () => undefined };
  const exec = createExec(log);
  const emulation = createEmulation(exec, { ...log, step: (_title, body) => body() });
  await emulation.ensure(parsed);
  try {
    const { PATH = '' } = process.env;
    await exec.run(
      [
        ...['mmdebstrap', '--mode=root', '--variant=minbase'],
        `--architectures=${dialects(parsed).debian}`,
        '--skip=check/qemu', // It looks for a registration by the name that Debian's package gives it.
        `--keyring=${join(folder, 'recipes/keys/debian-archive-keyring.asc')}`,
        ...[release, join(folder, 'theirs'), await debianMirror()],
      ],
      { env: { PATH, LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: String(epoch) } },
    );
  } finally {
    await emulation.release();
  }
}

describe.each(images)('$release for $platform, installed by programs of this machine', (one) => {
  const pair = (): Pair => {
    const found = pairs.get(nameOf(one));
    if (!found) throw new Error(`${nameOf(one)} was not built`);
    return found;
  };

  it('needs no program of the platform', () => {
    expect(pair().outside.platform.notes).toEqual(['The image was not tested: as asked for']);
  });

  it('is the image that its own programs install', async () => {
    const { outside, emulated } = pair();
    expect(emulated.platform.notes.join()).toContain(`under emulation of ${one.platform}, as asked for`);
    if (outside.index === emulated.index) return;
    const roots = ['never', 'always'].map((name) => join(folder, nameOf(one), `${name}-root`));
    for (const [at, { output }] of [outside, emulated].entries())
      await unpack(join(output, 'image'), one.platform, roots[at] ?? '');
    expect(await differences(roots[0] ?? '', roots[1] ?? '')).toEqual([]);
    expect(emulated.index).toBe(outside.index);
  });
});

/** All in which an image may differ from what mmdebstrap installs, and why. */
const explained: readonly (readonly [paths: string, what: string, reason: string])[] = [
  ['dev/*', 'only in the second', 'tweak empty-mounts: engines mount /dev'],
  ['etc/machine-id', 'only in the first', 'tweak machine-id: empty, so that no two containers share one'],
  ['etc/hostname', 'only in the second', 'tweak hostname: it is the name of this machine'],
  ['etc/resolv.conf', 'only in the second', 'tweak resolv-conf: they are the name servers of this machine'],
  ['usr/sbin/policy-rc.d', 'only in the first', 'tweak policy-rc.d: no service starts in a Dockerfile'],
  ['etc/apt/apt.conf.d/docker-*', 'only in the first', 'tweaks apt-*: settings for Dockerfiles'],
  ['etc/dpkg/dpkg.cfg.d/docker-apt-speedup', 'only in the first', 'tweak dpkg-unsafe-io'],
  ['etc/group-', 'only in the second', 'tweak backups'],
  ['etc/passwd-', 'only in the second', 'tweak backups'],
  ['var/lib/dpkg/*-old', 'only in the second', 'tweak backups'],
  ['var/cache/debconf/*-old', 'only in the second', 'tweak caches'],
  ['var/cache/apt/archives/lock', 'only in the second', 'tweak caches'],
  ['var/lib/apt/lists/lock', 'only in the second', 'tweak apt-lists'],
  ['var/lib/dpkg/lock*', 'only in the second', 'residue of dpkg: empty lock files'],
  ['etc/fstab', 'only in the second', 'mmdebstrap: an empty table, which no container reads'],
  ['var/lib/dpkg/arch', 'only in the second', 'mmdebstrap: the architecture of dpkg itself, said once more'],
  ['etc/apt/sources.list', 'only in the second', 'the mirror that mmdebstrap was given'],
  ['etc/apt/sources.list.d/debian.sources', 'only in the first', 'the sources of the recipe'],
  ['var/lib/apt/extended_states', 'content', 'mmdebstrap: all but two packages count as asked for'],
  ['var/cache/apt/archives/partial', 'mode 755 and 700', 'mmdebstrap: apt has run and made it private'],
  ['var/lib/apt/lists/partial', 'mode 755 and 700', 'mmdebstrap: apt has run and made it private'],
];

describe('mmdebstrap, under emulation', () => {
  let found: readonly Difference[];
  beforeAll(async () => {
    const root = join(folder, 'ours');
    await unpack(join(folder, nameOf(images[0]), 'never/image'), foreign, root);
    found = await differences(root, join(folder, 'theirs'));
  });
  const fits =
    ({ path, what }: Difference) =>
    ([paths, aspects]: (typeof explained)[number]) =>
      wildcard(paths).test(path) && aspects === what;

  it('installs the same tree, but for what is explained', () => {
    expect(found.filter((difference) => !explained.some(fits(difference)))).toEqual([]);
  });

  it('differs in all of that', () => {
    expect(explained.filter((entry) => !found.some((difference) => fits(difference)(entry)))).toEqual([]);
  });
});
