import * as z from 'zod';
import { formatPlatform, knownPlatforms, parsePlatform } from '../platform.ts';
import {
  isPlaceholder,
  isTagTemplate,
  literalOf,
  placeholdersIn,
  placePlaceholders,
  tagForm,
  tagPlaceholders,
} from '../template.ts';
import { plain } from './filter.ts';

/*
 * The kinds of value a recipe is made of. Recipes reach these definitions as text, lists and maps only (see yaml.ts),
 * while editors see numbers and booleans in the same file: `meta({ type })` is what the JSON Schema tells editors.
 *
 * The message of a check completes "expected …, got …".
 */

/** What a recipe itself defines, for everything in it that refers back. Undefined: not to be checked. */
export interface KnownNames {
  readonly releases?: readonly string[] | undefined;
  /** Canonical, `linux/arm64`. */
  readonly platforms?: readonly string[] | undefined;
  /** Without `plain`. */
  readonly variants?: readonly string[] | undefined;
  readonly tweaks?: readonly string[] | undefined;
}

type Context = z.core.$RefinementCtx<string>;

/** Beside its message, what the check of a value carries for the one who puts it into words. */
export interface Rejection {
  /** All values there are, where they can be listed. */
  readonly candidates: readonly string[] | undefined;
}

function reject(context: Context, expected: string, candidates?: readonly string[]): never {
  context.addIssue({ code: 'custom', message: expected, params: { candidates } satisfies Rejection });
  return z.NEVER;
}

/** A map in which every other key is a mistake. Its keys travel in the message, so that the likely one can be named. */
export function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

/** Free text; editors may see a number or a boolean in it (`3.20`, `yes`). */
export const text = z.string().meta({ type: ['string', 'number', 'boolean'] });
export const filledText = text.min(1, 'some text');

export const flag = z
  .string()
  .meta({ type: 'boolean' })
  .transform((value, context) => {
    if (value === 'true') return true;
    if (value === 'false') return false;
    return reject(context, 'true or false', ['true', 'false']);
  });

const maxId = 4294967294;

export const id = z
  .string()
  .regex(/^\d+$/, 'a number')
  .meta({ type: 'integer', minimum: 0, maximum: maxId })
  .transform((value, context) =>
    Number(value) <= maxId ? Number(value) : reject(context, `a number up to ${maxId}`),
  );

export const exitStatus = z
  .string()
  .regex(/^\d+$/, 'a number')
  .meta({ type: 'integer', minimum: 0, maximum: 255 })
  .transform((value, context) =>
    Number(value) <= 255 ? Number(value) : reject(context, 'an exit status, 0 to 255'),
  );

const longest = 24 * 60 * 60;

/** A time that something may take. */
export const seconds = z
  .string()
  .regex(/^\d+$/, 'a number of seconds')
  .meta({ type: 'integer', minimum: 1, maximum: longest })
  .transform((value, context) => {
    const number = Number(value);
    return number >= 1 && number <= longest ? number : reject(context, `1 to ${longest} seconds`);
  });

/** Permission bits as `chmod` takes them. */
export const mode = z
  .string()
  .regex(/^0?[0-7]{3,4}$/, 'permission bits in octal, such as 0644')
  .meta({ type: ['string', 'number'] })
  .transform((value) => Number.parseInt(value, 8));

export const owner = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/, 'numbers of user and group, such as 0:0')
  .transform((value) => {
    const [uid = 0, gid = 0] = value.split(':').map(Number);
    return { uid, gid };
  });

/** An absolute path in the image, which cannot climb out of it. */
export const imagePath = z
  .string()
  .regex(
    /^\/(?!$)(?!.*\/$)(?!.*\/\/)(?!.*\/\.{1,2}(\/|$))/,
    'an absolute path without "." or ".." and without a slash at its end',
  );

/** A path on the building machine, seen from the folder of the recipe. */
export const recipePath = place(/^[^/]/, 'a path relative to the recipe');

export const recipeName = z
  .string()
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'lower-case letters and digits, with ".", "_" or "-" between');

/** A name that can be part of a tag and of a file name. */
export const tagName = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'letters, digits, ".", "_" and "-"');

/** A version as it stands in tags, labels, file names and URLs. */
export const version = text.regex(
  /^[A-Za-z0-9_][A-Za-z0-9._+~:-]*$/,
  'a version of letters, digits and . _ + ~ : -',
);

export const userName = z
  .string()
  .regex(/^[a-z_][a-z0-9_-]{0,31}\$?$/, 'a user name: lower-case letters, digits, "_" and "-"');

export const url = z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'an http or https URL');

/** Root URL of an archive as a template, without the slash at its end. */
export const mirror = place(
  /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/,
  'an http or https URL without query',
).transform((value) => value.replace(/\/+$/, ''));

/** URL of a document, as a template. */
export const documentUrl = place(/^https?:\/\/[^\s/]+\/\S+$/, 'an http or https URL');

/** URL of an archive, as a template: a folder of a server and a file name, in which one `*` may stand for a version. */
export const archiveUrl = place(
  /^https?:\/\/[^\s/?#*]+\/([^\s?#*]*\/)?[^\s/?#*]*\*?[^\s/?#*]+$/,
  'an http or https URL of a file, without query, with at most one "*" in the file name',
);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 sum, 64 hexadecimal digits');

export const count = z
  .string()
  .regex(/^\d{1,2}$/, 'a small number')
  .meta({ type: 'integer', minimum: 0, maximum: 99 })
  .transform(Number);

/** A path in an archive or an image, with `*` for a part of a name and `**` for any number of them. */
export const pathPattern = z.string().regex(/^!?[^\s!][^\n]*$/, 'a path pattern such as usr/share/doc/**');

export const timezone = z
  .string()
  .regex(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/, 'a time zone such as Asia/Tokyo');

export const locale = z
  .string()
  .regex(/^[A-Za-z]{1,3}[A-Za-z_]*(\.[A-Za-z0-9-]+)?(@[A-Za-z]+)?$/, 'a locale such as ja_JP.UTF-8')
  .superRefine((value, context) => {
    // As `locale -a` prints it; lists of locales have another spelling, and only that.
    const right = value.replace(/\.utf-?8(?=@|$)/i, '.UTF-8');
    if (right !== value) reject(context, 'a locale as its distribution lists it', [right]);
  });

/** What some package manager takes for a package; which does takes what, is looked at once all is read. */
export const packageName = z
  .string()
  .regex(
    /^[A-Za-z0-9/_*][^\s"'`$;&|\\]*( *([<>]=?|=) *[^\s"'`$;&|\\]+)?$/,
    'the name of a package, such as curl or curl=8.14.1-2',
  );

/** The name of a package, in which `*` stands for any part. */
export const packagePattern = z
  .string()
  .regex(/^[A-Za-z0-9*][A-Za-z0-9+._:~=*-]*$/, 'the name of a package, in which a * may stand for any part');

/** A line for debconf-set-selections. */
export const debconf = z
  .string()
  .regex(/^\S+[ \t]+\S+[ \t]+\S+([ \t]+.*)?$/, '"package question type value"');

export const environmentName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');

export const pattern = z.string().superRefine((value, context) => {
  try {
    new RegExp(value);
  } catch (error) {
    reject(context, `a regular expression (${error instanceof Error ? error.message : String(error)})`);
  }
});

/** A text of a certain form that names a place, with `{{placeholders}}` for what is known before anything is asked. */
function place(form: RegExp, words: string) {
  return z.string().regex(form, words).superRefine(placeholdersOutOf(placePlaceholders));
}

/** A text with `{{placeholders}}`, of which those in `allowed` make sense. */
export function template(allowed: readonly string[]) {
  return text.superRefine(placeholdersOutOf(allowed));
}

/** The template of a tag. */
export const tagTemplate = template(tagPlaceholders).superRefine((value, context) => {
  if (context.issues.length === 0 && !isTagTemplate(value)) reject(context, `a tag, which is ${tagForm}`);
});

function placeholdersOutOf(allowed: readonly string[]) {
  return (value: string, context: Context): void => {
    for (const name of placeholdersIn(value)) {
      if (isPlaceholder(name) && allowed.includes(name)) continue;
      reject(
        context,
        `placeholders out of ${allowed.map((each) => `{{${each}}}`).join(', ')}`,
        allowed.map((each) => `{{${each}}}`),
      );
    }
    if (/[{}]/.test(literalOf(value))) reject(context, 'braces in pairs, such as {{codename}}');
  };
}

/** Any text, unless the recipe says which ones there are. */
export function nameOutOf(names: readonly string[] | undefined, what: string) {
  return text.superRefine((value, context) => {
    if (names !== undefined && !names.includes(value)) reject(context, what, names);
  });
}

/** A platform this program knows and, where `names` are given, the recipe has. */
export function platform(names?: readonly string[]) {
  return z.string().transform((value, context) => {
    const all = knownPlatforms.map(formatPlatform);
    const parsed = tryPlatform(value);
    if (parsed === undefined) return reject(context, 'a platform', names ?? all);
    if (names !== undefined && !names.includes(formatPlatform(parsed)))
      return reject(context, 'a platform of this recipe', names);
    return parsed;
  });
}

export function tryPlatform(value: string) {
  try {
    return parsePlatform(value);
  } catch {
    return undefined;
  }
}

/** The keys that let an item count for some images only. */
export function filterKeys(known: KnownNames) {
  const variants = known.variants && [plain, ...known.variants];
  return {
    releases: z
      .array(nameOutOf(known.releases, 'a release of this recipe'))
      .optional()
      .describe('Only for these releases'),
    platforms: z
      .array(platform(known.platforms).transform(formatPlatform))
      .optional()
      .describe('Only on these platforms'),
    variants: z
      .array(nameOutOf(variants, 'a variant of this recipe'))
      .optional()
      .describe('Only in these variants; "plain" is the image without one'),
  };
}

/** A command: a list of arguments, or one text for a shell that stops at the first error. */
export const command = z.union([
  filledText.transform((script): readonly string[] => ['/bin/sh', '-ec', script]),
  z.array(text).min(1, 'at least the program'),
]);
