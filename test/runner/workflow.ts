import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createArtifacts, type Artifacts } from './artifacts.ts';
import { fill, fillText, holds, type Contexts } from './expressions.ts';
import { runSteps, type Step, type StepRecord, type Surroundings } from './job.ts';
import { push } from './runner.ts';

interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly strategy?: { readonly 'fail-fast'?: boolean; readonly matrix: string };
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, { readonly type: string; readonly default: unknown }>>;
      readonly secrets: Readonly<Record<string, { readonly required: boolean }>>;
      readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    };
  };
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface RunOptions extends Omit<Surroundings, 'artifacts' | 'secrets'> {
  readonly inputs: Readonly<Record<string, string | boolean>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** As far as the context differs from that of a push to main. */
  readonly github?: Readonly<Record<string, unknown>>;
}

/** One job of the run; of a job with a matrix there are several. */
export interface Leg {
  /** As the run shows it. */
  readonly name: string;
  readonly runner: string;
  readonly result: 'success' | 'failure';
  readonly steps: readonly StepRecord[];
}

export interface JobResult {
  readonly result: 'success' | 'failure' | 'skipped';
  /** Of a matrix: what the last leg said that said anything. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly legs: readonly Leg[];
}

export interface WorkflowRun {
  readonly jobs: Readonly<Record<string, JobResult>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly artifacts: Artifacts;
  /** Everything that any step printed, before the runner masked it. */
  readonly raw: string;
  dispose(): Promise<void>;
}

const known = {
  workflow: ['name', 'on', 'permissions', 'jobs'],
  job: [
    ...['name', 'needs', 'if', 'strategy', 'concurrency', 'runs-on', 'timeout-minutes', 'permissions'],
    ...['outputs', 'steps'],
  ],
};

/**
 * Runs a reusable workflow as a caller would: jobs in the order of their needs, each leg of a matrix on a machine of
 * its own, `${{ }}` as GitHub evaluates it, our actions from the bundles under test, and stand-ins for GitHub's.
 * Whatever it does not know is an error.
 * @param file with the workflow
 */
export async function runWorkflow(file: string, options: RunOptions): Promise<WorkflowRun> {
  const workflow = parse(await readFile(file, 'utf8')) as Workflow;
  refuse('workflow', workflow);
  const { inputs, secrets, outputs } = workflow.on.workflow_call;
  const undeclared = [
    ...Object.keys(options.inputs).filter((name) => !(name in inputs)),
    ...Object.keys(options.secrets ?? {}).filter((name) => !(name in secrets)),
  ];
  if (undeclared.length > 0) throw new Error(`The workflow takes no ${undeclared.join(', ')}`);

  const store = await mkdtemp(join(tmpdir(), 'base-image-artifacts-'));
  const artifacts = createArtifacts(store);
  const surroundings = { ...options, secrets: options.secrets ?? {}, artifacts };
  const contexts = {
    github: { ...push, ...options.github },
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [name, options.inputs[name] ?? input.default]),
    ),
  };
  const dispose = () => rm(store, { recursive: true, force: true });
  try {
    const jobs: Record<string, JobResult> = {};
    for (const [name, job] of inOrder(workflow.jobs))
      jobs[name] = await runJob(name, job, workflow.jobs, jobs, contexts, surroundings);
    const values = Object.entries(outputs).map(([name, { value }]) => [name, fillText(value, { jobs })]);
    const legs = Object.values(jobs).flatMap((job) => job.legs);
    return {
      jobs,
      outputs: Object.fromEntries(values) as Record<string, string>,
      artifacts,
      raw: legs.flatMap((leg) => leg.steps.map((step) => step.raw)).join('\n'),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function refuse(kind: keyof typeof known, value: object): void {
  const unknown = Object.keys(value).filter((key) => !known[kind].includes(key));
  if (unknown.length > 0) throw new Error(`Keys of a ${kind} that are not known here: ${unknown.join(', ')}`);
}

function needsOf(job: Job): readonly string[] {
  return [job.needs ?? []].flat();
}

/** Every job after those that it needs. */
function inOrder(jobs: Workflow['jobs']): readonly (readonly [string, Job])[] {
  const ordered = new Map<string, Job>();
  const visit = (name: string, from: readonly string[]) => {
    const job = jobs[name];
    if (!job || from.includes(name)) throw new Error(`No job can wait for ${[...from, name].join(', ')}`);
    for (const need of needsOf(job)) visit(need, [...from, name]);
    ordered.set(name, job);
  };
  for (const name of Object.keys(jobs)) visit(name, []);
  return [...ordered];
}

async function runJob(
  id: string,
  job: Job,
  jobs: Workflow['jobs'],
  results: Readonly<Record<string, JobResult>>,
  base: Contexts & { readonly github: Readonly<Record<string, unknown>> },
  surroundings: Surroundings,
): Promise<JobResult> {
  refuse('job', job);
  const needs = Object.fromEntries(
    needsOf(job).map((name) => [name, { result: results[name]?.result, outputs: results[name]?.outputs }]),
  );
  const before = ancestors(job, jobs).map((name) => results[name]?.result);
  const functions = {
    success: () => before.every((result) => result === 'success'),
    failure: () => before.includes('failure'),
    always: () => true,
    cancelled: () => false,
  };
  const contexts = { ...base, needs };
  if (!holds(job.if ?? 'success()', contexts, functions)) return { result: 'skipped', outputs: {}, legs: [] };

  const legs: Leg[] = [];
  let outputs: Readonly<Record<string, string>> = {};
  for (const matrix of matrixOf(job, contexts)) {
    const seen = { ...contexts, matrix, strategy: { 'fail-fast': job.strategy?.['fail-fast'] ?? true } };
    const label = fillText(job['runs-on'], seen);
    if (label === '') throw new Error(`No runner for the job ${id}`);
    for (const value of Object.values(job.concurrency ?? {})) fillText(String(value), seen);
    const withSecrets = { ...seen, secrets: surroundings.secrets };
    const steps = await runSteps(job.steps, withSecrets, surroundings);
    const result = steps.some((step) => step.result === 'failure') ? 'failure' : 'success';
    legs.push({ name: fillText(job.name ?? id, seen), runner: label, result, steps });
    const done = Object.fromEntries(steps.map((step) => [step.name, { outputs: step.outputs }]));
    const said = Object.entries(job.outputs ?? {}).map(([name, value]) => [
      name,
      fillText(value, { ...withSecrets, steps: done }),
    ]);
    outputs = { ...outputs, ...Object.fromEntries(said.filter(([, value]) => value !== '')) };
  }
  const failed = legs.some((leg) => leg.result === 'failure');
  return { result: failed ? 'failure' : 'success', outputs, legs };
}

function ancestors(job: Job, jobs: Workflow['jobs']): readonly string[] {
  return needsOf(job).flatMap((name) => [name, ...(jobs[name] ? ancestors(jobs[name], jobs) : [])]);
}

/** One set of values for each leg; a job without a matrix has a single leg without values. */
function matrixOf(job: Job, contexts: Contexts): readonly Readonly<Record<string, string>>[] {
  if (!job.strategy) return [{}];
  const matrix = fill(job.strategy.matrix, contexts) as { readonly include?: unknown };
  const { include } = matrix;
  if (Object.keys(matrix).join() !== 'include' || !Array.isArray(include))
    throw new Error(`Only a matrix of "include" is known here: ${JSON.stringify(matrix)}`);
  if (include.length === 0 || include.length > 256)
    throw new Error(`A matrix has 1 to 256 jobs, and this one ${include.length}`);
  if (job.strategy['fail-fast'] !== false) throw new Error('Only fail-fast: false is known here');
  return include as readonly Readonly<Record<string, string>>[];
}
