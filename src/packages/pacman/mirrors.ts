import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { dialects } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { admitted } from '../logins.ts';
import { warnOfPassedOver, type PassedOver } from '../passed-over.ts';

/**
 * For each repository the mirrors that answer: the recipe's own, or where none of them does those of its mirror list, as
 * many as are found at the first place in the list where any answers.
 * @throws BaseImageError `fetch` when a repository has no mirror left
 */
export async function findMirrors(target: Target, host: Host): Promise<Mirrors> {
  const found = await Promise.all(
    target.repositories.map(
      async (repository) => [repository.name, await mirrorsOf(repository, target, host)] as const,
    ),
  );
  return new Map(found);
}

/** How many mirrors of a list are asked at a time. */
const atATime = 8;

async function mirrorsOf(repository: Repository, target: Target, host: Host): Promise<readonly string[]> {
  const refusals: PassedOver[] = [];
  const answering = async (mirrors: readonly string[]): Promise<readonly string[]> => {
    const answers = await Promise.all(
      mirrors.map(async (mirror) => ({ mirror, refusal: await probe(mirror, repository, host) })),
    );
    for (const { mirror, refusal } of answers) {
      if (refusal === undefined) continue;
      host.log.debug(`${repository.name}: not using ${mirror}: ${refusal}`);
      refusals.push({ mirror, reason: refusal });
    }
    return answers.filter(({ refusal }) => refusal === undefined).map(({ mirror }) => mirror);
  };
  const own = await answering(repository.mirrors);
  const passedOver = [...refusals];
  if (own.length > 0) {
    warnOfPassedOver(repository, passedOver, host);
    return own;
  }
  const list = repository.mirrorList === '' ? [] : await readList(repository, target, host);
  const listed = list.map((mirror) => admitted(mirror, host.access));
  for (let at = 0; at < listed.length; at += atATime) {
    const some = await answering(listed.slice(at, at + atATime));
    if (some.length === 0) continue;
    warnOfPassedOver(repository, passedOver, host);
    return some;
  }
  const lines = refusals.map(({ mirror, reason }) => `${mirror}: ${reason}`);
  const shown = lines.length > 10 ? [...lines.slice(0, 10), '…'] : lines;
  return fail('fetch', `No mirror of repository ${repository.name} answers:\n${shown.join('\n')}`, {
    hint: 'Check the network, the proxy settings and the mirrors in the recipe.',
  });
}

/**
 * Why a mirror cannot be used. It is asked for the smallest file a repository may have; that there is none says that the
 * mirror is alive, and whether it has the repository is pacman's to find out.
 */
async function probe(mirror: string, { name }: Repository, host: Host): Promise<string | undefined> {
  try {
    const { status } = await host.http.get(`${mirror}/${name}.db.sig`);
    return status >= 500 ? `HTTP status ${String(status)}` : undefined;
  } catch (error) {
    if (error instanceof BaseImageError) return error.message;
    throw error;
  }
}

/** @throws BaseImageError `fetch` for a list that cannot be had, or has no mirrors */
async function readList(repository: Repository, target: Target, host: Host): Promise<readonly string[]> {
  const { name, mirrorList } = repository;
  const hint = 'Check `mirror-list` in the recipe.';
  const missing = `The mirror list of repository ${name} cannot be had`;
  const { status, body } = await host.http.get(mirrorList).catch((cause: unknown) => {
    if (!(cause instanceof BaseImageError)) throw cause;
    return fail(cause.code, `${missing}: ${cause.message}`, { cause, hint: cause.hint });
  });
  if (status !== 200) fail('fetch', `${missing}: HTTP status ${String(status)}`, { hint });
  const mirrors = parseList(body.toString('utf8'), name, dialects(target.platform).pacman);
  return mirrors.length > 0
    ? mirrors
    : fail('fetch', `The mirror list of repository ${name} names no mirror: ${mirrorList}`, { hint });
}

/**
 * Root URLs out of a list of `Server = …/$repo/os/$arch` or of plain URLs. Lists from which one is to choose have all
 * their mirrors in comments; then these count.
 */
export function parseList(text: string, repository: string, architecture: string): readonly string[] {
  const urls = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(([, url = '']) =>
      url.replaceAll('$repo', repository).replaceAll('$arch', architecture).replace(/\/+$/, ''),
    );
  const active = urls(/^[ \t]*(?:Server[ \t]*=[ \t]*)?(https?:\/\/\S+)[ \t]*$/gm);
  return active.length > 0 ? active : urls(/^[ \t]*#[ \t]*Server[ \t]*=[ \t]*(https?:\/\/\S+)[ \t]*$/gm);
}
