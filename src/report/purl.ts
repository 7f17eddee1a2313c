/** A package URL (https://github.com/package-url/purl-spec), with its qualifiers in order and the empty ones left out. */
export function packageUrl(purl: {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version: string;
  readonly qualifiers: Readonly<Record<string, string>>;
}): string {
  const path = [purl.type, ...(purl.namespace ? [encode(purl.namespace)] : []), encode(purl.name)].join('/');
  const qualifiers = Object.entries(purl.qualifiers)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&');
  return `pkg:${path}@${encode(purl.version)}${qualifiers === '' ? '' : `?${qualifiers}`}`;
}

/** All but letters, digits and `. - _ ~` is escaped; the colon alone stays as it is everywhere. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}
