import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { exec as execLines } from '@actions/exec';
import { BaseImageError } from '../model/error.ts';
import type { Exec, Log, RunOptions, RunResult } from './contract.ts';

/** A command that could not be started or ended with a status that is no answer. */
export class CommandError extends BaseImageError {
  readonly argv: readonly string[];
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;

  constructor(
    argv: readonly string[],
    status: number | undefined,
    stdout: string,
    stderr: string,
    cause?: unknown,
  ) {
    const said = tail(stderr) || tail(stdout);
    const how = status === undefined ? 'could not be started' : `ended with status ${status}`;
    super('command', `${argv[0]} ${how}${said ? `:\n${said}` : ''}`, {
      hint: `Run it by hand: ${shellQuote(argv)}`,
      cause,
    });
    this.name = 'CommandError';
    this.argv = argv;
    this.status = status;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

/** What children inherit: enough to find programs, proxies and a home, and nothing that would change their words. */
const inherited =
  /^(PATH|HOME|TMPDIR|USER|LOGNAME|(https?|ftp|all|no)_proxy|DOCKER_.*|REGISTRY_AUTH_FILE|XDG_RUNTIME_DIR|SSL_CERT_(FILE|DIR))$/i;

export function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => inherited.test(entry[0]) && entry[1] !== undefined,
  );
  const path = env.PATH?.split(delimiter) ?? [];
  const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  const PATH = [...path, ...system.filter((folder) => !path.includes(folder))].join(delimiter);
  return { ...Object.fromEntries(kept), PATH, LC_ALL: 'C.UTF-8' };
}

export function createExec(log: Pick<Log, 'debug'>, env: NodeJS.ProcessEnv = process.env): Exec {
  const defaults = childEnvironment(env);

  async function run(argv: readonly string[], options: RunOptions = {}): Promise<RunResult> {
    const [program, ...args] = nonEmpty(argv);
    log.debug(`$ ${shellQuote(argv)}`);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const lines = options.onLine ? { stdline: options.onLine, errline: options.onLine } : {};
    // @actions/exec looks along the PATH of this process, which may lack /usr/sbin.
    const path = (program.includes('/') ? undefined : await which(program)) ?? program;
    const status = await execLines(quoteProgram(path), args, {
      silent: true,
      ignoreReturnCode: true,
      env: { ...(options.env ?? defaults) },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      // Without an input @actions/exec leaves the pipe open, and whatever reads it waits for ever.
      input: Buffer.from(options.input ?? ''),
      listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data), ...lines },
    }).catch((cause: unknown) => {
      throw new CommandError(argv, undefined, '', cause instanceof Error ? cause.message : '', cause);
    });
    return settled(argv, { status, stdout: text(stdout), stderr: text(stderr) }, options);
  }

  function start(argv: readonly string[], options: RunOptions, stdin: 'ignore' | 'pipe') {
    const [program, ...args] = nonEmpty(argv);
    log.debug(`$ ${shellQuote(argv)}`);
    const child = spawn(program, args, {
      stdio: [stdin, 'pipe', 'pipe'],
      env: options.env ?? defaults,
      cwd: options.cwd,
    });
    const stderr: Buffer[] = [];
    child.stderr?.on('data', (data: Buffer) => stderr.push(data));
    const status = new Promise<number>((resolve, reject) => {
      child.once('error', (cause) => {
        reject(new CommandError(argv, undefined, '', cause.message, cause));
      });
      child.once('close', (code, signal) => {
        resolve(code ?? (signal ? 128 : 1));
      });
    });
    status.catch(() => undefined); // always awaited below; this only keeps an early rejection from being unhandled
    return { child, status, stderr: () => text(stderr) };
  }

  async function stream<T>(
    argv: readonly string[],
    consume: (stdout: NodeJS.ReadableStream) => Promise<T>,
    options: RunOptions = {},
  ): Promise<T> {
    const { child, status, stderr } = start(argv, options, 'ignore');
    if (!child.stdout) throw new CommandError(argv, undefined, '', 'no standard output');
    try {
      const value = await consume(child.stdout);
      settled(argv, { status: await status, stdout: '', stderr: stderr() }, options);
      return value;
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  async function feed(
    argv: readonly string[],
    produce: (stdin: NodeJS.WritableStream) => Promise<void>,
    options: RunOptions = {},
  ): Promise<RunResult> {
    const { child, status, stderr } = start(argv, options, 'pipe');
    const { stdin, stdout: output } = child;
    if (!stdin || !output) throw new CommandError(argv, undefined, '', 'no standard input');
    const stdout: Buffer[] = [];
    output.on('data', (data: Buffer) => stdout.push(data));
    if (options.onLine) createInterface({ input: output }).on('line', options.onLine);
    // A program that stops reading breaks the pipe; its exit status says more than EPIPE does.
    stdin.on('error', () => undefined);
    // A program that has ended takes no more, whatever `produce` is still waiting for.
    const left = status.then(
      () => undefined,
      () => undefined,
    );
    const producing = produce(stdin).then(
      () => undefined,
      (error: unknown) => error ?? new Error('produce failed'),
    );
    const produced = await Promise.race([producing, left]);
    if (
      produced !== undefined &&
      child.exitCode === null &&
      (produced as NodeJS.ErrnoException).code !== 'EPIPE'
    ) {
      child.kill();
      await status;
      throw produced;
    }
    stdin.end();
    return settled(argv, { status: await status, stdout: text(stdout), stderr: stderr() }, options);
  }

  async function which(...names: readonly string[]): Promise<string | undefined> {
    for (const name of names) {
      for (const folder of (defaults.PATH ?? '').split(delimiter)) {
        const path = join(folder, name);
        if (
          await access(path, constants.X_OK).then(
            () => true,
            () => false,
          )
        )
          return path;
      }
    }
    return undefined;
  }

  return { run, stream, feed, which };
}

function settled(argv: readonly string[], result: RunResult, options: RunOptions): RunResult {
  const okay = options.okay ?? [0];
  if (okay !== 'any' && !okay.includes(result.status))
    throw new CommandError(argv, result.status, result.stdout, result.stderr);
  return result;
}

function nonEmpty(argv: readonly string[]): [string, ...string[]] {
  const [program, ...args] = argv;
  if (program === undefined) throw new BaseImageError('internal', 'Empty command');
  return [program, ...args];
}

/** @actions/exec splits its first argument like a shell line; quotes keep a path with blanks whole. */
function quoteProgram(program: string): string {
  return /\s/.test(program) ? `"${program}"` : program;
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function tail(output: string): string {
  return output.trimEnd().split('\n').slice(-12).join('\n');
}

/** One line that a POSIX shell reads back as the same arguments. */
export function shellQuote(argv: readonly string[]): string {
  return argv
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}
