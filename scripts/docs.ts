/*
 * Fills the regions of README.md that say what the code says, between `<!-- generated: NAME -->` and `<!-- end -->`.
 *   npx tsx scripts/docs.ts           writes them
 *   npx tsx scripts/docs.ts --check   exits 1 when README.md is not what would be written
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { helpText } from '../src/cli/help.ts';
import { optionsOf } from '../src/cli/options.ts';
import { formatPlatform } from '../src/model/platform.ts';
import { parseRecipe } from '../src/model/recipe.ts';
import { recipeSchema } from '../src/model/recipe/schema.ts';
import { knownBy } from '../src/model/recipe/vocabulary.ts';
import { managerNames, type ManagerName } from '../src/model/target.ts';
import { placeholders } from '../src/model/template.ts';
import { packageManagers } from '../src/packages/registry.ts';
import { secretsTable } from '../src/rootfs/secrets.ts';
import { tweaksTable } from '../src/rootfs/tweaks.ts';
import { unequalTable } from '../src/rootfs/unequal.ts';

/** An input, an output or a secret, of an action or a workflow. */
interface Parameter {
  readonly description: string;
  readonly default?: string | boolean;
  readonly required?: boolean;
}

type Parameters = Readonly<Record<string, Parameter>>;

/** As much of JSON Schema as the recipe's has. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The text with every region filled. @throws Error for a region that nothing fills, and for one without an end */
export function fillRegions(text: string, regions: Readonly<Record<string, () => string>>): string {
  const missing = Object.keys(regions).filter((name) => !text.includes(`<!-- generated: ${name} -->`));
  if (missing.length > 0) throw new Error(`No region ${missing.join(', ')}`);
  return text.replace(
    /^<!-- generated: (\S+) -->$([^]*?)^<!-- (end|generated: \S+) -->$/gm,
    (_region, name: string, _body, end: string) => {
      const content = regions[name];
      if (!content) throw new Error(`Nothing fills the region ${name}`);
      if (end !== 'end') throw new Error(`The region ${name} has no end`);
      const [from, to] = ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'];
      return `<!-- generated: ${name} -->\n\n${from}\n\n${content().trimEnd()}\n\n${to}\n\n<!-- end -->`;
    },
  );
}

const regions = {
  inputs: () => inputsTable(actionFile('.').inputs),
  outputs: () => outputsTable(actionFile('.').outputs),
  workflow: () => {
    const { inputs, secrets, outputs } = imageWorkflow();
    return `${inputsTable(inputs)}\n${table(['Secret', 'Meaning'], meanings(secrets))}\n${outputsTable(outputs)}`;
  },
  plan: () => stepTables('plan'),
  build: () => stepTables('build'),
  index: () => stepTables('index'),
  verify: () => stepTables('verify'),
  verbs: () => fenced(helpText(undefined, [])),
  options: () => fenced(helpText('build', optionsOf('build'))),
  recipes: recipesTable,
  managers: managersTable,
  tweaks: tweaksTable,
  secrets: secretsTable,
  unequal: unequalTable,
  recipe: () => table(['Key', 'Type', 'Meaning'], recipeRows(recipeSchema(), '')),
  placeholders: () =>
    table(
      ['Placeholder', 'Stands for'],
      Object.entries(placeholders).map(([name, meaning]) => [code(`{{${name}}}`), escape(meaning)]),
    ),
};

const recipes = readdirSync(new URL('../recipes', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => parseRecipe(readFileSync(new URL(`../recipes/${name}`, import.meta.url), 'utf8'), name));

function recipesTable(): string {
  const rows = recipes.map(({ name, title, manager, releases, variants, defaultRelease }) => {
    const shown = releases.map((release) =>
      release.name === defaultRelease ? `**${release.name}**` : release.name,
    );
    const named = variants.map((variant) => variant.name).filter(Boolean);
    const platforms = [...new Set(releases.flatMap((release) => release.platforms.map(formatPlatform)))];
    const bare = platforms.map((platform) => platform.replace(/^linux\//, ''));
    return [code(name), title, manager, shown.join(', '), named.join(', '), bare.join(', ')];
  });
  return table(['Recipe', 'Makes', 'With', 'Releases', 'Variants', 'Platforms'], rows);
}

/** What each package manager is for, and which keys of a recipe it knows. */
function managersTable(): string {
  const row = (what: string, of: (manager: ManagerName) => string) => [what, ...managerNames.map(of)];
  const using = (manager: ManagerName) => recipes.filter((recipe) => recipe.manager === manager);
  const packages = (manager: ManagerName) => [
    ...new Set(packageManagers[manager].tools.map((tool) => tool.package)),
  ];
  const keys = Object.entries(knownBy).map(([key, known]) =>
    row(code(key), (manager) => (known.some((name) => name === manager) ? 'yes' : '')),
  );
  return table(
    ['', ...managerNames.map(code)],
    [
      row('Recipes here', (manager) =>
        using(manager)
          .map(({ name }) => name)
          .join(', '),
      ),
      row('Verified with the recipe’s keys', (manager) => packageManagers[manager].trust),
      row('Installed on the machine', (manager) => packages(manager).map(code).join(', ')),
      ...keys,
    ],
  );
}

/** @param folder of the action, relative to the root */
function actionFile(folder: string) {
  return readYaml(`${folder}/action.yml`) as { readonly inputs: Parameters; readonly outputs: Parameters };
}

function imageWorkflow() {
  const { on } = readYaml('.github/workflows/image.yml') as {
    readonly on: {
      readonly workflow_call: Readonly<Record<'inputs' | 'secrets' | 'outputs', Parameters>>;
    };
  };
  return on.workflow_call;
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

function stepTables(step: string): string {
  const { inputs, outputs } = actionFile(`actions/${step}`);
  return `${inputsTable(inputs)}\n${outputsTable(outputs)}`;
}

function inputsTable(inputs: Parameters): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value = '', required }]) => {
    const lines = String(value).split('\n').filter(Boolean);
    return [code(name), required ? '**required**' : lines.map(code).join('<br>'), description];
  });
  return table(['Input', 'Default', 'Meaning'], rows);
}

function outputsTable(outputs: Parameters): string {
  return table(['Output', 'Meaning'], meanings(outputs));
}

function meanings(parameters: Parameters): readonly (readonly string[])[] {
  return Object.entries(parameters).map(([name, { description }]) => [code(name), description]);
}

/** Keys that any item of a list may have; the text around the table explains them once. */
const filters = ['releases', 'platforms', 'variants'];

/** A row for each key of a map, and those of the maps inside it. */
function recipeRows(map: Schema, path: string): readonly (readonly string[])[] {
  return Object.entries(map.properties ?? {}).flatMap(([key, schema]) => {
    if (filters.includes(key) && path.endsWith('[].')) return [];
    const required = map.required?.includes(key) ? '; **required**' : '';
    const row = [code(`${path}${key}`), typeOf(schema), meaningOf(schema) + required];
    // A variant takes the keys that are in the table anyway.
    if (`${path}${key}` === 'variants') return [row];
    const { properties, items, additionalProperties: values } = schema;
    const inner = [
      ...(properties ? [[schema, ''] as const] : []),
      ...(items ? [items, ...(items.anyOf ?? [])].map((item) => [item, '[]'] as const) : []),
      ...(values ? [[values, '.<name>'] as const] : []),
    ];
    return [
      row,
      ...inner.flatMap(([child, suffix]) =>
        isShortForm(child, items) ? [] : recipeRows(child, `${path}${key}${suffix}.`),
      ),
    ];
  });
}

/** An item that is a name, spelled as a map only to give it a filter. */
function isShortForm(item: Schema, list: Schema | undefined): boolean {
  const keys = Object.keys(item.properties ?? {}).filter((key) => !filters.includes(key));
  return list?.anyOf !== undefined && keys.join() === 'name';
}

function typeOf({ type, enum: values, items, anyOf, properties, additionalProperties }: Schema): string {
  if (values) return values.map(code).join(', ');
  if (items) return `list of ${pluralOf(items)}`;
  if (properties) return 'map';
  if (additionalProperties) return `map of ${pluralOf(additionalProperties)}`;
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' or ');
  if (type === 'boolean') return 'true or false';
  return type === 'integer' ? 'number' : 'text';
}

function pluralOf(schema: Schema): string {
  if (schema.properties) return 'maps';
  if (schema.items) return 'lists';
  if (schema.type === 'boolean') return 'true or false';
  const [simplest] = schema.anyOf ?? [];
  return simplest?.anyOf ? 'commands' : 'texts';
}

function meaningOf({ description = '', default: value }: Schema): string {
  const standard = value === 0 || (typeof value === 'string' && value !== '') ? String(value) : '';
  const said = /\bdefault\b/i.test(description) || standard === '';
  return escape(description) + (said ? '' : `; default ${code(standard)}`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\`\`\`\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function escape(text: string): string {
  return text.replace(/[<*_]/g, '\\$&');
}

function main(): void {
  const file = new URL('../README.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const filled = fillRegions(text, regions);
  if (!process.argv.includes('--check')) writeFileSync(file, filled);
  else if (text !== filled) {
    console.error('README.md is stale: npm run docs');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
