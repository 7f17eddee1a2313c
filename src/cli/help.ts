import type { Verb } from './options.ts';

interface VerbHelp {
  readonly summary: string;
  readonly usage: string;
  readonly details: string;
  /** Of options that mean something else here than with most verbs. */
  readonly options?: Readonly<Record<string, string>>;
}

const verbs: Readonly<Record<Verb, VerbHelp>> = {
  build: {
    summary: 'build, test and pack an image',
    usage: 'build RECIPE [options]',
    details: `RECIPE is a built-in recipe (debian, debian:bookworm, debian:trixie-slim) or a YAML file.
The output folder gets an OCI image layout (image/), locks (lock/), SBOMs (sbom/), report.html and build.json.`,
  },
  lock: {
    summary: 'write down exactly what a build would install',
    usage: 'lock RECIPE [options]',
    details: `Writes one <platform>.json per platform, for build --locked.
With --check nothing is written, and the exit status is 3 when the archive has changed.`,
    options: { output: 'folder for the locks (default: build/<name>-<release>/lock)' },
  },
  plan: {
    summary: 'show what would be built, without building',
    usage: 'plan RECIPE… [options]',
    details: `Touches neither network nor disk. --json prints the matrix for a workflow, with a runner for every image and
platform, and the complete targets.`,
  },
  index: {
    summary: 'join builds of single platforms into one index',
    usage: 'index DIR… [options]',
    details: `DIR are output folders of builds of the same recipe, release and variant, on whatever machines; a folder
that holds such folders stands for them. The index is the one, to the byte, that a single machine makes of all.`,
    options: {
      platform: 'platforms that must be there, such as linux/amd64,linux/arm64',
      tag: 'tag, such as {{codename}}-{{date}}, instead of those of the builds; repeatable',
    },
  },
  push: {
    summary: 'push what a build left in its output folder',
    usage: 'push DIR --image NAME [options]',
    details: `Images first, then the index, and tags last. Credentials are those of docker login.`,
    options: { tag: 'tag, such as {{codename}}-{{date}}, instead of those of the build; repeatable' },
  },
  verify: {
    summary: 'fetch published images and check every byte of them',
    usage: 'verify NAME:TAG… [--digest DIGEST]',
    details: 'Also starts the image of this machine, where Docker or podman is there.',
  },
  list: {
    summary: 'list the built-in recipes',
    usage: 'list [options]',
    details: 'With their releases, variants and platforms.',
  },
  doctor: {
    summary: 'check what this machine has for building',
    usage: 'doctor [options]',
    details: 'Exit status 1 when a build could not run.',
  },
  prune: {
    summary: 'remove old files from the cache, and images that failed their tests',
    usage: 'prune [--max-age 30d] [--max-size 5G]',
    details: 'Files not used for longest go first. Without a limit: everything not used for 30 days.',
  },
  help: { summary: 'explain a verb', usage: 'help [VERB]', details: '' },
};

/** Every option once: the same words mean the same everywhere. */
const options: Readonly<Record<string, { readonly value?: string; readonly text: string }>> = {
  release: { value: 'NAME', text: "release of the distribution (default: the recipe's)" },
  variant: { value: 'NAME', text: 'named variant of the recipe, such as slim' },
  platform: { value: 'LIST', text: 'linux/amd64,linux/arm64 or all or host (default: host)' },
  output: { value: 'DIR', text: 'folder for the results (default: build/<name>-<release>)' },
  image: { value: 'NAME', text: 'image name that the tags apply to; repeatable' },
  tag: { value: 'TEMPLATE', text: "tag, such as {{codename}}-{{date}}, instead of the recipe's; repeatable" },
  push: { text: 'push the image to the registries that --image names' },
  'skip-unchanged': { text: 'build nothing when the published image is of the same recipe and packages' },
  load: { text: 'leave the image in the container engine' },
  test: { text: "run the recipe's tests (default); --no-test leaves them out" },
  compression: { value: 'KIND', text: 'gzip (default), zstd or none' },
  format: {
    value: 'LIST',
    text: 'also write rootfs.tar, rootfs.tar.xz, rootfs.tar.zst, docker-archive, Dockerfile',
  },
  locked: { value: 'DIR', text: 'build exactly what the locks in this folder say' },
  emulation: { value: 'MODE', text: 'run foreign programs: auto (where a script needs it), never, always' },
  'keep-going': { text: 'leave platforms that fail out of the index; exit status 1 all the same' },
  runner: { value: 'RULE', text: 'runner for a platform, linux/arm64=LABEL or default=LABEL; repeatable' },
  digest: { value: 'DIGEST', text: 'digest of the index that they must lead to' },
  check: { text: 'only compare; exit status 3 when something changed' },
  'max-age': { value: 'AGE', text: 'remove what was not used for 12h, 30d, 4w' },
  'max-size': { value: 'SIZE', text: 'keep the cache below 500M, 5G' },
  'cache-dir': { value: 'DIR', text: 'cache folder (default: $BASE_IMAGE_CACHE_DIR, ~/.cache/base-image)' },
  'time-limit': {
    value: 'TIME',
    text: 'stop a program that takes longer, such as 90m (default: $BASE_IMAGE_TIME_LIMIT, 1h)',
  },
  json: { text: 'print one JSON value to stdout' },
  debug: { text: 'show commands, and where errors come from' },
  quiet: { text: 'only warnings and errors' },
  help: { text: 'show this help' },
  version: { text: 'show the version' },
};

export function usageLine(verb?: Verb): string {
  return verb
    ? `Usage: base-image ${verbs[verb].usage}`
    : 'Usage: base-image VERB [options]; see base-image help';
}

/** @param optionNames the options of `verb`, from the parser */
export function helpText(verb: Verb | undefined, optionNames: readonly string[]): string {
  if (verb === undefined) {
    const rows = Object.entries(verbs).map(([name, { summary }]) => [name, summary] as const);
    return `${usageLine()}

Container base images from a recipe: resolved, locked, built, tested and published.

${columns(rows)}

base-image help VERB explains one of them. Exit status: 0 done, 1 failed, 2 wrong usage or recipe, 3 changed.
`;
  }
  const { details, options: own = {} } = verbs[verb];
  const rows = optionNames.map((name) => {
    const { value, text = '' } = options[name] ?? {};
    return [`--${name}${value ? ` ${value}` : ''}`, own[name] ?? text] as const;
  });
  return `${usageLine(verb)}\n\n${details && `${details}\n\n`}${columns(rows)}\n`;
}

/** Names that the help explains, for the test that keeps it complete. */
export const explainedOptions = Object.keys(options);

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
