import * as is from '../model/strict.ts';
import type { Rootfs } from './rootfs.ts';

/** What a finished root says of its distribution; what it does not say is absent. */
export interface Version {
  /** What os-release(5) calls it: `fedora`, `opensuse-leap`. */
  readonly id?: string;
  /** `9`: the part that releases are known by. */
  readonly version?: string;
  /** `9.4` */
  readonly point?: string;
  readonly codename?: string;
}

/** Files that begin with the distribution's name, in which the first number is the version. */
const sentences = ['/etc/redhat-release', '/etc/system-release'];

/**
 * Looks where distributions write their version, the one-line files of the Red Hat family first, because their
 * os-release may leave out the minor version (CentOS), then os-release(5), then lsb-release. These are files of the image,
 * in which anything may stand: what cannot be part of a tag or a name counts as not said.
 */
export function detectVersion(root: Rootfs): Version {
  const sentence = sentences.map((path) => /\d+(\.\d+)*/.exec(read(root, path))?.[0]).find(Boolean);
  const release = assignments(read(root, '/etc/os-release') || read(root, '/usr/lib/os-release'));
  const lsb = assignments(read(root, '/etc/lsb-release'));
  const point = sentence ?? word(release.VERSION_ID, lsb.DISTRIB_RELEASE);
  const codename = word(release.VERSION_CODENAME, lsb.DISTRIB_CODENAME);
  const id = word(release.ID, lsb.DISTRIB_ID?.toLowerCase());
  return {
    ...(id ? { id } : {}),
    ...(point ? { point, version: majorOf(point, id ?? '') } : {}),
    ...(codename ? { codename } : {}),
  };
}

function word(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => is.name.safeParse(value).success);
}

/** Distributions that are known by two numbers: Ubuntu 24.04, Alpine 3.22, openSUSE Leap 15.6. */
const byTwo = ['ubuntu', 'alpine', 'opensuse-leap', 'sles'];

/** The part of a version that releases are known by; `id` as os-release(5) has it. */
export function majorOf(point: string, id: string): string {
  return point
    .split('.')
    .slice(0, byTwo.includes(id) ? 2 : 1)
    .join('.');
}

function read(root: Rootfs, path: string): string {
  return root.has(path) ? root.read(path) : '';
}

/** `NAME=value` and `NAME="value"`, one on each line. */
function assignments(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/gm)].map(
      ([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? ''],
    ),
  );
}
