import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { copyReleaseRecipe } from './e2e/release.ts';
import { digestAt } from './publish/registry-host.ts';
import { runStep, type StepOptions, type StepResult } from './runner/runner.ts';
import { complaintsOf } from './runner/workflow-commands.ts';
import { serveActionsCache, type CacheServer } from './servers/actions-cache.ts';
import { serveFaulty, serveTunnel, type Front } from './servers/faulty-front.ts';
import { robot, startRegistry, type RegistryServer } from './servers/registry.ts';
import { dist } from './setup/dist.ts';

// What goes wrong with an image that is built and is to be published: each time one clear error, no secret in it, and
// tags where they were.

const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const wrong = 'wrong-battery-0755';
const token = 'ghs_token-of-the-job';
/** A password as it is, and as it goes over the wire. */
const secrets = [wrong, robot.password, token].flatMap((secret) => [
  secret,
  ...[robot.username, 'github-actions'].map((user) => Buffer.from(`${user}:${secret}`).toString('base64')),
]);

let folder: string;
let registry: RegistryServer;
let front: Front;
let cache: CacheServer;
let recipe: string;
/** The output folder of a build. */
let built: string;
let hanging: Promise<StepResult> | undefined;
const steps: StepResult[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-refusals-'));
  registry = await startRegistry(join(folder, 'registry'));
  front = await serveFaulty(registry.port);
  recipe = await copyReleaseRecipe(join(folder, 'recipe.yaml'), { tests: [] });
  built = join(folder, 'built');
  const done = await build({ output: built });
  expect(done.commands.filter(({ name }) => name === 'error')).toEqual([]);
  cache = await serveActionsCache();
  for (const request of ['GetCacheEntryDownloadURL', 'CreateCacheEntry']) cache.fault(request, 'hang');
  hanging = build({ output: join(folder, 'hanging'), cache: 'true' }, cache.env);
});
afterAll(async () => {
  for (const step of [...steps, await hanging]) await step?.dispose();
  await cache?.close();
  await front?.close();
  await registry?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  front.reset();
  front.seen();
});

async function build(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const given = {
    recipe,
    'cache-dir': inject('cacheDir'),
    cache: 'false',
    test: 'false',
    compression: 'zstd',
  };
  return runStep({ dist: dist(), node: node24, action: 'actions/build', with: { ...given, ...inputs }, env });
}

/** Runs a step with all of its debugging on, while somebody looks at the arguments of every process. */
async function watched(options: Omit<StepOptions, 'dist' | 'node'>): Promise<StepResult> {
  const seen = new Set<string>();
  const look = setInterval(() => {
    for (const line of commandLines())
      for (const secret of secrets) if (line.includes(secret)) seen.add(line);
  }, 20);
  const env = { RUNNER_DEBUG: '1', ...options.env };
  const step = await runStep({ dist: dist(), node: node24, ...options, env });
  clearInterval(look);
  steps.push(step);
  expect([...seen]).toEqual([]);
  const shown = [...step.stdout.split('\n'), ...step.stderr.split('\n')];
  const told = shown.filter((line) => !line.startsWith('::add-mask::'));
  const everything = [...told, step.summary, ...Object.values(step.outputs)].join('\n');
  for (const secret of secrets) expect(everything).not.toContain(secret);
  return step;
}

function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
}

/** Gives a name two tags, which lead to the bare image where the index is to come. */
async function seed(name: string): Promise<Tags> {
  for (const tag of ['trixie', '13']) {
    const [from, to] = [`oci:${join(built, 'image')}:trixie`, `docker://${registry.address}/${name}:${tag}`];
    execFileSync('skopeo', ['--insecure-policy', 'copy', '--quiet', '--dest-tls-verify=false', from, to]);
  }
  return tagsOf(name);
}
type Tags = readonly (string | undefined)[];
const tagsOf = (name: string): Promise<Tags> =>
  Promise.all(['trixie', '13'].map((tag) => digestAt(registry.address, name, tag)));

interface Refusal {
  /** Without the registry. */
  readonly name: string;
  readonly password?: string;
  /** The registry's address. */
  readonly at?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Publishes what was built, which must fail. @returns the one error */
async function refused({
  name,
  password = robot.password,
  at = front.address,
  with: given,
  env = {},
}: Refusal): Promise<string> {
  const before = await seed(name);
  const step = await watched({
    action: 'actions/index',
    with: {
      folders: built,
      image: `${at}/${name}`,
      tags: '13\ntrixie',
      push: 'true',
      output: join(folder, 'joined'),
      'registry-auth': JSON.stringify([{ registry: at, username: robot.username, password }]),
      ...given,
    },
    env,
  });
  const errors = step.commands.filter(({ name }) => name === 'error');
  expect({ status: step.status, errors: errors.length, outputs: step.outputs }).toEqual({
    status: 1,
    errors: 1,
    outputs: {},
  });
  expect(await tagsOf(name)).toEqual(before);
  return errors[0]?.data ?? '';
}

describe('a registry', () => {
  it('may refuse the password', async () => {
    const locked = await startRegistry(join(folder, 'locked'), { password: true });
    try {
      expect(await refused({ at: locked.address, name: 'wrong/debian', password: wrong })).toMatch(
        /^Cannot .*\/wrong\/debian.*: .*authentication required.*\nCheck the user name and the password or token/s,
      );
      expect(existsSync(join(folder, 'locked/storage/docker'))).toBe(false);
    } finally {
      await locked.stop();
    }
  });

  it('may refuse to be written to', async () => {
    front.fault(/^(POST|PUT|PATCH) /, {
      kind: 'status',
      status: 403,
      code: 'DENIED',
      message: 'no write for you',
    });
    expect(await refused({ name: 'denied/debian' })).toMatch(
      /no write for you.*\nGive these credentials the right to write this name/s,
    );
  });

  it('may keep a tag where it is', async () => {
    const message =
      "The image tag 'trixie' already exists and cannot be overwritten because it is immutable.";
    front.fault(/^PUT .*\/manifests\/trixie$/, { kind: 'status', status: 400, code: 'TAG_INVALID', message });
    expect(await refused({ name: 'immutable/debian' })).toMatch(
      /^Cannot (tag|push) .*:trixie: .*immutable.* All tags are as they were\.\nChoose a tag that is not there yet/s,
    );
  });

  it('may go down in the middle of a push', async () => {
    front.fault(/^PUT .*\/manifests\/sha256/, { kind: 'down' });
    expect(await refused({ name: 'down/debian' })).toMatch(
      /^Cannot push .*\nCheck that 127\.0\.0\.1:\d+ is up, and try again/s,
    );
  });

  it('may repeat the password in its words', async () => {
    front.fault(/^PUT /, { kind: 'status', status: 400, message: `bad password ${robot.password}` });
    expect(await refused({ name: 'echo/debian' })).toContain('bad password ***');
  });
});

describe('the registry of GitHub', () => {
  let tunnel: Awaited<ReturnType<typeof serveTunnel>>;
  let github: Front;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=test', '-addext', 'subjectAltName=DNS:ghcr.io'];
    const files = ['-keyout', key, '-out', cert];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], {
      stdio: 'ignore',
    });
    github = await serveFaulty(registry.port, { cert: await readFile(cert), key: await readFile(key) });
    tunnel = await serveTunnel(github.port);
    env = { https_proxy: tunnel.url, SSL_CERT_FILE: cert };
    const message = 'permission_denied: write_package';
    github.fault(/^(POST|PUT) /, { kind: 'status', status: 403, code: 'DENIED', message });
  });
  afterAll(async () => {
    await tunnel.close();
    await github.close();
  });

  it('wants a token, and the remedy says which', async () => {
    github.fault(
      /^GET \/v2\/$/,
      { kind: 'status', status: 401, code: 'UNAUTHORIZED', message: 'unauthorized' },
      0,
    );
    const error = await refused({
      at: 'ghcr.io',
      name: 'token/none',
      env,
      with: { 'github-token': '', 'registry-auth': '' },
    });
    expect(error).toContain('permission_denied: write_package');
    expect(error).toMatch(/\nThere are no credentials for ghcr\.io: .* github-token or registry-auth$/);
  });

  it('says what a token lacks', async () => {
    const error = await refused({
      at: 'ghcr.io',
      name: 'token/weak',
      env,
      with: { 'github-token': token, 'registry-auth': '' },
    });
    expect(error).toMatch(/permission_denied: write_package.*\n.*`permissions: packages: write`/s);
  });
});

describe('inputs', () => {
  it.each([
    [
      { image: '127.0.0.1/Acme/debian' },
      /Not the name of an image: "127\.0\.0\.1\/Acme\/debian".*\n.*lower/is,
    ],
    [{ image: 'ghcr.io/acme/debian:trixie' }, /Not the name of an image/],
    [{ image: '' }, /^To push, the image needs a name\n/],
    [{ tags: '{{codname}}' }, /^The tag \{\{codname\}\} has the placeholder .*\n.*"codename"/],
    [{ tags: '{{variant}}' }, /^The image would have no tag: \{\{variant\}\} give none for it\n.*--tag TAG/],
    [{ folders: '' }, /^There is nothing to join\n/],
    [{ platforms: 'linux/amd64, linux/s390x' }, /was not built for linux\/s390x\n.*Nothing was pushed/],
    [
      { 'registry-auth': `- registry: ghcr.io\n  passwort: ${wrong}` },
      /^Entry 1 of the registry credentials: /,
    ],
    [{ 'registry-auth': `- registry: [${wrong}` }, /^The registry credentials are not YAML: line 1/],
    [{ push: 'perhaps' }, /^Input "push" is neither true nor false: "perhaps"\n/],
  ])('%j are refused before anything is pushed', async (given, message) => {
    expect(await refused({ name: 'input/debian', with: given })).toMatch(message);
    expect(front.seen()).toEqual([]);
  });

  it('of the whole that contradict each other are refused before any work', async () => {
    const step = await watched({
      with: { recipe, push: 'true', platforms: 'all, host', image: `${front.address}/acme/debian` },
    });
    expect(step.status).toBe(1);
    expect(step.commands.filter(({ name }) => name === 'group')).toEqual([]);
    expect(step.commands.find(({ name }) => name === 'error')?.data).toMatch(/"all" stands alone.*\n/);
  });

  it('with a wrong password are refused before anything is built', async () => {
    front.fault(/^/, {
      kind: 'status',
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'authentication required',
    });
    const entry = { registry: front.address, username: robot.username, password: wrong };
    const step = await watched({
      with: {
        recipe,
        push: 'true',
        image: `${front.address}/acme/debian`,
        'registry-auth': JSON.stringify([entry]),
        'cache-dir': inject('cacheDir'),
        cache: 'false',
      },
    });
    expect(step.status).toBe(1);
    expect(step.commands.filter(({ name }) => name === 'error')).toEqual([
      expect.objectContaining({ data: expect.stringMatching(/unauthorized\nCheck the user name/) as string }),
    ]);
    expect(step.log).not.toContain('Fetch');
  });
});

describe('the cache of workflows', () => {
  it('that takes questions and never answers costs a warning and half a minute', async () => {
    const step = (await hanging) as StepResult;
    expect(step.status).toBe(0);
    expect(complaintsOf(step.commands)).toEqual([
      'Packages could not be restored from the cache: it did not answer in 30 s',
    ]);
    expect(cache.calls()).toEqual(['GetCacheEntryDownloadURL']);
    expect(step.outputs.digest).toMatch(/^sha256:/);
  });
});
