import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { serveFaulty, type Fault, type Front } from '../servers/faulty-front.ts';
import { startRegistry, type RegistryServer } from '../servers/registry.ts';
import { client, digestAt, twoPlatforms } from './registry-host.ts';

let folder: string;
let registry: RegistryServer;
let front: Front;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
  registry = await startRegistry(join(folder, 'registry'));
  front = await serveFaulty(registry.port);
});
afterAll(async () => {
  await front.close();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  front.reset();
  front.seen();
});

const tags = ['13', '13.7', 'trixie'];
const digestOf = ({ index }: Awaited<ReturnType<typeof twoPlatforms>>) => index.descriptor.digest;

/** Where all the tags point, past the front. */
async function tagsOf(name: string): Promise<Record<string, Digest | undefined>> {
  const digests = await Promise.all(
    tags.map(async (tag) => [tag, await digestAt(registry.address, name, tag)]),
  );
  return Object.fromEntries(digests) as Record<string, Digest | undefined>;
}

/** An image published under 13 and 13.7, and another that is to get all three tags. */
async function secondPublish(name: string) {
  const [former, next] = [await twoPlatforms(), await twoPlatforms()];
  const registryClient = await client();
  await registryClient.publish(former.dir, [`${registry.address}/${name}`], ['13', '13.7']);
  const publish = () => registryClient.publish(next.dir, [`${front.address}/${name}`], tags);
  const before = { '13': digestOf(former), '13.7': digestOf(former), trixie: undefined };
  const after = { '13': digestOf(next), '13.7': digestOf(next), trixie: digestOf(next) };
  return { publish, before, after, logged: registryClient.logged };
}

describe('what passes', () => {
  const passing: readonly (readonly [string, RegExp, Fault])[] = [
    [
      '429 for a manifest',
      /^PUT .*\/manifests\/sha256/,
      { kind: 'status', status: 429, code: 'TOOMANYREQUESTS' },
    ],
    ['500 for a manifest', /^PUT .*\/manifests\/sha256/, { kind: 'status', status: 500 }],
    ['502 for a tag', /^PUT .*\/manifests\/13\.7/, { kind: 'status', status: 502 }],
    ['503 for a blob', /^POST .*\/blobs\/uploads/, { kind: 'status', status: 503 }],
    ['504 for what is read', /^GET .*\/manifests\//, { kind: 'status', status: 504 }],
    ['a connection that ends in a manifest', /^PUT .*\/manifests\//, { kind: 'cut', after: 100 }],
  ];
  test.each(passing)('%s is tried again', async (what, line, fault) => {
    const name = `passing/${what.toLowerCase().replaceAll(' ', '-')}`;
    const { publish, after, logged } = await secondPublish(name);
    front.fault(line, fault, 3);
    await publish();
    expect(await tagsOf(name)).toEqual(after);
    expect(logged.join('\n')).toMatch(/attempt 1 of 5: /);
  });

  test('a transfer that broke off goes on with what is not there yet', async () => {
    const next = await twoPlatforms();
    const layers = next.images.map(({ layer }) => layer.descriptor.digest);
    // One of the layers breaks off.
    let patches = 0;
    front.fault(
      { test: (line: string) => line.startsWith('PATCH ') && ++patches === 1 },
      {
        kind: 'cut',
        after: 500_000,
      },
    );
    await (await client()).publish(next.dir, [`${front.address}/resumed/debian`], ['13']);
    const seen = front.seen().map(({ url }) => decodeURIComponent(url));
    const finished = layers.map((digest) => seen.filter((url) => url.endsWith(`&digest=${digest}`)).length);
    expect(patches).toBe(5);
    expect(finished).toEqual([1, 1]);
    expect(await digestAt(registry.address, 'resumed/debian', '13')).toBe(digestOf(next));
  });
});

describe('what does not pass', () => {
  test('a registry that is broken is given up, and its tags are as they were', async () => {
    const { publish, before } = await secondPublish('broken/debian');
    front.fault(/^PUT .*\/manifests\/sha256/, { kind: 'status', status: 503 });
    await expect(publish()).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(/^Cannot push 127\.0\.0\.1:\d+\/broken\/debian@sha256:.*: /),
      hint: expect.stringContaining('what it has already is not sent twice'),
    });
    // Five attempts for each of two images.
    expect(
      front.seen().filter(({ line }) => line.startsWith('PUT ') && line.includes('manifests')),
    ).toHaveLength(10);
    expect(await tagsOf('broken/debian')).toEqual(before);
  });

  test('a tag that must not move: the others go back', async () => {
    const { publish, before } = await secondPublish('immutable/debian');
    front.fault(/^PUT .*\/manifests\/13\.7$/, {
      kind: 'status',
      status: 400,
      code: 'TAG_INVALID',
      message: "The image tag '13.7' already exists and cannot be overwritten because the tag is immutable.",
    });
    await expect(publish()).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(/^Cannot push .*:13\.7: .*immutable.* All tags are as they were\.$/s),
      hint: expect.stringContaining('Choose a tag that is not there yet'),
    });
    expect(await tagsOf('immutable/debian')).toEqual(before);
    const moved = front.seen().filter(({ line }) => /^PUT .*\/manifests\/13$/.test(line));
    expect(moved).toHaveLength(2);
  });

  test('no right to write: nothing is moved', async () => {
    const { publish, before } = await secondPublish('denied/debian');
    front.fault(/^(POST|PUT) /, { kind: 'status', status: 403, code: 'DENIED', message: 'no write for you' });
    await expect(publish()).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringContaining('no write for you'),
      hint: expect.stringMatching(/^There are no credentials for/),
    });
    expect(await tagsOf('denied/debian')).toEqual(before);
  });

  test('a new tag that cannot be taken back is named', async () => {
    const { publish, before } = await secondPublish('new/debian');
    // Everything is written; then one tag is not what was written.
    let reads = 0;
    front.fault(
      { test: (line: string) => /^GET .*\/manifests\/13\.7$/.test(line) && ++reads > 1 },
      {
        kind: 'status',
        status: 404,
        code: 'MANIFEST_UNKNOWN',
      },
      5,
    );
    await expect(publish()).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(
        /:13\.7 was written, and is not there and not sha256:.* could not be taken back: 127\.0\.0\.1:\d+\/new\/debian:trixie\.$/s,
      ),
    });
    expect(await tagsOf('new/debian')).toMatchObject({ '13': before['13'], '13.7': before['13.7'] });
  });

  test('a registry that goes down between two tags: what points elsewhere is named', async () => {
    const { publish, before, after } = await secondPublish('down/debian');
    front.fault(/^PUT .*\/manifests\/13\.7$/, { kind: 'down' });
    await expect(publish()).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(
        /could not be taken back: \S+\/down\/debian:13, \S+\/down\/debian:13\.7\.$/,
      ),
      hint: expect.stringMatching(/^Check that 127\.0\.0\.1:\d+ is up, and try again/),
    });
    expect(await tagsOf('down/debian')).toEqual({ ...before, '13': after['13'] });
    front.reset();
    await publish();
    expect(await tagsOf('down/debian')).toEqual(after);
  });

  test('a registry that goes down while layers are on their way', async () => {
    const { publish, before } = await secondPublish('gone/debian');
    front.fault(/^PATCH /, { kind: 'down' });
    await expect(publish()).rejects.toMatchObject({ code: 'publish' });
    expect(await tagsOf('gone/debian')).toEqual(before);
  });

  test('images of other programs go back too', async () => {
    const next = await twoPlatforms();
    const name = 'docker/debian';
    const { host, publish } = await client();
    for (const [tag, ...options] of [['13', '--format', 'v2s2'], ['13.7']]) {
      const to = `docker://${registry.address}/${name}:${tag}`;
      const argv = ['skopeo', '--insecure-policy', 'copy', '--dest-tls-verify=false', ...options];
      await host.exec.run([...argv, `oci:${next.dir}:trixie`, to]);
    }
    const before = await tagsOf(name);
    front.fault(/^PUT .*\/manifests\/trixie$/, { kind: 'status', status: 403, code: 'DENIED' });
    await expect(publish(next.dir, [`${front.address}/${name}`], tags)).rejects.toThrow(
      'All tags are as they were',
    );
    expect(await tagsOf(name)).toEqual(before);
    expect(before['13']).not.toBe(before['13.7']);
  });

  test('one of two registries refuses: the tags of the other go back', async () => {
    const [former, next] = [await twoPlatforms(), await twoPlatforms()];
    const other = await startRegistry(join(folder, 'other'));
    try {
      const { publish } = await client();
      const names = [`${other.address}/pair/debian`, `${front.address}/pair/debian`];
      await publish(former.dir, names, ['13']);
      front.fault(/^PUT .*\/manifests\/13$/, { kind: 'status', status: 403, code: 'DENIED', message: 'no' });
      await expect(publish(next.dir, names, ['13'])).rejects.toMatchObject({
        message: expect.stringContaining('All tags are as they were'),
      });
      expect(await digestAt(other.address, 'pair/debian', '13')).toBe(digestOf(former));
      expect(await digestAt(registry.address, 'pair/debian', '13')).toBe(digestOf(former));
    } finally {
      await other.stop();
    }
  });

  test('an image that a registry changes is not taken for ours', async () => {
    const { publish, before } = await secondPublish('changed/debian');
    front.fault(/^GET .*\/manifests\/sha256/, { kind: 'status', status: 404, code: 'MANIFEST_UNKNOWN' });
    await expect(publish()).rejects.toMatchObject({
      message: expect.stringMatching(/was pushed, and does not give back sha256:/),
    });
    expect(await tagsOf('changed/debian')).toEqual(before);
  });

  test('nobody answers', async () => {
    const { inspect } = await client();
    const gone = await startRegistry(join(folder, 'gone'));
    await gone.stop();
    await expect(inspect(`${gone.address}/a/b:13`)).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(/connection refused/),
      hint: `Check that ${gone.address} is up, and try again: what it has already is not sent twice. Where a proxy is needed, set https_proxy`,
    });
  });

  test('nobody has that name', async () => {
    const { inspect } = await client();
    await expect(inspect('registry.example.invalid/a/b:13')).rejects.toMatchObject({
      code: 'publish',
      hint: expect.stringMatching(/^Check the spelling of registry\.example\.invalid/),
    });
  });
});

test('words in the name of an image are not those of a registry', async () => {
  const { inspect } = await client();
  const name = `${front.address}/not-found/immutable-denied-429`;
  front.fault(/^GET .*\/manifests\/unauthorized$/, { kind: 'status', status: 418, message: 'tea' });
  await expect(inspect(`${name}:unauthorized`)).rejects.toMatchObject({ trouble: 'other', hint: undefined });
});
