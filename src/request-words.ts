import { isDigest } from './model/digest.ts';
import { fail } from './model/error.ts';
import {
  formatPlatform,
  parsePlatform,
  platformOfNode,
  samePlatform,
  type Platform,
} from './model/platform.ts';
import {
  exportFormats,
  type Compression,
  type EmulationMode,
  type ExportFormat,
  type JoinRequest,
  type PushRequest,
  type Request,
  type Selection,
  type VerifyRequest,
} from './request.ts';
import { nearest } from './model/nearest.ts';
import { mustBeImageName, mustBeTagTemplate } from './model/reference.ts';

/** A request in the words of the command line and of the action's inputs; `''` and `[]` stand for "not said". */
export interface RequestWords {
  readonly recipe: string;
  readonly release: string;
  readonly variant: string;
  readonly platforms: readonly string[];
  readonly output: string;
  readonly images: readonly string[];
  readonly tags: readonly string[];
  readonly push: boolean;
  readonly skipUnchanged: boolean;
  readonly load: boolean;
  readonly test: boolean;
  readonly compression: string;
  readonly formats: readonly string[];
  readonly locked: string;
  readonly emulation: string;
  readonly keepGoing: boolean;
}

const compressions: readonly Compression[] = ['gzip', 'zstd', 'none'];
const emulationModes: readonly EmulationMode[] = ['auto', 'never', 'always'];

/** @throws BaseImageError `usage` for a platform nobody has, or `all` and `host` beside others. */
export function readSelection(
  words: Pick<RequestWords, 'recipe' | 'release' | 'variant' | 'platforms'>,
): Selection {
  return {
    recipe: words.recipe || fail('usage', 'No recipe given', { hint: 'Name one, for example: debian' }),
    release: words.release || undefined,
    variant: words.variant || undefined,
    platforms: readPlatforms(words.platforms),
  };
}

/** @throws BaseImageError `usage` for words that mean nothing, or that contradict each other. */
export function readRequest(words: RequestWords): Request {
  const selection = readSelection(words);
  const { platforms } = selection;
  const here = platformOfNode(process.arch);
  if (
    words.load &&
    typeof platforms === 'object' &&
    !platforms.some((platform) => samePlatform(platform, here))
  ) {
    fail(
      'usage',
      `Cannot load an image for ${platforms.map(formatPlatform).join(', ')} into this machine's engine`,
      {
        hint: `Add ${formatPlatform(here)} to the platforms, or leave loading out`,
      },
    );
  }
  const compares = words.skipUnchanged && 'compare with what is published';
  mustHaveNames(words.images, words.push ? 'push' : compares);
  words.tags.forEach(mustBeTagTemplate);
  return {
    ...selection,
    output: words.output || undefined,
    images: words.images,
    tags: words.tags,
    push: words.push,
    skipUnchanged: words.skipUnchanged,
    load: words.load,
    test: words.test,
    compression: oneOf(compressions, words.compression || 'gzip', 'compression'),
    formats: [...new Set(words.formats)].map((format): ExportFormat =>
      oneOf(exportFormats, format, 'format'),
    ),
    locked: words.locked || undefined,
    emulation: oneOf(emulationModes, words.emulation || 'auto', 'emulation'),
    keepGoing: words.keepGoing,
  };
}

/** @throws BaseImageError `usage` without folders, or to push without a name */
export function readJoin(words: {
  readonly folders: readonly string[];
  readonly output: string;
  readonly platforms: readonly string[];
  readonly images: readonly string[];
  readonly tags: readonly string[];
  readonly push: boolean;
}): JoinRequest {
  if (words.folders.length === 0) {
    fail('usage', 'There is nothing to join', { hint: 'Name the output folders of builds' });
  }
  const { folders, images, tags, push } = words;
  mustHaveNames(images, push && 'push');
  tags.forEach(mustBeTagTemplate);
  const platforms = words.platforms.map(parsePlatform);
  return { folders, output: words.output || undefined, platforms, images, tags, push };
}

/** @throws BaseImageError `usage` without a folder or a name */
export function readPush({
  folder,
  images,
  tags,
}: Pick<RequestWords, 'images' | 'tags'> & { readonly folder: string }): PushRequest {
  if (folder === '') fail('usage', 'No folder given', { hint: 'Name the output folder of a build' });
  mustHaveNames(images, 'push');
  tags.forEach(mustBeTagTemplate);
  return { folder, images, tags };
}

/** @throws BaseImageError `usage` for what is no reference of one image, or no digest */
export function readVerify(words: {
  readonly references: readonly string[];
  readonly digest: string;
}): VerifyRequest {
  const { references, digest } = words;
  if (references.length === 0) {
    fail('usage', 'There is nothing to verify', { hint: 'Name an image: ghcr.io/acme/debian:trixie' });
  }
  for (const reference of references) {
    if (/(:[^/:@]+|@sha256:[0-9a-f]{64})$/.test(reference)) continue;
    fail('usage', `${JSON.stringify(reference)} has neither tag nor digest`, {
      hint: `Name one image, for example: ${reference}:trixie`,
    });
  }
  if (digest === '') return { references, digest: undefined };
  if (isDigest(digest)) return { references, digest };
  return fail('usage', `Not a digest: ${JSON.stringify(digest)}`, {
    hint: 'sha256: and 64 hexadecimal digits',
  });
}

/**
 * @param purpose that takes a name, in errors: `To push, …`; false: none does
 * @throws BaseImageError `usage` for what is no name, and where one is lacking
 */
export function mustHaveNames(images: readonly string[], purpose: string | false): void {
  if (purpose !== false && images.length === 0) {
    fail('usage', `To ${purpose}, the image needs a name`, {
      hint: 'Name it with its registry, for example: ghcr.io/acme/debian',
    });
  }
  for (const name of images) mustBeImageName(name);
}

/** @throws BaseImageError `usage` for a platform nobody has, or `all` and `host` beside others. */
export function readPlatforms(words: readonly string[]): Selection['platforms'] {
  const [only = 'host'] = words;
  if (words.length <= 1 && (only === 'host' || only === 'all')) return only;
  const special = words.find((word) => word === 'host' || word === 'all');
  if (special) {
    fail('usage', `Platform "${special}" stands alone, not beside others: ${words.join(', ')}`, {
      hint: `Write ${special}, or name every platform`,
    });
  }
  const platforms = words.map(parsePlatform);
  return platforms.filter(
    (platform: Platform, at) => platforms.findIndex((other) => samePlatform(other, platform)) === at,
  );
}

function oneOf<T extends string>(known: readonly T[], word: string, what: string): T {
  return (
    known.find((candidate) => candidate === word) ??
    fail('usage', `Unknown ${what} ${JSON.stringify(word)}`, { hint: nearest(word, known) })
  );
}
