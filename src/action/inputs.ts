import { fail } from '../model/error.ts';

/** The inputs of one step, as the runner gave them: what was not set has its default. */
export interface Inputs<Name extends string> {
  text(name: Name): string;
  /** One per line or separated by commas; `#` starts a comment line. */
  list(name: Name): readonly string[];
  /** @throws BaseImageError `usage` unless it is one of the spellings of the YAML 1.2 core schema */
  truth(name: Name): boolean;
}

/**
 * @param defaults every input of the step's action.yml, with the default it has there
 * @param given the text of an input, `''` when it was not set
 */
export function readInputs<Name extends string>(
  defaults: Readonly<Record<Name, string>>,
  given: (name: Name) => string,
): Inputs<Name> {
  const text = (name: Name): string => given(name).trim() || defaults[name];
  return {
    text,
    list: (name) =>
      text(name)
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#'))
        .flatMap((line) => line.split(','))
        .map((word) => word.trim())
        .filter(Boolean),
    truth(name) {
      const word = text(name);
      if (/^(true|True|TRUE)$/.test(word)) return true;
      if (/^(false|False|FALSE)$/.test(word)) return false;
      return fail('usage', `Input "${name}" is neither true nor false: ${JSON.stringify(word)}`, {
        hint: `Write ${name}: true or ${name}: false`,
      });
    },
  };
}
