import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readActionYml, type ActionYml } from './action-yml.ts';
import { fillText } from './expressions.ts';
import { readFileCommands } from './file-commands.ts';
import { createCommandReader, type WorkflowCommand } from './workflow-commands.ts';

/** The machine of one job. Its steps share a workspace, and what they leave for later steps. */
export interface Machine {
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly tools: string;
  /** From GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** From GITHUB_PATH, the last one first. */
  readonly path: string[];
  /** What the log does not show. */
  readonly masks: Set<string>;
  dispose(): Promise<void>;
}

export interface StepOptions {
  /** Folder of the bundles; the action lies beside it, as in a release. */
  readonly dist: string;
  /** Folder of the action below that of the bundles' folder, such as `actions/plan`; the root action when left out. */
  readonly action?: string;
  /** Where the step runs; on a machine of its own when left out. */
  readonly machine?: Machine;
  /** Values of `with:`; the others get the defaults of action.yml. */
  readonly with?: Readonly<Record<string, string>>;
  /** Node to run the action with; the runner brings its own. */
  readonly node: string;
  /** Beside what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files in the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The context of that name, as far as it differs from {@link push}. */
  readonly github?: Readonly<Record<string, unknown>>;
}

export interface ProgramResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams as they came, and as the runner shows them: without what is masked. */
  readonly log: string;
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface StepResult extends ProgramResult {
  /** Removed by `dispose`, unless it is that of a machine that was given. */
  readonly workspace: string;
  /** Runs what the action has for the end of the job; undefined when it has nothing. */
  readonly post: (() => Promise<ProgramResult>) | undefined;
  dispose(): Promise<void>;
}

/** The context `github` of a push to main. */
export const push = {
  actor: 'alice',
  event: {},
  event_name: 'push',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_type: 'branch',
  repository: 'acme/images',
  repository_owner: 'acme',
  run_attempt: '1',
  run_id: '1',
  run_number: '1',
  server_url: 'https://github.com',
  sha: '0123456789abcdef0123456789abcdef01234567',
  token: 'token-of-the-job',
  workflow: 'images',
};

/** A fresh machine with these files in its workspace. */
export async function createMachine(files: Readonly<Record<string, string>> = {}): Promise<Machine> {
  const root = await mkdtemp(join(tmpdir(), 'base-image-runner-'));
  const machine = {
    workspace: join(root, 'work'),
    temp: join(root, 'temp'),
    home: join(root, 'home'),
    tools: join(root, 'tools'),
    env: new Map<string, string>(),
    path: [],
    masks: new Set<string>(),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
  const { workspace, temp, home, tools } = machine;
  for (const folder of [workspace, temp, home, tools]) await mkdir(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  return machine;
}

/**
 * Runs an action as actions/runner runs a step: its `main` under a Node of the runner's choice, in the workspace,
 * with nothing of our environment, inputs as INPUT_*, and a fresh file for each file command.
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const folder = join(dirname(options.dist), options.action ?? '.');
  const action = readActionYml(folder);
  const machine = options.machine ?? (await createMachine(options.files));
  const github = { ...push, ...options.github };
  const inputs = inputsOf(action, options.with ?? {}, github);

  const phase = async (program: string, state: Readonly<Record<string, string>>): Promise<ProgramResult> => {
    const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const);
    const env = { ...inputs, ...Object.fromEntries(states), ...options.env };
    const result = await runProgram(machine, [options.node, join(folder, program)], env, github);
    const surprising = Object.keys(result.outputs).filter((name) => !(name in action.outputs));
    if (surprising.length > 0) throw new Error(`action.yml declares no output ${surprising.join(', ')}`);
    return result;
  };

  const result = await phase(action.runs.main, {});
  const { post } = action.runs;
  return {
    ...result,
    workspace: machine.workspace,
    post: post === undefined ? undefined : () => phase(post, result.state),
    dispose: options.machine ? () => Promise.resolve() : machine.dispose,
  };
}

function inputsOf(
  action: ActionYml,
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const undeclared = Object.keys(given).filter((name) => !(name in action.inputs));
  if (undeclared.length > 0) throw new Error(`action.yml declares no input ${undeclared.join(', ')}`);
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? fillText(input.default ?? '', { github }),
    ]),
  );
}

const fileCommands = ['output', 'state', 'env', 'path', 'step_summary'] as const;

/** Summaries beyond this are dropped, and the step gets an error. */
const summaryLimit = 1024 * 1024;

/**
 * Runs a program as a step, with what every step gets from the runner, and does what it asks for.
 * @throws where its file commands are not what the runner reads, which fails the step there
 */
export async function runProgram(
  machine: Machine,
  argv: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  github: Readonly<Record<string, unknown>>,
): Promise<ProgramResult> {
  const folder = await mkdtemp(join(machine.temp, '_runner_file_commands-'));
  const paths = new Map(fileCommands.map((name) => [name, join(folder, name)]));
  for (const path of paths.values()) await writeFile(path, '');
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify(github.event));

  const [program, ...args] = argv;
  const child = spawn(program, args, {
    cwd: machine.workspace,
    env: {
      PATH: [...machine.path, process.env.PATH ?? ''].join(':'),
      HOME: machine.home,
      CI: 'true',
      ...Object.fromEntries(machine.env),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: machine.workspace,
      GITHUB_EVENT_PATH: event,
      ...textsOf(github, ['event', 'token']),
      RUNNER_TEMP: machine.temp,
      RUNNER_TOOL_CACHE: machine.tools,
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
      ...Object.fromEntries([...paths].map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path])),
      ...env,
    },
  });

  const readCommand = createCommandReader();
  const commands: WorkflowCommand[] = [];
  const lines: string[] = [];
  const listen = async (stream: Readable): Promise<string> => {
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      const command = readCommand(line);
      if (command) commands.push(command);
      if (command?.name === 'add-mask') for (const mask of command.data.split('\n')) machine.masks.add(mask);
      else lines.push(masked(line, machine.masks));
    }
    return text;
  };
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [status, stdout, stderr] = await Promise.all([ended, listen(child.stdout), listen(child.stderr)]);

  const read = (name: (typeof fileCommands)[number]) => readFile(paths.get(name) ?? '', 'utf8');
  for (const [name, value] of Object.entries(readFileCommands(await read('env')))) {
    if (name.toUpperCase() === 'NODE_OPTIONS') throw new Error("Can't store NODE_OPTIONS");
    machine.env.set(name, value);
  }
  machine.path.unshift(...(await read('path')).split('\n').filter(Boolean).reverse());
  const summary = await read('step_summary');
  if (Buffer.byteLength(summary) > summaryLimit) throw new Error('$GITHUB_STEP_SUMMARY takes 1024k');
  return {
    status,
    stdout,
    stderr,
    log: lines.join('\n'),
    commands,
    outputs: readFileCommands(await read('output')),
    state: readFileCommands(await read('state')),
    summary: masked(summary, machine.masks),
  };
}

/** GITHUB_* of what is text. */
function textsOf(github: Readonly<Record<string, unknown>>, except: readonly string[]) {
  return Object.fromEntries(
    Object.entries(github)
      .filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && !except.includes(entry[0]),
      )
      .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]),
  );
}

function masked(text: string, masks: ReadonlySet<string>): string {
  const longestFirst = [...masks].filter(Boolean).sort((one, other) => other.length - one.length);
  return longestFirst.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
}
