import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, type ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { access, constants } from 'node:fs/promises';
import { constants as system } from 'node:os';
import { delimiter, join } from 'node:path';
import { exec as execLines } from '@actions/exec';
import { BaseImageError } from '../model/error.ts';
import type { Exec, Log, RunOptions, RunResult } from './contract.ts';
import { defaultTimeLimit, running, watchOver, type Watch } from './time-limit.ts';

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

/** What children inherit: enough to find programs and a home, and nothing that would change their words. */
const inherited =
  /^(PATH|HOME|TMPDIR|USER|LOGNAME|DOCKER_.*|REGISTRY_AUTH_FILE|XDG_RUNTIME_DIR|SSL_CERT_(FILE|DIR))$/i;

export function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => inherited.test(entry[0]) && entry[1] !== undefined,
  );
  const path = env.PATH?.split(delimiter) ?? [];
  const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  const PATH = [...path, ...system.filter((folder) => !path.includes(folder))].join(delimiter);
  return { ...Object.fromEntries(kept), PATH, LC_ALL: 'C.UTF-8' };
}

const proxyNames = /^(https?|ftp|all|no)_proxy$/i;

/** The ways out of this machine, for programs that need them. */
export function proxyEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => proxyNames.test(entry[0]) && entry[1] !== undefined,
    ),
  );
}

/**
 * @param timeLimit milliseconds, for the programs whose options name no limit of their own
 * @param conceal takes out of their words what must not be seen
 */
export function createExec(
  log: Pick<Log, 'debug'>,
  env: NodeJS.ProcessEnv = process.env,
  timeLimit = defaultTimeLimit,
  conceal = (text: string) => text,
): Exec {
  const defaults = childEnvironment(env);
  const proxies = proxyEnvironment(env);
  const environmentFor = (options: RunOptions) => ({
    ...(options.env ?? defaults),
    ...(options.proxies && proxies),
  });

  async function feed(
    argv: readonly string[],
    produce: (stdin: NodeJS.WritableStream) => Promise<void>,
    options: RunOptions = {},
  ): Promise<RunResult> {
    const [program, ...args] = nonEmpty(argv);
    log.debug(`$ ${shellQuote(argv)}`);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const lines = options.onLine ? { stdline: options.onLine, errline: options.onLine } : {};
    // @actions/exec looks along the PATH of this process, which may lack /usr/sbin.
    const path = (program.includes('/') ? undefined : await which(program)) ?? program;
    let started: { readonly child: ChildProcess; readonly watch: Watch } | undefined;
    /** Why it was ended before its time, where it was the other end of its input that failed. */
    let failed: { readonly error: unknown } | undefined;
    const begin = (child: ChildProcess): void => {
      started = { child, watch: watchOver(child, argv, options.timeLimit ?? timeLimit) };
      const { stdin } = child;
      // A program that stops reading breaks the pipe; its exit status says more than EPIPE does.
      stdin?.on('error', () => undefined);
      if (!stdin) return;
      void produce(stdin).then(
        () => stdin.end(),
        (error: unknown) => {
          if (!running(child) || (error as NodeJS.ErrnoException).code === 'EPIPE') return;
          failed = { error: error ?? new Error('produce failed') };
          child.kill('SIGKILL');
        },
      );
    };
    const code = await withChild(begin, () =>
      execLines(quoteProgram(path), args, {
        silent: true,
        ignoreReturnCode: true,
        env: environmentFor(options),
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        listeners: { stdout: keeper(stdout, options.most), stderr: keeper(stderr, options.most), ...lines },
      }),
    ).catch((cause: unknown) => {
      throw new CommandError(argv, undefined, '', cause instanceof Error ? cause.message : '', cause);
    });
    started?.watch.end();
    if (failed) throw failed.error;
    const status = statusOf(code, started?.child.signalCode);
    return settled(argv, { status, stdout: text(stdout), stderr: conceal(text(stderr)) }, options);
  }

  const run = (argv: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
    feed(argv, (stdin) => Promise.resolve(void stdin.end(options.input ?? '')), options);

  // @actions/exec takes all output for text, and has no way to hold it back.
  async function stream<T>(
    argv: readonly string[],
    consume: (stdout: NodeJS.ReadableStream) => Promise<T>,
    options: RunOptions = {},
  ): Promise<T> {
    const [program, ...args] = nonEmpty(argv);
    log.debug(`$ ${shellQuote(argv)}`);
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environmentFor(options),
      cwd: options.cwd,
    });
    const stderr: Buffer[] = [];
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    const status = new Promise<number>((resolve, reject) => {
      child.once('error', (cause) => {
        reject(new CommandError(argv, undefined, '', cause.message, cause));
      });
      child.once('close', (code, signal) => {
        resolve(statusOf(code, signal));
      });
    });
    status.catch(() => undefined); // always awaited below; this only keeps an early rejection from being unhandled
    const watch = watchOver(child, argv, options.timeLimit ?? timeLimit);
    try {
      const value = await consume(child.stdout);
      settled(argv, { status: await status, stdout: '', stderr: conceal(text(stderr)) }, options);
      return value;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    } finally {
      watch.end();
    }
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

/** Runs `work`, which starts one program; @actions/exec keeps that to itself, so `begin` gets it from Node. */
async function withChild<T>(begin: (child: ChildProcess) => void, work: () => Promise<T>): Promise<T> {
  const channel = 'child_process';
  const ours = new AsyncLocalStorage<true>();
  const seen = (message: unknown): void => {
    if (!ours.getStore()) return;
    const { process: child } = message as { readonly process: ChildProcess };
    child.once('spawn', () => {
      begin(child);
    });
  };
  subscribe(channel, seen);
  try {
    return await ours.run(true, work);
  } finally {
    unsubscribe(channel, seen);
  }
}

/** Adds to `chunks` until they are of so many bytes. */
function keeper(chunks: Buffer[], most = Infinity): (data: Buffer) => void {
  let room = most;
  return (data) => {
    if (room > 0) chunks.push(data.length > room ? data.subarray(0, room) : data);
    room -= data.length;
  };
}

/** As shells count: 128 and the signal for a program that a signal ended. */
function statusOf(code: number | null, signal: NodeJS.Signals | null | undefined): number {
  return code ?? 128 + system.signals[signal ?? 'SIGKILL'];
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
