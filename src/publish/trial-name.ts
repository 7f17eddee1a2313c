import { randomBytes } from 'node:crypto';

/** What the names of images and containers begin with that are there to be tried, and for nothing else. */
export const trialPrefix = 'base-image-trial';

/**
 * Of an image or container of this run alone: builds side by side have others. It has the time, by which leftovers of
 * runs that were killed are told from what is at work.
 */
export function trialName(): string {
  return `${trialPrefix}-${stamp()}`;
}

/** The same for an image, with what it is of; `base-image-trial/debian:trixie-slim-1764300000-0123abcd`. */
export function trialReference(recipe: string, parts: readonly string[]): string {
  const what = parts.filter((part) => part !== '').join('-');
  return `${trialPrefix}/${recipe}:${[what.slice(0, 100), stamp()].filter(Boolean).join('-')}`;
}

/** Seconds since 1970 at which a name was given; 0 where it does not tell, as those of former versions. */
export function trialTime(name: string): number {
  return Number(/-(\d{10,})-[0-9a-f]{8}$/.exec(name)?.[1] ?? 0);
}

function stamp(): string {
  return `${String(Math.floor(Date.now() / 1000))}-${randomBytes(4).toString('hex')}`;
}
