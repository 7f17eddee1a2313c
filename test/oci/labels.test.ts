import { expect, test } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import type { Target } from '../../src/model/target.ts';
import { imageAnnotations, sharedAnnotations } from '../../src/oci/labels.ts';

const target = {
  recipe: 'example',
  title: 'Example',
  description: 'An example',
  url: 'https://example.org/',
  licences: '',
  vendor: 'Example Project',
  release: 'trixie',
  version: '13',
  variant: '',
} as Target;
const provenance = {
  epoch: 1767225600,
  version: '13.7',
  source: '',
  recipeDigest: digestOf('recipe'),
  insecure: false,
};

test('an index says what all its images are', () => {
  expect(sharedAnnotations(target, provenance)).toEqual({
    'org.opencontainers.image.created': '2026-01-01T00:00:00Z',
    'org.opencontainers.image.title': 'Example',
    'org.opencontainers.image.description': 'An example',
    'org.opencontainers.image.version': '13.7',
    'org.opencontainers.image.url': 'https://example.org/',
    'org.opencontainers.image.vendor': 'Example Project',
    'io.github.base-image.recipe': 'example',
    'io.github.base-image.release': 'trixie',
    'io.github.base-image.recipe-digest': digestOf('recipe'),
  });
});

test('an image adds its fingerprint', () => {
  const { 'io.github.base-image.fingerprint': fingerprint, ...rest } = imageAnnotations(
    target,
    provenance,
    digestOf('f'),
  );
  expect(fingerprint).toBe(digestOf('f'));
  expect(rest).toEqual(sharedAnnotations(target, provenance));
});

test('a version comes from the archive, else from the recipe, else it is the release', () => {
  const version = (recipe: string, detected: string) =>
    sharedAnnotations({ ...target, version: recipe }, { ...provenance, version: detected })[
      'org.opencontainers.image.version'
    ];
  expect([version('13', '13.7'), version('13', ''), version('', '')]).toEqual(['13.7', '13', 'trixie']);
});

test('switched off signature checks show', () => {
  expect(sharedAnnotations(target, { ...provenance, insecure: true })).toHaveProperty(
    ['io.github.base-image.insecure'],
    'true',
  );
});
