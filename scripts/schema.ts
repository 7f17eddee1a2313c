/*
 * Writes recipes/schema.json, the JSON Schema of recipes for editors, from the definition that checks them.
 *   npx tsx scripts/schema.ts           writes it
 *   npx tsx scripts/schema.ts --check   exits 1 when it is not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { recipeSchema } from '../src/model/recipe/schema.ts';

const file = new URL('../recipes/schema.json', import.meta.url);
const text = `${JSON.stringify(recipeSchema(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('recipes/schema.json is stale: npx tsx scripts/schema.ts');
  process.exitCode = 1;
}
