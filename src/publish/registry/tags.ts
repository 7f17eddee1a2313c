import { setTimeout as sleep } from 'node:timers/promises';
import type { Digest } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { registryOf } from '../../registry/reference.ts';
import type { RawDocument, Skopeo, Source } from '../../registry/skopeo.ts';

/** A tag that is to point at the new index. */
interface Move {
  readonly name: string;
  readonly tag: string;
  /** What it points at now; undefined: there is no such tag. */
  readonly former: RawDocument | undefined;
}

export interface NewIndex extends Source {
  readonly digest: Digest;
}

/**
 * Points the tags of all names at an index that every one of them has already, and reads them back. Tags that point
 * there already are not written.
 *
 * All or nothing, as far as registries have it: when one tag cannot be moved, those that were moved go back. A tag
 * cannot be deleted without the images it points at, so new ones come last, and those that stay are in the error.
 * @throws BaseImageError `publish`
 */
export async function moveTags(
  skopeo: Skopeo,
  index: NewIndex,
  names: readonly string[],
  tags: readonly string[],
  backOff: number,
): Promise<void> {
  const all = names.flatMap((name) => tags.map((tag) => ({ name, tag })));
  const seen = await Promise.all(
    all.map(async (move) => ({
      ...move,
      former: await skopeo.read(move.name, `:${move.tag}`),
    })),
  );
  const moves = seen.filter(({ former }) => former?.digest !== index.digest);
  const tried: Move[] = [];
  try {
    await writeTags(
      skopeo,
      index,
      moves.filter(({ former }) => former !== undefined),
      tried,
    );
    await writeTags(
      skopeo,
      index,
      moves.filter(({ former }) => former === undefined),
      tried,
    );
    await Promise.all(moves.map((move) => mustPoint(skopeo, move, index.digest, backOff)));
  } catch (error) {
    throw withOutcome(error, await takeBack(skopeo, index, tried));
  }
}

/** One writer for each registry, side by side; the first failure stops them all. */
async function writeTags(
  skopeo: Skopeo,
  index: Source,
  moves: readonly Move[],
  tried: Move[],
): Promise<void> {
  let failed = false;
  const writers = [...groupByRegistry(moves, ({ name }) => name)].map(async (own) => {
    for (const move of own) {
      if (failed) return;
      tried.push(move);
      try {
        await skopeo.write(index, move.name, `:${move.tag}`);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  });
  await allSettled(writers);
}

/** Registries with several front ends may show a tag where it was for a moment. */
async function mustPoint(
  skopeo: Skopeo,
  { name, tag }: Move,
  digest: Digest,
  backOff: number,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const now = (await skopeo.read(name, `:${tag}`))?.digest;
    if (now === digest) return;
    if (attempt === 5) {
      fail('publish', `${name}:${tag} was written, and is ${now ?? 'not there'} and not ${digest}`, {
        hint: 'Does another run write the same tag? Let one at a time do so, for example with `concurrency`.',
      });
    }
    await sleep(backOff * 2 ** (attempt - 1));
  }
}

/** @returns the tags that point at the new index nevertheless */
async function takeBack(skopeo: Skopeo, index: NewIndex, tried: readonly Move[]): Promise<readonly string[]> {
  const left: string[] = [];
  // A write that failed may have been done: what counts is what the registry says.
  for (const { name, tag, former } of tried) {
    try {
      const now = (await skopeo.read(name, `:${tag}`))?.digest;
      if (now !== index.digest) continue;
      if (former === undefined) left.push(`${name}:${tag}`);
      else await skopeo.write(published(name, former, index.dir), name, `:${tag}`);
    } catch {
      left.push(`${name}:${tag}`);
    }
  }
  return left;
}

/** An image as a registry has it: it may be of another program, and in Docker's own words. */
function published(name: string, { digest, text }: RawDocument, dir: string): Source {
  const format = /"mediaType":\s*"application\/vnd\.docker\./.test(text) ? 'v2s2' : 'oci';
  return { dir, from: `docker://${name}@${digest}`, format };
}

function withOutcome(error: unknown, left: readonly string[]): unknown {
  if (!(error instanceof BaseImageError)) return error;
  const outcome =
    left.length === 0
      ? 'All tags are as they were'
      : `These tags may point at the new image already, and could not be taken back: ${left.join(', ')}`;
  const reason = error.message.replace(/\.$/, '');
  return new BaseImageError(error.code, `${reason}. ${outcome}.`, { hint: error.hint, cause: error });
}

export function groupByRegistry<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const registry = registryOf(nameOf(item));
    groups.set(registry, [...(groups.get(registry) ?? []), item]);
  }
  return [...groups.values()];
}

/** Waits for all, then throws the first error: nothing may still be writing when an error is told. */
export async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
