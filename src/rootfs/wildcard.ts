/** A pattern in which `*` stands for any number of any characters, and everything else for itself. */
export function wildcard(pattern: string): RegExp {
  const literals = pattern.split('*').map((text) => text.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${literals.join('.*')}$`, 's');
}
