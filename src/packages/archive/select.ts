import { fail } from '../../model/error.ts';
import type { Archive } from '../../model/target.ts';
import { bytesOf, display, type Member } from './members.ts';

/** A member that goes into the root, and where. */
export interface Kept {
  readonly member: Member;
  /** Path in the root: no slash at either end; empty for the root itself. */
  readonly path: string;
}

export interface Selection {
  readonly kept: readonly Kept[];
  /** What would go into the root otherwise. */
  readonly left: readonly Member[];
}

/** The parts of a name that count. */
export function partsOf(name: string): readonly string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.');
}

/**
 * Divides the members by the archive's `strip`, `include` and `exclude`. Folders of what is kept come with it, and from
 * a layer of an image the marks that take it away.
 */
export function select(archive: Archive, members: readonly Member[], layer: boolean): Selection {
  const { strip, include, exclude } = archive;
  const wanted = decider(include, include.length === 0);
  const unwanted = decider(exclude, false);
  const placed = members.map((member) => {
    const parts = partsOf(member.name);
    const path = parts.slice(strip).join('/');
    // The folders that are taken away are nothing; with nothing to take away, no parts are the root itself.
    const somewhere = path !== '' || (strip === 0 && parts.length === 0);
    const about = layer ? unmarked(path) : path;
    return { member, path, chosen: somewhere && wanted(about) && !unwanted(about), somewhere };
  });
  const above = new Set(['']);
  for (const { path, chosen } of placed) if (chosen) ancestorsOf(path).forEach((each) => above.add(each));
  const isKept = ({ member, path, chosen, somewhere }: (typeof placed)[number]) =>
    chosen || (somewhere && member.type === 'directory' && above.has(path));
  const kept = placed.filter(isKept);
  mustHaveTargets(archive, kept);
  // What `strip` takes away whole is no name for tar either.
  const left = placed.filter((each) => each.somewhere && !isKept(each)).map(({ member }) => member);
  return { kept, left };
}

/** What a mark of a layer is about: `a/.wh.b` takes `a/b` away, `a/.wh..wh..opq` all that is in `a`. */
function unmarked(path: string): string {
  return path.replace(/(^|\/)\.wh\.\.wh\.\.opq$/, '').replace(/(^|\/)\.wh\.([^/]+)$/, '$1$2');
}

/** `a/b/c` → `a/b`, `a` */
export function ancestorsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'));
}

/** Of several patterns that match, the last one counts; what is in a folder that matches does so as well. */
function decider(patterns: readonly string[], otherwise: boolean): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    return { expression: expressionOf(pattern.slice(negated ? 1 : 0)), answer: !negated };
  });
  return (path) => {
    const chain = [path, ...ancestorsOf(path)];
    return (
      rules.findLast(({ expression }) => chain.some((each) => expression.test(each)))?.answer ?? otherwise
    );
  };
}

/** `*` stands for any part of one name, `**` for any number of whole names. */
function expressionOf(pattern: string): RegExp {
  const names = partsOf(bytesOf(pattern)).map((name) =>
    name.split('*').map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&')),
  );
  const source = names
    .map((texts, at) => {
      const last = at === names.length - 1;
      if (texts.length === 3 && texts.every((text) => text === '')) return last ? '.+' : '(?:.+/)?';
      return texts.join('[^/]*') + (last ? '' : '/');
    })
    .join('');
  return new RegExp(`^${source}$`, 's');
}

/** A hard link is another name of a file: without the file there is nothing to give it to. */
function mustHaveTargets({ name }: Archive, kept: readonly Kept[]): void {
  const names = new Set(kept.map(({ member }) => partsOf(member.name).join('/')));
  const orphan = kept.find(
    ({ member }) => member.type === 'link' && !names.has(partsOf(member.target).join('/')),
  );
  if (orphan)
    fail(
      'recipe',
      `Archive ${name}: ${display(orphan.member.name)} is another name of ${display(orphan.member.target)}, which is left out`,
      { hint: 'Include both, or exclude both.' },
    );
}
