import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStep, type StepResult } from './runner/runner.ts';
import { complaintsOf } from './runner/workflow-commands.ts';
import { serveActionsCache, type CacheServer } from './servers/actions-cache.ts';
import { dist } from './setup/dist.ts';

const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

let home: string;
let server: CacheServer;
let first: StepResult;
let second: StepResult;
let third: StepResult;

/** Jobs on fresh runners that share GitHub's cache, under two versions of Node; at last the cache is damaged. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'base-image-action-'));
  server = await serveActionsCache();
  const job = async (node: string) => {
    await rm(join(home, 'cache'), { recursive: true, force: true });
    return runStep({
      dist: dist(),
      node,
      env: server.env,
      with: {
        recipe: 'debian',
        image: 'ghcr.io/acme/debian',
        test: 'false',
        'cache-dir': join(home, 'cache'),
      },
    });
  };
  first = await job(process.execPath);
  second = await job(node24);
  server.damage();
  third = await job(node24);
});
afterAll(async () => {
  await first?.dispose();
  await second?.dispose();
  await third?.dispose();
  await server?.close();
  await rm(home, { recursive: true, force: true });
});

describe('a build in a workflow', () => {
  it('succeeds without a warning or an error', () => {
    for (const step of [first, second]) {
      expect({ status: step.status, complaints: complaintsOf(step.commands) }).toEqual({
        status: 0,
        complaints: [],
      });
    }
  });

  it('gives an image layout with the digest that it says', () => {
    const { digest = '', layout = '', size = '' } = first.outputs;
    const index = JSON.parse(
      execFileSync('skopeo', ['inspect', '--raw', `oci:${layout}:trixie`], { encoding: 'utf8' }),
    ) as {
      readonly manifests?: readonly unknown[];
    };
    expect(index.manifests).toHaveLength(1);
    const blob = join(layout, 'blobs', 'sha256', digest.replace('sha256:', ''));
    expect(execFileSync('sha256sum', [blob], { encoding: 'utf8' })).toContain(digest.replace('sha256:', ''));
    expect(Number(size)).toBeGreaterThan(10_000_000);
  });

  it('names the image, its tags, and where lock and report lie', async () => {
    const { image = '', tags = '', lock = '', report = '', changed } = first.outputs;
    expect(tags.split('\n')).toContain('trixie');
    expect(image).toBe(`ghcr.io/acme/debian:${tags.split('\n')[0]}`);
    const platform = process.arch === 'arm64' ? 'linux-arm64' : 'linux-amd64';
    expect(JSON.parse(await readFile(join(lock, `${platform}.json`), 'utf8'))).toMatchObject({
      release: 'trixie',
    });
    expect(await readFile(report, 'utf8')).toBe(first.summary);
    expect(first.summary).toContain(first.outputs.digest);
    expect(changed).toBe('true');
  });

  it('folds its log, and closes every fold', () => {
    const folds = first.commands.filter(({ name }) => /group/.test(name)).map(({ name }) => name);
    expect(folds.length).toBeGreaterThan(4);
    expect(folds).toEqual(folds.map((_, place) => (place % 2 === 0 ? 'group' : 'endgroup')));
  });

  it('finds the packages of the first job in the cache of the second', () => {
    expect(server.keys()).toHaveLength(1);
    expect(second.stdout).toMatch(/Packages restored from the cache base-image-v1-debian/);
    expect(second.stdout).toMatch(/from the cache, 0 fetched/);
  });

  it('is the same image under the other Node', () => {
    expect(second.outputs.digest).toBe(first.outputs.digest);
  });

  it('is the same image when what the cache gave is damaged, with a word about it', () => {
    const complaints = complaintsOf(third.commands);
    expect(complaints).toContainEqual(
      expect.stringMatching(/^Packages could not be restored from the cache: /),
    );
    expect(complaints.filter((text) => !/ cache|cached file/.test(text))).toEqual([]);
    expect({ status: third.status, digest: third.outputs.digest }).toEqual({
      status: 0,
      digest: first.outputs.digest,
    });
  });
});
