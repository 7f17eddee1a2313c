import * as z from 'zod';
import { fail, type ErrorCode } from './error.ts';
import { isDigest, type Digest } from './digest.ts';
import { formatPlatform, knownPlatforms } from './platform.ts';

/*
 * What comes out of a file, or from somebody else's program, is believed only in the form that it must have. These are
 * the kinds of value that such documents are made of; a document itself is a strict object of them.
 */

/** Control characters, line and paragraph separators, and the marks that turn the direction of text round. */
// eslint-disable-next-line no-control-regex -- to refuse them
const invisible = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** A text that stays in one line and shows all that it holds; and that no workflow takes for a command. */
export const line = z
  .string()
  .max(4096, 'too long')
  .refine((text) => !invisible.test(text), 'has control characters or line breaks in it')
  .refine((text) => !/^\s*::|##\[/.test(text), 'reads like a command to the workflow');

/** A text for people, whatever program said it: line breaks stay, other control characters go. */
export const prose = z
  .string()
  .transform((text) =>
    text.replaceAll(new RegExp(invisible, 'g'), (character) =>
      character === '\n' || character === '\t' ? character : '',
    ),
  );

/** One word that can stand in the name of a file: no blank, no slash, and neither `.` nor `-` in front. */
export const name = z
  .string()
  .max(255, 'too long')
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._+~-]*$/, 'not a name of letters, digits and . _ + ~ -');

/** The same, or nothing. */
export const nameOrNone = z.union([z.literal(''), name]);

/** A path below some root: nothing in it leads out. */
export const pathBelow = line
  .refine((text) => text !== '' && !text.startsWith('/'), 'not a path below a root')
  .refine((text) => !text.split('/').includes('..'), 'leads out by ".."');

/** A number of bytes, or of anything else that can be counted. */
export const count = z.int('not a whole number').nonnegative('negative');

/** Seconds since 1970, up to the last second that dates of four digits can tell. */
export const seconds = count.max(253_402_300_799, 'later than the year 9999');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 sum');

export const digest = z.custom<Digest>(
  (value) => typeof value === 'string' && isDigest(value),
  'not a SHA-256 digest',
);

/** A platform in the one spelling that this program writes. */
export const platformName = z.enum(knownPlatforms.map(formatPlatform), 'not a platform');

/** Refuses entries of a list that are the same by what `keyOf` says of them; `path` is where the list is. */
export function noneTwice<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  context: z.core.$RefinementCtx,
  path: readonly string[],
): void {
  const seen = new Set<string>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry);
    if (seen.has(key))
      context.addIssue({ code: 'custom', path: [...path, at], message: `${key} is there twice` });
    seen.add(key);
  });
}

/** What happens to a document that is not what it must be. */
export interface Refusal {
  readonly code: ErrorCode;
  /** Begins the message: `/work/lock/linux-amd64.json is no lock file of this version`. */
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The value as the schema has it. @throws BaseImageError with the first few things that are wrong with it */
export function strictly<T>(schema: z.ZodType<T>, value: unknown, { code, message, hint }: Refusal): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const shown = 3;
  const { issues } = result.error;
  const said = issues
    .slice(0, shown)
    .map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`);
  const more = issues.length > shown ? [`and ${String(issues.length - shown)} more`] : [];
  return fail(code, `${message}: ${[...said, ...more].join('; ')}`, { hint });
}

/** The same for a document in JSON: the one way in for what files, registries and programs say. */
export function readStrictly<T>(schema: z.ZodType<T>, text: string, refusal: Refusal): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const what = text.trim() === '' ? 'it is empty' : 'it is not JSON';
    fail(refusal.code, `${refusal.message}: ${what}`, { cause, hint: refusal.hint });
  }
  return strictly(schema, value, refusal);
}

/** The same for those who can do without; their messages quote nothing of a text that may hold secrets. */
export function readOrNone<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
