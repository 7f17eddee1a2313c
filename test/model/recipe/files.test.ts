import { describe, expect, test } from 'vitest';
import { parseRecipe } from '../../../src/model/recipe.ts';
import { RecipeError } from '../../../src/model/recipe/problem.ts';

function problemsOf(text: string): readonly string[] {
  try {
    parseRecipe(text, 'demo.yaml');
  } catch (error) {
    if (error instanceof RecipeError) return error.problems.map(({ message }) => message);
    throw error;
  }
  throw new Error('the recipe is accepted');
}

describe('an image of files alone', () => {
  const head = `name: demo
title: Demo
manager: files
platforms: [linux/amd64]
release: '1'
releases: { '1': {} }
`;

  test('takes files and a test, and no repository', () => {
    const text = `${head}files: [{ path: /hello, source: hello }]\ntests: [{ name: it starts, run: [/hello] }]\n`;
    expect(parseRecipe(text, 'demo.yaml')).toMatchObject({
      manager: 'files',
      variants: [{ repositories: [] }],
    });
  });

  test('cannot do without them, and knows no packages', () => {
    const problems = problemsOf(`${head}packages: { include: [bash] }\nvariants: { slim: { slim: true } }\n`);
    expect(new Set(problems)).toEqual(
      new Set([
        '"packages" means nothing to files, only to apt, dnf, zypper, pacman, apk',
        '"slim" means nothing to files, only to apt',
        'an image of files alone needs files',
        'an image of files alone needs a test of its own, since it may have no echo',
      ]),
    );
  });

  test('apt cannot do without repositories', () => {
    expect(problemsOf(head.replace('manager: files', 'manager: apt'))).toEqual([
      'apt needs at least one repository',
    ]);
  });
});
