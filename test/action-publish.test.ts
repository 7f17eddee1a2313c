import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveUpdatedRecipe, type UpdatedRecipe } from './fixtures/updated-recipe.ts';
import { runStep, type StepResult } from './runner/runner.ts';
import { complaintsOf } from './runner/workflow-commands.ts';
import { serveFaulty, type Front } from './servers/faulty-front.ts';
import { robot, startRegistry, type RegistryServer } from './servers/registry.ts';
import { dist } from './setup/dist.ts';

// Nights of one image: what a workflow that runs every day sees, one day after the other.

const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

let folder: string;
let recipe: UpdatedRecipe;
let registry: RegistryServer;
let front: Front;
let names: readonly [string, string];
const steps: StepResult[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-publish-'));
  recipe = await serveUpdatedRecipe(join(folder));
  registry = await startRegistry(join(folder, 'registry'), { password: true });
  front = await serveFaulty(registry.port);
  names = [`${front.address}/acme/updated`, `${front.address}/mirror/debian`];
});
afterAll(async () => {
  for (const step of steps) await step.dispose();
  await front?.close();
  await registry?.stop();
  await recipe?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Night extends StepResult {
  /** What the registry was asked to change. */
  readonly writes: readonly string[];
  /** Package files that the archive of updates was asked for. */
  readonly downloads: readonly string[];
  readonly complaints: readonly string[];
}

async function night(inputs: Readonly<Record<string, string>> = {}): Promise<Night> {
  front.seen();
  recipe.server.reset();
  const step = await runStep({
    dist: dist(),
    node: node24,
    with: {
      recipe: recipe.path,
      image: `${front.address}/acme/{{recipe}}\n${front.address}/mirror/debian`,
      push: 'true',
      'skip-unchanged': 'true',
      'registry-auth': JSON.stringify([{ registry: front.address, ...robot }]),
      'cache-dir': inject('cacheDir'),
      cache: 'false',
      test: 'false',
      compression: 'zstd',
      ...inputs,
    },
  });
  steps.push(step);
  return {
    ...step,
    writes: front
      .seen()
      .map(({ line }) => line)
      .filter((line) => !/^(GET|HEAD) /.test(line)),
    downloads: recipe.server.accesses.map(({ path }) => path).filter((path) => path.endsWith('.deb')),
    complaints: complaintsOf(step.commands),
  };
}

/** Digest by tag, past the front. */
async function tagsOf(name: string): Promise<Readonly<Record<string, string | null>>> {
  const path = name.slice(name.indexOf('/') + 1);
  const authorization = `Basic ${Buffer.from(`${robot.username}:${robot.password}`).toString('base64')}`;
  const ask = async (what: string, method = 'GET') =>
    fetch(`http://${registry.address}/v2/${path}/${what}`, {
      method,
      headers: { authorization, accept: 'application/vnd.oci.image.index.v1+json' },
    });
  const { tags } = (await (await ask('tags/list')).json()) as { readonly tags: readonly string[] };
  const digests = tags.map(async (tag) => {
    const answer = await ask(`manifests/${tag}`, 'HEAD');
    return [tag, answer.headers.get('docker-content-digest')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

describe('the first night', () => {
  let first: Night;
  beforeAll(async () => {
    first = await night();
  });

  it('brings the image to every name under every tag', async () => {
    expect({ status: first.status, complaints: first.complaints }).toEqual({ status: 0, complaints: [] });
    const { digest = '', tags = '' } = first.outputs;
    expect(tags).toMatch(/^trixie\ntrixie-\d{8}\nstable\nlatest$/);
    for (const name of names)
      expect(await tagsOf(name)).toEqual(Object.fromEntries(tags.split('\n').map((tag) => [tag, digest])));
  });

  it('says in its outputs where the image is', () => {
    const { digest, tags = '', references = '', digests = '', image, changed, changes } = first.outputs;
    expect(JSON.parse(digests)).toEqual({ [names[0]]: digest, [names[1]]: digest });
    const expected = names.flatMap((name) => tags.split('\n').map((tag) => `${name}:${tag}`));
    expect(references.split('\n')).toEqual(expected);
    expect(image).toBe(expected[0]);
    expect({ changed, changes }).toEqual({ changed: 'true', changes: '' });
    expect(first.summary).toContain(`${names[0]}@${digest ?? ''}`);
  });
});

describe('a night in which nothing happened', () => {
  it('downloads nothing, builds nothing and pushes nothing', async () => {
    const before = await tagsOf(names[0]);
    const fresh = join(folder, 'fresh');
    const second = await night({ 'cache-dir': fresh });
    expect({ status: second.status, complaints: second.complaints }).toEqual({ status: 0, complaints: [] });
    expect(second.writes).toEqual([]);
    expect(second.downloads).toEqual([]);
    expect(existsSync(join(fresh, 'packages'))).toBe(false);
    expect(existsSync(join(second.workspace, 'build'))).toBe(false);
    expect(second.log).not.toMatch(/Fetch|Install|Push/);
    expect(second.outputs).toMatchObject({
      changed: 'false',
      changes: '',
      digest: before.trixie,
      layout: '',
      lock: '',
      report: '',
      digests: '{}',
    });
    expect(second.summary).toContain('Up to date');
  });
});

describe('a night without skip-unchanged', () => {
  it('builds the same image, and leaves the registry as it is', async () => {
    const before = await tagsOf(names[0]);
    const again = await night({ 'skip-unchanged': 'false' });
    expect({ status: again.status, complaints: again.complaints }).toEqual({ status: 0, complaints: [] });
    expect(again.writes).toEqual([]);
    expect(again.outputs).toMatchObject({ changed: 'false', changes: '', digest: before.trixie });
    expect(existsSync(again.outputs.layout ?? '')).toBe(true);
    expect(JSON.parse(again.outputs.digests ?? '')).toEqual({
      [names[0]]: before.trixie,
      [names[1]]: before.trixie,
    });
  });
});

describe('a night with a security update and a change of the recipe', () => {
  it('says both, and moves the tags', async () => {
    const before = await tagsOf(names[0]);
    await recipe.publish({ name: 'secure', version: '1.1' });
    await recipe.change({ title: 'Another title' });
    const third = await night();
    expect({ status: third.status, complaints: third.complaints }).toEqual({ status: 0, complaints: [] });
    const { changed, changes = '', digest } = third.outputs;
    expect(changed).toBe('true');
    const lines = changes.split('\n');
    expect(lines.slice(0, 2)).toEqual(['the recipe changed', '~ secure 1.0 → 1.1 (security)']);
    expect(lines.slice(2).every((line) => /^linux\/\w+: .* (more|less)$/.test(line))).toBe(true);
    expect(third.downloads).toEqual(['/archive/pool/updates/main/secure_1.1_all.deb']);
    expect(digest).not.toBe(before.trixie);
    for (const name of names) expect((await tagsOf(name)).trixie).toBe(digest);
    expect(third.summary).toContain('secure');
  });
});
