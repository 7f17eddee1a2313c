/** The fields of one paragraph, names as written, continuation lines joined by newlines (deb822(5)). */
export type Fields = Readonly<Record<string, string>>;

export function parseRecords(text: string): readonly Fields[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(parseParagraph);
}

function parseParagraph(paragraph: string): Fields {
  const fields: Record<string, string> = {};
  let name = '';
  for (const line of paragraph.split('\n')) {
    if (/^[ \t]/.test(line)) fields[name] = `${fields[name] ?? ''}\n${line.slice(1)}`;
    else if (line.includes(':')) {
      name = line.slice(0, line.indexOf(':'));
      fields[name] = line.slice(name.length + 1).trim();
    }
  }
  return fields;
}
