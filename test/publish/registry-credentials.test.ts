import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { credentialFor, githubCredentials, parseRegistryAuth } from '../../src/registry/credentials.ts';
import { tempDir } from '../rootfs/packing.ts';
import { serveFaulty, serveTunnel, type Front, type Tunnel } from '../servers/faulty-front.ts';
import { robot, startRegistry, type RegistryServer } from '../servers/registry.ts';
import { client, twoPlatforms } from './registry-host.ts';

const basic = ({ username, password }: { username: string; password: string }) =>
  Buffer.from(`${username}:${password}`).toString('base64');

describe('what the user gives', () => {
  test('is a list', () => {
    const yaml = [
      '- registry: https://ghcr.io/',
      '  username: octocat',
      '  password: 0755',
      '- {registry: docker.io, username: a, password: "x: y"}',
    ];
    expect(parseRegistryAuth(yaml.join('\n'))).toEqual([
      { registry: 'ghcr.io', username: 'octocat', password: '0755' },
      { registry: 'docker.io', username: 'a', password: 'x: y' },
    ]);
    expect(parseRegistryAuth('')).toEqual([]);
    expect(parseRegistryAuth('# nothing\n')).toEqual([]);
  });

  const secret = 'hunter2';
  test.each([
    [`- registry: ghcr.io\n  username: a\n  password: [${secret}`, 'not YAML: line 3'],
    [`registry: ghcr.io\nusername: a\npassword: ${secret}`, 'not a list'],
    [`- ${secret}`, 'Entry 1 of the registry credentials: no mapping'],
    [`- {registry: ghcr.io, password: ${secret}}`, 'Entry 1 of the registry credentials: no username'],
    [`- {registry: ghcr.io, username: a, password: b, ${secret}: c}`, 'Entry 1 .*: unknown key'],
    [
      `- {registry: ghcr.io, username: a, password: ''}`,
      String.raw`Entry 1 .* \(ghcr\.io\): the password is empty`,
    ],
    [`- &x {registry: a.b, username: a, password: ${secret}}\n- *x`, 'name a.b twice'],
    [
      `- {registry: ghcr.io, username: a, password: ${secret}}\n- {registry: https://ghcr.io, username: b, password: c}`,
      'name ghcr.io twice',
    ],
  ])('is refused without repeating it: %s', (yaml, message) => {
    const error = (() => {
      try {
        parseRegistryAuth(yaml);
      } catch (reason) {
        return reason as Error & { hint: string };
      }
      throw new Error('accepted');
    })();
    expect(error).toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
    expect(JSON.stringify([error.message, error.hint, String(error.cause)])).not.toContain(secret);
  });
});

describe("what Docker's configuration has", () => {
  async function found(
    config: object,
    registry: string,
    helper?: string,
    given: Parameters<typeof credentialFor>[1] = [],
  ) {
    const home = await tempDir();
    await mkdir(join(home, '.docker'));
    await writeFile(join(home, '.docker', 'config.json'), JSON.stringify(config));
    const { host, logged } = await client([], { HOME: home, PATH: `${home}:${process.env.PATH}` });
    if (helper !== undefined) {
      await writeFile(join(home, 'docker-credential-test'), `#!/bin/sh\nserver=$(cat)\n${helper}\n`);
      await chmod(join(home, 'docker-credential-test'), 0o755);
    }
    const credential = await credentialFor(host, given, registry);
    return { credential, logged };
  }
  const auth = basic(robot);
  const answer = `printf '{"ServerURL":"%s","Username":"%s","Secret":"from helper"}' "$server" "$1 $server"`;

  test('is found by any spelling of the registry', async () => {
    const auths = {
      'https://index.docker.io/v1/': { auth },
      'https://ghcr.io': { auth },
      'example.org:5000': { auth },
    };
    for (const registry of ['docker.io', 'ghcr.io', 'example.org:5000'])
      expect((await found({ auths }, registry)).credential).toEqual({ registry, ...robot });
    expect((await found({ auths }, 'example.org')).credential).toBeUndefined();
  });

  test('comes from the helper for that registry, or the one for all', async () => {
    const config = { auths: { 'ghcr.io': {} }, credHelpers: { 'ghcr.io': 'test' } };
    expect((await found(config, 'ghcr.io', answer)).credential).toEqual({
      registry: 'ghcr.io',
      username: 'get ghcr.io',
      password: 'from helper',
    });
    const { credential } = await found({ credsStore: 'test' }, 'docker.io', answer);
    expect(credential?.username).toBe('get https://index.docker.io/v1/');
  });

  test('is what the file says where the helper knows nothing', async () => {
    const config = { auths: { 'ghcr.io': { auth } }, credsStore: 'test' };
    const silent = await found(config, 'ghcr.io', 'echo credentials not found in native keychain; exit 1');
    expect(silent.credential).toMatchObject(robot);
    expect(silent.logged.filter((line) => !line.startsWith('$'))).toEqual([]);
    const failing = await found(config, 'ghcr.io', 'echo secret words; exit 3');
    expect(failing.credential).toMatchObject(robot);
    expect(failing.logged.at(-1)).toBe(
      'docker-credential-test gave no credentials for ghcr.io: it ended with status 3',
    );
    expect((await found(config, 'ghcr.io')).logged.at(-1)).toMatch(/which is not installed$/);
  });

  test('knows identity tokens', async () => {
    const token = { registry: 'ghcr.io', username: '', password: 'a token' };
    expect(
      (await found({ auths: { 'ghcr.io': { auth: 'Og==', identitytoken: 'a token' } } }, 'ghcr.io'))
        .credential,
    ).toEqual(token);
    const helper = `echo '{"ServerURL":"x","Username":"<token>","Secret":"a token"}'`;
    expect((await found({ credsStore: 'test' }, 'ghcr.io', helper)).credential).toEqual(token);
  });

  test('stands between what is given and the token of the workflow', async () => {
    const config = { auths: { 'ghcr.io': { auth } } };
    const [github] = githubCredentials('ghs_token');
    const given = { registry: 'ghcr.io', username: 'given', password: 'x' };
    expect((await found(config, 'ghcr.io', undefined, [github!])).credential).toMatchObject(robot);
    expect((await found(config, 'ghcr.io', undefined, [github!, given])).credential).toEqual(given);
    expect((await found({}, 'ghcr.io', undefined, [github!])).credential).toMatchObject({
      password: 'ghs_token',
    });
    expect((await found({}, 'docker.io', undefined, [github!])).credential).toBeUndefined();
    expect(githubCredentials('')).toEqual([]);
  });

  test('is passed by, with a warning, where it cannot be read', async () => {
    const { host, logged } = await client([], { DOCKER_CONFIG: await tempDir() });
    await writeFile(join(host.env.DOCKER_CONFIG!, 'config.json'), '{"auths": "sesame');
    expect(await credentialFor(host, [], 'ghcr.io')).toBeUndefined();
    expect(logged).toEqual([expect.stringMatching(/config\.json is not a configuration of Docker's/)]);
    expect(logged.join()).not.toContain('sesame');
  });

  test("is the caller's under a sudo that changes HOME", async () => {
    // The user nobody has no home that exists; a private view of the machine gives it one.
    const home = await tempDir();
    await mkdir(join(home, '.docker'));
    await writeFile(join(home, '.docker', 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth } } }));
    await writeFile(join(home, 'getent'), `#!/bin/sh\necho "someone:x:$2:$2::${home}:/bin/sh"\n`);
    await chmod(join(home, 'getent'), 0o755);
    const PATH = `${home}:${process.env.PATH}`;
    const { host } = await client([], { PATH, SUDO_UID: '4711' });
    expect(await credentialFor(host, [], 'ghcr.io')).toMatchObject(robot);
  });
});

describe('a registry with a password', () => {
  let folder: string;
  let registry: RegistryServer;
  let front: Front;
  let tunnel: Tunnel;
  const authority = () => join(folder, 'authority.pem');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
    registry = await startRegistry(join(folder, 'registry'), { password: true });
    const [cert, key] = [authority(), join(folder, 'key.pem')];
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=test', '-addext', 'subjectAltName=DNS:ghcr.io,DNS:registry.example.invalid'],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    front = await serveFaulty(registry.port, { cert: readFileSync(cert), key: readFileSync(key) });
    tunnel = await serveTunnel(front.port);
  });
  afterAll(async () => {
    await tunnel.close();
    await front.close();
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    front.reset();
    front.seen();
  });

  /** Knows the authority of the test's certificates, and finds every registry at the front. */
  const elsewhere = () => ({ SSL_CERT_FILE: authority(), https_proxy: tunnel.url });
  const at = (name: string) => ({ registry: name, ...robot });

  test('lets in who has it, and it is told to nobody else', async () => {
    const { dir, index } = await twoPlatforms();
    const name = `${registry.address}/secret/debian`;
    const { publish, inspect, host, logged } = await client([at(registry.address), at('other.example.org')]);
    await publish(dir, [name], ['13']);
    expect((await inspect(`${name}:13`))?.digest).toBe(index.descriptor.digest);
    expect(logged.filter((line) => line.startsWith('$ skopeo')).length).toBeGreaterThan(5);
    for (const secret of [robot.password, basic(robot)]) expect(logged.join('\n')).not.toContain(secret);
    const names = (await readdir(host.workDir)).filter((file) => file.startsWith('registry-'));
    const files = names.map((file) => join(host.workDir, file));
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600]);
    expect(readFileSync(files[0]!, 'utf8')).not.toContain('other');
  });

  test.each([
    ['wrong', [{ ...at(''), password: 'wrong horse' }], /^Check the user name and the password/],
    ['none', [], /^There are no credentials for .*docker login/],
  ] as const)('keeps out who has a wrong one or none: %s', async (_, given, hint) => {
    const { dir } = await twoPlatforms();
    const { publish, inspect, logged } = await client(
      given.map((credential) => ({ ...credential, registry: registry.address })),
    );
    const expected = {
      code: 'publish',
      message: expect.stringMatching(/^Cannot .*authentication required/),
      hint: expect.stringMatching(hint),
    };
    await expect(inspect(`${registry.address}/secret/debian:13`)).rejects.toMatchObject(expected);
    await expect(publish(dir, [`${registry.address}/secret/debian`], ['13'])).rejects.toMatchObject(expected);
    expect(logged.join('\n')).not.toContain('wrong horse');
  });

  test('may repeat the password, which the error then does not', async () => {
    const { inspect } = await client([at('registry.example.invalid')], elsewhere());
    front.fault(/manifests/, {
      kind: 'status',
      status: 400,
      message: `bad: ${basic(robot)} ${robot.password}`,
    });
    await expect(inspect('registry.example.invalid/a/b:13')).rejects.toMatchObject({
      message: expect.stringMatching(/bad: \*\*\* \*\*\*$/),
    });
  });

  test('is believed by its certificate only', async () => {
    const { https_proxy } = elsewhere();
    const stranger = await client([at('registry.example.invalid')], { https_proxy });
    await expect(stranger.inspect('registry.example.invalid/a/b:13')).rejects.toMatchObject({
      code: 'publish',
      message: expect.stringMatching(/certificate signed by unknown authority/),
      hint: expect.stringMatching(/\/etc\/docker\/certs\.d\/registry\.example\.invalid\/ca\.crt/),
    });
    expect(front.seen()).toEqual([]);
    const friend = await client([at('registry.example.invalid')], elsewhere());
    expect(await friend.inspect('registry.example.invalid/a/b:13')).toBeUndefined();
  });

  test('of GitHub gets the token, and says what a workflow needs', async () => {
    const { dir } = await twoPlatforms();
    const { publish } = await client(githubCredentials('ghs_token'), elsewhere());
    await expect(publish(dir, ['ghcr.io/acme/debian'], ['13'])).rejects.toMatchObject({
      hint: expect.stringMatching(/packages: write.*Manage Actions access/s),
    });
    const token = basic({ username: 'github-actions', password: 'ghs_token' });
    expect(front.seen().map(({ authorization }) => authorization)).toContain(`Basic ${token}`);

    const robotAtGithub = await client([...githubCredentials('ghs_token'), at('ghcr.io')], elsewhere());
    front.fault(/^POST /, {
      kind: 'status',
      status: 403,
      code: 'DENIED',
      message: 'permission_denied: write_package',
    });
    await expect(robotAtGithub.publish(dir, ['ghcr.io/acme/debian'], ['13'])).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Cannot push ghcr\.io\/acme\/debian@sha256:.*: .*permission_denied: write_package/,
      ),
      hint: expect.stringMatching(/packages: write.*Manage Actions access/s),
    });
  });

  test('that denies what is not there, too: taken as such, with one warning', async () => {
    const message = 'requested access to the resource is denied';
    front.fault(/manifests/, { kind: 'status', status: 403, code: 'DENIED', message });
    const { inspect, logged } = await client([at('ghcr.io')], elsewhere());
    for (const tag of ['13', '14']) expect(await inspect(`ghcr.io/acme/debian:${tag}`)).toBeUndefined();
    expect(logged.filter((line) => !line.startsWith('$'))).toEqual([
      expect.stringMatching(/^ghcr\.io\/acme\/debian is taken as not there\. Cannot read .*denied/),
    ]);
  });
});

test('a registry on this machine may have a certificate that nobody knows', async () => {
  const folder = await tempDir();
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=nobody'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const registry = await startRegistry(join(folder, 'registry'), { tls: { certificate, key } });
  try {
    const { dir, index } = await twoPlatforms();
    const { publish, inspect } = await client();
    await publish(dir, [`${registry.address}/a/b`], ['13']);
    expect((await inspect(`localhost:${registry.port}/a/b:13`))?.digest).toBe(index.descriptor.digest);
  } finally {
    await registry.stop();
  }
});
