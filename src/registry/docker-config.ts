import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Host } from '../host/contract.ts';
import { readOrNone } from '../model/strict.ts';
import type { Credential } from './credentials.ts';
import { normalRegistry } from './reference.ts';

/** What counts of https://docs.docker.com/reference/cli/docker/#docker-cli-configuration-file-configjson-properties */
const configSchema = z.looseObject({
  auths: z
    .record(
      z.string(),
      z.looseObject({
        auth: z.string().optional(),
        username: z.string().optional(),
        password: z.string().optional(),
        identitytoken: z.string().optional(),
      }),
    )
    .optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
  credsStore: z.string().optional(),
});
type DockerConfig = z.infer<typeof configSchema>;

const helperAnswer = z.looseObject({ Username: z.string(), Secret: z.string() });

/** What `docker login` left for `registry`: in its file, or with one of its helpers. Helpers count first, as for Docker. */
export async function dockerCredential(
  host: Pick<Host, 'exec' | 'env' | 'log'>,
  registry: string,
): Promise<Credential | undefined> {
  const config = await readConfig(host);
  const helper =
    Object.entries(config.credHelpers ?? {}).find(([key]) => normalRegistry(key) === registry)?.[1] ??
    config.credsStore;
  const told = helper ? await askHelper(host, helper, registry) : undefined;
  return told ?? fromFile(config, registry);
}

async function readConfig(host: Pick<Host, 'exec' | 'env' | 'log'>): Promise<DockerConfig> {
  for (const folder of await configFolders(host)) {
    const path = join(folder, 'config.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const config = readOrNone(configSchema, text);
    if (config) return config;
    // Its text may hold secrets, so the reason, which quotes it, is not repeated.
    host.log.warn(`${path} is not a configuration of Docker's, so no credentials are taken from it`);
  }
  return {};
}

/** Under sudo that resets HOME, the user who called has a configuration too. */
async function configFolders({ env, exec }: Pick<Host, 'exec' | 'env'>): Promise<readonly string[]> {
  if (env.DOCKER_CONFIG) return [env.DOCKER_CONFIG];
  const homes = [env.HOME];
  if (process.getuid?.() === 0 && env.SUDO_UID) {
    const { stdout } = await exec.run(['getent', 'passwd', env.SUDO_UID], { okay: 'any' });
    homes.push(stdout.split(':')[5]);
  }
  return homes.filter((home): home is string => Boolean(home)).map((home) => join(home, '.docker'));
}

function fromFile({ auths = {} }: DockerConfig, registry: string): Credential | undefined {
  const found = Object.entries(auths).filter(([key]) => normalRegistry(key) === registry);
  for (const [, { auth = '', identitytoken, ...plain }] of found) {
    if (identitytoken) return { registry, username: '', password: identitytoken };
    const [, user = plain.username, secret = plain.password] =
      /^([^:]*):(.*)$/s.exec(Buffer.from(auth, 'base64').toString().replace(/\0+$/, '')) ?? [];
    if (user && secret) return { registry, username: user, password: secret };
  }
  return undefined;
}

/** https://github.com/docker/docker-credential-helpers: the registry goes in, JSON comes out; neither is in argv. */
async function askHelper(
  { exec, log }: Pick<Host, 'exec' | 'log'>,
  helper: string,
  registry: string,
): Promise<Credential | undefined> {
  const program = `docker-credential-${helper}`;
  if ((await exec.which(program)) === undefined) {
    log.warn(`Docker's configuration wants ${program} for ${registry}, which is not installed`);
    return undefined;
  }
  const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const { status, stdout } = await exec.run([program, 'get'], { input: server, okay: 'any', proxies: true });
  if (status !== 0) {
    // Helpers say so in these words, and on stdout: https://github.com/docker/docker-credential-helpers, credentials/error.go
    const none = /credentials not found in native keychain/.test(stdout);
    if (!none) log.warn(`${program} gave no credentials for ${registry}: it ended with status ${status}`);
    return undefined;
  }
  const answer = readOrNone(helperAnswer, stdout);
  if (answer === undefined) {
    log.warn(`${program} gave no credentials for ${registry}, but something that is not their JSON`);
    return undefined;
  }
  const { Username: username, Secret: password } = answer;
  return { registry, username: username === '<token>' ? '' : username, password };
}
