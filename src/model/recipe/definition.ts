import * as z from 'zod';
import { groupParts, managerNames } from '../target.ts';
import { plannedPlaceholders } from '../template.ts';
import * as field from './fields.ts';
import { map, template, text, type KnownNames } from './fields.ts';
import { overlap, plain } from './filter.ts';
import * as item from './items.ts';

/** Looks for contradictions between values only when each of them is right by itself. */
function amongSound<T>(check: (value: T, context: z.core.$RefinementCtx<T>) => void) {
  return (value: T, context: z.core.$RefinementCtx<T>) => {
    if (context.issues.length === 0) check(value, context);
  };
}

/** Reports an item whose key repeats that of an earlier one. */
function unique<T>(keyOf: (item: T) => string, what: string) {
  return amongSound<T[]>((items, context) => {
    items.forEach((item, index) => {
      if (items.findIndex((other) => keyOf(other) === keyOf(item)) < index) {
        context.addIssue({
          code: 'custom',
          message: `${what} ${JSON.stringify(keyOf(item))} is given twice`,
          path: [index],
        });
      }
    });
  });
}

/** Archives of one image have names of their own; those of different platforms, say, may share one. */
function uniqueWhereTheyMeet(
  archives: readonly z.output<ReturnType<typeof item.archive>>[],
  context: z.core.$RefinementCtx<z.output<ReturnType<typeof item.archive>>[]>,
): void {
  archives.forEach(({ value: { name }, only }, index) => {
    const earlier = archives.slice(0, index);
    if (!earlier.some((other) => other.value.name === name && overlap(other.only, only))) return;
    const message = `two archives of one image are called ${JSON.stringify(name)}`;
    context.addIssue({ code: 'custom', message, path: [index] });
  });
}

const image = map({
  env: z.record(field.environmentName, text).optional().describe('Environment variables'),
  labels: z
    .record(field.filledText, text)
    .optional()
    .describe('Labels beside the standard org.opencontainers.image ones'),
  entrypoint: z.array(text).optional().describe('Arguments every command is appended to'),
  cmd: z.array(text).optional().describe('What runs when nothing else is asked for'),
  user: text.optional().describe('User, or user:group, that commands run as'),
  workdir: z
    .union([z.literal('/'), field.imagePath])
    .optional()
    .describe('Folder that commands start in'),
});

/** What a recipe says for all its images, and a variant for its own. */
function content(known: KnownNames) {
  const packages = map({
    include: z.array(item.named(field.packageName, known)).optional().describe('Packages beside the set'),
    exclude: z
      .array(item.named(field.packageName, known))
      .optional()
      .describe('Packages that must not come in'),
    recommends: field.flag.optional().describe('Whether recommended packages come too; default false'),
    groups: z
      .array(item.named(field.filledText, known))
      .optional()
      .describe(
        'Groups of dnf and pacman by name, patterns of zypper; of dnf Core where nothing else is asked for',
      ),
    'group-parts': z
      .array(z.enum(groupParts))
      .min(1, 'at least one part')
      .optional()
      .describe('What of a group of dnf is installed; default mandatory'),
    modules: z.array(field.filledText).optional().describe('Module streams of dnf, such as nodejs:20'),
    docs: field.flag.optional().describe('Whether rpm installs documentation; default false'),
    languages: z
      .array(field.filledText)
      .optional()
      .describe('Languages whose files rpm installs, such as en_GB; default all'),
    'no-extract': z
      .array(field.pathPattern)
      .optional()
      .describe('Path patterns that pacman leaves out, now and later; those after a "!" stay'),
  });
  type Packages = z.output<typeof packages>;
  const contradicted = amongSound<Packages>(({ include = [], exclude = [] }, context) => {
    exclude.forEach((unwanted, index) => {
      if (include.some((wanted) => wanted.value === unwanted.value && overlap(wanted.only, unwanted.only))) {
        const message = `the package ${JSON.stringify(unwanted.value)} is both included and excluded`;
        context.addIssue({ code: 'custom', message, path: ['exclude', index] });
      }
    });
  });
  return {
    variant: z
      .enum(['essential', 'minbase', 'buildd', 'standard'])
      .optional()
      .describe('Set of packages to begin with, as mmdebstrap and debootstrap call them; default minbase'),
    packages: packages
      .superRefine(contradicted)
      .optional()
      .describe('Packages beside the set, and packages to leave out'),
    repositories: z
      .array(item.repository(known))
      .superRefine(unique((each) => each.value.name, 'the repository'))
      .optional()
      .describe('Where packages come from'),
    configuration: field.recipePath
      .optional()
      .describe('A configuration of dnf (dnf.conf or a .repo file) whose repositories are used too'),
    variables: z
      .record(field.tagName, text)
      .optional()
      .describe('Variables of dnf, for the URLs of repositories and for the image'),
    archives: z
      .array(item.archive(known))
      .superRefine(amongSound(uniqueWhereTheyMeet))
      .optional()
      .describe('Archives that the root is made of, each laid over the one before'),
    debconf: z.array(field.debconf).optional().describe('Answers for debconf: "package question type value"'),
    locales: z
      .array(item.named(field.locale, known))
      .optional()
      .describe('Locales to generate; the first is the default'),
    timezone: field.timezone.optional().describe('Time zone, such as Asia/Tokyo; default UTC'),
    files: z.array(item.file(known)).optional().describe('Files, folders and links to put into the image'),
    users: z
      .array(item.user)
      .superRefine(unique((each) => each.name, 'the user'))
      .optional()
      .describe('Users to create'),
    run: z.array(item.run(known)).optional().describe('Commands to run in the finished root'),
    tweaks: z
      .record(field.nameOutOf(known.tweaks, 'a tweak'), field.flag)
      .optional()
      .describe('Container tweaks by name, true or false'),
    slim: field.flag.optional().describe('Leave out documentation, manual pages and translations'),
    image: image.optional().describe('Configuration of the image'),
    tests: z
      .array(item.test(known))
      .optional()
      .describe('Commands that must succeed in the image, beside "echo success"'),
    tags: z
      .array(item.tag(known))
      .optional()
      .describe(
        'Tag templates: {{codename}}, {{version}}, {{point}}, {{date}} …; those of a variant end in -<variant>',
      ),
  };
}

function release(known: KnownNames) {
  return map({
    version: field.version.default('').describe('Version, such as 13; absent for rolling releases'),
    codename: field.tagName.optional().describe('Codename; default: the name of the release'),
    aliases: z
      .array(field.tagName)
      .default([])
      .describe('Other names it goes by, on the command line and as tags'),
    tags: z
      .array(item.tag(known))
      .default([])
      .describe('Tag templates of this release beside those of the recipe'),
    platforms: z
      .array(field.platform(known.platforms))
      .min(1, 'at least one platform')
      .optional()
      .describe('Platforms it has, when not all of the recipe'),
    'module-platform': field.tagName
      .optional()
      .describe(
        'Platform that its module streams are for, as PLATFORM_ID of its os-release has it, such as f45; default: el and the major version',
      ),
    suites: z
      .record(text, z.array(template(plannedPlaceholders)).min(1, 'at least one suite'))
      .default({})
      .describe('Suites by name of the repository, in place of the ones given there'),
  });
}

/**
 * The one definition of a recipe: it checks, fills in, and gives editors their schema. Since a recipe may only refer
 * to releases, platforms and variants it has, the definition depends on the names that are in it.
 */
export function recipeDefinition(known: KnownNames = {}) {
  const shared = content(known);
  return map({
    name: field.recipeName.describe('Name in file names, lock files and tags'),
    title: field.filledText.describe('Name for people'),
    description: text.default('').describe('One sentence for the image labels'),
    url: field.url.or(z.literal('')).default('').describe('Project page'),
    vendor: text.default('').describe('Who makes the distribution'),
    licences: text.default('').describe('SPDX expression for the image labels'),
    outside: field.flag
      .default(false)
      .describe(
        'Whether it may name files outside of its own folder, by "..", an absolute path or a link; default false',
      ),
    manager: z.enum(managerNames).describe('Who fills the root: a package manager, or files alone'),
    platforms: z
      .array(field.platform())
      .min(1, 'at least one platform')
      .describe('Platforms, such as linux/arm64'),
    release: field
      .nameOutOf(known.releases, 'a release of this recipe')
      .describe('Release to build when none is asked for'),
    releases: z.record(field.tagName, release(known)).describe('Releases by name'),
    ...shared,
    repositories: shared.repositories.unwrap().default([]).describe('Where packages come from'),
    variants: z
      .record(
        field.tagName.refine(
          (name) => name !== plain,
          `another name: "${plain}" is the image without a variant`,
        ),
        map(shared),
      )
      .default({})
      .describe('Named variants: what they add (lists, maps) and change (everything else)'),
  });
}

/** A recipe as it is written, checked. */
export type RecipeText = z.output<ReturnType<typeof recipeDefinition>>;
export type VariantText = RecipeText['variants'][string];
