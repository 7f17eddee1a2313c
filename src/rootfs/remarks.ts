import { counted } from '../model/units.ts';
import type { Rootfs } from './rootfs.ts';
import { findPrivateKeys, findSecrets } from './secrets.ts';
import { findUnequal } from './unequal.ts';

/** Paths that are named; the others are counted. */
const most = 3;

function some(paths: readonly string[]): string {
  const more = paths.length - most;
  const named = paths.slice(0, most).map((path) => `/${path}`);
  return [...named, ...(more > 0 ? [counted(more, 'more file')] : [])].join(', ');
}

/**
 * What people should know of files in an image: which secrets were taken out and which all containers share, and which
 * files no two builds agree on.
 * @param before what {@link findSecrets} found before the tweaks
 * @param own paths of what the recipe brings itself, of which its author need not be told
 */
export function remarksOn(
  root: Rootfs,
  before: ReturnType<typeof findSecrets>,
  own: readonly string[],
): readonly string[] {
  const brought = new Set(own.map((path) => path.replace(/^\/+/, '')));
  const isOwn = (path: string) => brought.has(path);
  const left = new Set(findSecrets(root).flatMap(({ paths }) => paths));
  const told = before
    .map((secret) => ({ ...secret, paths: secret.paths.filter((path) => !isOwn(path)) }))
    .filter(({ paths }) => paths.length > 0);
  const known = new Set(told.flatMap(({ paths }) => paths));
  const keys = findPrivateKeys(root).filter((path) => !known.has(path) && !isOwn(path));
  return [
    ...told.map(({ of, paths, again }) => {
      const what = paths.some((path) => left.has(path))
        ? 'The same in all containers'
        : 'Taken out, because it would be the same in all containers';
      return `${what}: ${some(paths)} (${of}). A container gets its own by ${again}`;
    }),
    ...(keys.length > 0
      ? [`The same in all containers: the private ${keys.length === 1 ? 'key' : 'keys'} ${some(keys)}`]
      : []),
    ...findUnequal(root).map(
      ({ of, paths, reason, cure }) =>
        `Different in every build: ${some(paths)} (${of}): ${reason}. What helps: ${cure}`,
    ),
  ];
}
