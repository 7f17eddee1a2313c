import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWorkflow, type RunOptions, type WorkflowRun } from '../runner/workflow.ts';
import { serveActionsCache, type CacheServer } from '../servers/actions-cache.ts';
import { robot, startRegistry, type RegistryServer } from '../servers/registry.ts';
import { dist } from '../setup/dist.ts';
import { nodes, run } from './base-image.ts';
import { copyReleaseRecipe, foreign, here } from './release.ts';

const imageYml = fileURLToPath(new URL('../../.github/workflows/image.yml', import.meta.url));

let folder: string;
let registry: RegistryServer;
let cache: CacheServer;
let name: string;
let credentials: string;
const runs: WorkflowRun[] = [];

async function runImages(options: Partial<RunOptions>): Promise<WorkflowRun> {
  const done = await runWorkflow(imageYml, {
    dist: dist(),
    node: nodes.newest,
    repository: join(folder, 'repository'),
    env: cache.env,
    secrets: { 'registry-auth': credentials },
    ...options,
    inputs: {
      recipes: './recipes/debian.yaml',
      image: `${registry.address}/acme/{{recipe}}`,
      push: true,
      // Tests of a foreign platform take emulation, and others do that.
      test: false,
      ...options.inputs,
    },
  });
  runs.push(done);
  return done;
}

/** What went wrong, for the report of a failed test. */
function failures({ jobs }: WorkflowRun): readonly string[] {
  return Object.values(jobs).flatMap(({ legs }) =>
    legs.flatMap((leg) =>
      leg.steps.filter(({ result }) => result === 'failure').map((step) => `${leg.name}:\n${step.log}`),
    ),
  );
}

const resultsOf = ({ jobs }: WorkflowRun) =>
  Object.fromEntries(Object.entries(jobs).map(([job, { result }]) => [job, result]));

/** The tags of the image as the registry lists them. */
async function tags(): Promise<readonly string[]> {
  const answer = await run(
    'skopeo',
    ...['list-tags', '--tls-verify=false', '--creds', `${robot.username}:${robot.password}`],
    `docker://${name}`,
  );
  return (JSON.parse(answer) as { readonly Tags: readonly string[] }).Tags;
}

function inspect(reference: string): Promise<string> {
  const creds = `${robot.username}:${robot.password}`;
  return run('skopeo', 'inspect', '--raw', '--tls-verify=false', '--creds', creds, `docker://${reference}`);
}

let first: WorkflowRun;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-workflow-'));
  registry = await startRegistry(join(folder, 'registry'), { password: true });
  cache = await serveActionsCache();
  name = `${registry.address}/acme/debian`;
  credentials = JSON.stringify([{ registry: registry.address, ...robot }]);
  await copyReleaseRecipe(join(folder, 'repository/recipes/debian.yaml'));
  first = await runImages({ inputs: { platforms: `${here}, ${foreign}` } });
});
afterAll(async () => {
  for (const done of runs) await done.dispose();
  await cache?.close();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('an image in a workflow', () => {
  it('is built on two machines, joined, pushed and verified', () => {
    expect(failures(first)).toEqual([]);
    expect(first.jobs.build?.legs.map(({ name, runner }) => [name, runner])).toEqual([
      ['debian-trixie linux/amd64', 'ubuntu-24.04'],
      ['debian-trixie linux/arm64', 'ubuntu-24.04-arm'],
    ]);
    expect(resultsOf(first)).toEqual({
      plan: 'success',
      build: 'success',
      index: 'success',
      verify: 'success',
      result: 'success',
    });
  });

  it('is in the registry, with both platforms, as the digest that the workflow says', async () => {
    const digests = JSON.parse(first.outputs.digests ?? '') as Record<string, Record<string, string>>;
    const digest = digests['debian-trixie']?.[name] ?? '';
    const index = JSON.parse(await inspect(`${name}@${digest}`)) as {
      readonly manifests: readonly { readonly platform: { readonly architecture: string } }[];
    };
    expect(index.manifests.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64']);
    expect(await inspect(`${name}:trixie`)).toBe(await inspect(`${name}@${digest}`));
    expect(await tags()).toEqual(expect.arrayContaining(['trixie', 'stable', 'latest', '13']));
  });

  it('is told of in summaries', () => {
    const summary = (job: string) =>
      first.jobs[job]?.legs.map(({ steps }) => steps.map((step) => step.summary).join('')).join('\n');
    expect(summary('plan')).toContain('debian-trixie');
    expect(summary('build')).toContain('linux/arm64');
    expect(summary('verify')).toContain(`${name}:trixie`);
  });

  it('keeps credentials to itself', () => {
    // The runner masks what it was told to; what it was not told is in nothing that a program said.
    const said = Object.values(first.jobs).flatMap(({ legs }) => legs.flatMap(({ steps }) => steps));
    expect(said.filter(({ log }) => log.includes(robot.password))).toEqual([]);
    const unmasked = first.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(unmasked.filter((line) => line.includes(robot.password))).toEqual([]);
  });

  it('is left alone on the next day when nothing changed', async () => {
    const next = await runImages({ inputs: { platforms: `${here}, ${foreign}`, 'skip-unchanged': true } });
    expect(failures(next)).toEqual([]);
    expect(next.outputs).toMatchObject({ changed: 'false', changes: '', digests: '{}' });
    expect(resultsOf(next)).toMatchObject({ plan: 'success', build: 'skipped', index: 'skipped' });
  });

  it('is built and not pushed for a pull request from a fork', async () => {
    const before = await tags();
    const event = { pull_request: { head: { repo: { full_name: 'mallory/images' } } } };
    const done = await runImages({
      secrets: {},
      github: { event_name: 'pull_request', event },
      inputs: { platforms: here, tags: 'from-a-fork', test: true, compression: 'none' },
    });
    expect(failures(done)).toEqual([]);
    expect(resultsOf(done)).toMatchObject({ build: 'success', index: 'success', verify: 'skipped' });
    expect(await tags()).toEqual(before);
    const layout = join(done.artifacts.folder('base-image-debian-trixie'), 'image');
    expect(await run('skopeo', 'inspect', '--raw', `oci:${layout}:from-a-fork`)).toContain('manifests');
  });
});
