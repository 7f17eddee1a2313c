import { parseArgs, type ParseArgsConfig } from 'node:util';
import { resolve } from 'node:path';
import { BaseImageError, fail } from '../model/error.ts';
import { parseRunners, type Runners } from '../matrix.ts';
import { nearest } from '../model/nearest.ts';
import { readJoin, readPush, readRequest, readSelection, readVerify } from '../request-words.ts';
import type { JoinRequest, PushRequest, Request, Selection, VerifyRequest } from '../request.ts';
import { readTimeLimit } from '../host/time-limit.ts';
import type { Loudness } from '../host/log.ts';
import { usageLine } from './help.ts';

/** Options that every verb understands. */
export interface CommonOptions {
  /** Undefined: the default of the environment. */
  readonly cacheDir: string | undefined;
  /** Milliseconds; undefined: the default of the environment. */
  readonly timeLimit: number | undefined;
  readonly json: boolean;
  readonly loudness: Loudness;
}

/** One command line, understood. */
export type Command = CommonOptions &
  (
    | { readonly verb: 'build'; readonly request: Request }
    | {
        readonly verb: 'lock';
        readonly selection: Selection;
        readonly output: string | undefined;
        readonly check: boolean;
      }
    | { readonly verb: 'plan'; readonly selections: readonly Selection[]; readonly runners: Runners }
    | { readonly verb: 'index'; readonly request: JoinRequest }
    | { readonly verb: 'push'; readonly request: PushRequest }
    | { readonly verb: 'verify'; readonly request: VerifyRequest }
    | { readonly verb: 'list' }
    | { readonly verb: 'doctor' }
    | { readonly verb: 'prune'; readonly maxAge: number | undefined; readonly maxSize: number | undefined }
    | { readonly verb: 'help'; readonly about: Verb | undefined }
    | { readonly verb: 'version' }
  );

type OptionTable = NonNullable<ParseArgsConfig['options']>;

const common = {
  'cache-dir': { type: 'string' },
  'time-limit': { type: 'string' },
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies OptionTable;

const selecting = {
  release: { type: 'string' },
  variant: { type: 'string' },
  platform: { type: 'string', multiple: true },
} as const satisfies OptionTable;

const building = {
  ...selecting,
  output: { type: 'string' },
  image: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  push: { type: 'boolean' },
  'skip-unchanged': { type: 'boolean' },
  load: { type: 'boolean' },
  test: { type: 'boolean' },
  compression: { type: 'string' },
  format: { type: 'string', multiple: true },
  locked: { type: 'string' },
  emulation: { type: 'string' },
  'keep-going': { type: 'boolean' },
} as const satisfies OptionTable;

/** The verbs, and the options that each has beside the common ones. */
const verbs = {
  build: building,
  lock: { ...selecting, output: { type: 'string' }, check: { type: 'boolean' } },
  plan: { ...selecting, runner: { type: 'string', multiple: true } },
  index: {
    output: { type: 'string' },
    platform: { type: 'string', multiple: true },
    image: { type: 'string', multiple: true },
    tag: { type: 'string', multiple: true },
    push: { type: 'boolean' },
  },
  push: { image: { type: 'string', multiple: true }, tag: { type: 'string', multiple: true } },
  verify: { digest: { type: 'string' } },
  list: {},
  doctor: {},
  prune: { 'max-age': { type: 'string' }, 'max-size': { type: 'string' } },
  help: {},
} as const satisfies Record<string, OptionTable>;

export type Verb = keyof typeof verbs;

/** How many arguments a verb takes that are no options. */
const positionalsOf: Readonly<Partial<Record<Verb, number>>> = {
  build: 1,
  lock: 1,
  push: 1,
  help: 1,
  plan: Infinity,
  index: Infinity,
  verify: Infinity,
};

export const verbNames = Object.keys(verbs) as readonly Verb[];

/** Option names of a verb, `--` left out; the help must describe each. */
export function optionsOf(verb: Verb): readonly string[] {
  return Object.keys({ ...verbs[verb], ...common });
}

/**
 * @param argv arguments behind the program's name
 * @throws BaseImageError `usage`, with the usage line in the hint
 */
export function parseCommandLine(argv: readonly string[]): Command {
  const [word, ...rest] = argv;
  if (word === undefined || word === '--help' || word === '-h') return parseVerb('help', []);
  if (word === '--version') return parseVerb('help', ['--version']);
  const verb = verbNames.find((name) => name === word);
  if (verb) return parseVerb(verb, rest);
  const hint = word.startsWith('-') ? 'The verb comes first' : nearest(word, verbNames);
  return fail('usage', `Unknown verb ${JSON.stringify(word)}`, { hint: `${hint}\n${usageLine()}` });
}

function parseVerb(verb: Verb, argv: readonly string[]): Command {
  try {
    return understand(verb, argv);
  } catch (error) {
    if (!(error instanceof BaseImageError) || error.code !== 'usage') throw error;
    const hint = [error.hint, usageLine(verb)].filter(Boolean).join('\n');
    throw new BaseImageError('usage', error.message, { hint, cause: error.cause });
  }
}

function understand(verb: Verb, argv: readonly string[]): Command {
  const { values, positionals } = parse(verb, argv);
  const options: CommonOptions = {
    cacheDir: values['cache-dir'] === undefined ? undefined : resolve(values['cache-dir']),
    timeLimit:
      values['time-limit'] === undefined ? undefined : readTimeLimit(values['time-limit'], '--time-limit'),
    json: values.json ?? false,
    loudness: values.debug ? 'debug' : values.quiet ? 'quiet' : 'normal',
  };
  if (values.debug && values.quiet) fail('usage', '--debug and --quiet contradict each other');
  if (values.version) return { ...options, verb: 'version' };
  if (values.help) return { ...options, verb: 'help', about: verb === 'help' ? undefined : verb };

  const takes = positionalsOf[verb] ?? 0;
  const surplus = positionals[takes];
  if (surplus !== undefined) fail('usage', `Unexpected argument ${JSON.stringify(surplus)}`);
  const words = {
    recipe: positionals[0] ?? '',
    release: values.release ?? '',
    variant: values.variant ?? '',
    platforms: csv(values.platform),
    output: values.output ?? '',
    images: csv(values.image),
    tags: csv(values.tag),
    push: values.push ?? false,
    skipUnchanged: values['skip-unchanged'] ?? false,
    load: values.load ?? false,
    test: values.test ?? true,
    compression: values.compression ?? '',
    formats: csv(values.format),
    locked: values.locked ?? '',
    emulation: values.emulation ?? '',
    keepGoing: values['keep-going'] ?? false,
  };

  switch (verb) {
    case 'build':
      return { ...options, verb, request: readRequest(words) };
    case 'lock':
      return {
        ...options,
        verb,
        selection: readSelection(words),
        output: values.output,
        check: values.check ?? false,
      };
    case 'plan':
      return {
        ...options,
        verb,
        selections: (positionals.length > 0 ? positionals : ['']).map((recipe) =>
          readSelection({ ...words, recipe }),
        ),
        runners: parseRunners(csv(values.runner)),
      };
    case 'index':
      return { ...options, verb, request: readJoin({ ...words, folders: positionals }) };
    case 'push':
      return { ...options, verb, request: readPush({ ...words, folder: positionals[0] ?? '' }) };
    case 'verify':
      return {
        ...options,
        verb,
        request: readVerify({ references: positionals, digest: values.digest ?? '' }),
      };
    case 'list':
    case 'doctor':
      return { ...options, verb };
    case 'prune':
      return {
        ...options,
        verb,
        maxAge: quantity('--max-age', values['max-age'], { s: 1, m: 60, h: 3600, d: 86400, w: 7 * 86400 }),
        maxSize: quantity('--max-size', values['max-size'], {
          K: 2 ** 10,
          M: 2 ** 20,
          G: 2 ** 30,
          T: 2 ** 40,
        }),
      };
    case 'help': {
      const about = verbNames.find((name) => name === positionals[0]);
      if (positionals[0] !== undefined && about === undefined) {
        fail('usage', `Unknown verb ${JSON.stringify(positionals[0])}`, {
          hint: nearest(positionals[0], verbNames),
        });
      }
      return { ...options, verb, about };
    }
  }
}

/** node:util with its errors in our words. `--no-x` is understood for every switch. */
function parse(verb: Verb, argv: readonly string[]) {
  const table: OptionTable = { ...common, ...verbs[verb] };
  const switches = Object.keys(table).filter((name) => table[name]?.type === 'boolean');
  const known = [...Object.keys(table), ...switches.map((name) => `no-${name}`)];
  for (const argument of argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined)) {
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || known.includes(name)) continue;
    fail('usage', `Unknown option --${name}`, {
      hint: nearest(
        `--${name}`,
        known.map((one) => `--${one}`),
      ),
    });
  }
  try {
    return parseArgs({
      args: [...argv],
      options: { ...common, ...building, ...verbs.lock, ...verbs.plan, ...verbs.verify, ...verbs.prune },
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (error) {
    const sentence = error instanceof Error ? error.message.split('. ')[0] : undefined;
    return fail('usage', sentence?.replace(/\.$/, '') ?? 'Cannot read the command line', { cause: error });
  }
}

function csv(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
}

/** `30d`, `5G`: a whole number and a unit, in seconds or bytes. */
function quantity(
  option: string,
  text: string | undefined,
  units: Readonly<Record<string, number>>,
): number | undefined {
  if (text === undefined) return undefined;
  const [, digits = '', unit = ''] = /^(\d+)([a-zA-Z])$/.exec(text) ?? [];
  const factor = units[unit];
  if (digits && factor !== undefined) return Number(digits) * factor;
  return fail(
    'usage',
    `${option} takes a whole number and one of ${Object.keys(units).join(', ')}, not ${JSON.stringify(text)}`,
    {
      hint: `For example: ${option} ${option === '--max-age' ? '30d' : '5G'}`,
    },
  );
}
