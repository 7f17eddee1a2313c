import { BaseImageError } from '../error.ts';
import { concealLogins } from '../mirror.ts';

/** One thing wrong with a recipe, and where. */
export interface RecipeProblem {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units as editors do. */
  readonly column: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Everything wrong with one recipe file, with positions that a workflow can turn into annotations. */
export class RecipeError extends BaseImageError {
  /** The file as it was named to the parser. */
  readonly file: string;
  /** In the order of the file, at least one. */
  readonly problems: readonly RecipeProblem[];

  constructor(file: string, problems: readonly RecipeProblem[]) {
    const safe = problems.map((problem) => ({ ...problem, message: concealLogins(problem.message) }));
    const sorted = safe.sort((a, b) => a.line - b.line || a.column - b.column);
    const lines = sorted.map((problem) => `${file}:${problem.line}:${problem.column}: ${problem.message}`);
    const hinted = lines.map((line, index) => {
      const hint = sorted[index]?.hint;
      return hint === undefined ? line : `${line}\n    ${hint}`;
    });
    super(
      'recipe',
      sorted.length === 1 ? lines.join() : `${sorted.length} problems in ${file}\n${hinted.join('\n')}`,
      {
        hint:
          (sorted.length === 1 ? sorted[0]?.hint : undefined) ?? 'recipes/schema.json describes every key',
      },
    );
    this.name = 'RecipeError';
    this.file = file;
    this.problems = sorted;
  }
}
