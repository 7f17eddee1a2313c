import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { recipeSchema } from '../../../src/model/recipe/schema.ts';

const file = new URL('../../../recipes/schema.json', import.meta.url);

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const schema = recipeSchema() as Schema;

test('recipes/schema.json is fresh (npx tsx scripts/schema.ts)', () => {
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(recipeSchema(), null, 2)}\n`);
});

test.each(['debian.yaml', 'examples/debian-ja.yaml', 'examples/centos-mkimage-yum.yaml'])(
  'editors find nothing wrong with %s',
  (recipe) => {
    const text = readFileSync(new URL(`../../../recipes/${recipe}`, import.meta.url), 'utf8');
    const inEditor = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    expect(inEditor.safeParse(parse(text)).error?.issues).toBeUndefined();
    expect(inEditor.safeParse(parse(`${text}slm: true\n`)).success).toBe(false);
  },
);

test('editors see versions as text or numbers, and flags as booleans', () => {
  const release = schema.properties?.['releases']?.additionalProperties as Schema;
  expect(release.properties?.['version']?.type).toEqual(['string', 'number', 'boolean']);
  expect(schema.properties?.['slim']?.type).toBe('boolean');
});

test('every key at the top, and those of every item, are described', () => {
  const bare: string[] = [];
  const visit = (node: Schema, path: string) => {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      // The short form and the long form of an item are described by the list they are in.
      if (child.description === undefined && !/\[\]$/.test(path)) bare.push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
    if (node.items) visit(node.items, `${path}[]`);
    for (const option of node.anyOf ?? []) visit(option, path);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}.*`);
  };
  visit(schema, '');
  expect(bare).toEqual([]);
});

test('keys that nobody knows are mistakes everywhere', () => {
  const open: string[] = [];
  const visit = (node: Schema, path: string) => {
    if (node.properties && node.additionalProperties !== false) open.push(path);
    for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, `${path}.${key}`);
    if (node.items) visit(node.items, `${path}[]`);
    for (const option of node.anyOf ?? []) visit(option, path);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}.*`);
  };
  visit(schema, '');
  expect(open).toEqual([]);
});
