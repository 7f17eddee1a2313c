import { fail } from './error.ts';
import { placeholdersIn } from './template.ts';

/**
 * Name of an image without tag or digest, as registries accept it: a host may have capitals, a path must not.
 * Placeholders of templates count as letters.
 * @throws BaseImageError `usage` with the name it probably was meant to be
 */
export function mustBeImageName(name: string): void {
  const [first = '', ...rest] = withoutPlaceholders(name).split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const path = isHost ? rest : [first, ...rest];
  if (path.every((part) => /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.test(part))) return;
  const lower = [
    ...(isHost ? [first] : []),
    ...path.map((part) => part.toLowerCase().replace(/[:@].*/, '')),
  ].join('/');
  fail('usage', `Not the name of an image: ${JSON.stringify(name)}`, {
    hint: `Names are lower-case and carry no tag (tags have an option of their own), for example: ${lower}`,
  });
}

function withoutPlaceholders(name: string): string {
  return placeholdersIn(name).length === 0 ? name : name.replaceAll(/\{\{[^{}]*\}\}/g, 'x');
}
