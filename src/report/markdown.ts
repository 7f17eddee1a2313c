/** The runner drops a summary above 1 MiB without a word that helps. */
const limit = 900 * 1024;

/** Blocks of Markdown as a document of at most 900 KiB of UTF-8. It ends before the first that is too much, and says so. */
export function markdownDocument(blocks: readonly string[], omission: string): string {
  const said = blocks.filter((block) => block !== '');
  let size = Buffer.byteLength(omission) + 2;
  const over = said.findIndex((block) => (size += Buffer.byteLength(block) + 2) > limit);
  const shown = over < 0 ? said : [...said.slice(0, over), omission];
  return `${shown.join('\n\n')}\n`;
}

/** Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Items are Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Content is Markdown, and can be unfolded; the title is not. */
export function details(title: string, content: string): string {
  return `<details><summary>${entities(title)}</summary>\n\n${content}\n\n</details>`;
}

/**
 * Words from recipes, packages and tests are text here, whatever they look like. What is not an ordinary word becomes
 * code, because GitHub makes links, mentions, pictures and formulas of text even where Markdown's characters are escaped.
 */
export function text(words: string): string {
  return oneLine(words)
    .split(' ')
    .map((word) => (ordinary.test(word) ? word : code(word)))
    .join(' ');
}

const ordinary = /^\(?(?:\p{L}+(?:['’-]\p{L}+)*\)?[.,;:!?]?|\d+(?:\.\d+)*[,;]?)$/u;

/** A span of code, in a cell of a table as well. */
export function code(words: string): string {
  const line = oneLine(words);
  // Spans know no escapes; a bar ends a cell even inside one, and a backslash before it changes what it is.
  if (/[`|\\]/.test(line)) return `<code>${entities(line)}</code>`;
  return line === '' ? '' : `\`${line}\``;
}

/** Lines as they are, in a language that GitHub colours. */
export function fence(language: 'sh' | 'diff' | 'mermaid' | 'text', lines: readonly string[]): string {
  const content = lines
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{C}/gu, ' ');
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${content}\n${marks}`;
}

/** Controls are not for people; some would turn the line around. */
function oneLine(words: string): string {
  return words.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

/** Text of any HTML element, and nothing else to Markdown. */
function entities(words: string): string {
  return oneLine(words).replace(
    /[^\p{L}\p{N} /,()-]/gu,
    (character) => `&#${String(character.codePointAt(0))};`,
  );
}
