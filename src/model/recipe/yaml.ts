import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { RecipeError } from './problem.ts';

/** Where a value sits in a document: keys and list indexes from the top. */
export type Path = readonly PropertyKey[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML document as plain values, in which every scalar is still the text that was written. */
export interface YamlDocument {
  readonly value: unknown;
  /** Whether there is anything at `path`. */
  has(path: Path): boolean;
  /** Position of the value at `path`, or of its key; of the nearest thing around it where there is none. */
  locate(path: Path, what?: 'value' | 'key'): Position;
}

const maxAliases = 100;

/**
 * Reads one YAML document. The failsafe schema keeps `3.20`, `24.10` and `0755` as they were typed; what a text
 * means is for the recipe's definition to say.
 * @throws RecipeError with every syntax error, duplicate key and tag.
 */
export function readYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, {
    schema: 'failsafe',
    strict: true,
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
    // Odd keys are found by the definition; the library need not print about them as well.
    logLevel: 'error',
  });
  const complaints = [...document.errors, ...document.warnings];
  if (complaints.length > 0) {
    // One broken bracket makes the parser complain to the end of the file: only the first complaint is about a cause.
    const telling = complaints.every(
      (complaint) => complaint.code === 'DUPLICATE_KEY' || complaint.code === 'TAG_RESOLVE_FAILED',
    );
    throw new RecipeError(
      file,
      (telling ? complaints : complaints.slice(0, 1)).map((complaint) => ({
        ...position(complaint.pos[0]),
        ...explain(complaint.code, complaint.message, text.slice(complaint.pos[0])),
      })),
    );
  }
  const report = (offset: number, message: string, hint: string): never => {
    throw new RecipeError(file, [{ ...position(offset), message, hint }]);
  };
  checkAliases(document, report);
  const value = expand(document, report);
  return {
    value,
    has: (path) => isThere(value, path),
    locate: (path, what = 'value') => position(offsetOf(document, path, what)),
  };
}

function explain(code: string, message: string, source: string): { message: string; hint?: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        message: `the key ${JSON.stringify(/^[^:\s]*/.exec(source)?.[0])} is given twice`,
        hint: 'Keep one of them',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'more than one YAML document',
        hint: 'A recipe is one document: remove the "---" inside the file',
      };
    case 'TAG_RESOLVE_FAILED':
      return { message: `${message} (YAML tags have no meaning in a recipe)`, hint: 'Remove the tag' };
    default:
      return {
        message: `not YAML: ${message}`,
        hint: 'Check indentation, quotes and brackets here and just above',
      };
  }
}

function expand(
  document: Document.Parsed,
  report: (offset: number, message: string, hint: string) => never,
): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    // Aliases to lists of aliases to lists of aliases: a few lines that mean gigabytes.
    if (error instanceof ReferenceError)
      return report(0, 'YAML aliases that multiply without end', 'Write the values out');
    throw error;
  }
}

/** Aliases that can be followed, and not so many that following them would exhaust the machine. */
function checkAliases(
  document: Document,
  report: (offset: number, message: string, hint: string) => never,
): void {
  let count = 0;
  visit(document, {
    Alias(_key, alias) {
      const offset = alias.range?.[0] ?? 0;
      if (++count > maxAliases)
        report(offset, `more than ${maxAliases} YAML aliases`, 'Write the values out');
      const anchored = alias.resolve(document);
      if (anchored === undefined) {
        report(
          offset,
          `the alias *${alias.source} has no anchor before it`,
          `Write &${alias.source} at the value it repeats, or quote the asterisk`,
        );
      }
      if (anchored.range && anchored.range[2] > offset) {
        report(offset, `the alias *${alias.source} repeats a value that contains it`, 'Write the value out');
      }
    },
  });
}

function offsetOf(document: Document, path: Path, what: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, segment] of path.entries()) {
    const container = isAlias(node) ? node.resolve(document) : node;
    if (isMap(container)) {
      const pair = container.items.find((item) => isScalar(item.key) && item.key.value === segment);
      if (!pair) return offset;
      const wantsKey = what === 'key' && depth === path.length - 1;
      node = pair.value;
      // An empty value has no place of its own worth showing.
      const empty = isScalar(node) && node.source === '';
      offset = (wantsKey || empty ? undefined : startOf(node)) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(container)) {
      node = container.items[Number(segment)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function isThere(value: unknown, [first, ...rest]: Path): boolean {
  if (first === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return false;
  return isThere((value as Record<PropertyKey, unknown>)[first], rest);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
