import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Credential, Host } from '../host/contract.ts';
import { fail } from '../model/error.ts';
import { dockerCredential } from './docker-config.ts';
import { normalRegistry } from './reference.ts';

export type { Credential };

const example = 'Write a list:\n- registry: ghcr.io\n  username: octocat\n  password: ${{ secrets.TOKEN }}';
const entrySchema = z.strictObject({ registry: z.string(), username: z.string(), password: z.string() });

/**
 * Reads the YAML list of `registry`, `username` and `password`; an empty text is an empty list.
 * @throws BaseImageError `usage` that names the entry, and never says what stands in it but the registry
 */
export function parseRegistryAuth(yaml: string): readonly Credential[] {
  // The failsafe schema keeps a password of digits as it was typed. Pretty errors would quote the text.
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const [problem] = document.errors;
  if (problem) {
    const line = yaml.slice(0, problem.pos[0]).split('\n').length;
    fail('usage', `The registry credentials are not YAML: line ${line} (${problem.code})`, {
      hint: `Quote passwords that hold : # { [ or begin with a sign. ${example}`,
    });
  }
  const value: unknown = document.contents === null ? [] : document.toJS();
  if (value === '') return [];
  if (!Array.isArray(value)) fail('usage', 'The registry credentials are not a list', { hint: example });
  const entries = value.map((entry: unknown, at) => readEntry(entry, at + 1));
  const twice = entries.find(({ registry }, at) => entries.some((e, i) => i < at && e.registry === registry));
  if (twice) {
    fail('usage', `The registry credentials name ${twice.registry} twice`, {
      hint: 'Keep one of the entries',
    });
  }
  return entries;
}

function readEntry(entry: unknown, number: number): Credential {
  const result = entrySchema.safeParse(entry);
  if (!result.success) {
    const wrong = result.error.issues.map(({ code, path }) =>
      code === 'unrecognized_keys' ? 'unknown key' : `no ${path.join('.') || 'mapping'}`,
    );
    return fail('usage', `Entry ${number} of the registry credentials: ${[...new Set(wrong)].join(', ')}`, {
      hint: example,
    });
  }
  const { username, password } = result.data;
  const registry = normalRegistry(result.data.registry);
  for (const [key, text] of Object.entries({ registry, username, password })) {
    if (text !== '') continue;
    fail('usage', `Entry ${number} of the registry credentials (${registry}): the ${key} is empty`, {
      hint: 'Is the secret set for this repository? Pull requests from forks have none.',
    });
  }
  return { registry, username, password };
}

/** The token of a workflow, for the registry of GitHub; an empty one is none. Beside a token any user name will do. */
export function githubCredentials(token: string): readonly Credential[] {
  if (token === '') return [];
  return [{ registry: 'ghcr.io', username: 'github-actions', password: token, fallback: true }];
}

/** What to log in with at `registry`: what was given for it, else what Docker knows, else what was given as fallback. */
export async function credentialFor(
  host: Pick<Host, 'exec' | 'env' | 'log'>,
  given: readonly Credential[],
  registry: string,
): Promise<Credential | undefined> {
  const own = given.filter((entry) => entry.registry === registry);
  return (
    own.find(({ fallback }) => !fallback) ?? (await dockerCredential(host, registry)) ?? own.find(Boolean)
  );
}

/** The file by which programs of the containers/ family take a credential: https://github.com/containers/image, auth.json(5). */
export function authFileText(credential: Credential | undefined): string {
  if (credential === undefined) return JSON.stringify({ auths: {} });
  const { registry, username, password } = credential;
  const auth = Buffer.from(`${username}:${username === '' ? '' : password}`).toString('base64');
  return JSON.stringify({
    auths: { [registry]: username === '' ? { auth, identitytoken: password } : { auth } },
  });
}
