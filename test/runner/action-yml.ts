import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface Input {
  readonly description: string;
  /** May hold an expression. */
  readonly default?: string;
  readonly required?: boolean;
}

export interface ActionYml {
  readonly description: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param folder of the action; the root of this repository when left out */
export function readActionYml(folder: string = root): ActionYml {
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Partial<ActionYml>;
  return { inputs: {}, outputs: {}, ...action } as ActionYml;
}
