import { nearest } from '../../model/nearest.ts';
import type { Place } from './private-root.ts';

/** What the index knows, asked only when something was not in it. */
export interface Index {
  /** Names of all packages, and of what they provide. */
  names(): Promise<readonly string[]>;
  places(names: readonly string[]): Promise<readonly Pick<Place, 'version' | 'part'>[]>;
}

/** What there is near to what apt says there is not: a name with another spelling, the versions, the suites of a package. */
export async function alternatives(said: string, index: Index): Promise<string | undefined> {
  const [, pinned, by = '', of] =
    /^E: (Version|Release) '([^']*)' for '([^']*)' was not found/m.exec(said) ?? [];
  if (of !== undefined) {
    const places = await index.places([of]);
    const found = places.map(({ version, part }) => (pinned === 'Version' ? version : suiteOf(part)));
    return found.length === 0
      ? undefined
      : `Of ${of} there is ${[...new Set(found)].join(', ')}, and no ${by}.`;
  }
  const [, name] =
    /^E: (?:Unable to locate package |Package '?|Couldn't find any package by (?:glob|regex) ')([^\s']+)/m.exec(
      said,
    ) ?? [];
  if (name === undefined) return undefined;
  const near = nearest(name, await index.names());
  return near === '' ? undefined : near;
}

function suiteOf(part: string): string {
  return part.endsWith('/') ? part : part.slice(0, part.lastIndexOf('/'));
}
