/** Markup that is safe to put into a page as it is. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/** A template of HTML. Texts that are put into it are escaped, for content and for quoted attributes alike. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: literals.reduce((page, literal, index) => page + render(parts[index - 1] ?? '') + literal),
  };
}

function render(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** An element whose content is our own program or style sheet, which HTML reads without entities. */
export function raw(tag: 'script' | 'style', content: string): Markup {
  return { markup: `<${tag}>${content}</${tag}>` };
}
