/** One `::name key=value::data` that the runner obeyed. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Names that a runner of today knows (actions/runner, ActionCommandManager); others are plain text. */
const known =
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  );

/**
 * Reads the commands of a step line by line, with the runner's grammar (ActionCommand.TryParseV2, then TryParse):
 * `::` may be indented, and the old `##[` form counts anywhere in a line. One reader hears both streams, and what one
 * of them stops is stopped in the other.
 */
export function createCommandReader(): (line: string) => WorkflowCommand | undefined {
  let stopToken: string | undefined;
  return (line) => {
    const names = stopToken === undefined ? known : [...known, stopToken];
    const command = readSecond(line, names) ?? readFirst(line, names);
    if (command === undefined) return undefined;
    if (stopToken !== undefined) {
      if (same(command.name, stopToken)) stopToken = undefined;
      return undefined;
    }
    if (same(command.name, 'stop-commands')) stopToken = command.data;
    return command;
  };
}

/**
 * What a step complains of. Whether Debian's own mirror can be reached from this machine is warned of, and is a matter of
 * the machine.
 */
export function complaintsOf(commands: readonly WorkflowCommand[]): readonly string[] {
  return commands
    .filter(({ name }) => name === 'error' || name === 'warning')
    .map(({ data }) => data)
    .filter((data) => !data.startsWith('debian: not using http://ftp.debian.org/'));
}

/** The commands in the output of a step. .NET ends lines at CR as well. */
export function readCommands(output: string): readonly WorkflowCommand[] {
  const read = createCommandReader();
  return output
    .split(/\r\n|\r|\n/)
    .map(read)
    .filter((command) => command !== undefined);
}

function readSecond(line: string, names: readonly string[]): WorkflowCommand | undefined {
  const message = line.replace(/^[\s\u0085]+/, '');
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const escapes = { '%0D': '\r', '%0A': '\n' };
  return parse(message.slice(2, end), message.slice(end + 2), names, {
    separator: ',',
    property: { ...escapes, '%3A': ':', '%2C': ',' },
    data: escapes,
  });
}

function readFirst(line: string, names: readonly string[]): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' };
  return parse(line.slice(start + 3, end), line.slice(end + 1), names, {
    separator: ';',
    property: escapes,
    data: escapes,
  });
}

type Escapes = Readonly<Record<string, string>>;

function parse(
  info: string,
  data: string,
  names: readonly string[],
  form: { readonly separator: string; readonly property: Escapes; readonly data: Escapes },
): WorkflowCommand | undefined {
  const [word = '', ...rest] = info.split(' ');
  const name = names.find((candidate) => same(candidate, word));
  if (name === undefined) return undefined;
  const pairs = rest
    .join(' ')
    .trim()
    .split(form.separator)
    .map((pair) => /^=*([^=]+)=+(.+)$/s.exec(pair))
    .map((pair) => (pair ? [pair[1], unescape(pair[2] ?? '', form.property)] : []));
  const properties = Object.fromEntries(pairs.filter((pair) => pair.length > 0)) as Record<string, string>;
  return { name, properties, data: unescape(data, form.data) };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `%25` comes last, so that an escaped percent sign stays one. */
function unescape(text: string, escapes: Escapes): string {
  return Object.entries({ ...escapes, '%25': '%' }).reduce(
    (unescaped, [escape, character]) => unescaped.replaceAll(escape, character),
    text,
  );
}
