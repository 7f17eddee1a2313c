/** Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Words from recipes, packages and tests are text here, whatever they look like. */
export function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|#~@!]/g, '\\$&');
}

/** Code spans know no escapes; a table cell ends at a bar even inside one. */
export function code(words: string): string {
  return `\`${words.replace(/[`\s]+/g, ' ').replaceAll('|', '\\|')}\``;
}
