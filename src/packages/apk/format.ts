import { fail } from '../../model/error.ts';

/** Index of format 3, where format 2 has APKINDEX.tar.gz; apk-repositories(5). */
export const indexOfFormat3 = 'Packages.adb';

/** Whether these are the first bytes of a file of format 3: `ADB.`, or `ADBd` and `ADBc` for what is compressed. */
export function isFormat3(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).toString('latin1') === 'ADB';
}

/** @throws BaseImageError `recipe` */
export function refuseFormat3(what: string): never {
  return fail('recipe', `${what} is in format 3 of apk (.adb), which is not supported`, {
    hint: 'Name a repository in format 2, which has APKINDEX.tar.gz: Alpine and Wolfi publish theirs in it.',
  });
}
