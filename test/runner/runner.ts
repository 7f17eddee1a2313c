import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readActionYml } from './action-yml.ts';
import { readFileCommands } from './file-commands.ts';
import { readCommands, type WorkflowCommand } from './workflow-commands.ts';

export interface StepOptions {
  /** Folder of the bundles. */
  readonly dist: string;
  /** Values of `with:`; the others get the defaults of action.yml. */
  readonly with?: Readonly<Record<string, string>>;
  /** Node to run the action with; the runner brings its own. */
  readonly node: string;
  /** Beside what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files in the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly commands: readonly WorkflowCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Removed by `dispose`. */
  readonly workspace: string;
  dispose(): Promise<void>;
}

/**
 * Runs the action as actions/runner runs a step: its `main` under a Node of the runner's choice, in the workspace,
 * with nothing of our environment, inputs as INPUT_*, and a fresh file for each file command.
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const action = readActionYml();
  const home = await mkdtemp(join(tmpdir(), 'base-image-runner-'));
  const at = (name: string) => join(home, name);
  const fileCommands = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STATE: 'state',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
    GITHUB_STEP_SUMMARY: 'summary',
  };
  for (const folder of ['work', 'temp/_runner_file_commands', 'home', 'tools'])
    await mkdir(at(folder), { recursive: true });
  const paths = Object.fromEntries(
    Object.entries(fileCommands).map(([variable, name]) => [
      variable,
      at(`temp/_runner_file_commands/${name}`),
    ]),
  );
  for (const path of Object.values(paths)) await writeFile(path, '');
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(at(`work/${name}`), text);

  const undeclared = Object.keys(options.with ?? {}).filter((name) => !(name in action.inputs));
  if (undeclared.length > 0) throw new Error(`action.yml declares no input ${undeclared.join(', ')}`);
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    options.with?.[name] ?? input.default ?? '',
  ]);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: at('home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: at('work'),
    GITHUB_REPOSITORY: 'acme/images',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: at('temp'),
    RUNNER_TOOL_CACHE: at('tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    ...paths,
    ...(Object.fromEntries(inputs) as Record<string, string>),
    ...options.env,
  };
  const child = spawn(options.node, [join(options.dist, basename(action.runs.main))], {
    cwd: at('work'),
    env,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const read = (variable: string) => readFile(paths[variable] ?? '', 'utf8');
  const outputs = readFileCommands(await read('GITHUB_OUTPUT'));
  const surprising = Object.keys(outputs).filter((name) => !(name in action.outputs));
  if (surprising.length > 0) throw new Error(`action.yml declares no output ${surprising.join(', ')}`);
  readFileCommands(await read('GITHUB_STATE'));
  return {
    status,
    stdout,
    stderr,
    commands: [...readCommands(stdout), ...readCommands(stderr)],
    outputs,
    summary: await read('GITHUB_STEP_SUMMARY'),
    workspace: at('work'),
    dispose: () => rm(home, { recursive: true, force: true }),
  };
}
