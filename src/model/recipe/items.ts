import * as z from 'zod';
import { plannedPlaceholders } from '../template.ts';
import * as field from './fields.ts';
import { filterKeys, map, template, text, type KnownNames } from './fields.ts';
import type { Filter, Filtered } from './filter.ts';

/*
 * The items of a recipe's lists. Each becomes the noun a target has, beside the filter that says where it counts.
 */

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
export function named(name: z.ZodString, known: KnownNames) {
  return z.union([
    name.transform((value): Filtered<string> => ({ value, only: {} })),
    map({ name, ...filterKeys(known) }).transform(
      ({ name: value, releases, platforms, variants }): Filtered<string> => {
        return { value, only: { releases, platforms, variants } };
      },
    ),
  ]);
}

export function repository(known: KnownNames) {
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

export function file(known: KnownNames) {
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

export const user = map({
  name: field.userName.describe('Login name'),
  uid: field.id.describe('Number of the user'),
  gid: field.id.optional().describe('Default: the uid'),
  home: field.imagePath.optional().describe('Default: /home/<name>'),
  shell: field.imagePath.default('/bin/sh').describe('Login shell'),
  comment: text.default('').describe('Full name'),
  groups: z.array(field.userName).default([]).describe('Further groups, which must exist'),
}).transform(({ gid, home, ...rest }) => ({
  ...rest,
  gid: gid ?? rest.uid,
  home: home ?? `/home/${rest.name}`,
}));

export function run(known: KnownNames) {
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

export function test(known: KnownNames) {
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

export function tag(known: KnownNames) {
  const { releases, variants } = filterKeys(known);
  return z.union([
    template().transform((value): Filtered<string> => ({ value, only: {} })),
    map({ name: template(), releases, variants }).transform(({ name, ...only }): Filtered<string> => ({
      value: name,
      only,
    })),
  ]);
}
