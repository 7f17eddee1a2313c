import { expect, test } from 'vitest';
import { mustBeImageName, mustBeTagTemplate } from '../../src/model/reference.ts';

test.each([
  'debian',
  'ghcr.io/acme/{{recipe}}',
  'localhost:5000/a/b',
  '127.0.0.1:5000/debian',
  'Host.example/a',
])('%j is a name', (name) => {
  expect(() => {
    mustBeImageName(name);
  }).not.toThrow();
});

test.each([
  ['https://ghcr.io/acme/debian', 'ghcr.io/acme/debian'],
  ['http://127.0.0.1:5000/debian:13', '127.0.0.1:5000/debian'],
  ['ghcr.io/Acme/debian', 'ghcr.io/acme/debian'],
  ['ghcr.io/acme/debian@sha256:0', 'ghcr.io/acme/debian'],
])('%j is none, and the hint says %j', (name, meant) => {
  const hint: unknown = expect.stringMatching(new RegExp(`: ${meant}$`));
  expect(() => {
    mustBeImageName(name);
  }).toThrow(expect.objectContaining({ code: 'usage', hint }));
});

test.each(['latest', '{{codename}}', '{{ codename }}-{{date}}', 'v{{version}}', '{{variant}}'])(
  '%j may give a tag',
  (template) => {
    expect(() => {
      mustBeTagTemplate(template);
    }).not.toThrow();
  },
);

test.each([
  '-{{codename}}',
  'a b',
  'a/{{date}}',
  '{{codename',
  '{{codname}}',
  '{{constructor}}',
  '{{codename}}-{{architecture}}',
  '{{machine}}',
  'x'.repeat(129),
])('%j gives none for any image', (template) => {
  expect(() => {
    mustBeTagTemplate(template);
  }).toThrow(expect.objectContaining({ code: 'usage', hint: expect.any(String) as unknown }));
});
