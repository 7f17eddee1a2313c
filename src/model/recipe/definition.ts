import * as z from 'zod';
import { plannedPlaceholders } from '../template.ts';
import * as field from './fields.ts';
import { filterKeys, map, template, text, type KnownNames } from './fields.ts';
import { overlap, plain, type Filter, type Filtered } from './filter.ts';

/** Takes the filter off an item. */
function filtered<T extends Filter>({
  releases,
  platforms,
  variants,
  ...value
}: T): Filtered<Omit<T, keyof Filter>> {
  return { value, only: { releases, platforms, variants } };
}

/** An item that is a bare text, or a map with the same under `name` and a filter. */
function named(name: z.ZodString, known: KnownNames) {
  return z.union([
    name.transform((value): Filtered<string> => ({ value, only: {} })),
    map({ name, ...filterKeys(known) }).transform(
      ({ name: value, releases, platforms, variants }): Filtered<string> => {
        return { value, only: { releases, platforms, variants } };
      },
    ),
  ]);
}

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

function repository(known: KnownNames) {
  return map({
    name: field.tagName.describe('Name in lock files and messages'),
    mirrors: z
      .array(field.mirror)
      .min(1, 'at least one mirror')
      .describe('Root URLs of the archive, the preferred one first'),
    suites: z
      .array(template(plannedPlaceholders))
      .min(1, 'at least one suite')
      .describe('Suites, as templates: "{{codename}}-updates"'),
    components: z
      .array(field.filledText)
      .min(1, 'at least one component')
      .describe('Components, such as main'),
    keyring: field.recipePath.describe(
      'OpenPGP keys the archive signs with, relative to the recipe; armoured or binary',
    ),
    origin: text.default('').describe('Origin that the Release files of the archive must carry'),
    label: text.default('').describe('Label that the Release files of the archive must carry'),
    'signed-by': field.imagePath
      .optional()
      .describe('Where the image has the keys itself; default: the keyring is put into the image'),
    security: field.flag.default(false).describe('Whether it carries security updates'),
    'valid-until': z
      .enum(['check', 'ignore'])
      .default('check')
      .describe(
        '"ignore" accepts metadata past its date, for archives that are no longer refreshed; shown in the report',
      ),
    insecure: field.flag
      .default(false)
      .describe('True switches signature checks off; shown in the report and the labels'),
    'in-image': field.flag.default(true).describe('Whether the sources of the finished image name it'),
    ...filterKeys(known),
  }).transform(({ 'signed-by': signedBy = '', 'valid-until': validUntil, 'in-image': inImage, ...rest }) =>
    filtered({ ...rest, signedBy, checkValidUntil: validUntil === 'check', inImage }),
  );
}

function file(known: KnownNames) {
  return map({
    path: field.imagePath.describe('Where it goes in the image'),
    content: text.optional().describe('The text of the file'),
    source: field.recipePath.optional().describe('A file or folder to copy, relative to the recipe'),
    link: field.filledText.optional().describe('What a symbolic link points to'),
    directory: field.flag.optional().describe('True makes a directory'),
    mode: field.mode
      .optional()
      .describe('Permission bits in octal; default 0644, or 0755 for folders and executable sources'),
    owner: field.owner.default({ uid: 0, gid: 0 }).describe('Numeric user and group, "0:0"'),
    ...filterKeys(known),
  }).transform(({ content, source, link, directory, owner, ...rest }, context) => {
    const bodies = [
      content === undefined ? [] : [{ content }],
      source === undefined ? [] : [{ source }],
      link === undefined ? [] : [{ link }],
      directory === true ? [{ directory: true as const }] : [],
    ].flat();
    const [body, other] = bodies;
    if (body === undefined || other !== undefined) {
      const given = bodies.flatMap((each) => Object.keys(each));
      const message = `a file takes exactly one of content, source, link and "directory: true"`;
      context.addIssue({ code: 'custom', message: `${message}; here: ${given.join(' and ') || 'none'}` });
      return z.NEVER;
    }
    return filtered({ ...rest, ...owner, body });
  });
}

const user = map({
  name: field.userName,
  uid: field.id,
  gid: field.id.optional().describe('Default: the uid'),
  home: field.imagePath.optional().describe('Default: /home/<name>'),
  shell: field.imagePath.default('/bin/sh'),
  comment: text.default('').describe('Full name'),
  groups: z.array(field.userName).default([]).describe('Further groups, which must exist'),
}).transform(({ gid, home, ...rest }) => ({
  ...rest,
  gid: gid ?? rest.uid,
  home: home ?? `/home/${rest.name}`,
}));

function run(known: KnownNames) {
  return z.union([
    field.command.transform((argv) => ({ value: { argv, network: false }, only: {} })),
    map({
      run: field.command.describe('A list of arguments, or a text for /bin/sh -ec'),
      network: field.flag
        .default(false)
        .describe(
          'Whether the command may use the network; the image is then not reproducible from its lock alone',
        ),
      ...filterKeys(known),
    }).transform(({ run: argv, ...rest }) => filtered({ argv, ...rest })),
  ]);
}

function test(known: KnownNames) {
  return map({
    name: field.filledText.describe('What it proves'),
    run: field.command.describe('A list of arguments, or a text for /bin/sh -ec'),
    status: field.exitStatus.default(0).describe('Exit status it must have'),
    stdout: text.optional().describe('Exact output, without white space at its end'),
    matches: field.pattern.optional().describe('Regular expression the output must match'),
    ...filterKeys(known),
  }).transform(({ run: argv, stdout, matches, ...rest }) =>
    filtered({
      argv,
      ...rest,
      ...(stdout === undefined ? {} : { stdout: stdout.trimEnd() }),
      ...(matches === undefined ? {} : { matches }),
    }),
  );
}

function tag(known: KnownNames) {
  const { releases, variants } = filterKeys(known);
  return z.union([
    template().transform((value): Filtered<string> => ({ value, only: {} })),
    map({ name: template(), releases, variants }).transform(({ name, ...only }): Filtered<string> => ({
      value: name,
      only,
    })),
  ]);
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
    include: z.array(named(field.packageName, known)).optional().describe('Packages beside the set'),
    exclude: z.array(named(field.packageName, known)).optional().describe('Packages that must not come in'),
    recommends: field.flag.optional().describe('Whether recommended packages come too; default false'),
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
      .array(repository(known))
      .superRefine(unique((item) => item.value.name, 'the repository'))
      .optional()
      .describe('Where packages come from'),
    debconf: z.array(field.debconf).optional().describe('Answers for debconf: "package question type value"'),
    locales: z
      .array(named(field.locale, known))
      .optional()
      .describe('Locales to generate; the first is the default'),
    timezone: field.timezone.optional().describe('Time zone, such as Asia/Tokyo; default UTC'),
    files: z.array(file(known)).optional().describe('Files, folders and links to put into the image'),
    users: z
      .array(user)
      .superRefine(unique((item) => item.name, 'the user'))
      .optional()
      .describe('Users to create'),
    run: z.array(run(known)).optional().describe('Commands to run in the finished root'),
    tweaks: z
      .record(field.nameOutOf(known.tweaks, 'a tweak'), field.flag)
      .optional()
      .describe('Container tweaks by name, true or false'),
    slim: field.flag.optional().describe('Leave out documentation, manual pages and translations'),
    image: image.optional().describe('Configuration of the image'),
    tests: z
      .array(test(known))
      .optional()
      .describe('Commands that must succeed in the image, beside "echo success"'),
    tags: z
      .array(tag(known))
      .optional()
      .describe(
        'Tag templates: {{codename}}, {{version}}, {{point}}, {{date}} …; those of a variant end in -<variant>',
      ),
  };
}

function release(known: KnownNames) {
  return map({
    version: text.default('').describe('Version, such as 13; absent for rolling releases'),
    codename: field.tagName.optional().describe('Codename; default: the name of the release'),
    aliases: z
      .array(field.tagName)
      .default([])
      .describe('Other names it goes by, on the command line and as tags'),
    tags: z
      .array(tag(known))
      .default([])
      .describe('Tag templates of this release beside those of the recipe'),
    platforms: z
      .array(field.platform(known.platforms))
      .min(1, 'at least one platform')
      .optional()
      .describe('Platforms it has, when not all of the recipe'),
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
    manager: z.enum(['apt']).describe('Package manager'),
    platforms: z
      .array(field.platform())
      .min(1, 'at least one platform')
      .describe('Platforms, such as linux/arm64'),
    release: field
      .nameOutOf(known.releases, 'a release of this recipe')
      .describe('Release to build when none is asked for'),
    releases: z.record(field.tagName, release(known)).describe('Releases by name'),
    ...shared,
    repositories: shared.repositories
      .unwrap()
      .min(1, 'at least one repository')
      .describe('Where packages come from'),
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
