import type { Log } from '../host/contract.ts';
import { githubCredentials, parseRegistryAuth, type Credential } from '../registry/credentials.ts';
import type { Inputs } from './inputs.ts';

/** What a step of a workflow gets from the runner, and may do beside its outputs. */
export interface Runner {
  readonly log: Log;
  readonly env: NodeJS.ProcessEnv;
  /** The text of an input, `''` when it was not set. */
  input(name: string): string;
  /** From now on the text does not appear in the log. */
  mask(secret: string): void;
  /** Adds Markdown to the summary of the job. */
  summarise(markdown: string): Promise<void>;
}

/** One of the actions in this repository: the root's, or a part of it for workflows that spread over machines. */
export interface Step {
  /** Every input of its action.yml, with the default it has there. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Names of every output of its action.yml. */
  readonly outputs: readonly string[];
  /** @returns its outputs; undefined when it was done by a run of this program as root */
  run(runner: Runner): Promise<Readonly<Record<string, string>> | undefined>;
}

/** Inputs of all steps that talk to registries. The runner gives the token. */
export const registryInputs = { 'registry-auth': '', 'github-token': '' } as const;

/** Credentials from the inputs; none of them will appear in the log. */
export function credentialsFrom(
  inputs: Inputs<keyof typeof registryInputs>,
  { mask }: Pick<Runner, 'mask'>,
): readonly Credential[] {
  const token = inputs.text('github-token');
  if (token !== '') mask(token);
  const credentials = [...parseRegistryAuth(inputs.text('registry-auth')), ...githubCredentials(token)];
  for (const { username, password } of credentials) {
    mask(password);
    mask(Buffer.from(`${username}:${password}`).toString('base64'));
  }
  return credentials;
}
