import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ActionYml {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export function readActionYml(): ActionYml {
  return parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionYml;
}
