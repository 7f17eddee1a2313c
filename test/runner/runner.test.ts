import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, holds } from './expressions.ts';
import { readFileCommands } from './file-commands.ts';
import { createMachine, runStep, type Machine, type StepOptions } from './runner.ts';
import { readCommands } from './workflow-commands.ts';

const actionYml = `
inputs:
  dry-run: { description: '', default: 'yes' }
  token: { description: '', default: '\${{ github.token }}' }
outputs:
  seen: { description: '' }
runs: { using: node24, main: main.cjs, post: post.cjs }
`;

let root: string;
let machine: Machine;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'base-image-action-'));
  await mkdir(join(root, 'dist'));
  await writeFile(join(root, 'action.yml'), actionYml);
  machine = await createMachine({ 'deep/file.txt': 'here' });
});
afterAll(async () => {
  await machine?.dispose();
  await rm(root, { recursive: true, force: true });
});

/** Runs a step whose action is this script. */
async function run(main: string, options: Partial<StepOptions> = {}, post = '') {
  await writeFile(join(root, 'main.cjs'), `const { appendFileSync } = require('node:fs');\n${main}`);
  await writeFile(join(root, 'post.cjs'), post);
  return runStep({ dist: join(root, 'dist'), node: process.execPath, machine, ...options });
}
const output = (expression: string) =>
  `appendFileSync(process.env.GITHUB_OUTPUT, 'seen<<E\\n' + (${expression}) + '\\nE\\n');`;

it('gives inputs by name, and defaults with what they stand for', async () => {
  const inputs = output("process.env['INPUT_DRY-RUN'] + ' ' + process.env.INPUT_TOKEN");
  expect((await run(inputs)).outputs).toEqual({ seen: 'yes token-of-the-job' });
  expect((await run(inputs, { with: { 'dry-run': '', token: 't' } })).outputs).toEqual({ seen: ' t' });
  await expect(run('', { with: { dry: '1' } })).rejects.toThrow('action.yml declares no input dry');
  await expect(run("appendFileSync(process.env.GITHUB_OUTPUT, 'other=1\\n')")).rejects.toThrow(
    'action.yml declares no output other',
  );
});

it('starts in the workspace, with nothing of our environment', async () => {
  process.env.SECRET_OF_OURS = '1';
  const { outputs } = await run(
    output("require('node:fs').readFileSync('deep/file.txt', 'utf8') + process.env.SECRET_OF_OURS"),
  );
  delete process.env.SECRET_OF_OURS;
  expect(outputs).toEqual({ seen: 'hereundefined' });
});

it('hands environment and path on to later steps of the machine', async () => {
  await run(`
    appendFileSync(process.env.GITHUB_ENV, 'COLOUR=blue\\n');
    appendFileSync(process.env.GITHUB_PATH, '/first\\n/second\\n');`);
  const { outputs } = await run(output('process.env.COLOUR + process.env.PATH'));
  expect(outputs.seen).toMatch(/^blue\/second:\/first:/);
  const other = await createMachine();
  expect((await run(output('process.env.COLOUR'), { machine: other })).outputs).toEqual({
    seen: 'undefined',
  });
  await other.dispose();
  await expect(run("appendFileSync(process.env.GITHUB_ENV, 'Node_Options=--x\\n')")).rejects.toThrow(
    'NODE_OPTIONS',
  );
});

it('runs what is left for the end with the state that was left', async () => {
  const step = await run(
    "appendFileSync(process.env.GITHUB_STATE, 'kept=it\\n')",
    {},
    "console.log(process.env.STATE_kept + process.env['INPUT_DRY-RUN'])",
  );
  expect((await step.post?.())?.stdout).toBe('ityes\n');
});

it('hides what is masked, in every later line of the job', async () => {
  const step = await run("console.log('::add-mask::hunter2'); console.error('it is hunter2')");
  expect(step.log).toBe('it is ***');
  expect(step.stderr).toContain('hunter2');
  expect((await run("console.log('still hunter2')")).log).toBe('still ***');
});

it('hears commands on both streams', async () => {
  const step = await run("console.log('::notice::a'); console.error('::error file=a%2Cb,line=3::b%0Ac')");
  expect(step.commands).toContainEqual({ name: 'notice', properties: {}, data: 'a' });
  expect(step.commands).toContainEqual({
    name: 'error',
    properties: { file: 'a,b', line: '3' },
    data: 'b\nc',
  });
});

it('reads commands as the runner does', () => {
  expect(readCommands('  ::WARNING::a\r##[error]b\ntext ##[group]c\n::nothing::d\n::error:e')).toEqual([
    { name: 'warning', properties: {}, data: 'a' },
    { name: 'error', properties: {}, data: 'b' },
    { name: 'group', properties: {}, data: 'c' },
  ]);
  expect(readCommands('::error file=,line==1,=x=y,title=50%2525::%250A')).toEqual([
    { name: 'error', properties: { line: '1', x: 'y', title: '50%25' }, data: '%0A' },
  ]);
  expect(readCommands('::stop-commands::Resume\n::error::a\n##[resume]\n::error::b')).toEqual([
    { name: 'stop-commands', properties: {}, data: 'Resume' },
    { name: 'error', properties: {}, data: 'b' },
  ]);
});

it('reads file commands as the runner does', () => {
  expect(readFileCommands('a=1<<2\n\nb<<E=\nx\r\n\ny=\nE=\nc<<E\nE\n')).toEqual({
    a: '1<<2',
    b: 'x\r\n\ny=',
    c: '',
  });
  expect(() => readFileCommands('a<<E\nx\nE ')).toThrow('EOF marker missing new line');
  expect(() => readFileCommands('a<<E\nx\n')).toThrow('Matching delimiter not found');
  expect(() => readFileCommands('=1\n')).toThrow('Name must not be empty');
  expect(() => readFileCommands('# a\n')).toThrow('Invalid format');
});

it('evaluates expressions', () => {
  const contexts = { inputs: { push: true, 'dry-run': false, list: '[{"a":1}]' } };
  expect(fill('${{ fromJSON(inputs.list) }}', contexts)).toEqual([{ a: 1 }]);
  expect(fill('${{ inputs.push && inputs.nothing }}', contexts)).toBe(null);
  expect(fill("${{ inputs.dry-run }}-${{ inputs.push && 'yes' || 'no' }}", contexts)).toBe('false-yes');
  expect(() => fill('${{ env.HOME }}', contexts)).toThrow(/env/);
  const failed = { success: () => false, cancelled: () => false };
  expect(holds('inputs.push', contexts, failed)).toBe(false);
  expect(holds('${{ !cancelled() && inputs.push }}', contexts, failed)).toBe(true);
  expect(holds('${{ !cancelled() && inputs.dry-run }}', contexts, failed)).toBe(false);
});
