/** One `::name key=value::data` that the runner obeyed. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Names that a runner of today knows (actions/runner, ActionCommandManager); others are plain text. */
const known = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

/**
 * Reads the commands in a step's output with the runner's grammar (ActionCommand.TryParseV2, then TryParse):
 * .NET breaks lines at CR as well, `::` may be indented, and the old `##[` form counts anywhere in a line.
 */
export function readCommands(output: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  let stopToken: string | undefined;
  for (const line of output.split(/\r\n|\r|\n/)) {
    if (stopToken !== undefined) {
      if (line.trim() === `::${stopToken}::`) stopToken = undefined;
      continue;
    }
    const command = readSecond(line) ?? readFirst(line);
    if (command === undefined) continue;
    if (command.name === 'stop-commands') stopToken = command.data;
    commands.push(command);
  }
  return commands;
}

function readSecond(line: string): WorkflowCommand | undefined {
  const message = line.replace(/^[\s\u0085]+/, '');
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  return command(message.slice(2, end), ',', message.slice(end + 2));
}

function readFirst(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), ';', line.slice(end + 1));
}

function command(info: string, separator: string, data: string): WorkflowCommand | undefined {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!known.has(name)) return undefined;
  const pairs = (space < 0 ? '' : info.slice(space + 1)).trim().split(separator).filter(Boolean);
  const properties = pairs
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)] as const)
    .map(([key, value]) => [key, unescape(value).replaceAll('%3A', ':').replaceAll('%2C', ',')] as const);
  return { name, properties: Object.fromEntries(properties), data: unescape(data) };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
