/** dpkg begins with these words to work on a package. */
const beginnings = /^(?:Setting up|Unpacking|Preparing to unpack|Processing triggers for|Removing) (\S+)/;

/** The most lines that a person reads. */
const most = 20;

/**
 * What dpkg and the scripts of packages said about those that failed, which may be far from the last lines: dpkg goes on
 * with the others. The last lines where it names none.
 */
export function aboutFailures(stdout: string, stderr: string): string {
  const errors = stderr.trimEnd().split('\n');
  const names = new Set(
    errors.flatMap((line) => {
      const [, name = ''] = /^dpkg: error processing (?:package|archive) (\S+) \(/.exec(line) ?? [];
      return name === '' ? [] : [packageOf(name)];
    }),
  );
  if (names.size === 0)
    return lastOf([...stdout.trimEnd().split('\n'), ...errors], 15)
      .join('\n')
      .trim();
  const said = sectionsOf(stdout).filter(({ name }) => names.has(name));
  const complaints = errors.filter(
    (line) => !/^(dpkg: warning:|\(Reading database|Errors were encountered|$)/.test(line),
  );
  return [
    ...lastOf(
      said.flatMap(({ lines }) => lines),
      most / 2,
    ),
    ...complaints.slice(0, most),
  ].join('\n');
}

/** `/packages/curl_amd64_0a1b2c3d.deb`, `curl:amd64` → `curl` */
function packageOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return file.split(/[_:]/, 1).join();
}

function sectionsOf(output: string) {
  const sections: { readonly name: string; readonly lines: string[] }[] = [];
  for (const line of output.split('\n')) {
    const [, path] = beginnings.exec(line) ?? [];
    if (path !== undefined) sections.push({ name: packageOf(path), lines: [line] });
    else if (line.trim() !== '') sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function lastOf(lines: readonly string[], count: number): readonly string[] {
  return lines.slice(-count);
}
