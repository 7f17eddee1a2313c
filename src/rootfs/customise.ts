import * as fs from 'node:fs';
import { fail } from '../model/error.ts';
import type { Target } from '../model/target.ts';
import { addFile } from './files.ts';
import type { Rootfs } from './rootfs.ts';
import { addUser } from './users.ts';

/**
 * Adds what the recipe asks for beyond packages: users, then files (they may lie in a user's home), then the time zone.
 * @returns the paths of the recipe's own files, folders and links
 * @throws BaseImageError `recipe` when an entry does not fit the root.
 */
export function customise(
  root: Rootfs,
  target: Pick<Target, 'users' | 'files' | 'timezone'>,
  epoch: number,
): readonly string[] {
  for (const user of target.users) addUser(root, user, epoch);
  const own = target.files.flatMap((file) => addFile(root, file));
  if (target.timezone !== '') setTimezone(root, target.timezone);
  return own;
}

/** The zone as Debian, Fedora, Arch and the others have it: a link that programs read both for the rules and for the name. */
function setTimezone(root: Rootfs, zone: string): void {
  const data = `/usr/share/zoneinfo/${zone}`;
  const named = /^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/.test(zone);
  if (!named || !fs.statSync(root.locate(data), { throwIfNoEntry: false })?.isFile()) {
    fail('recipe', `timezone: the image has no zone ${JSON.stringify(zone)}`, {
      hint: 'Add tzdata to the packages (tzdata-legacy for old names such as US/Eastern), and spell the zone as in Asia/Tokyo',
    });
  }
  root.symlink(data, '/etc/localtime');
  // Debian before 13 keeps the name here as well; where the file is gone, nothing reads it.
  if (root.has('/etc/timezone')) root.edit('/etc/timezone', () => `${zone}\n`);
}
