import { fail } from '../../model/error.ts';
import { display, type Member } from './members.ts';
import { ancestorsOf, partsOf } from './select.ts';

/**
 * Refuses an archive that could reach outside the root, or that means two things at once, before anything is written.
 * What is left may be unpacked into an empty folder: no name leads out of it, and none leads through a link.
 * @throws BaseImageError `install` naming the first member that is wrong
 */
export function mustBeSafe(archive: string, members: readonly Member[]): void {
  const types = new Map<string, Member['type']>();
  const refuse = (name: string, why: string): never =>
    fail('install', `Archive ${archive} is refused: ${display(name)} ${why}`, {
      hint: 'Nothing was unpacked. An archive of a root file system never has such a member: look where it comes from.',
    });
  for (const { name, type, target } of members) {
    const parts = partsOf(name);
    const path = parts.join('/');
    if (name.startsWith('/')) refuse(name, 'is an absolute path');
    if (parts.includes('..')) refuse(name, 'has a part ".."');
    if (name.includes('\0')) refuse(name, 'has a zero byte');
    if (path === '' && type !== 'directory') refuse(name, 'is the root itself, and no folder');
    const before = types.get(path);
    if (before !== undefined && !(before === 'directory' && type === 'directory'))
      refuse(name, 'comes twice');
    if (type === 'link') {
      const origin = partsOf(target);
      if (target.startsWith('/') || origin.includes('..'))
        refuse(name, `is a hard link out of the archive, to ${display(target)}`);
      const linked = types.get(origin.join('/'));
      if (linked === undefined || linked === 'directory')
        refuse(name, `is a hard link to ${display(target)}, which is no file before it`);
    }
    types.set(path, type);
  }
  for (const { name } of members) {
    const path = partsOf(name).join('/');
    const through = ancestorsOf(path).find((each) => (types.get(each) ?? 'directory') !== 'directory');
    if (through === undefined) continue;
    const what = types.get(through) === 'symlink' ? 'the link' : 'what is no folder,';
    refuse(name, `would be written through ${what} ${display(through)}`);
  }
}
