import type { Digest } from '../model/digest.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { LockedPackage } from '../model/lock.ts';
import { formatPlatform } from '../model/platform.ts';
import { expandTags } from '../model/template.ts';
import { formatBytes } from '../model/units.ts';
import type { Host } from '../host/contract.ts';
import { fingerprintKey, packagesKey, recipeDigestKey } from '../oci/labels.ts';
import type { PublishedImage, PublishedIndex, Registry } from '../publish/registry.ts';
import type { PlatformResult } from '../request.ts';
import type { LockedTarget } from './lock.ts';
import { standingTags, tagValues } from './naming.ts';

/** What the registries hold, beside what would be built. */
export interface Comparison {
  readonly names: readonly string[];
  /** Under the first name; undefined where there is nothing yet. */
  readonly former: PublishedIndex | undefined;
  /** Whether all of these tags lead to that index, under every name. */
  readonly agreed: boolean;
  /** Tags that were looked at. */
  readonly tags: readonly string[];
  /** What would change, one line each; for people. */
  readonly changes: readonly string[];
}

/**
 * Looks at the tags that lead from one build to the next. No package is needed for that.
 * @param templates of tags; empty: those of the recipe
 */
export async function comparePublished(
  names: readonly string[],
  locked: readonly LockedTarget[],
  templates: readonly string[],
  registry: Registry,
  host: Host,
): Promise<Comparison> {
  const [first] = locked;
  if (first === undefined) return { names, tags: [], former: undefined, agreed: false, changes: [] };
  const standing = standingTags(templates.length > 0 ? templates : first.target.tags);
  const { tags } = expandTags(standing, tagValues(first.target, first.lock, host));
  if (tags.length === 0) {
    host.log.warn('No tag stays from build to build, so there is nothing to compare with');
  }
  const found = await Promise.all(
    names.map((name) => Promise.all(tags.map((tag) => registry.inspect(`${name}:${tag}`)))),
  );
  const all = found.flat();
  const former = found[0]?.find((index) => index !== undefined);
  const astray = all.filter((index) => index?.digest !== former?.digest).length;
  const changes = former ? describe(former, locked) : ['not published yet'];
  if (astray > 0 && former) changes.push(`${String(astray)} of ${String(all.length)} tags lead elsewhere`);
  return { names, tags, former, agreed: former !== undefined && astray === 0, changes };
}

/** One line for each difference of what was published from what is locked now. */
function describe(former: PublishedIndex, locked: readonly LockedTarget[]): string[] {
  const wanted = locked.map(({ target }) => formatPlatform(target.platform));
  const gone = former.images
    .map(({ platform }) => formatPlatform(platform))
    .filter((platform) => !wanted.includes(platform));
  const perPlatform = locked.map(({ target, lock }) => {
    const platform = formatPlatform(target.platform);
    const image = former.images.find((one) => formatPlatform(one.platform) === platform);
    if (image === undefined) return [`${platform} is new`];
    if (image.annotations[fingerprintKey] === fingerprint(target, lock)) return [];
    const recipe = image.annotations[recipeDigestKey] === target.recipeDigest ? [] : ['the recipe changed'];
    const packages = packageChanges(image, lock.packages);
    const lines = [...recipe, ...packages];
    return lines.length > 0 ? lines : ['packages are recorded otherwise'];
  });
  return [...gone.map((platform) => `${platform} is gone`), ...onWhich(perPlatform, wanted)];
}

/** Each line once; with its platforms where not all have it. */
function onWhich(lines: readonly (readonly string[])[], platforms: readonly string[]): readonly string[] {
  return [...new Set(lines.flat())].map((line) => {
    const having = platforms.filter((_, at) => lines[at]?.includes(line));
    return having.length === platforms.length || line.startsWith('linux/')
      ? line
      : `${line} [${having.join(', ')}]`;
  });
}

/** `+ name version`, `- name version`, `~ name old → new (security)`; nothing where the image does not tell. */
function packageChanges(
  { annotations }: PublishedImage,
  packages: readonly LockedPackage[],
): readonly string[] {
  const list = annotations[packagesKey];
  if (list === undefined && packages.length === 0) return [];
  // Anybody may have pushed it: what is no list of packages is not printed as one.
  const entries = list?.split(' ').filter(Boolean);
  if (!entries?.every((entry) => /^[\w@+.][\w@.+~-]*=[\w.+:~^%@=,!-]+$/.test(entry)))
    return ['its packages are not known'];
  const before = new Map(entries.map((entry) => split(entry)));
  const after = new Map(packages.map((entry) => [entry.name, entry]));
  return [
    ...[...before].filter(([name]) => !after.has(name)).map(([name, version]) => `- ${name} ${version}`),
    ...[...after.values()].flatMap(({ name, version, repository }) => {
      const former = before.get(name);
      const security = repository.security ? ' (security)' : '';
      if (former === undefined) return [`+ ${name} ${version}`];
      return former === version ? [] : [`~ ${name} ${former} → ${version}${security}`];
    }),
  ];
}

function split(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return [entry.slice(0, at), entry.slice(at + 1)];
}

/** `linux/amd64: 50.6 MB, 12.1 kB more`, for the platforms that were there before. */
export function sizeChanges(
  { images }: PublishedIndex,
  platforms: readonly Pick<PlatformResult, 'platform' | 'layerSize'>[],
): readonly string[] {
  return platforms.flatMap(({ platform, layerSize }) => {
    const former = images.find((image) => formatPlatform(image.platform) === platform);
    if (former === undefined || former.layerSize === layerSize) return [];
    const delta = layerSize - former.layerSize;
    return [
      `${platform}: ${formatBytes(layerSize)}, ${formatBytes(Math.abs(delta))} ${delta > 0 ? 'more' : 'less'}`,
    ];
  });
}

/** Whether the registries hold this very index already. */
export function isPublished({ former, agreed }: Comparison, digest: Digest): boolean {
  return agreed && former?.digest === digest;
}
