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
  type Request,
  type Selection,
} from './request.ts';
import { nearest } from './model/nearest.ts';

/** A request in the words of the command line and of the action's inputs; `''` and `[]` stand for "not said". */
export interface RequestWords {
  readonly recipe: string;
  readonly release: string;
  readonly variant: string;
  readonly platforms: readonly string[];
  readonly output: string;
  readonly images: readonly string[];
  readonly tags: readonly string[];
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
  for (const name of words.images) mustBeName(name);
  return {
    ...selection,
    output: words.output || undefined,
    images: words.images,
    tags: words.tags,
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

function readPlatforms(words: readonly string[]): Selection['platforms'] {
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

/** Name of an image without tag or digest, as registries accept it: a host may have capitals, a path must not. */
function mustBeName(name: string): void {
  const [first = '', ...rest] = name.split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const path = isHost ? rest : [first, ...rest];
  if (path.every((part) => /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.test(part))) return;
  const lower = [
    ...(isHost ? [first] : []),
    ...path.map((part) => part.toLowerCase().replace(/[:@].*/, '')),
  ].join('/');
  fail('usage', `Not the name of an image: ${JSON.stringify(name)}`, {
    hint: `Names are lower-case and carry no tag (tags have an option of their own), for example: ${lower}`,
  });
}

function oneOf<T extends string>(known: readonly T[], word: string, what: string): T {
  return (
    known.find((candidate) => candidate === word) ??
    fail('usage', `Unknown ${what} ${JSON.stringify(word)}`, { hint: nearest(word, known) })
  );
}
