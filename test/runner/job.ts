import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifacts } from './artifacts.ts';
import { fillText, holds, type Contexts, type Functions } from './expressions.ts';
import { createMachine, runProgram, runStep, type Machine, type ProgramResult } from './runner.ts';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
}

/** What the jobs of a run have in common. */
export interface Surroundings {
  /** Folder of the bundles under test, beside which the actions lie. */
  readonly dist: string;
  /** Node of the runner. */
  readonly node: string;
  /** Folder that `actions/checkout` copies. */
  readonly repository: string;
  readonly artifacts: Artifacts;
  /** What the runner gives to actions, and not to scripts: the way to the cache. */
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

export interface StepRecord {
  /** Its id, or what it runs. */
  readonly name: string;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** As the runner shows it. */
  readonly log: string;
  /** As the program wrote it, before anything is masked. */
  readonly raw: string;
  readonly summary: string;
}

const known = ['id', 'name', 'if', 'uses', 'with', 'run', 'env'];

/** Runs steps one after the other on a machine of their own, and what actions have for the end after all of them. */
export async function runSteps(
  steps: readonly Step[],
  contexts: Contexts & { readonly github: Readonly<Record<string, unknown>> },
  surroundings: Surroundings,
): Promise<readonly StepRecord[]> {
  const machine = await createMachine();
  for (const secret of Object.values(surroundings.secrets))
    for (const line of [secret, ...secret.split('\n')]) if (line.trim()) machine.masks.add(line.trim());
  const records: StepRecord[] = [];
  const posts: (() => Promise<ProgramResult>)[] = [];
  try {
    const done: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string }> = {};
    for (const step of steps) {
      const unknown = Object.keys(step).filter((key) => !known.includes(key));
      if (unknown.length > 0) throw new Error(`Keys of a step that are not known here: ${unknown.join()}`);
      const failed = records.some(({ result }) => result === 'failure');
      const functions = {
        hashFiles: (pattern = '') => hashFiles(machine.workspace, pattern),
        success: () => !failed,
        failure: () => failed,
        always: () => true,
        cancelled: () => false,
      };
      const seen = { ...contexts, steps: done, runner: { os: 'Linux', temp: machine.temp } };
      const name = step.id ?? step.name ?? step.uses ?? 'run';
      if (!holds(String(step.if ?? 'success()'), seen, functions)) {
        records.push({ name, result: 'skipped', outputs: {}, log: '', raw: '', summary: '' });
        continue;
      }
      const given = { with: filled(step.with, seen, functions), env: filled(step.env, seen, functions) };
      const result = await perform(step, given, machine, contexts.github, surroundings, posts);
      records.push({ name, ...result });
      if (step.id !== undefined) done[step.id] = { outputs: result.outputs, outcome: result.result };
    }
    for (const post of posts.reverse()) await post();
    return records;
  } finally {
    await machine.dispose();
  }
}

type Texts = Readonly<Record<string, string>>;

function filled(values: Step['with'], contexts: Contexts, functions: Functions): Texts {
  const texts = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    fillText(String(value), contexts, functions),
  ]);
  return Object.fromEntries(texts) as Texts;
}

async function perform(
  step: Step,
  given: { readonly with: Texts; readonly env: Texts },
  machine: Machine,
  github: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
  posts: (() => Promise<ProgramResult>)[],
): Promise<Omit<StepRecord, 'name'>> {
  if (step.run !== undefined) {
    const script = join(machine.temp, 'script.sh');
    await writeFile(script, step.run);
    return recordOf(await runProgram(machine, ['bash', '-e', script], given.env, github));
  }
  const { uses = '' } = step;
  const ours = /^\$\/(.+)$/.exec(uses)?.[1];
  if (ours !== undefined) {
    const { dist, node } = surroundings;
    const env = { ...surroundings.env, ...given.env };
    const result = await runStep({ dist, node, action: ours, machine, with: given.with, env, github });
    if (result.post) posts.push(result.post);
    return recordOf(result);
  }
  const [action] = uses.split('@');
  const standIn = {
    'actions/checkout': () => checkout(given.with, machine, surroundings),
    'actions/upload-artifact': () => surroundings.artifacts.upload(given.with, machine.workspace),
    'actions/download-artifact': () => surroundings.artifacts.download(given.with, machine.workspace),
  }[action ?? ''];
  if (!standIn) throw new Error(`No stand-in for ${uses}`);
  try {
    return { result: 'success', outputs: await standIn(), log: '', raw: '', summary: '' };
  } catch (error) {
    const log = error instanceof Error ? error.message : String(error);
    return { result: 'failure', outputs: {}, log, raw: log, summary: '' };
  }
}

function recordOf({
  status,
  outputs,
  log,
  stdout,
  stderr,
  summary,
}: ProgramResult): Omit<StepRecord, 'name'> {
  return { result: status === 0 ? 'success' : 'failure', outputs, log, raw: stdout + stderr, summary };
}

async function checkout(inputs: Texts, machine: Machine, { repository }: Surroundings): Promise<Texts> {
  const unknown = Object.keys(inputs).filter((name) => name !== 'persist-credentials');
  if (unknown.length > 0) throw new Error(`Inputs of a checkout that are not known here: ${unknown.join()}`);
  await cp(repository, machine.workspace, { recursive: true });
  return {};
}

/** Of `FOLDER/**`, which is all that is known here: a digest of what is below it, empty when nothing is. */
function hashFiles(workspace: string, pattern: string): string {
  const folder = /^([\w/.-]+)\/\*\*$/.exec(pattern)?.[1];
  if (folder === undefined) throw new Error(`A pattern that is not known here: ${pattern}`);
  const entries = readdirSync(join(workspace, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  if (files.length === 0) return '';
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  return digest(Buffer.concat(files.sort().map((file) => digest(readFileSync(file))))).toString('hex');
}
