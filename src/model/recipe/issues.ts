import type * as z from 'zod';
import { nearest } from '../nearest.ts';
import type { Rejection } from './fields.ts';
import type { RecipeProblem } from './problem.ts';
import type { Path, YamlDocument } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What .repo files and pacman.conf call the keys of a repository. */
const elsewhere: Readonly<Record<string, string>> = {
  baseurl: 'mirrors',
  server: 'mirrors',
  metalink: 'mirror-list',
  mirrorlist: 'mirror-list',
  gpgkey: 'keyring',
  gpgcheck: 'signatures',
  repo_gpgcheck: 'signatures',
  siglevel: 'signatures',
  excludepkgs: 'exclude',
};

/** Puts what the definition found into words and places: one problem each. */
export function problemsOf(issues: readonly Issue[], document: YamlDocument): readonly RecipeProblem[] {
  return issues.flatMap((issue) => problemsAt(issue, [], document));
}

function problemsAt(issue: Issue, parent: Path, document: YamlDocument): readonly RecipeProblem[] {
  const path = [...parent, ...issue.path];
  const got = valueAt(document.value, path);
  const expected = (what: string, candidates?: readonly string[]): RecipeProblem => {
    const place = document.locate(path);
    if (got === undefined) {
      const key = String(path.at(-1) ?? '');
      const message = `${describePath(path.slice(0, -1))}the key ${JSON.stringify(key)} is missing`;
      return { ...place, message, hint: `Add "${key}:" with ${what}` };
    }
    return {
      ...place,
      message: `${describePath(path)}expected ${what}, got ${describe(got)}`,
      hint: candidates && nearest(typeof got === 'string' ? got : '', candidates),
    };
  };

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.map((key) => ({
        ...document.locate([...path, key], 'key'),
        message: `${describePath(path)}unknown key ${JSON.stringify(key)}`,
        hint: known.includes(elsewhere[key.toLowerCase()] ?? '')
          ? `Here that is "${elsewhere[key.toLowerCase()]}"`
          : nearest(key, known),
      }));
    }
    case 'invalid_union': {
      // The alternatives differ in kind (a text, a list, a map): what is wrong is what the one of this kind finds.
      const sameKind = issue.errors.find((errors) => !errors.some(isOtherKind));
      if (sameKind) return sameKind.flatMap((error) => problemsAt(error, path, document));
      return [expected(kindsOf(issue).join(' or '))];
    }
    case 'invalid_key':
      return issue.issues.map((inner) => {
        const key = String(path.at(-1));
        const candidates = candidatesOf(inner);
        return {
          ...document.locate(path, 'key'),
          message: `${describePath(path.slice(0, -1))}expected ${inner.message}, got the key ${JSON.stringify(key)}`,
          hint: candidates && nearest(key, candidates),
        };
      });
    case 'invalid_type':
      return [expected(kindsOf(issue).join())];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [expected(`one of ${values.join(', ')}`, values)];
    }
    case 'custom':
      // A check of one value says what it expects; a contradiction between values is a sentence of its own.
      if (issue.params === undefined)
        return [{ ...document.locate(path), message: describePath(path) + issue.message }];
      return [expected(issue.message, candidatesOf(issue))];
    case 'invalid_format':
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_element':
      return [expected(issue.message)];
  }
}

function candidatesOf(issue: Issue): readonly string[] | undefined {
  return issue.code === 'custom' ? (issue.params as Rejection | undefined)?.candidates : undefined;
}

/** Whether an alternative was not meant at all, because it wants another kind of value. */
function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isOtherKind)))
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

/** The kinds of value that would have done, in words. */
function kindsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [kinds[issue.expected] ?? issue.expected];
  if (issue.code !== 'invalid_union') return [];
  return [...new Set(issue.errors.flatMap((errors) => errors.flatMap(kindsOf)))];
}

/** `files[0].path: `, and nothing for the document itself. */
function describePath(path: Path): string {
  if (path.length === 0) return '';
  const text = path
    .map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${String(segment)}`))
    .join('');
  return `${text.replace(/^\./, '')}: `;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  if (value === '') return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) {
      // A bare text stands for a map with that text as its name.
      return typeof current === 'string' ? current : undefined;
    }
    current = (current as Record<PropertyKey, unknown>)[segment];
  }
  return current;
}
