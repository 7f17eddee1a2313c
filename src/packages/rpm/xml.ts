import { BaseImageError, fail } from '../../model/error.ts';
/*
 * As much XML as the metadata of rpm repositories is made of, for documents too large to hold: elements that do not
 * contain one another, cut out one by one while the text comes in.
 */

/** The elements called `name`, each from its first tag to its last, in order. None of them may hold another of the name. */
export async function* elements(text: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const opening = new RegExp(`<${name}[\\s>]`);
  const closing = `</${name}>`;
  let held = '';
  for await (const chunk of text) {
    // The end may have been cut in two.
    let from = Math.max(0, held.length - closing.length);
    held += chunk;
    for (let end = held.indexOf(closing, from); end !== -1; end = held.indexOf(closing, from)) {
      const element = held.slice(0, end + closing.length);
      const start = element.search(opening);
      if (start !== -1) yield element.slice(start);
      held = held.slice(end + closing.length);
      from = 0;
    }
  }
}

/** The text of the first element `name` in `element`, without what XML needs; undefined where there is none. */
export function textOf(element: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(element) ?? [];
  return text === undefined ? undefined : decode(text).trim();
}

/** The attributes of each element `name` in `element`, in order. */
export function tags(element: string, name: string): readonly Readonly<Record<string, string>>[] {
  const tag = new RegExp(`<${name}(\\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>`, 'g');
  return [...element.matchAll(tag)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, decode(double ?? single ?? '')],
      ),
    ),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const remedy = 'Try another mirror; where all have it, tell those who make the repository';

/** A text that is damaged, wherever it is from. */
class DamagedXml extends BaseImageError {
  readonly reference: string;

  constructor(reference: string) {
    super('resolve', `Metadata is damaged: ${reference} in it is no character`, { hint: remedy });
    this.reference = reference;
  }
}

/**
 * Reads a document, and says which it is where it is damaged.
 * @param document begins the message: `The list of mirrors of repository base`
 */
export async function namingDocument<T>(document: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof DamagedXml)) throw cause;
    return fail('resolve', `${document} is damaged: ${cause.reference} in it is no character`, {
      cause,
      hint: remedy,
    });
  }
}

/**
 * Resolves references to characters: `&amp;`, `&#38;`, `&#x26;`.
 * @throws BaseImageError `resolve` for one beyond all characters
 */
export function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, reference: string) => {
    if (!reference.startsWith('#')) return named[reference] ?? whole;
    const hexadecimal = /^#x/i.test(reference);
    const code = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    if (!(code <= 0x10ffff)) throw new DamagedXml(whole);
    return String.fromCodePoint(code);
  });
}
