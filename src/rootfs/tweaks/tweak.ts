import type { Target } from '../../model/target.ts';
import type { Rootfs } from '../rootfs.ts';

/** What a tweak may look at, and the root it changes. */
export interface TweakContext {
  readonly root: Rootfs;
  readonly target: Target;
  /** Installed packages and their versions. */
  readonly packages: ReadonlyMap<string, string>;
  /** Seconds since 1970: the only clock in the image. */
  readonly epoch: number;
}

/** Something that is true of some images, in words for people and as a test. */
export interface Condition {
  readonly words: string;
  holds(context: TweakContext): boolean;
}

/** One adjustment of an installed root to life in a container. */
export interface Tweak {
  readonly name: string;
  readonly managers: 'all' | readonly Target['manager'][];
  /** Why one would want it: a sentence or two. */
  readonly reason: string;
  /** How to live without it: what to put into a Dockerfile, or into the recipe where a Dockerfile comes too late. */
  readonly undo: string;
  /** Whether it happens when the recipe does not mention it. */
  readonly default: boolean | Condition;
  /** Without it the tweak makes no sense, even if the recipe asks for it. */
  readonly condition?: Condition;
  apply(context: TweakContext): void;
}

export function exists(path: string): Condition {
  return { words: `\`${path}\` exists`, holds: ({ root }) => root.has(path) };
}
