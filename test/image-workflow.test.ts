import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { runWorkflow, type RunOptions, type WorkflowRun } from './runner/workflow.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const imageYml = join(root, '.github/workflows/image.yml');

/**
 * In place of the bundle: does nothing but hand over, so that what is tested is the workflow. What plan finds is in
 * the file plan.json of the repository; a leg named in `fails` fails.
 */
const handOver = `
const { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const input = (name) => process.env['INPUT_' + name.toUpperCase()];
const output = (name, value) => appendFileSync(process.env.GITHUB_OUTPUT, name + '<<END\\n' + value + '\\nEND\\n');
const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')));
console.log(JSON.stringify(given));
const steps = {
  plan() {
    const { images, runners, changed, changes = '' } = JSON.parse(readFileSync('plan.json', 'utf8'));
    const legs = images.flatMap((image) => image.platforms.split(',').map((platform) => ({
      ...image, platforms: undefined, platform, runner: runners[platform], name: image.slug + ' ' + platform,
      artifact: 'base-image-' + image.slug + '-' + platform.replaceAll('/', '-'),
    })));
    for (const { slug, platform } of legs) {
      mkdirSync(input('output') + '/' + slug, { recursive: true });
      writeFileSync(input('output') + '/' + slug + '/' + platform.replaceAll('/', '-') + '.json', slug + ' ' + platform);
    }
    output('matrix', JSON.stringify({ include: legs }));
    output('images', JSON.stringify({ include: images }));
    output('changed', changed);
    output('changes', changes);
    output('locks', input('output'));
  },
  build() {
    const platform = input('platforms').replaceAll('/', '-');
    const lock = readFileSync(input('locked') + '/' + platform + '.json', 'utf8');
    const { fails = [] } = JSON.parse(readFileSync('plan.json', 'utf8'));
    if (fails.includes(lock)) throw new Error('no ' + lock);
    mkdirSync(input('output'), { recursive: true });
    writeFileSync(input('output') + '/build.json', lock);
  },
  index() {
    const folder = input('folders');
    const folders = !existsSync(folder) ? []
      : existsSync(folder + '/build.json') ? [folder]
      : readdirSync(folder).map((name) => folder + '/' + name);
    const found = folders.map((name) => readFileSync(name + '/build.json', 'utf8').split(' '));
    const missing = input('platforms').split(',').filter((name) => !found.some(([, platform]) => platform === name));
    if (missing.length > 0) throw new Error('missing: ' + missing);
    mkdirSync(input('output') + '/image', { recursive: true });
    writeFileSync(input('output') + '/image/index.json', found.map((words) => words.join(' ')).sort().join());
    const [[slug]] = found;
    if (found.some(([other]) => other !== slug)) throw new Error('another image: ' + found);
    const digest = 'sha256:' + slug;
    output('digest', digest);
    const push = input('push') === 'true';
    output('references', push ? input('image') + ':' + slug + '\\n' + input('image') + ':latest' : '');
    output('digests', JSON.stringify(push ? { [input('image')]: digest } : {}));
  },
  verify() {},
};
steps[process.env.BASE_IMAGE_STEP]();
`;

let folder: string;
const runs: WorkflowRun[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-workflow-'));
  await cp(join(root, 'actions'), join(folder, 'release/actions'), { recursive: true });
  for (const name of ['release/dist', 'repository']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'release/dist/action.cjs'), handOver);
});
afterEach(async () => {
  for (const done of runs.splice(0)) await done.dispose();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const trixie = {
  slug: 'debian-trixie',
  recipe: 'debian',
  release: 'trixie',
  variant: '',
  platforms: 'linux/amd64,linux/arm64',
};
const slim = { ...trixie, slug: 'debian-trixie-slim', variant: 'slim', platforms: 'linux/amd64' };
const runners = { 'linux/amd64': 'ubuntu-24.04', 'linux/arm64': 'ubuntu-24.04-arm' };

async function run(
  plan: object,
  options: Partial<RunOptions> = {},
  file: string = imageYml,
): Promise<WorkflowRun> {
  await writeFile(join(folder, 'repository/plan.json'), JSON.stringify({ runners, changed: true, ...plan }));
  const inputs = { image: 'ghcr.io/acme/debian', push: true, ...options.inputs };
  const done = await runWorkflow(file, {
    dist: join(folder, 'release/dist'),
    node: process.execPath,
    repository: join(folder, 'repository'),
    env: {},
    ...options,
    inputs,
  });
  runs.push(done);
  return done;
}

const resultsOf = ({ jobs }: WorkflowRun) =>
  Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));
const legsOf = ({ jobs }: WorkflowRun) =>
  Object.values(jobs).flatMap(({ legs }) => legs.map(({ name, runner, result }) => [name, runner, result]));
/** What the action in this job was given. */
const givenTo = ({ jobs }: WorkflowRun, job: string) =>
  (jobs[job]?.legs ?? []).map(({ steps }) => {
    const line = steps.find(({ raw }) => raw.startsWith('{"INPUT_'))?.raw.split('\n')[0] ?? '{}';
    return JSON.parse(line) as Readonly<Record<string, string>>;
  });

it('builds every platform on its runner, pushes each image once, and verifies what was pushed', async () => {
  const done = await run({ images: [trixie, slim] });
  expect(legsOf(done)).toEqual([
    ['plan', 'ubuntu-24.04', 'success'],
    ['debian-trixie linux/amd64', 'ubuntu-24.04', 'success'],
    ['debian-trixie linux/arm64', 'ubuntu-24.04-arm', 'success'],
    ['debian-trixie-slim linux/amd64', 'ubuntu-24.04', 'success'],
    ['index of debian-trixie', 'ubuntu-24.04', 'success'],
    ['index of debian-trixie-slim', 'ubuntu-24.04', 'success'],
    ['verify debian-trixie', 'ubuntu-24.04', 'success'],
    ['verify debian-trixie-slim', 'ubuntu-24.04', 'success'],
    ['result', 'ubuntu-24.04', 'success'],
  ]);
  expect(givenTo(done, 'verify')).toEqual([
    expect.objectContaining({
      INPUT_REFERENCES: 'ghcr.io/acme/debian:debian-trixie\nghcr.io/acme/debian:latest',
      INPUT_DIGEST: 'sha256:debian-trixie',
    }),
    expect.objectContaining({ INPUT_DIGEST: 'sha256:debian-trixie-slim' }),
  ]);
  expect(done.outputs.changed).toBe('true');
  expect(JSON.parse(done.outputs.digests ?? '')).toEqual({
    'debian-trixie': { 'ghcr.io/acme/debian': 'sha256:debian-trixie' },
    'debian-trixie-slim': { 'ghcr.io/acme/debian': 'sha256:debian-trixie-slim' },
  });
});

it('hands inputs and secrets to the steps they are for', async () => {
  const done = await run(
    { images: [slim] },
    {
      inputs: { recipes: './a.yaml', tags: 'mine', 'skip-unchanged': true, test: false, emulation: 'never' },
      secrets: { 'registry-auth': '- registry: registry.example.org\n  password: hunter2' },
    },
  );
  expect(givenTo(done, 'plan')).toEqual([
    expect.objectContaining({
      INPUT_RECIPES: './a.yaml',
      INPUT_PLATFORMS: 'all',
      INPUT_TAGS: 'mine',
      'INPUT_SKIP-UNCHANGED': 'true',
      INPUT_RUNNERS: 'default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm',
    }),
  ]);
  const [build] = givenTo(done, 'build');
  expect(build).toMatchObject({ INPUT_VARIANT: 'slim', INPUT_TEST: 'false', INPUT_EMULATION: 'never' });
  // An archive may be a private image, so whoever builds must be let in as well.
  for (const job of ['plan', 'build', 'index', 'verify'])
    expect(givenTo(done, job)[0]?.['INPUT_REGISTRY-AUTH']).toContain('hunter2');
  const shown = Object.values(done.jobs).flatMap(({ legs }) => legs.flatMap((leg) => leg.steps));
  expect(shown.filter(({ log }) => log.includes('hunter2'))).toEqual([]);
});

it('does nothing more when nothing changed', async () => {
  const done = await run({ images: [], changed: false });
  expect(resultsOf(done)).toEqual({
    plan: 'success',
    build: 'skipped',
    index: 'skipped',
    verify: 'skipped',
    result: 'skipped',
  });
  expect(done.outputs).toEqual({ changed: 'false', changes: '', digests: '{}' });
  expect(done.artifacts.names).toEqual([]);
});

it('publishes the other images when a platform of one fails', async () => {
  const done = await run({ images: [trixie, slim], fails: ['debian-trixie linux/arm64'] });
  expect(legsOf(done).filter(([, , result]) => result === 'failure')).toEqual([
    ['debian-trixie linux/arm64', 'ubuntu-24.04-arm', 'failure'],
    ['index of debian-trixie', 'ubuntu-24.04', 'failure'],
    ['verify debian-trixie', 'ubuntu-24.04', 'failure'],
  ]);
  const [index] = done.jobs.index?.legs ?? [];
  expect(index?.steps.find(({ name }) => name === 'index')?.log).toContain('missing: linux/arm64');
  expect(JSON.parse(done.outputs.digests ?? '')).toEqual({
    'debian-trixie-slim': { 'ghcr.io/acme/debian': 'sha256:debian-trixie-slim' },
  });
});

it('publishes nothing when every platform fails', async () => {
  const done = await run({ images: [slim], fails: ['debian-trixie-slim linux/amd64'] });
  expect(resultsOf(done)).toMatchObject({ build: 'failure', index: 'failure', verify: 'failure' });
  expect(done.outputs.digests).toBe('{}');
});

it.each([
  ['a fork', 'mallory/images'],
  ['this repository', 'acme/images'],
])('does everything but push for a pull request from %s', async (_, full_name) => {
  const event = { pull_request: { head: { repo: { full_name } } } };
  const done = await run({ images: [trixie] }, { github: { event_name: 'pull_request', event } });
  expect(givenTo(done, 'index')[0]?.INPUT_PUSH).toBe('false');
  expect(resultsOf(done)).toEqual({
    plan: 'success',
    build: 'success',
    index: 'success',
    verify: 'skipped',
    result: 'skipped',
  });
  expect(done.artifacts.names).toContain('base-image-debian-trixie');
});

it.each([
  ['    timeout-minutes: 15', '    timeout-minutes: 15\n    container: debian', 'container'],
  ['id: plan\n', 'id: plan\n        continue-on-error: true\n', 'continue-on-error'],
  ['actions/checkout@', 'acme/checkout@', 'No stand-in for acme/checkout'],
  ['inputs.recipes', 'env.recipes', 'env'],
])('is played by nothing that passes over %j as %j', async (right, wrong, message) => {
  const text = await readFile(imageYml, 'utf8');
  expect(text).toContain(right);
  const file = join(folder, 'image.yml');
  await writeFile(file, text.replace(right, wrong));
  await expect(run({ images: [slim] }, {}, file)).rejects.toThrow(message);
});

it('leaves the image to be fetched where it is not pushed', async () => {
  const done = await run({ images: [trixie] }, { inputs: { push: false } });
  const image = done.artifacts.folder('base-image-debian-trixie');
  expect(await readdir(image)).toEqual(['image']);
  expect(await readFile(join(image, 'image/index.json'), 'utf8')).toBe(
    'debian-trixie linux/amd64,debian-trixie linux/arm64',
  );
  expect(done.outputs.digests).toBe('{}');
});
