import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveUpdatedRecipe, type UpdatedRecipe } from './fixtures/updated-recipe.ts';
import { runStep, type StepResult } from './runner/runner.ts';
import { complaintsOf } from './runner/workflow-commands.ts';
import { dist } from './setup/dist.ts';

// What packages, tests and recipes print is text. The runner, which reads both streams for its commands, must find none.

const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/** One line for each thing that a runner would do; all of them say EVIL. */
const commands = [
  '::set-output name=digest::EVIL',
  '  ::error::EVIL',
  '::warning file=EVIL::EVIL',
  '::add-path::/EVIL',
  '::set-env name=EVIL::EVIL',
  '::add-mask::EVIL',
  '::stop-commands::EVIL',
  'text ##[error]EVIL',
  'digest=EVIL',
];
/** A shell command that prints them, once with CR and on both streams. */
const print = `printf '%s\\n' ${commands.map((line) => `'${line}'`).join(' ')}; printf 'x\\r::error::EVIL\\n' >&2`;

let folder: string;
let recipe: UpdatedRecipe;
const steps: StepResult[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-commands-'));
  recipe = await serveUpdatedRecipe(folder);
});
afterAll(async () => {
  for (const step of steps) await step.dispose();
  await recipe?.close();
  await rm(folder, { recursive: true, force: true });
});

async function build(): Promise<StepResult> {
  const step = await runStep({
    dist: dist(),
    node: node24,
    with: {
      recipe: recipe.path,
      output: join(folder, 'out'),
      'cache-dir': inject('cacheDir'),
      cache: 'false',
      compression: 'none',
      // Without it there is nothing to mask.
      'github-token': '',
    },
    env: { RUNNER_DEBUG: '1' },
  });
  steps.push(step);
  return step;
}

/** Commands of the step that are not its own: debugging says what it likes, escaped. */
function obeyed(step: StepResult) {
  const own = ['debug', 'group', 'endgroup'];
  const complaints = complaintsOf(step.commands);
  return step.commands.filter(
    ({ name, data }) => !own.includes(name) && (name !== 'warning' || complaints.includes(data)),
  );
}

describe('commands for the runner', () => {
  it('that maintainer scripts, tests and recipes print are not obeyed', async () => {
    await recipe.publish({ name: 'secure', version: '1.1', scripts: { postinst: `#!/bin/sh\n${print}\n` } });
    await recipe.change({
      title: '::error::EVIL title',
      tests: [{ name: '::error::EVIL name', run: ['sh', '-c', print], matches: 'EVIL' }],
    });
    const step = await build();
    expect({ status: step.status, obeyed: obeyed(step) }).toEqual({ status: 0, obeyed: [] });
    expect(step.outputs.digest).toMatch(/^sha256:/);
    expect(Object.values(step.outputs).join()).not.toContain('EVIL');
    // They were printed indeed, and one can read them.
    expect(step.log).toContain('set-output name=digest');
    expect(await readFile(step.outputs.report ?? '', 'utf8')).not.toMatch(/^\s*::|##\[/m);
  });

  it('in the words of a failed test are words of one error', async () => {
    await recipe.publish({ name: 'secure', version: '1.2' });
    await recipe.change({
      title: 'Fixture',
      tests: [
        { name: '::stop-commands::EVIL', run: ['sh', '-c', print], stdout: 'something else' },
        { name: '##[error]EVIL', run: ['sh', '-c', "echo '::add-path::/EVIL' >&2; exit 3"] },
      ],
    });
    const step = await build();
    expect(step.status).toBe(1);
    expect(obeyed(step)).toEqual([
      { name: 'error', properties: {}, data: expect.stringMatching(/^2 of 4 tests failed in /) as string },
    ]);
    expect(step.outputs).toEqual({});
    // It stays for a look: in the engine, where there is one, else in a folder.
    const [, engine = '', image = ''] =
      /: (\S+) run --rm -it (\S+) sh$/.exec(obeyed(step)[0]?.data ?? '') ?? [];
    if (image !== '') await promisify(execFile)(engine, ['rmi', image]);
  });

  it('in the words of a failed package are words of one error', async () => {
    const scripts = { postinst: `#!/bin/sh\n${print}\necho '::add-mask::EVIL' >&2\nexit 1\n` };
    await recipe.publish({ name: 'secure', version: '1.3', scripts });
    const step = await build();
    expect(step.status).toBe(1);
    expect(obeyed(step)).toEqual([
      { name: 'error', properties: {}, data: expect.stringContaining('secure') as string },
    ]);
    expect(step.outputs).toEqual({});
  });

  it('in a recipe that is wrong are words of errors', async () => {
    await recipe.change({
      'title\n::add-path::/EVIL': 'x',
      manager: '##[error]EVIL\n::set-output name=digest::EVIL',
    });
    const step = await build();
    expect(step.status).toBe(1);
    expect(new Set(obeyed(step).map(({ name }) => name))).toEqual(new Set(['error']));
    expect(step.outputs).toEqual({});
  });
});
