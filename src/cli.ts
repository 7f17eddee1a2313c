import { stripVTControlCharacters, styleText } from 'node:util';
import { parseCommandLine, type Command } from './cli/options.ts';
import { runVerb } from './cli/verbs.ts';
import { defaultCacheDir } from './host/create.ts';
import { createExec } from './host/exec.ts';
import { Interrupted } from './host/interrupt.ts';
import { createTerminalLog, flushed } from './host/log.ts';
import { exitStatus, fail } from './model/error.ts';
import { told } from './model/told.ts';
import { newerNode } from './package-root.ts';
import { pasteable, programCommand } from './pipeline/program.ts';

/** The terminal: command line → verb → text on stderr, one JSON value on stdout, exit status. */
async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const colour = process.stderr.isTTY && !env.NO_COLOR;
  // Known only once the command line is read; wanted even when that fails.
  const debug = argv.includes('--debug');
  try {
    const command = parseCommandLine(argv);
    return await run(command, colour, env);
  } catch (error) {
    await explain(error, colour, debug, env);
    return error instanceof Interrupted ? error.status : exitStatus(error);
  }
}

async function run(command: Command, colour: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const { loudness, json } = command;
  const newer = talkers.has(command.verb) ? undefined : await newerNode();
  if (newer !== undefined)
    fail('host', `Node ${process.versions.node} is too old for this program, which needs ${newer} or newer`, {
      hint: 'Install a newer one: https://nodejs.org/en/download',
    });
  const log = createTerminalLog({ write: (text) => process.stderr.write(text), colour, loudness });
  const cacheDir = command.cacheDir ?? defaultCacheDir(env);
  const outcome = await runVerb(command, { log, cacheDir, env, cwd: process.cwd(), colour });
  if (outcome === undefined) return Number(process.exitCode ?? 0);
  if (json) process.stdout.write(`${JSON.stringify(outcome.json)}\n`);
  else if (outcome.answer) process.stdout.write(outcome.text);
  else if (loudness !== 'quiet') process.stderr.write(outcome.text);
  return outcome.status;
}

/** Verbs that only tell, for which any Node will do. */
const talkers: ReadonlySet<Command['verb']> = new Set(['doctor', 'help', 'version']);

/** The cause and the remedy; where it came from only for those who ask. */
async function explain(
  error: unknown,
  colour: boolean,
  debug: boolean,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const label = (style: 'red' | 'cyan', text: string) =>
    colour ? styleText([style, 'bold'], text, { validateStream: false }) : text;
  const { message, hint } = told(error);
  const parts = [`${label('red', 'error:')} ${stripVTControlCharacters(message)}`];
  if (hint !== undefined) {
    const program = await programCommand(createExec({ debug: () => undefined }, env));
    parts.push(`${label('cyan', 'hint:')} ${pasteable(hint, program)}`);
  }
  if (debug) {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      parts.push(cause.stack ?? String(cause));
    }
  }
  process.stderr.write(`${parts.join('\n')}\n`);
}

// A reader that had enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// A run that never comes to its end must not look like one that did.
process.exitCode = 1;
void main(process.argv.slice(2), process.env).then(async (status) => {
  await flushed();
  process.exit(status);
});
