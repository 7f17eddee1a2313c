import * as z from 'zod';
import { architectureWords, signedParts, testTimeout } from '../target.ts';
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
      .default([])
      .describe('Root URLs, the preferred one first, as templates: {{version}}, {{architecture}} …'),
    'mirror-list': field.documentUrl
      .optional()
      .describe('URL of a list of mirrors, plain or as Metalink, asked where none of mirrors answers'),
    suites: z
      .array(template(plannedPlaceholders))
      .default([])
      .describe('Suites of an apt archive, as templates: "{{codename}}-updates"'),
    components: z.array(field.filledText).default([]).describe('Components of an apt archive, such as main'),
    keyring: field.recipePath.describe(
      'OpenPGP keys it is signed with, relative to the recipe, armoured or binary; for apk a folder of its keys',
    ),
    origin: text.default('').describe('Origin that the Release files of the archive must carry'),
    label: text.default('').describe('Label that the Release files of the archive must carry'),
    'signed-by': field.imagePath
      .optional()
      .describe('Where the image has the keys itself; default: the keyring is put into the image'),
    security: field.flag.default(false).describe('Whether it carries security updates'),
    signatures: z
      .array(z.enum(signedParts))
      .min(1, 'metadata, packages or both')
      .default([...signedParts])
      .describe('What must be signed; default both'),
    exclude: z
      .array(field.packagePattern)
      .default([])
      .describe('Packages that are not taken from it, which may have a * in their name'),
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
  }).transform(
    ({
      'signed-by': signedBy = '',
      'valid-until': validUntil,
      'in-image': inImage,
      'mirror-list': mirrorList = '',
      exclude: excludes,
      ...rest
    }) =>
      filtered({ ...rest, excludes, signedBy, checkValidUntil: validUntil === 'check', inImage, mirrorList }),
  );
}

const proofs = 'sha256, checksums or signature';

export function archive(known: KnownNames) {
  return map({
    name: field.tagName.default('root').describe('Name in lock files and messages; default "root"'),
    urls: z
      .array(field.archiveUrl)
      .min(1, 'at least one URL')
      .optional()
      .describe(
        'Where it can be had, the preferred one first, as templates; a * in the file name stands for the newest version that the signed list has',
      ),
    file: field.recipePath.optional().describe('An archive beside the recipe'),
    image: field.filledText
      .optional()
      .describe(
        'An image to take the files of: docker://name@sha256:… in a registry, oci:FOLDER for a layout beside the recipe',
      ),
    sha256: field.sha256.optional().describe('The sum that it must have'),
    version: field.version.default('').describe('Version of what is in it; default: that of the release'),
    checksums: map({
      url: field.documentUrl.describe('A list of SHA-256 sums'),
      signature: field.documentUrl
        .optional()
        .describe('Its detached OpenPGP signature; default: the list is clear-signed'),
      keyring: field.recipePath.describe('OpenPGP keys, relative to the recipe'),
    })
      .optional()
      .describe('A signed list of sums that names it'),
    signature: map({
      url: field.documentUrl.describe('A detached OpenPGP signature'),
      keyring: field.recipePath.describe('OpenPGP keys, relative to the recipe'),
    })
      .optional()
      .describe('A signature of the archive itself'),
    architectures: z
      .enum(architectureWords)
      .default('debian')
      .describe('Whose words {{architecture}} stands for: amd64 (debian), x86_64 (the others) …'),
    strip: field.count.default(0).describe('Leading parts of names to take away; default 0'),
    include: z
      .array(field.pathPattern)
      .default([])
      .describe('Path patterns of what is wanted, after strip; default everything'),
    exclude: z.array(field.pathPattern).default([]).describe('Path patterns of what is not'),
    place: field.imagePath
      .optional()
      .describe('Where it goes, when it is no archive but one program, compressed or not'),
    mode: field.mode.default(0o755).describe('Permission bits of that program; default 0755'),
    ...filterKeys(known),
  }).transform((archive, context) => {
    const {
      urls,
      file,
      image,
      sha256,
      checksums,
      signature,
      architectures: words,
      place,
      mode,
      ...rest
    } = archive;
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const layout = image?.startsWith('oci:') ? image.slice('oci:'.length) : undefined;
    const sources = [
      ...(urls === undefined ? [] : [{ urls }]),
      ...(file === undefined ? [] : [{ file }]),
      ...(image === undefined ? [] : [layout === undefined ? { image } : { layout }]),
    ];
    const [source, another] = sources;
    if (source === undefined || another !== undefined)
      return refuse('an archive takes exactly one of urls, file and image');
    const given = [
      ...(sha256 === undefined ? [] : [{ sha256 }]),
      ...(checksums === undefined
        ? []
        : [{ sums: checksums.url, signature: checksums.signature ?? '', keyring: checksums.keyring }]),
      ...(signature === undefined ? [] : [{ signature: signature.url, keyring: signature.keyring }]),
    ];
    const [proof, more] = given;
    if (more !== undefined) return refuse(`an archive takes one of ${proofs}`);
    if (urls !== undefined && proof === undefined)
      return refuse(`an archive from a URL needs a proof: ${proofs}`);
    if (urls === undefined && proof !== undefined && !('sha256' in proof))
      return refuse('checksums and signature are for archives from a URL');
    const names = new Set(urls?.map((url) => url.slice(url.lastIndexOf('/') + 1)));
    if (names.size > 1) return refuse('the URLs of an archive must end in the same file name');
    if ([...names].some((name) => name.includes('*')) && checksums === undefined)
      return refuse('a * in the file name needs checksums: a signed list to find it in');
    if (image !== undefined && proof !== undefined)
      return refuse('an image has its digest, and takes no sha256');
    if (
      image !== undefined &&
      layout === undefined &&
      !/^docker:\/\/[^\s@]+@sha256:[0-9a-f]{64}$/.test(image)
    )
      return refuse(
        'an image needs its digest: docker://name@sha256:…; or it is a layout beside the recipe: oci:FOLDER',
      );
    if (layout !== undefined && !/^[^/\s]/.test(layout))
      return refuse('the layout of an image is a path relative to the recipe: oci:FOLDER');
    return filtered({
      ...rest,
      source,
      proof,
      words,
      ...(place !== undefined && { place: { path: place, mode } }),
    });
  });
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
    timeout: field.seconds
      .optional()
      .describe(`Seconds it may take, finding the match included; default ${testTimeout}`),
    ...filterKeys(known),
  }).transform(({ run: argv, stdout, matches, timeout, ...rest }) =>
    filtered({
      argv,
      ...rest,
      ...(timeout === undefined ? {} : { timeout }),
      ...(stdout === undefined ? {} : { stdout: stdout.trimEnd() }),
      ...(matches === undefined ? {} : { matches }),
    }),
  );
}

export function tag(known: KnownNames) {
  const { releases, variants } = filterKeys(known);
  return z.union([
    field.tagTemplate.transform((value): Filtered<string> => ({ value, only: {} })),
    map({ name: field.tagTemplate, releases, variants }).transform(({ name, ...only }): Filtered<string> => ({
      value: name,
      only,
    })),
  ]);
}
