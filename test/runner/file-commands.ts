/**
 * Reads GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV with the runner's grammar (FileCommandManager, EnvFileKeyValuePairs),
 * which on Linux ends lines at LF alone.
 * @throws where the runner fails the step
 */
export function readFileCommands(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let rest = text;
  const next = (): { line: string; newline: boolean } | undefined => {
    if (rest === '') return undefined;
    const [, line = '', newline = ''] = /^([^\n]*)(\n?)/.exec(rest) ?? [];
    rest = rest.slice(line.length + newline.length);
    return { line, newline: newline !== '' };
  };
  for (let found = next(); found; found = next()) {
    const { line } = found;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
      if (!name || !delimiter)
        throw new Error(`Invalid format '${line}'. Name and delimiter must not be empty`);
      const lines: string[] = [];
      for (;;) {
        const row = next();
        if (!row) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
        if (row.line === delimiter) break;
        if (!row.newline) throw new Error('Invalid value. EOF marker missing new line.');
        lines.push(row.line);
      }
      values[name] = lines.join('\n');
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return values;
}
