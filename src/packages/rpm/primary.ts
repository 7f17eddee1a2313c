import { fail } from '../../model/error.ts';
import { checksumOf, type Checksum } from './repodata.ts';
import { elements, tags, textOf } from './xml.ts';

/** A package as primary.xml has it, as far as a lock wants to know. */
export interface IndexedPackage {
  readonly name: string;
  /** `[epoch:]version-release`, without an epoch of 0. */
  readonly version: string;
  readonly architecture: string;
  /** Bytes. */
  readonly size: number;
  /** Of the package file. */
  readonly checksum: Checksum;
  /** Below the root of the repository. */
  readonly path: string;
  /** Seconds since 1970. */
  readonly built: number;
  readonly source: { readonly name: string; readonly version: string };
  /** SPDX expression; undefined where the tag is no such thing. */
  readonly licence: string | undefined;
  /** What it provides, `name` and, where there is a version, `name = version`. */
  readonly provides: readonly string[];
}

/** What tells packages of one repository apart: `bash 5.2-1 x86_64`. */
export function packageKey({
  name,
  version,
  architecture,
}: Pick<IndexedPackage, 'name' | 'version' | 'architecture'>): string {
  return `${name} ${version} ${architecture}`;
}

/**
 * Picks the packages whose keys are `wanted` out of the text of a primary.xml, however large.
 * @throws BaseImageError `signature` for one without a checksum that proves anything, `resolve` for one elsewhere
 * @see https://github.com/rpm-software-management/createrepo_c
 */
export async function readPrimary(
  text: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, IndexedPackage>> {
  const names = new Set([...wanted].map((key) => key.split(' ', 1).join()));
  const found = new Map<string, IndexedPackage>();
  for await (const element of elements(text, 'package')) {
    // Most packages are not wanted: a look at the name has to be enough for them.
    if (!names.has(textOf(element.slice(0, 400), 'name') ?? '')) continue;
    const key = packageKey(identityOf(element));
    if (wanted.has(key) && !found.has(key)) found.set(key, describe(element));
  }
  return found;
}

function identityOf(element: string) {
  const [version = {}] = tags(element, 'version');
  return {
    name: textOf(element, 'name') ?? '',
    version: editionOf(version),
    architecture: textOf(element, 'arch') ?? '',
  };
}

/** `[epoch:]version-release` of the attributes `epoch`, `ver` or `version`, and `rel` or `release`. */
export function editionOf(attributes: Readonly<Record<string, string>>): string {
  const { epoch = '0', ver, version = ver ?? '', rel, release = rel } = attributes;
  return `${epoch === '0' || epoch === '' ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`;
}

function describe(element: string): IndexedPackage {
  const identity = identityOf(element);
  const [size = {}] = tags(element, 'size');
  const [time = {}] = tags(element, 'time');
  const [location = {}] = tags(element, 'location');
  const what = `${identity.name} ${identity.version}`;
  if (location['xml:base'] !== undefined)
    fail('resolve', `Package ${what} is not in the repository that lists it but in ${location['xml:base']}`, {
      hint: 'Name that repository in the recipe.',
    });
  const [, provided = ''] = /<rpm:provides>([^]*?)<\/rpm:provides>/.exec(element) ?? [];
  return {
    ...identity,
    size: Number(size.package),
    checksum: checksumOf(element, what),
    path: location.href ?? fail('resolve', `The metadata does not say where package ${what} is`),
    built: Number(time.build),
    source: sourceOf(textOf(element, 'rpm:sourcerpm') ?? '', identity),
    licence: spdx(textOf(element, 'rpm:license') ?? ''),
    provides: tags(provided, 'rpm:entry').flatMap(({ name = '', flags, ...version }) =>
      flags === 'EQ' ? [name, `${name} = ${editionOf(version)}`] : [name],
    ),
  };
}

/** Name and version of `bash-5.2-1.src.rpm`; a package that names no source is its own. */
function sourceOf(
  file: string,
  { name, version }: { name: string; version: string },
): IndexedPackage['source'] {
  const [, sourceName, ...rest] = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file) ?? [];
  return sourceName === undefined ? { name, version } : { name: sourceName, version: rest.join('-') };
}

/**
 * The tag where it is an expression of SPDX, as far as its form tells: names joined by AND, OR and WITH. Older packages
 * say "GPLv2+ and MIT", and SUSE has names of its own.
 */
export function spdx(tag: string): string | undefined {
  const name = /[A-Za-z0-9.+-]+/.source;
  const form = new RegExp(`^${name}( (AND|OR|WITH) ${name})*$`);
  return form.test(tag.replace(/[()]/g, '')) && !/\bSUSE-/.test(tag) ? tag : undefined;
}
