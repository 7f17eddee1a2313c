import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticPrograms } from '../fixtures/programs.ts';
import { startRegistry, type RegistryServer } from '../servers/registry.ts';
import { startEngine } from '../setup/engine.ts';
import { baseImage, build, run } from './base-image.ts';

// Images are started as they are configured: in an engine, and in the sandbox alike.

let folder: string;
/** The environment of a machine on which no container engine answers. */
let withoutEngine: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-start-'));
  const { busybox } = await staticPrograms('linux/amd64');
  await copyFile(busybox, join(folder, 'busybox'));
  await copyFile(
    fileURLToPath(new URL('../../recipes/hello/linux-amd64', import.meta.url)),
    join(folder, 'hello'),
  );
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/podman'), '#!/bin/sh\nexit 1\n');
  await chmod(join(folder, 'bin/podman'), 0o755);
  withoutEngine = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    DOCKER_HOST: `unix://${join(folder, 'nowhere')}`,
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const programs = [
  { path: '/busybox', source: 'busybox', mode: '0755' },
  { path: '/hello', source: 'hello', mode: '0755' },
];

const hello = [{ name: 'it says hello', run: ['/hello'], matches: '^Hello' }];

/** A recipe of files, a key a line. */
async function recipe(name: string, keys: Readonly<Record<string, unknown>>): Promise<string> {
  const all = {
    name,
    title: name,
    manager: 'files',
    platforms: ['linux/amd64'],
    release: '1',
    releases: { '1': { version: '1' } },
    tags: ['{{version}}'],
    files: programs,
    ...keys,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  await writeFile(join(folder, `${name}.yaml`), lines.join(''));
  return `./${name}.yaml`;
}

const quick = ['--platform', 'linux/amd64', '--compression', 'none'];

describe('an image that cannot start', () => {
  it('is refused with the lines of its recipe, before anything is started', async () => {
    const image = { entrypoint: ['/helo'], user: 'wob', workdir: '/srv' };
    const path = await recipe('wrong', { image, tests: hello });
    const { status, stderr } = await baseImage(['build', path, '--output', 'wrong', ...quick], {
      cwd: folder,
    });
    expect(stderr).toContain(`error: 3 problems in wrong.yaml
wrong.yaml:9:22: the image cannot start its entrypoint: there is no /helo
    Did you mean "hello"?
wrong.yaml:9:39: the image cannot run as its user: there is no user "wob" in its /etc/passwd
`);
    expect(stderr).not.toContain('Test the image');
    expect(status).toBe(2);
  });

  it('is refused at the line of the variant that says so', async () => {
    const variants = { other: { image: { cmd: ['/helo'] } } };
    const path = await recipe('variant', { image: { cmd: ['/hello'] }, variants, tests: hello });
    const argv = ['build', path, '--variant', 'other', '--output', 'variant', ...quick];
    const { stderr } = await baseImage(argv, { cwd: folder });
    expect(stderr).toContain(
      'error: variant.yaml:10:36: the image cannot start its cmd: there is no /helo\n',
    );
  });
});

describe('in an engine and in the sandbox', () => {
  const image = {
    user: 'app',
    workdir: '/data',
    env: { COLOUR: 'blue' },
    entrypoint: ['/busybox', 'sh', '-c'],
    cmd: ['test "$COLOUR $(id -u) $PWD $HOME" = "blue 10001 /data /home"'],
  };
  const users = [{ name: 'app', uid: 10001, home: '/home', shell: '/busybox' }];
  const directory = { path: '/data', directory: true };
  const tests = [
    { name: 'the user', run: ['/busybox', 'id', '-u'], stdout: '10001' },
    { name: 'the folder', run: ['/busybox', 'pwd'], stdout: '/data' },
    { name: 'the home', run: ['/busybox', 'sh', '-c', 'echo $HOME $COLOUR'], stdout: '/home blue' },
    { name: 'nothing to read', run: ['/busybox', 'cat'], stdout: '' },
  ];

  it.each(['docker', 'sandbox'])('an image is the same: %s', async (place) => {
    const path = await recipe('same', { image, users, tests, files: [...programs, directory] });
    const env = place === 'docker' ? {} : withoutEngine;
    const { platform } = await build([path, '--output', place, ...quick], { cwd: folder, env });
    expect(platform.testedWith).toBe(place);
    expect(platform.tests.map(({ name, detail }) => [name, detail])).toEqual([
      ...tests.map(({ name }) => [name, '']),
      ['it starts as it is configured', ''],
    ]);
  });

  it.each(['docker', 'sandbox'])('an image fails for the same reasons: %s', async (place) => {
    const path = await recipe('fails', {
      image: { cmd: ['/busybox', 'sh', '-c', 'exec /nowhere'] },
      tests: [
        { name: 'for ever', run: ['/busybox', 'sleep', '1000'], timeout: 1 },
        { name: 'endless', run: ['/hello'], matches: '^(([a-zA-Z ]+)+)+[0-9]$', timeout: 2 },
      ],
    });
    const env = place === 'docker' ? {} : withoutEngine;
    const { status, stderr } = await baseImage(['build', path, '--output', `${place}-fails`, ...quick], {
      cwd: folder,
      env,
    });
    const [, reference] = /(base-image-trial\/fails:\S+)/.exec(stderr) ?? [];
    if (reference !== undefined) await run('docker', 'rmi', '--force', reference);
    expect(stderr).toContain(
      `error: 3 of 3 tests failed in ${place}:\nfor ever: did not end within 1 seconds`,
    );
    expect(stderr).toMatch(/endless: said "Hello.*not found out within 2 seconds: write a simpler pattern/);
    expect(stderr).toMatch(/it starts as it is configured: could not be started, status 127: .*\/nowhere/);
    expect(status).toBe(1);
    if (place === 'docker')
      expect(await run('docker', 'ps', '--all', '--quiet', '--filter', 'name=base-image-trial')).toBe('');
  });

  it('a service is ended, and passes', async () => {
    const path = await recipe('service', { image: { cmd: ['/busybox', 'sleep', '1000'] }, tests: hello });
    const { platform } = await build([path, '--output', 'service', ...quick], { cwd: folder });
    expect(platform.tests.map(({ passed }) => passed)).toEqual([true, true]);
  });
});

describe('an engine that answers and starts nothing', () => {
  it('is found out with a program that is known to start, and the sandbox takes its place', async () => {
    const runtimes = { broken: { path: '/bin/false' } };
    const stop = await startEngine(join(folder, 'engine'), { runtimes, 'default-runtime': 'broken' });
    try {
      const env = { PATH: withoutEngine.PATH, DOCKER_HOST: process.env.DOCKER_HOST };
      // A status that engines have for failures of their own.
      const tests = [{ name: 'no such program', run: ['/nowhere'], status: 127 }];
      const path = await recipe('broken', { image: { cmd: ['/hello'] }, tests });
      const result = await build([path, '--output', 'broken', ...quick], { cwd: folder, env });
      expect(result.stderr).toContain('docker cannot run containers here: ');
      expect(result.platform.testedWith).toBe('sandbox');
      expect(result.platform.tests.map(({ passed }) => passed)).toEqual([true, true]);
      expect(await run('docker', 'images', '--quiet', '--filter', 'reference=base-image-trial/*')).toBe('');
    } finally {
      await stop();
    }
  });
});

describe('a published image', () => {
  let registry: RegistryServer;
  beforeAll(async () => {
    registry = await startRegistry(join(folder, 'registry'));
  });
  afterAll(() => registry.stop());

  async function published(path: string, ...options: string[]) {
    const image = `${registry.address}/${path.replace(/^\.\/|\.yaml$/g, '')}`;
    await build([path, '--output', 'published', '--image', image, '--push', ...quick, ...options], {
      cwd: folder,
    });
    return baseImage(['verify', `${image}:1`], { cwd: folder });
  }

  it('is tried again with the tests that it brings: hello, which has no echo', async () => {
    const { status, stderr } = await published('hello');
    expect(stderr).toMatch(/hello:1 sha256:[0-9a-f]{64} linux\/amd64 \(started in docker\)\n/);
    expect(status).toBe(0);
  });

  it('and so is one with an entrypoint and a user', async () => {
    const image = { user: '1234', entrypoint: ['/busybox'], cmd: ['id'] };
    const tests = [{ name: 'the user', run: ['/busybox', 'id', '-u'], stdout: '1234' }];
    const { status, stderr } = await published(await recipe('entry', { image, tests }));
    expect(stderr).toContain('(started in docker)\n');
    expect(status).toBe(0);
  });

  it('is refused when one of them fails', async () => {
    const tests = [{ name: 'it says goodbye', run: ['/hello'], matches: '^Goodbye' }];
    const { status, stderr } = await published(await recipe('goodbye', { tests }), '--no-test');
    expect(stderr).toContain('error: 1 of 1 tests failed in docker:\nit says goodbye: said "Hello');
    expect(status).toBe(1);
    expect(await run('docker', 'images', '--quiet', '--filter', 'reference=base-image-trial/*')).toBe('');
  });
});

describe('--load', () => {
  it('gives the image every name that is said', async () => {
    const { status, stderr } = await baseImage(
      ['build', 'hello', '--load', '--no-test', '--output', 'loaded', ...quick],
      {
        cwd: folder,
      },
    );
    expect(status).toBe(0);
    expect(stderr).toMatch(/ {2}tags {5}1 latest\n[^]* {2}loaded {3}hello:1 hello:latest\n/);
    expect(stderr).toMatch(/ {2}run {6}docker run --rm -it hello:1\n/);
    for (const name of ['hello:1', 'hello:latest'])
      expect(await run('docker', 'run', '--rm', '--pull', 'never', name)).toMatch(/^Hello/);
    await run('docker', 'rmi', 'hello:1', 'hello:latest');
  });
});

describe('what is there to be tried', () => {
  it('has names of its own: builds of one recipe at once pass', async () => {
    const tests = Array.from({ length: 8 }, (_, at) => ({ ...hello[0], name: `hello ${String(at)}` }));
    const path = await recipe('twice', { tests });
    const built = await Promise.all(
      ['one', 'two', 'three'].map((output) => build([path, '--output', output, ...quick], { cwd: folder })),
    );
    for (const { platform } of built) {
      expect(platform.testedWith).toBe('docker');
      expect(platform.tests.map(({ detail }) => detail)).toEqual(tests.map(() => ''));
    }
    expect(await run('docker', 'images', '--quiet', '--filter', 'reference=base-image-trial/*')).toBe('');
  });

  it('is removed by prune, unless it is so young that it may be at work', async () => {
    await run('tar', '--create', '--file', join(folder, 'hello.tar'), '--directory', folder, 'hello');
    const young = `base-image-trial/x:1-${String(Math.floor(Date.now() / 1000))}-01234567`;
    const names = [
      'base-image-trial/x:1-1700000000-01234567',
      'base-image-trial/x:1-0123456789ab',
      young,
      'x:1',
    ];
    for (const name of names) await run('docker', 'import', join(folder, 'hello.tar'), name);
    await run('docker', 'create', '--name', 'base-image-trial-1700000000-01234567', 'x:1', '/hello');
    const { status, stderr } = await baseImage(['prune'], { cwd: folder, cacheDir: join(folder, 'cache') });
    expect(status).toBe(0);
    expect(stderr.match(/Removed base\S+/g)?.sort()).toEqual([
      'Removed base-image-trial-1700000000-01234567,',
      'Removed base-image-trial/x:1-0123456789ab,',
      'Removed base-image-trial/x:1-1700000000-01234567,',
    ]);
    expect(await run('docker', 'rmi', young, 'x:1')).toContain(`Untagged: ${young}`);
  });
});
