import type { Host, PinnedTool } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { dialects, platformOfNode } from '../../model/platform.ts';

/**
 * The last version 2, as a static program. Whatever version the image has itself can read and write what this one
 * leaves: apk 3 keeps the database and the repositories of format 2, and Alpine until 3.22 and Wolfi have apk 2.
 */
const version = '2.14.10';

/** SHA-256 by this machine's architecture, as apk calls it: see recipes/keys/README.md for where they are from. */
const published: Readonly<Record<string, string>> = {
  x86_64: '34bb1a96f0258982377a289392d4ea9f3f4b767a4bb5806b1b87179b79ad8a1c',
  aarch64: 'e471d35aa221d031abe9b6288aede12a8e9f1a398954e5a2e1d1bce1727b4ef4',
};

const ownTool =
  'Give another one as BASE_IMAGE_APK=/path/to/apk.static: the package apk-tools-static of Alpine has it.';

/** The pinned apk for a machine. @throws BaseImageError `host` where none was published */
export function pinnedApk(machine: string = process.arch): PinnedTool {
  const architecture = dialects(platformOfNode(machine)).apk;
  const sha256 =
    published[architecture] ??
    fail('host', `apk ${version} is not pinned for machines of architecture ${architecture}`, {
      hint: ownTool,
    });
  // Project 5 is alpine/apk-tools.
  const url = `https://gitlab.alpinelinux.org/api/v4/projects/5/packages/generic/v${version}/${architecture}/apk.static`;
  return { name: 'apk.static', version, url, sha256 };
}

/**
 * Path of apk: `BASE_IMAGE_APK` where that is set, else the pinned one.
 * @throws BaseImageError `host` when it cannot be had
 */
export async function findApk(host: Pick<Host, 'env' | 'tool'>): Promise<string> {
  if (host.env.BASE_IMAGE_APK) return host.env.BASE_IMAGE_APK;
  const pinned = pinnedApk();
  try {
    return await host.tool(pinned);
  } catch (cause) {
    if (!(cause instanceof BaseImageError) || cause.code !== 'fetch') throw cause;
    return fail('host', `apk could not be had: ${cause.message}`, { hint: ownTool, cause });
  }
}
