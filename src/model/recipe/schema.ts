import * as z from 'zod';
import { recipeDefinition } from './definition.ts';

/** The JSON Schema that editors check recipes with; draft 7 is what YAML language servers read. */
export function recipeSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(recipeDefinition(), { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Recipe of a base image', ...schema };
}
