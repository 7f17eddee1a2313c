import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillRegions } from '../scripts/docs.ts';
import { parseRecipe } from '../src/model/recipe.ts';
import { knownTweaks } from '../src/rootfs/tweaks.ts';
import { readActionYml } from './runner/action-yml.ts';
import { complaints } from './runner/github-parser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

type Jobs = Readonly<
  Record<string, { readonly steps?: readonly { readonly uses?: string; readonly with?: object }[] }>
>;

function section(heading: string): string {
  const [, text = ''] = readme.split(`\n## ${heading}\n`);
  return text.split(/^## /m)[0] ?? '';
}

function block(language: string, heading: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section(heading))?.[1] ?? '';
}

it('README.md says what the code says (npm run docs)', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/docs.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('stale');
  expect(status).toBe(0);
});

it('begins with the two lines to run', () => {
  const lines = readme.split('\n').filter((line) => line.startsWith('$ '));
  expect(lines[0]).toMatch(/^\$ node dist\/cli\.cjs build debian\s/);
  expect(lines[1]).toMatch(/^\$ npm cit\s/);
});

it('leads to files and headings that are there', () => {
  const text = readme.replace(/^```[^]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(
    ([, title = '']) => `#${title.toLowerCase().replaceAll(' ', '-')}`,
  );
  const dead = links.filter((link) =>
    link.startsWith('#') ? !anchors.includes(link) : !/^https?:/.test(link) && !existsSync(`${root}/${link}`),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(dead).toEqual([]);
});

it('shows a recipe that is right', () => {
  const recipe = parseRecipe(block('yaml', 'A recipe'), 'tokyo.yaml', { knownTweaks });
  expect(recipe.variants[0]?.timezone).toBe('Asia/Tokyo');
});

it('shows recipes for distributions of one’s own that are right', () => {
  const texts = [...section('Distributions').matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
  const recipes = texts.map((text) => parseRecipe(text, 'ours.yaml', { knownTweaks }));
  expect(recipes.map(({ manager }) => manager)).toEqual(['dnf', 'pacman']);
});

const workflows = [...section('In a workflow').matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);

it.each(workflows)('shows a workflow that GitHub takes: %#', async (text) => {
  // It can look into this repository, though not into others.
  const ours = text
    .replaceAll('org/base-image-action/.github/workflows/image.yml@v1', './.github/workflows/image.yml')
    .replaceAll(/org\/base-image-action\/(\S+)@v1/g, '$$/$1');
  expect(await complaints('.github/workflows/readme.yml', ours)).toEqual([]);
});

it('shows a workflow with inputs and outputs that there are', () => {
  const { inputs, outputs } = readActionYml();
  const jobs = workflows.flatMap((text) => Object.values((parse(text) as { readonly jobs: Jobs }).jobs));
  const steps = jobs.flatMap((job) => job.steps ?? []).filter(({ uses }) => uses?.startsWith('org/'));
  const given = steps.flatMap((step) => Object.keys(step.with ?? {}));
  expect(given).not.toEqual([]);
  expect(given.filter((name) => !(name in inputs))).toEqual([]);
  const used = [...workflows.join('').matchAll(/\.outputs\.(\w+)/g)].map(([, name = '']) => name);
  expect(used).not.toEqual([]);
  expect(used.filter((name) => !(name in outputs))).toEqual([]);
});

it('fills regions, whatever was in them', () => {
  const text = '# Title\n\n<!-- generated: a -->\nold\n<!-- end -->\nrest\n';
  const filled = fillRegions(text, { a: () => 'new $1\n' });
  expect(filled).toContain(
    '<!-- generated: a -->\n\n<!-- prettier-ignore-start -->\n\nnew $1\n\n<!-- prettier-ignore-end -->\n\n<!-- end -->\nrest',
  );
  expect(fillRegions(filled, { a: () => 'new $1\n' })).toBe(filled);
  expect(() => fillRegions(text, {})).toThrow('Nothing fills the region a');
  expect(() => fillRegions(text, { a: () => '', b: () => '' })).toThrow('No region b');
  const open = '<!-- generated: a -->\n<!-- generated: b -->\n<!-- end -->\n';
  expect(() => fillRegions(open, { a: () => '', b: () => '' })).toThrow('The region a has no end');
});
