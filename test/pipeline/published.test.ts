import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { fingerprint } from '../../src/model/fingerprint.ts';
import type { Lock } from '../../src/model/lock.ts';
import { parsePlatform } from '../../src/model/platform.ts';
import { fingerprintKey, packagesKey, recipeDigestKey } from '../../src/oci/labels.ts';
import type { LockedTarget } from '../../src/pipeline/lock.ts';
import { comparePublished, isPublished, sizeChanges } from '../../src/pipeline/published.ts';
import type { PublishedImage, PublishedIndex } from '../../src/publish/registry.ts';
import { lockedPackage } from '../fixtures/build-result.ts';
import { fixtureTarget } from '../fixtures/target.ts';

const name = 'ghcr.io/acme/fixture';
const tags = ['{{codename}}', '{{codename}}-{{date}}', '{{version}}', '{{sha}}'];

interface Wanted {
  /** Version by name; a security update ends with `!`. */
  readonly packages?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly recipe?: string;
}

function wanted({
  packages = { apt: '1', bash: '2' },
  platform = 'amd64',
  recipe = 'one',
}: Wanted = {}): LockedTarget {
  const target = fixtureTarget({
    platform: parsePlatform(platform),
    recipeDigest: digestOf(recipe),
    title: recipe,
    version: '13',
    tags,
  });
  const lock: Lock = {
    version: 1,
    recipe: 'fixture',
    release: 'fixture',
    variant: '',
    platform: `linux/${platform}`,
    manager: 'apt',
    detected: {},
    packages: Object.entries(packages).map(([of, version]) => {
      const entry = lockedPackage(of);
      const repository = { ...entry.repository, security: version.endsWith('!') };
      return { ...entry, version: version.replace('!', ''), repository };
    }),
  };
  return { target, lock, toolsLock: lock, mirrors: new Map(), took: 0 };
}

/** What a build of this leaves in a registry. */
function image({ target, lock }: LockedTarget, layerSize = 1000): PublishedImage {
  return {
    platform: target.platform,
    manifest: digestOf('manifest'),
    layerSize,
    annotations: {
      [fingerprintKey]: fingerprint(target, lock),
      [recipeDigestKey]: target.recipeDigest,
      [packagesKey]: lock.packages.map((entry) => `${entry.name}=${entry.version}`).join(' '),
    },
  };
}
const indexOf = (...images: readonly PublishedImage[]): PublishedIndex => ({
  digest: digestOf('index'),
  images,
});

/** @param published by reference */
async function compare(
  locked: readonly LockedTarget[],
  published: Readonly<Record<string, PublishedIndex>>,
  { names = [name], templates = [] }: { names?: readonly string[]; templates?: readonly string[] } = {},
) {
  const asked: string[] = [];
  const said: string[] = [];
  const registry = {
    inspect: (reference: string) => {
      asked.push(reference);
      return Promise.resolve(published[reference]);
    },
  };
  const host = { env: {}, log: { warn: (line: string) => said.push(line) } };
  const comparison = await comparePublished(names, locked, templates, registry as never, host as never);
  return { ...comparison, asked, said };
}

/** Under both tags that lead from build to build. */
const under = (index: PublishedIndex) => ({ [`${name}:fixture`]: index, [`${name}:13`]: index });

describe('the tags that are looked at', () => {
  it('are those without a date or a commit', async () => {
    const { asked, tags } = await compare([wanted()], {});
    expect(tags).toEqual(['fixture', '13']);
    expect(asked).toEqual([`${name}:fixture`, `${name}:13`]);
  });

  it('are those of the request where it has some, under every name', async () => {
    const names = [name, 'quay.io/acme/fixture'];
    const { asked } = await compare([wanted()], {}, { names, templates: ['{{recipe}}', 'night-{{date}}'] });
    expect(asked).toEqual([`${name}:fixture`, 'quay.io/acme/fixture:fixture']);
  });

  it('may be none, which is said', async () => {
    const found = await compare([wanted()], under(indexOf(image(wanted()))), { templates: ['{{date}}'] });
    expect(found).toMatchObject({ former: undefined, agreed: false, changes: ['not published yet'] });
    expect(found.said).toEqual(['No tag stays from build to build, so there is nothing to compare with']);
  });
});

describe('what has changed', () => {
  it('is nothing when recipe and packages are those of the image', async () => {
    const found = await compare([wanted()], under(indexOf(image(wanted()))));
    expect(found).toMatchObject({ agreed: true, changes: [] });
    expect(isPublished(found, digestOf('index'))).toBe(true);
    expect(isPublished(found, digestOf('another'))).toBe(false);
  });

  it('is that nothing was there', async () => {
    const found = await compare([wanted()], {});
    expect(found).toMatchObject({ former: undefined, agreed: false, changes: ['not published yet'] });
    expect(isPublished(found, digestOf('index'))).toBe(false);
  });

  it('is every package that came, went or moved', async () => {
    const before = wanted({ packages: { apt: '1', bash: '2', old: '1', same: '7' } });
    const now = wanted({ packages: { apt: '1.1!', bash: '2.1', new: '3', same: '7' } });
    const { changes } = await compare([now], under(indexOf(image(before))));
    expect(changes).toEqual(['- old 1', '~ apt 1 → 1.1 (security)', '~ bash 2 → 2.1', '+ new 3']);
  });

  it('is the recipe, with or without packages', async () => {
    const before = under(indexOf(image(wanted())));
    expect((await compare([wanted({ recipe: 'two' })], before)).changes).toEqual(['the recipe changed']);
    const both = wanted({ recipe: 'two', packages: { apt: '1', bash: '3' } });
    expect((await compare([both], before)).changes).toEqual(['the recipe changed', '~ bash 2 → 3']);
  });

  it('is another file of the same version', async () => {
    const now = wanted();
    const packages = now.lock.packages.map((entry) => ({ ...entry, sha256: 'b'.repeat(64) }));
    const { changes } = await compare(
      [{ ...now, lock: { ...now.lock, packages } }],
      under(indexOf(image(wanted()))),
    );
    expect(changes).toEqual(['packages are recorded otherwise']);
  });

  it('names platforms where it concerns some of them', async () => {
    const before = [wanted(), wanted({ platform: 'arm64' }), wanted({ platform: 's390x' })];
    const now = [
      wanted({ packages: { apt: '1.1', bash: '2' } }),
      wanted({ platform: 'arm64', packages: { apt: '1.1', bash: '3' } }),
      wanted({ platform: 'riscv64' }),
    ];
    const { changes } = await compare(now, under(indexOf(...before.map((one) => image(one)))));
    expect(changes).toEqual([
      'linux/s390x is gone',
      '~ apt 1 → 1.1 [linux/amd64, linux/arm64]',
      '~ bash 2 → 3 [linux/arm64]',
      'linux/riscv64 is new',
    ]);
  });

  it('is said once where it concerns all of them', async () => {
    const platforms = ['amd64', 'arm64'];
    const before = platforms.map((platform) => image(wanted({ platform })));
    const now = platforms.map((platform) => wanted({ platform, packages: { apt: '1.1!', bash: '2' } }));
    const { changes } = await compare(now, under(indexOf(...before)));
    expect(changes).toEqual(['~ apt 1 → 1.1 (security)']);
  });

  it('is not known of an image of another program', async () => {
    const foreign = { ...image(wanted()), annotations: {} };
    expect((await compare([wanted()], under(indexOf(foreign)))).changes).toEqual([
      'the recipe changed',
      'its packages are not known',
    ]);
    for (const list of ['apt=1\n::set-output name=a::b', '\u001b[2J=1', 'apt'])
      expect(
        (await compare([wanted()], under(indexOf({ ...foreign, annotations: { [packagesKey]: list } }))))
          .changes,
      ).toEqual(['the recipe changed', 'its packages are not known']);
    expect((await compare([wanted()], under(indexOf()))).changes).toEqual(['linux/amd64 is new']);
  });

  it('is a tag that leads elsewhere, or is not there, under any name', async () => {
    const index = indexOf(image(wanted()));
    const other = { ...index, digest: digestOf('other') };
    const moved = await compare([wanted()], { ...under(index), [`${name}:13`]: other });
    expect(moved).toMatchObject({ agreed: false, changes: ['1 of 2 tags lead elsewhere'] });
    expect(isPublished(moved, index.digest)).toBe(false);
    const names = [name, 'quay.io/acme/fixture'];
    const missing = await compare([wanted()], under(index), { names });
    expect(missing).toMatchObject({ agreed: false, changes: ['2 of 4 tags lead elsewhere'] });
  });
});

it('sizes are compared for the platforms that were there', () => {
  const before = indexOf(image(wanted(), 50_600_000), image(wanted({ platform: 'arm64' }), 1000));
  const now = [
    { platform: 'linux/amd64', layerSize: 50_612_100 },
    { platform: 'linux/arm64', layerSize: 1000 },
    { platform: 'linux/s390x', layerSize: 5 },
  ];
  expect(sizeChanges(before, now)).toEqual(['linux/amd64: 50.6 MB, 12.1 kB more']);
  expect(sizeChanges(before, [{ platform: 'linux/amd64', layerSize: 50_500_000 }])).toEqual([
    'linux/amd64: 50.5 MB, 100.0 kB less',
  ]);
});
