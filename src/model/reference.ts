import { fail } from './error.ts';
import { nearest } from './nearest.ts';
import { isPlaceholder, isTagTemplate, placeholdersIn, tagForm, tagPlaceholders } from './template.ts';

/**
 * Name of an image without tag or digest, as registries accept it: a host may have capitals, a path must not.
 * Placeholders of templates count as letters.
 * @throws BaseImageError `usage` with the name it probably was meant to be
 */
export function mustBeImageName(name: string): void {
  const [first = '', ...rest] = withoutPlaceholders(name)
    .replace(/^https?:\/\//, '')
    .split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const path = isHost ? rest : [first, ...rest];
  const bare = !/^https?:/.test(name);
  if (bare && path.every((part) => /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.test(part))) return;
  const lower = [
    ...(isHost ? [first] : []),
    ...path.map((part) => part.toLowerCase().replace(/[:@].*/, '')),
  ].join('/');
  fail('usage', `Not the name of an image: ${JSON.stringify(name)}`, {
    hint: `Names are lower-case and carry no tag (tags have an option of their own), for example: ${lower}`,
  });
}

/**
 * A template that can give a tag: what it gives is known only when the image is.
 * @throws BaseImageError `usage` for a placeholder that nobody knows, or characters that no tag may have
 */
export function mustBeTagTemplate(template: string): void {
  const unknown = placeholdersIn(template).find((name) => !tagPlaceholders.some((known) => known === name));
  if (unknown !== undefined) {
    const why = isPlaceholder(unknown)
      ? 'which a tag, being for all platforms, cannot have'
      : 'which is none';
    fail('usage', `The tag ${template} has the placeholder {{${unknown}}}, ${why}`, {
      hint: nearest(unknown, tagPlaceholders),
    });
  }
  if (isTagTemplate(template)) return;
  fail('usage', `Not a tag: ${JSON.stringify(template)}`, {
    hint: `A tag is ${tagForm}`,
  });
}

function withoutPlaceholders(template: string): string {
  return template.replaceAll(/\{\{[^{}]*\}\}/g, 'x');
}
