import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readActionYml } from './runner/action-yml.ts';
import { complaints } from './runner/github-parser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}
interface Parameter {
  readonly description: string;
  readonly default?: unknown;
}
interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs: Readonly<Record<string, Parameter>>;
    };
  };
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflowFiles = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const steps = readdirSync(join(root, 'actions'));
const actionFiles = ['action.yml', ...steps.map((step) => `actions/${step}/action.yml`)];
const workflow = (file: string) => parse(read(file)) as Workflow;
const actions = actionFiles.map((file) => ({ file, ...readActionYml(join(root, file, '..')) }));

describe("GitHub's parser", () => {
  // What it says and is wrong about, each with its reason. Nothing so far: it knows `$/`, node24 and arm runners.
  const ignored: readonly string[] = [];

  it.each([...workflowFiles, ...actionFiles])('has nothing against %s', async (file) => {
    expect((await complaints(file)).filter((complaint) => !ignored.includes(complaint))).toEqual([]);
  });

  it.each([
    ['          recipes: ${{', '          recipse: ${{', /Invalid action input 'recipse'/],
    ['needs.plan.outputs.matrix', 'needs.plan.outputs.matrices', /might be invalid: matrices/],
    ['runs-on: ubuntu-24.04', 'runs_on: ubuntu-24.04', /runs_on/],
    ['$/actions/plan', '$/actions/plna', /Unable to resolve action/],
  ])('is against %s as %s', async (right, wrong, message) => {
    const text = read('.github/workflows/image.yml');
    expect(text).toContain(right);
    const found = await complaints('.github/workflows/image.yml', text.replace(right, wrong));
    expect(found).toContainEqual(expect.stringMatching(message));
  });
});

describe.each(workflowFiles)('%s', (file) => {
  const jobs = Object.entries(workflow(file).jobs);
  const all = jobs.flatMap(([, job]) => job.steps ?? []);

  it('uses what a commit names, or what is in this repository', () => {
    const lines = [...read(file).matchAll(/\buses: (.*)/g)].map(([, line = '']) => line);
    expect(lines).not.toEqual([]);
    const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(lines.filter((line) => !pinned.test(line) && !/^(\$|\.)\/[\w./-]*$/.test(line))).toEqual([]);
  });

  // An expression is pasted into the script before the shell reads it; a variable is not.
  it('puts no expression into a script', () => {
    expect(all.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('grants nothing but what a job needs, and says for what', () => {
    expect(workflow(file).permissions).toEqual({});
    expect(jobs.filter(([, { permissions }]) => permissions === undefined)).toEqual([]);
    const grants = read(file)
      .split('\n')
      .filter((line) => /^ +[a-z-]+: (read|write)\b/.test(line));
    expect(grants.filter((line) => !/ # \S/.test(line))).toEqual([]);
  });

  it('leaves no credentials in a checkout', () => {
    const checkouts = all.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => String(step.with?.['persist-credentials']) !== 'false')).toEqual([]);
  });

  it('ends jobs that hang', () => {
    const endless = jobs.filter(([, job]) => job.uses === undefined && !job['timeout-minutes']);
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  it('reads outputs that its actions have', () => {
    const unknown = all.flatMap(({ id, uses = '' }) => {
      const folder = /^[$.]\/(.*)$/.exec(uses)?.[1];
      if (id === undefined || folder === undefined) return [];
      const { outputs } = readActionYml(join(root, folder === 'released' ? '' : folder));
      const used = [...read(file).matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))];
      return used.map(([, name = '']) => name).filter((name) => !(name in outputs));
    });
    expect(unknown).toEqual([]);
  });
});

describe('image.yml', () => {
  const { on, jobs } = workflow('.github/workflows/image.yml');

  it('may push in the one job that does', () => {
    const pushing = Object.entries(jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    );
    expect(pushing.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['index', { packages: 'write' }],
    ]);
  });

  it('has the defaults of the actions that it calls', () => {
    const differing = Object.entries(on.workflow_call?.inputs ?? {}).filter(([name, input]) => {
      const declared = steps
        .map((step) => readActionYml(join(root, 'actions', step)).inputs[name]?.default)
        .filter((value) => value !== undefined);
      return !declared.includes(String(input.default));
    });
    expect(differing).toEqual([]);
  });
});

describe('nightly.yml', () => {
  it('warns of keys that come to their end', () => {
    expect(read('.github/workflows/nightly.yml')).toContain('npx tsx scripts/keys.ts check');
  });

  it('refreshes every recipe that ships', () => {
    const text = read('.github/workflows/nightly.yml');
    const refreshed = text.split('\n').map((line) => line.trim());
    const shipped = readdirSync(join(root, 'recipes')).filter((name) => name.endsWith('.yaml'));
    expect(shipped).not.toEqual([]);
    const missing = shipped
      .map((name) => name.replace('.yaml', ''))
      .filter((name) => !refreshed.some((line) => line === name || line.startsWith(`${name}:`)));
    expect(missing).toEqual([]);
  });
});

describe('the steps', () => {
  it.each(steps)('%s runs the bundle as that step', (step) => {
    const { runs } = readActionYml(join(root, 'actions', step));
    expect(runs).toEqual({ using: 'node24', main: 'main.cjs' });
    expect(read(`actions/${step}/main.cjs`)).toBe(
      `process.env.BASE_IMAGE_STEP = '${step}';\nrequire('../../dist/action.cjs');\n`,
    );
    expect(existsSync(join(root, 'dist/action.cjs'))).toBe(true);
  });

  // Words that mean something else to one step than to the others.
  const own = [
    'plan output',
    'plan changed',
    'plan changes',
    'index platforms',
    'build layout',
    'index layout',
  ].map((word) => word.replace(/(\w+) /, 'actions/$1/action.yml '));

  it('take and give what the whole does, and what is handed from one to the next', () => {
    const [whole, ...parts] = actions;
    const names = (kind: 'inputs' | 'outputs') =>
      new Set(parts.flatMap((part) => Object.keys(part[kind])).filter((name) => !(name in whole![kind])));
    expect([...names('inputs')].sort()).toEqual([
      'digest',
      'folders',
      'for-push',
      'recipes',
      'references',
      'runners',
    ]);
    expect([...names('outputs')].sort()).toEqual(['images', 'locks', 'matrix', 'output']);
  });

  it.each(['inputs', 'outputs'] as const)('say of the same %s the same', (kind) => {
    const words = new Map<string, Set<string>>();
    for (const action of actions) {
      for (const [name, parameter] of Object.entries(action[kind])) {
        if (own.includes(`${action.file} ${name}`)) continue;
        words.set(name, (words.get(name) ?? new Set()).add(parameter.description));
      }
    }
    expect([...words].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
