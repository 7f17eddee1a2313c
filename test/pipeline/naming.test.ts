import { expect, test } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { mustGiveTags, nameTags } from '../../src/pipeline/naming.ts';
import { fixtureTarget } from '../fixtures/target.ts';

function name(templates: readonly string[], values: Parameters<typeof nameTags>[2]) {
  const lines: string[] = [];
  const say = (message: string) => void lines.push(message);
  const log = {
    step: <T>(_title: string, body: () => Promise<T>) => body(),
    info: say,
    warn: say,
    debug: say,
  };
  return { ...nameTags(templates, ['example.org/fedora'], values, { log }), lines };
}

test('an image is named by its version', () => {
  expect(name(['{{version}}', '{{point}}'], { recipe: 'fedora', version: '43', point: '43' })).toMatchObject({
    tags: ['43'],
    references: ['example.org/fedora:43'],
    lines: [],
  });
});

test('without one it has its name as its tag, and a warning says so', () => {
  const { tags, references, lines } = name(['{{version}}'], { recipe: 'fedora' });
  expect(tags).toEqual(['fedora']);
  expect(references).toEqual(['example.org/fedora:fedora']);
  expect(lines).toEqual([
    'No tag from {{version}}: {{version}} is not known for this image',
    'No version is known of this image: its one tag is fedora',
  ]);
});

test('no tag is made up where something else is missing: an image without one is refused', () => {
  expect(() => name(['{{variant}}'], { recipe: 'fedora' })).toThrow(
    'The image would have no tag: {{variant}} give none for it',
  );
  expect(() => name([], { recipe: 'fedora' })).toThrow('The image would have no tag');
});

test.each<[readonly string[], Partial<Target>, string]>([
  [['{{variant}}', '{{codename}}-{{variant}}'], {}, 'The image would have no tag: '],
  [[], {}, 'The image would have no tag'],
  [
    ['trixie', '{{version}}'],
    { version: '13 beta' },
    '"13 beta" is not a tag, but what the template {{version}}',
  ],
])('before any work: %s is refused', (templates, changes, message) => {
  expect(() => mustGiveTags(templates, fixtureTarget(changes))).toThrow(message);
});

test('before any work: what may be known later is waited for', () => {
  for (const template of ['{{version}}', '{{point}}', '{{codename}}-{{date}}', '{{sha}}'])
    mustGiveTags([template], fixtureTarget());
});
