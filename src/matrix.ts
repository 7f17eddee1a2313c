import { fail } from './model/error.ts';
import { formatPlatform, platformSlug, type Platform } from './model/platform.ts';
import { imageSlug, type Target } from './model/target.ts';

/** One job of a workflow: one image on one platform. */
export interface Leg {
  /** `debian-trixie linux/arm64` */
  readonly name: string;
  /** `debian-trixie`: the same for all platforms of an image. */
  readonly slug: string;
  /** As it was asked for: a built-in name or a path, without release and variant. */
  readonly recipe: string;
  readonly release: string;
  /** `''` for the plain image. */
  readonly variant: string;
  readonly platform: string;
  /** Label of the runner that should build it. */
  readonly runner: string;
  /** Name under which the jobs hand the result over. */
  readonly artifact: string;
}

/** One image, whatever its platforms: what is joined and published by one job. */
export interface ImageLegs extends Pick<Leg, 'slug' | 'recipe' | 'release' | 'variant'> {
  /** Platforms that the index must hold, separated by commas. */
  readonly platforms: string;
}

/** A matrix as GitHub Actions takes it. */
export interface Matrix<T> {
  readonly include: readonly T[];
}

/** Labels of runners by prefix of a platform; the longest that fits decides. */
export type Runners = ReadonlyMap<string, string>;

/** GitHub's hosted runners: their own architecture natively, everything else without emulation on amd64. */
export const hostedRunners: Runners = new Map([
  ['default', 'ubuntu-24.04'],
  ['linux/arm64', 'ubuntu-24.04-arm'],
]);

/** GitHub makes no more jobs than this of one matrix. */
const mostJobs = 256;

/**
 * @param lines `linux/arm64=ubuntu-24.04-arm`, `default=ubuntu-24.04`; added to the hosted runners
 * @throws BaseImageError `usage` for a line that is not of that form
 */
export function parseRunners(lines: readonly string[]): Runners {
  const pairs = lines.map((line): [string, string] => {
    const [, prefix, label] = /^(default|linux(?:\/[^=\s]+)?)\s*=\s*(\S.*)$/.exec(line) ?? [];
    return prefix !== undefined && label !== undefined
      ? [prefix, label]
      : fail('usage', `Not a runner for a platform: ${JSON.stringify(line)}`, {
          hint: 'Write default=ubuntu-24.04 or linux/arm64=ubuntu-24.04-arm',
        });
  });
  return new Map([...hostedRunners, ...pairs]);
}

function runnerFor(platform: Platform, runners: Runners): string {
  const name = `${formatPlatform(platform)}/`;
  const fitting = [...runners.keys()].filter((prefix) => name.startsWith(`${prefix}/`));
  const longest = fitting.sort((a, b) => b.length - a.length)[0] ?? 'default';
  return runners.get(longest) ?? fail('usage', 'No default runner', { hint: 'Add default=ubuntu-24.04' });
}

/** @param recipe the recipe as it was asked for, without release and variant */
export function legOf(target: Target, recipe: string, runners: Runners): Leg {
  const slug = imageSlug(target);
  return {
    name: `${slug} ${formatPlatform(target.platform)}`,
    slug,
    recipe,
    release: target.release,
    variant: target.variant,
    platform: formatPlatform(target.platform),
    runner: runnerFor(target.platform, runners),
    artifact: `base-image-${slug}-${platformSlug(target.platform)}`,
  };
}

/**
 * The matrix of builds, and the matrix of images that they join into.
 * @throws BaseImageError `usage` for more jobs than GitHub makes of a matrix, and for an image that is there twice
 */
export function matricesOf(legs: readonly Leg[]): {
  readonly matrix: Matrix<Leg>;
  readonly images: Matrix<ImageLegs>;
} {
  const twice = legs.find((leg, at) => legs.findIndex(({ artifact }) => artifact === leg.artifact) !== at);
  if (twice) fail('usage', `${twice.name} is asked for twice`, { hint: 'Name each image once.' });
  if (legs.length > mostJobs) {
    fail('usage', `${String(legs.length)} builds are more than the ${String(mostJobs)} jobs of one matrix`, {
      hint: 'Spread the recipes over several workflow runs, or build fewer platforms.',
    });
  }
  const slugs = [...new Set(legs.map(({ slug }) => slug))];
  const include = slugs.flatMap((slug) => {
    const own = legs.filter((leg) => leg.slug === slug);
    const platforms = own.map(({ platform }) => platform).join(',');
    return own
      .slice(0, 1)
      .map(({ recipe, release, variant }) => ({ slug, recipe, release, variant, platforms }));
  });
  return { matrix: { include: legs }, images: { include } };
}
