/**
 * A pattern in which `*` stands for any number of any characters, and everything else for itself. A text between two
 * stars is taken where it comes first, which is never wrong, and not looked for again: so the time does not multiply
 * with the stars.
 */
export function wildcard(pattern: string): RegExp {
  const literals = pattern.split('*').map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const [first = '', ...rest] = literals;
  const last = rest.pop();
  const middle = rest.map((text, at) => `(?=(.*?${text}))\\${String(at + 1)}`).join('');
  return new RegExp(`^${first}${middle}${last === undefined ? '' : `.*${last}`}$`, 's');
}
