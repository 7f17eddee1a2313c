import { expect, test } from 'vitest';
import { dateValues, expandTags, expandTemplate, placeholders } from '../../src/model/template.ts';

const values = {
  recipe: 'debian',
  release: 'trixie',
  codename: 'trixie',
  version: '13',
  variant: '',
  point: '13.7',
  ...dateValues(Date.UTC(2026, 10, 16, 23, 59, 58) / 1000),
};

test('the tags of a release', () => {
  const templates = [
    '{{codename}}',
    '{{version}}',
    '{{ point }}',
    '{{codename}}-{{date}}',
    'latest',
    '{{serial}}',
  ];
  expect(expandTags(templates, values)).toEqual({
    tags: ['trixie', '13', '13.7', 'trixie-20261116', 'latest', '202611162359'],
    dropped: [],
  });
});

test('a tag that two templates give is one tag', () => {
  expect(expandTags(['{{codename}}', '{{release}}', 'trixie'], values).tags).toEqual(['trixie']);
});

test('a tag with an unknown value is dropped, not halved', () => {
  expect(expandTags(['{{codename}}-{{variant}}', '{{sha}}', 'x'], values)).toEqual({
    tags: ['x'],
    dropped: [
      { template: '{{codename}}-{{variant}}', reason: '{{variant}} is not known for this image' },
      { template: '{{sha}}', reason: '{{sha}} is not known for this image' },
    ],
  });
});

test.each(['-a', '.a', 'a b', 'a/b', 'a+b', '', 'ü', 'x'.repeat(129)])('%j is no tag', (template) => {
  expect(() => expandTags(['trixie', template], values)).toThrow('is not a tag');
});

test.each(['a', 'A_.-9', '_', 'x'.repeat(128)])('%j is a tag', (template) => {
  expect(expandTags([template], values).tags).toEqual([template]);
});

test('a value is not a template', () => {
  expect(expandTemplate('{{codename}}', { codename: '{{version}}', version: '13' }).text).toBe('{{version}}');
});

test('an unknown name is missing, even one that every object has', () => {
  expect(expandTemplate('{{constructor}}', values)).toEqual({ missing: 'constructor' });
});

test('every placeholder is described', () => {
  for (const description of Object.values(placeholders)) expect(description).not.toBe('');
});
