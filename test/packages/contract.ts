import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lock } from '../../src/model/lock.ts';
import { baseImage, build, inContainer, run, type Built } from '../e2e/base-image.ts';
import { canary } from '../fixtures/escape.ts';
import type { Family, ServeFamily } from '../fixtures/family.ts';

/** People keep their work in all kinds of folders, and every program and configuration file has to take them. */
const oddName = `contract, it's 50%n "odd": #1 -`;

/**
 * What holds for every package manager, tried on a small distribution of its family: lock, fetch, install, tweak, pack,
 * start, and all of that again.
 */
export function packageManagerContract(serve: ServeFamily): void {
  let folder: string;
  let clean: string;
  let family: Family;
  let first: Built;
  const [native, foreign] = ['linux/amd64', 'linux/arm64'];
  const cacheDir = () => join(folder, 'cache');
  const setting = () => ({ cwd: folder, cacheDir: cacheDir() });
  const reference = () => `base-image-contract/${family.manager}:test`;
  const lock = async (...options: readonly string[]) => {
    const ended = await baseImage(['lock', family.recipe, '--platform', native, ...options], setting());
    return ended;
  };
  const packagesAsked = () =>
    family.server.accesses.filter(({ path }) =>
      first.platform.lock.packages.some((entry) => path.endsWith(`/${entry.path}`)),
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), oddName));
    // The tools that make a distribution do not take it; those that build an image of it have to.
    clean = await mkdtemp(join(tmpdir(), 'base-image-family-'));
    family = await serve(clean);
    await mkdir(join(folder, 'recipe'));
    for (const name of await readdir(clean))
      if (/\.(yaml|asc|gpg)$|^keys/.test(name))
        await cp(join(clean, name), join(folder, 'recipe', name), { recursive: true });
    family = { ...family, recipe: join(folder, 'recipe', basename(family.recipe)) };
    const image = ['--image', reference().split(':')[0] ?? '', '--tag', 'test', '--load'];
    first = await build([family.recipe, '--platform', native, '--output', 'first', ...image], setting());
  });
  afterAll(async () => {
    await run('docker', 'rmi', '--force', reference());
    await family.close();
    for (const each of [folder, clean]) await rm(each, { recursive: true, force: true });
  });

  it('builds an image that starts', () => {
    const [echo, ...others] = first.platform.tests;
    expect(first.platform.testedWith).toBe('docker');
    expect(echo).toEqual({ name: 'echo success', passed: true, detail: '' });
    expect(others.filter(({ passed }) => !passed)).toEqual([]);
    // Of archives there are no repositories.
    for (const mirror of Object.values(first.platform.mirrors)) expect(mirror).toContain(family.server.url);
    const { packages } = first.platform.lock;
    const sources = new Set(packages.map(({ repository }) => repository.name));
    if (family.manager !== 'archive')
      expect(Object.keys(first.platform.mirrors)).toEqual(expect.arrayContaining([...sources]));
  });

  it('lets neither scripts of packages nor commands of the recipe out of the root', () => {
    expect(existsSync(canary)).toBe(false);
  });

  it('locks every file with its size and SHA-256, in order', () => {
    const { packages, manager } = first.platform.lock;
    expect(manager).toBe(family.manager);
    expect(packages.length).toBeGreaterThan(0);
    for (const { name, version, architecture, size, sha256, path } of packages) {
      expect(sha256, name).toMatch(/^[0-9a-f]{64}$/);
      expect(size, name).toBeGreaterThan(0);
      expect([version, architecture, path], name).not.toContain('');
      expect(path, name).not.toMatch(/^\/|^\w+:/);
    }
    const keys = packages.map(({ name, architecture }) => `${name} ${architecture}`);
    expect(keys).toEqual([...keys].sort());
    expect(packages.some(({ requested }) => requested)).toBe(true);
    const { name, from } = family.updated;
    expect(packages.find((entry) => entry.name === name)?.version).toBe(from);
  });

  it('leaves a package manager in the image that knows what is there', async () => {
    expect(await inContainer(reference(), ...family.ask)).toContain(family.updated.from);
  });

  it('gives the same image from the lock, in another place, with the files it has', async () => {
    family.server.reset();
    const second = await build(
      [family.recipe, '--platform', native, '--locked', join(folder, 'first/lock'), '--output', 'second'],
      {
        ...setting(),
        env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
        through: ['sh', '-c', 'umask 077; exec "$@"', 'sh'],
      },
    );
    expect(second.index).toBe(first.index);
    expect(packagesAsked()).toEqual([]);
  });

  it('gives the same image from an empty cache and a busy mirror that wants a password, which nobody sees', async () => {
    const secret = 'Tr0ub4dor&3';
    const pair = `somebody:${encodeURIComponent(secret)}@`;
    const recipe = join(dirname(family.recipe), 'secret.yaml');
    const text = await readFile(family.recipe, 'utf8');
    await writeFile(recipe, text.replaceAll(family.server.url, family.server.url.replace('//', `//${pair}`)));
    family.server.demand(`somebody:${secret}`);
    // Nor does it matter that the mirror is busy at first.
    const busy = { kind: 'status', status: 429, headers: { 'retry-after': '1' } } as const;
    family.server.stumble([{ kind: 'status', status: 503 }, busy, { kind: 'status', status: 500 }]);
    const env = { https_proxy: `http://somebody:${encodeURIComponent(secret)}@127.0.0.1:9`, no_proxy: '' };
    const third = await build([recipe, '--platform', native, '--output', 'third', '--no-test', '--debug'], {
      cwd: folder,
      cacheDir: join(folder, 'other-cache'),
      env,
    }).finally(() => {
      family.server.demand(undefined);
      family.server.reset();
    });
    // Nor is it in the image, which is the same as the one without.
    expect(third.index).toBe(first.index);
    expect(third.platform.fingerprint).toBe(first.platform.fingerprint);
    expect(third.stderr + JSON.stringify(third)).not.toMatch(/Tr0ub4dor|somebody/);
    const told = run(
      'grep',
      '--recursive',
      '--files-with-matches',
      'Tr0ub4dor',
      join(folder, 'third'),
      join(folder, 'other-cache'),
    );
    await expect(told).rejects.toMatchObject({ code: 1, stdout: '' });
  });

  it('builds for another platform, twice the same', async () => {
    const of = async (output: string, ...options: readonly string[]) =>
      build([family.recipe, '--platform', foreign, '--output', output, ...options], setting());
    const tested = await of('foreign');
    expect(tested.platform.tests[0]).toMatchObject({ name: 'echo success', passed: true });
    expect((await of('foreign-again', '--no-test')).index).toBe(tested.index);
  });

  describe('when the distribution moves', () => {
    const current = async () =>
      JSON.parse(await readFile(join(folder, 'lock/linux-amd64.json'), 'utf8')) as Lock;

    it('says that nothing has changed while it has not', async () => {
      expect((await lock('--output', 'lock')).status).toBe(0);
      expect(await current()).toEqual(first.platform.lock);
      family.server.reset();
      const { status, stderr } = await lock('--output', 'lock', '--check');
      expect(stderr).not.toContain(family.updated.to);
      expect(status).toBe(0);
      expect(packagesAsked()).toEqual([]);
    });

    it('sees an update, and builds another image of it', async () => {
      const { name, from, to } = family.updated;
      await family.update();
      const { status, stderr, stdout } = await lock('--output', 'lock', '--check');
      expect(stderr + stdout).toContain(
        `~ ${name} ${from} → ${to}${family.marksSecurity ? ' (security)' : ''}`,
      );
      expect(status).toBe(3);
      const updated = await build([family.recipe, '--platform', native, '--output', 'updated'], setting());
      expect(updated.index).not.toBe(first.index);
      expect(updated.platform.lock.packages.find((entry) => entry.name === name)?.version).toBe(to);
    });

    it('says nothing of a distribution but what it has verified', async () => {
      const asking = (name: string) =>
        baseImage(['lock', family.recipe, '--platform', native, '--output', name], {
          cwd: folder,
          cacheDir: join(folder, `${name}-cache`),
        });
      const locked = (name: string) => readFile(join(folder, name, 'linux-amd64.json'), 'utf8');
      family.server.reset();
      expect((await asking('honest')).status).toBe(0);
      const paths = [...new Set(family.server.accesses.map(({ url }) => url))];
      const bytesOf = (path: string) =>
        fetch(`${family.server.url}${path}`).then(async (answer) => Buffer.from(await answer.arrayBuffer()));
      const right = await Promise.all(paths.map(bytesOf));
      await family.forge();
      const forged = await Promise.all(paths.map(bytesOf));
      // A stranger answers first, and the distribution itself from then on.
      for (const times of [1, 2]) {
        family.server.reset();
        for (const [at, path] of paths.entries()) {
          const name = decodeURIComponent(path);
          family.server.fault(name, { kind: 'bytes', bytes: forged[at] ?? Buffer.alloc(0) }, times);
          family.server.fault(name, { kind: 'bytes', bytes: right[at] ?? Buffer.alloc(0) });
        }
        const { status, stderr } = await asking(`deceived-${String(times)}`);
        if (status === 0) expect(await locked(`deceived-${String(times)}`)).toBe(await locked('honest'));
        else expect(stderr).toMatch(/sign(ed|ature)|no (Release|index)|something else|verif/i);
      }
      family.server.reset();
    });

    it('trusts nobody else, even where it has an answer from before', async () => {
      await family.forge();
      for (const cache of [cacheDir(), join(folder, 'empty-cache')]) {
        const { status, stderr } = await baseImage(
          ['build', family.recipe, '--platform', native, '--output', 'forged'],
          { cwd: folder, cacheDir: cache },
        );
        expect(stderr).toMatch(/sign(ed|ature)/i);
        expect(status).toBe(1);
      }
    });
  });
}
