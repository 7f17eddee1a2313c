import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { trustNotes } from '../../src/report/trust.ts';

const plans = new URL('../golden/plan-debian-trixie.json', import.meta.url);
const [target] = JSON.parse(readFileSync(plans, 'utf8')) as [Target];

it('has nothing to say about repositories that are checked', () => {
  expect(target.repositories.length).toBeGreaterThan(0);
  expect(trustNotes(target)).toEqual([]);
});

it('names each repository that is not', () => {
  const [first, ...others] = target.repositories.map((each) => ({ ...each, checkValidUntil: false }));
  const repositories = [{ ...first, insecure: true }, ...others] as Target['repositories'];
  const notes = trustNotes({ repositories });
  expect(notes).toHaveLength(repositories.length + 1);
  expect(notes[0]).toMatch(/Signatures of the repository debian were not checked/);
  for (const { name } of repositories)
    expect(notes.join('\n')).toContain(`Metadata of the repository ${name} `);
});
