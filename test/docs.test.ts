import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillRegions } from '../scripts/docs.ts';
import { inputDefaults } from '../src/action/inputs.ts';
import { parseRecipe } from '../src/model/recipe.ts';
import { knownTweaks } from '../src/rootfs/tweaks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

function block(language: string, heading: string): string {
  const section = readme.slice(readme.indexOf(`\n## ${heading}\n`));
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section)?.[1] ?? '';
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

it('shows a workflow with inputs and outputs that there are', () => {
  const workflow = block('yaml', 'In a workflow');
  const { jobs } = parse(workflow) as {
    readonly jobs: { readonly image: { readonly steps: readonly { readonly with?: object }[] } };
  };
  const inputs = jobs.image.steps.flatMap((step) => Object.keys(step.with ?? {}));
  expect(inputs).not.toEqual([]);
  expect(inputs.filter((name) => !(name in inputDefaults))).toEqual([]);
  const { outputs } = parse(readFileSync(`${root}/action.yml`, 'utf8')) as { readonly outputs: object };
  const used = [...workflow.matchAll(/\.outputs\.(\w+)/g)].map(([, name = '']) => name);
  expect(used.filter((name) => !(name in outputs))).toEqual([]);
});

it('fills regions, whatever was in them', () => {
  const text = '# Title\n\n<!-- generated: a -->\nold\n<!-- end -->\nrest\n';
  const filled = fillRegions(text, { a: () => 'new $1\n' });
  expect(filled).toContain('<!-- generated: a -->\n\n<!-- prettier-ignore -->\nnew $1\n\n<!-- end -->\nrest');
  expect(fillRegions(filled, { a: () => 'new $1\n' })).toBe(filled);
  expect(() => fillRegions(text, {})).toThrow('Nothing fills the region a');
  expect(() => fillRegions(text, { a: () => '', b: () => '' })).toThrow('No region b');
  const open = '<!-- generated: a -->\n<!-- generated: b -->\n<!-- end -->\n';
  expect(() => fillRegions(open, { a: () => '', b: () => '' })).toThrow('The region a has no end');
});
