import { expect, test } from 'vitest';
import { nameTags } from '../../src/pipeline/naming.ts';

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

test('no tag is made up for a recipe that has none, or where something else is missing', () => {
  expect(name(['{{variant}}'], { recipe: 'fedora' })).toMatchObject({ tags: [], references: [] });
  expect(name([], { recipe: 'fedora' })).toMatchObject({ tags: [], references: [], lines: [] });
});
