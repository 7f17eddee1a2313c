/** What a repository's database says of one package: the values of each `%FIELD%` of its `desc` file. */
export type Description = ReadonlyMap<string, readonly string[]>;

/** Reads `desc` files, one after another as they come out of a database; each begins with the name of the package's file. */
export function parseDescriptions(text: string): readonly Description[] {
  const descriptions: Map<string, readonly string[]>[] = [];
  for (const block of text.split(/\n{2,}/)) {
    const [head = '', ...values] = block.trim().split('\n');
    const field = /^%(\w+)%$/.exec(head)?.[1];
    if (field === undefined) continue;
    if (field === 'FILENAME') descriptions.push(new Map());
    descriptions.at(-1)?.set(field, values);
  }
  return descriptions;
}

/** The field's only value; empty where there is none. */
export function valueOf(description: Description, field: string): string {
  return description.get(field)?.[0] ?? '';
}

/** Identifiers of SPDX that could be taken for one of the names that Arch's packages had before. */
const plainIdentifiers =
  /^(MIT|MIT-0|ISC|Zlib|curl|X11|NTP|Vim|TCL|FTL|Ruby|Unlicense|OpenSSL|Info-ZIP|libtiff)$/;

/** The licence as an SPDX expression; undefined where the package has its old names for licences (`GPL`, `custom`). */
export function licenceOf(description: Description): string | undefined {
  const values = description.get('LICENSE') ?? [];
  const isExpression = (value: string): boolean =>
    value
      .replace(/[()]/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && !/^(AND|OR|WITH)$/.test(word))
      .every((word) => plainIdentifiers.test(word) || /^[A-Za-z0-9.]+-[A-Za-z0-9.+-]+$/.test(word));
  if (values.length === 0 || !values.every(isExpression)) return undefined;
  if (values.length === 1) return values[0];
  return values.map((value) => (/\s(AND|OR)\s/.test(value) ? `(${value})` : value)).join(' AND ');
}
