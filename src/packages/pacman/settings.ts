import { dialects } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Rootfs } from '../../rootfs/rootfs.ts';
import { noExtractLines, signatureLevel } from './configuration.ts';

const configuration = '/etc/pacman.conf';
const mirrorList = '/etc/pacman.d/mirrorlist';

/**
 * Completes the settings of the image's own pacman, which are the distribution's: with the paths to leave out, or the
 * first update would bring them back; with repositories that the distribution does not know; and with mirrors, where its
 * list leaves the choice open.
 */
export function writeSettings(root: Rootfs, target: Target): void {
  if (!root.has(configuration)) return;
  const added = addedRepositories(root, target);
  root.edit(configuration, (text) =>
    [withOptions(text, noExtractLines(target)), ...added.map((one) => section(one, target))].join('\n'),
  );
  const listed = root.has(mirrorList) ? root.read(mirrorList) : '';
  if (/^\s*Server\s*=/m.test(listed)) return;
  const own = target.repositories.filter((one) => one.inImage && !added.includes(one));
  const servers = [...new Set(own.flatMap((one) => serversOf(one, target)))];
  root.write(mirrorList, [...servers, listed].join('\n'));
}

/** Repositories of the recipe that are to be in the image, and that its settings do not have. */
export function addedRepositories(root: Rootfs, { repositories }: Target): readonly Repository[] {
  if (!root.has(configuration)) return [];
  const known = [...root.read(configuration).matchAll(/^\s*\[(.+)\]/gm)].map(([, name]) => name);
  return repositories.filter(({ name, inImage }) => inImage && !known.includes(name));
}

function withOptions(text: string, lines: readonly string[]): string {
  return lines.length === 0
    ? text
    : text.replace(/^\s*\[options\].*$/m, (head) => [head, ...lines].join('\n'));
}

function section(repository: Repository, target: Target): string {
  const { name } = repository;
  const lines = [`SigLevel = ${signatureLevel(repository)}`, ...serversOf(repository, target)];
  return [`[${name}]`, ...lines, ''].join('\n');
}

/** The recipe's mirrors as a mirror list has them, for all repositories and architectures. */
function serversOf({ name, mirrors }: Repository, { platform }: Target): readonly string[] {
  const { pacman } = dialects(platform);
  return mirrors.map((mirror) => {
    const parts = mirror.split('/');
    const at = (part: string, variable: string): void => {
      const index = parts.lastIndexOf(part);
      if (index > 2) parts[index] = variable;
    };
    at(name, '$repo');
    at(pacman, '$arch');
    return `Server = ${parts.join('/')}`;
  });
}
