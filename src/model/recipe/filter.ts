import type { Platform } from '../platform.ts';
import { formatPlatform } from '../platform.ts';

/** Where an item of a recipe counts; a list that is absent does not restrict. */
export interface Filter {
  readonly releases?: readonly string[] | undefined;
  /** Canonical names, `linux/arm64`. */
  readonly platforms?: readonly string[] | undefined;
  /** Names of variants, `plain` for the image without one. */
  readonly variants?: readonly string[] | undefined;
}

/** An item of a recipe with its filter. */
export interface Filtered<T> {
  readonly value: T;
  readonly only: Filter;
}

/** One image, as filters see it. */
export interface Place {
  readonly release: string;
  readonly platform: Platform;
  /** `''` for the plain image. */
  readonly variant: string;
}

/** The name of the unnamed variant in filters and on the command line. */
export const plain = 'plain';

function admits(list: readonly string[] | undefined, name: string): boolean {
  return list === undefined || list.includes(name);
}

/** The values whose filters admit `place`, in order. */
export function select<T>(items: readonly Filtered<T>[], place: Place): readonly T[] {
  return items
    .filter(
      ({ only }) =>
        admits(only.releases, place.release) &&
        admits(only.platforms, formatPlatform(place.platform)) &&
        admits(only.variants, place.variant || plain),
    )
    .map((item) => item.value);
}

/** Whether some image could be admitted by both. */
export function overlap(a: Filter, b: Filter): boolean {
  const meet = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    one === undefined || other === undefined || one.some((name) => other.includes(name));
  return meet(a.releases, b.releases) && meet(a.platforms, b.platforms) && meet(a.variants, b.variants);
}
