import { fail } from '../model/error.ts';
import { readRequest } from '../request-words.ts';
import type { Request } from '../request.ts';

/** Every input of action.yml, with the default it has there. */
export const inputDefaults = {
  recipe: 'debian',
  release: '',
  variant: '',
  platforms: 'host',
  image: '',
  tags: '',
  output: '',
  load: 'false',
  test: 'true',
  compression: 'gzip',
  formats: '',
  locked: '',
  emulation: 'auto',
  'keep-going': 'false',
  cache: 'true',
  'cache-dir': '',
} as const;

export type InputName = keyof typeof inputDefaults;

export interface Inputs {
  readonly request: Request;
  /** Keep downloaded packages in GitHub's cache. */
  readonly cache: boolean;
  /** Undefined: the default of the environment. */
  readonly cacheDir: string | undefined;
}

/**
 * @param given the text of an input, `''` when it was not set
 * @throws BaseImageError `usage` for values that mean nothing, or contradict each other
 */
export function readInputs(given: (name: InputName) => string): Inputs {
  const text = (name: InputName) => given(name).trim() || inputDefaults[name];
  const request = readRequest({
    recipe: text('recipe'),
    release: text('release'),
    variant: text('variant'),
    platforms: list(text('platforms')),
    output: text('output'),
    images: list(text('image')),
    tags: list(text('tags')),
    load: truth('load', text('load')),
    test: truth('test', text('test')),
    compression: text('compression'),
    formats: list(text('formats')),
    locked: text('locked'),
    emulation: text('emulation'),
    keepGoing: truth('keep-going', text('keep-going')),
  });
  return { request, cache: truth('cache', text('cache')), cacheDir: text('cache-dir') || undefined };
}

/** One per line or separated by commas; `#` starts a comment line. */
function list(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
}

/** The spellings of the YAML 1.2 core schema, as everywhere in workflows. */
function truth(name: InputName, text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  return fail('usage', `Input "${name}" is neither true nor false: ${JSON.stringify(text)}`, {
    hint: `Write ${name}: true or ${name}: false`,
  });
}
