import { dialects, knownPlatforms } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import { fail } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';

/** A package as `include` asks for it: `hello`, `libc6:i386`, `hello=2.10*`, `hello/trixie-backports`. */
export interface Wish {
  readonly name: string;
  /** Undefined where it is for the image's own. */
  readonly foreign: string | undefined;
}

/** Whether packages of an architecture, in dpkg's words, are neither the image's own nor for all. */
export function isForeignTo({ platform }: Pick<Target, 'platform'>, architecture: string): boolean {
  return ![dialects(platform).debian, 'all'].includes(architecture);
}

/** What a recipe's `include` asks of apt for a platform. */
export function readWish(text: string, target: Pick<Target, 'platform'>): Wish {
  const [, name = '', architecture = 'native'] = /^([^:=/]+)(?::([^=/]+))?/.exec(text) ?? [];
  const own = ['native', 'any'].includes(architecture) || !isForeignTo(target, architecture);
  return { name, foreign: own ? undefined : architecture };
}

const known: ReadonlySet<string> = new Set(knownPlatforms.map((platform) => dialects(platform).debian));

/**
 * The architectures that packages are asked for beside the image's own (`libc6:i386`), sorted.
 * @throws BaseImageError `resolve` for one that there is not
 */
export function foreignArchitectures(target: Pick<Target, 'packages' | 'platform'>): readonly string[] {
  const found = target.packages.include.flatMap((text) => {
    const { foreign } = readWish(text, target);
    if (foreign !== undefined && !known.has(foreign))
      fail('resolve', `The package ${text} is for an architecture that nobody has: ${foreign}`, {
        hint: `${nearest(foreign, [...known])} There are ${[...known].join(', ')}.`.trim(),
      });
    return foreign ?? [];
  });
  return [...new Set(found)].sort();
}
