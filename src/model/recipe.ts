import { recipeDefinition, type RecipeText, type VariantText } from './recipe/definition.ts';
import { tryPlatform, type KnownNames } from './recipe/fields.ts';
import { contradictions, type Report } from './recipe/contradictions.ts';
import { select, type Filtered } from './recipe/filter.ts';
import { expandPath, valuesAt, valuesOf } from './recipe/place.ts';
import { problemsOf } from './recipe/issues.ts';
import { RecipeError, type RecipeProblem } from './recipe/problem.ts';
import { foreignWords } from './recipe/vocabulary.ts';
import { readYaml } from './recipe/yaml.ts';
import { formatPlatform, type Platform } from './platform.ts';
import type {
  Archive,
  FileEntry,
  GroupPart,
  ImageSettings,
  ImageTest,
  ManagerName,
  PackageVariant,
  Repository,
  RunEntry,
  UserEntry,
} from './target.ts';

/** A repository before its templates (mirrors, suites, keyring) are expanded and its keyring is read. */
export interface RecipeRepository extends Omit<Repository, 'keyring'> {
  /** Path relative to the recipe. */
  readonly keyring: string;
}

/** An archive before its templates are expanded and its files are read; paths are relative to the recipe. */
export interface RecipeArchive extends Omit<Archive, 'source' | 'proof'> {
  readonly source:
    | { readonly urls: readonly string[] }
    | { readonly file: string }
    | { readonly image: string }
    | { readonly layout: string };
  readonly proof:
    | { readonly sha256: string }
    | { readonly sums: string; readonly signature: string; readonly keyring: string }
    | { readonly signature: string; readonly keyring: string }
    | undefined;
}

export interface RecipeFile extends Pick<FileEntry, 'path' | 'uid' | 'gid'> {
  readonly mode?: number | undefined;
  /** `source` is a path relative to the recipe. */
  readonly body:
    | { readonly content: string }
    | { readonly source: string }
    | { readonly link: string }
    | { readonly directory: true };
}

export interface Release {
  readonly name: string;
  /** Empty for rolling releases. */
  readonly version: string;
  readonly codename: string;
  readonly aliases: readonly string[];
  readonly platforms: readonly Platform[];
  /** Platform of the module streams of dnf: `el9`; empty for none. */
  readonly modulePlatform: string;
  /** Suite templates by name of the repository, in place of its own. */
  readonly suites: Readonly<Record<string, readonly string[]>>;
  /** Templates, beside those of the variant. */
  readonly tags: readonly Filtered<string>[];
}

/** Everything a recipe says for one of its variants, over what it says for all. */
export interface Variant {
  /** `''` for the plain image. */
  readonly name: string;
  readonly set: PackageVariant;
  readonly include: readonly Filtered<string>[];
  readonly exclude: readonly Filtered<string>[];
  readonly recommends: boolean;
  readonly groups: readonly Filtered<string>[];
  readonly groupParts: readonly GroupPart[];
  readonly modules: readonly string[];
  readonly docs: boolean;
  readonly languages: readonly string[];
  readonly noExtract: readonly string[];
  /** Path of a configuration of dnf, relative to the recipe; its repositories join the others when it is loaded. Empty for none. */
  readonly configuration: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly archives: readonly Filtered<RecipeArchive>[];
  readonly repositories: readonly Filtered<RecipeRepository>[];
  readonly debconf: readonly string[];
  readonly locales: readonly Filtered<string>[];
  readonly timezone: string;
  readonly files: readonly Filtered<RecipeFile>[];
  readonly users: readonly UserEntry[];
  readonly run: readonly Filtered<RunEntry>[];
  readonly tweaks: Readonly<Record<string, boolean>>;
  readonly slim: boolean;
  readonly image: ImageSettings;
  readonly tests: readonly Filtered<ImageTest>[];
  /** Templates. */
  readonly tags: readonly Filtered<string>[];
}

/** What Red Hat's and CentOS's PLATFORM_ID says, and that of those made from them: `el9` of 9 and of 9.4. */
function usualModulePlatform(version: string): string {
  const [, major] = /^(\d+)(\.|$)/.exec(version) ?? [];
  return major === undefined ? '' : `el${major}`;
}

/** A recipe as its text has it: checked, complete, and not yet beside the files it names. */
export interface ParsedRecipe {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly vendor: string;
  readonly licences: string;
  readonly manager: ManagerName;
  readonly platforms: readonly Platform[];
  /** The release to build when none is asked for. */
  readonly defaultRelease: string;
  /** In the recipe's order; at least one. */
  readonly releases: readonly Release[];
  /** The plain one first. */
  readonly variants: readonly Variant[];
  /** Whether it may name files outside of its own folder. */
  readonly outside: boolean;
}

/** A file or folder that a recipe names, as it was found. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string;
  /** `sha256:…` of the bytes of a file; of names, kinds, executable bits and bytes for a folder. */
  readonly digest: string;
  /** Permission bits an image gives it when the recipe does not say: 0o644, or 0o755 for folders and executables. */
  readonly mode: number;
}

export interface Recipe extends ParsedRecipe {
  /** What the recipe refers to, by the relative path it uses. */
  readonly sources: Readonly<Record<string, SourceFile>>;
}

export interface ParseOptions {
  /** Names of all tweaks there are; without it tweaks may have any name. */
  readonly knownTweaks?: readonly string[] | undefined;
}

/**
 * Reads the text of a recipe into its complete value.
 * @param file how messages name the file
 * @throws RecipeError with every problem and its position
 */
export function parseRecipe(text: string, file: string, options: ParseOptions = {}): ParsedRecipe {
  const document = readYaml(text, file);
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
    const empty = document.value === null || document.value === '';
    throw new RecipeError(file, [
      {
        ...document.locate([]),
        message: empty ? 'the file is empty' : 'a recipe is a map of keys',
        hint: 'Begin with "name:", as recipes/debian.yaml does',
      },
    ]);
  }
  const result = recipeDefinition(namesIn(document.value, options)).safeParse(document.value);
  const problems: RecipeProblem[] = [];
  const report: Report = (path, message, hint) =>
    problems.push({ ...document.locate(path, 'key'), message, hint });
  foreignWords(document.value, report);
  if (!result.success)
    throw new RecipeError(file, [...problems, ...problemsOf(result.error.issues, document)]);
  contradictions(result.data, report);
  if (problems.length > 0) throw new RecipeError(file, problems);
  return complete(result.data);
}

/** Every path a recipe names beside itself: keyrings, sources of files and archives, layouts of images. */
export function filesOf(recipe: ParsedRecipe): {
  readonly keyrings: readonly string[];
  readonly sources: readonly string[];
  readonly layouts: readonly string[];
  /** Sources, and where in the image each goes; but those that may lie where engines mount something else. */
  readonly copies: readonly { readonly source: string; readonly path: string }[];
} {
  const keyrings = new Set<string>();
  const sources = new Set<string>();
  const layouts = new Set<string>();
  const copies = new Map<string, { readonly source: string; readonly path: string }>();
  for (const release of recipe.releases) {
    for (const variant of recipe.variants) {
      for (const platform of release.platforms) {
        const place = { release: release.name, platform, variant: variant.name };
        const values = valuesAt(recipe, release, variant.name, platform);
        const add = (paths: Set<string>, path: string) => paths.add(expandPath(path, values));
        for (const { keyring } of select(variant.repositories, place)) add(keyrings, keyring);
        for (const { source, proof, words } of select(variant.archives, place)) {
          const own = valuesOf(values, platform, words);
          if ('file' in source) sources.add(expandPath(source.file, own));
          if ('layout' in source) layouts.add(expandPath(source.layout, own));
          if (proof && 'keyring' in proof) keyrings.add(expandPath(proof.keyring, own));
        }
        for (const { body, path } of select(variant.files, place)) {
          if (!('source' in body)) continue;
          const source = expandPath(body.source, values);
          sources.add(source);
          if (variant.tweaks['empty-mounts'] !== false) copies.set(`${source}\0${path}`, { source, path });
        }
      }
    }
  }
  return {
    keyrings: [...keyrings],
    sources: [...sources],
    layouts: [...layouts],
    copies: [...copies.values()],
  };
}

/** The names that items of a recipe may refer to, as far as a recipe that is not checked yet shows them. */
function namesIn(value: object, options: ParseOptions): KnownNames {
  const { releases, variants, platforms } = value as Record<string, unknown>;
  const keys = (map: unknown) =>
    typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.keys(map) : undefined;
  return {
    releases: keys(releases),
    variants: variants === undefined ? [] : keys(variants),
    platforms: Array.isArray(platforms)
      ? platforms.flatMap((item) => {
          const platform = typeof item === 'string' ? tryPlatform(item) : undefined;
          return platform ? [formatPlatform(platform)] : [];
        })
      : undefined,
    tweaks: options.knownTweaks,
  };
}

function complete(recipe: RecipeText): ParsedRecipe {
  const { name, title, description, url, vendor, licences, manager, platforms, outside } = recipe;
  return {
    ...{ name, title, description, url, vendor, licences, manager, platforms, outside },
    defaultRelease: recipe.release,
    releases: Object.entries(recipe.releases).map(([key, release]) => ({
      ...release,
      name: key,
      codename: release.codename ?? key,
      modulePlatform: release['module-platform'] ?? usualModulePlatform(release.version),
      platforms: release.platforms ?? platforms,
      tags: [...release.aliases.map((alias) => ({ value: alias, only: {} })), ...release.tags],
    })),
    variants: [
      variant('', recipe, {}),
      ...Object.entries(recipe.variants).map(([key, own]) => variant(key, recipe, own)),
    ].map((each) => (manager === 'dnf' ? withCore(each) : each)),
  };
}

/** What the family of Red Hat calls its smallest system is what there is where a recipe asks for nothing. */
function withCore(variant: Variant): Variant {
  const { include, groups } = variant;
  return include.length + groups.length > 0 ? variant : { ...variant, groups: [{ value: 'Core', only: {} }] };
}

/** Lays what a variant says over what the recipe says: lists are appended, maps merged, everything else replaced. */
function variant(name: string, all: VariantText, own: VariantText): Variant {
  const env = { ...all.image?.env, ...own.image?.env };
  const both = <T>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] => [
    ...first,
    ...second,
  ];
  return {
    name,
    set: own.variant ?? all.variant ?? 'minbase',
    include: both(all.packages?.include, own.packages?.include),
    exclude: both(all.packages?.exclude, own.packages?.exclude),
    recommends: own.packages?.recommends ?? all.packages?.recommends ?? false,
    groups: both(all.packages?.groups, own.packages?.groups),
    groupParts: own.packages?.['group-parts'] ?? all.packages?.['group-parts'] ?? ['mandatory'],
    modules: both(all.packages?.modules, own.packages?.modules),
    docs: own.packages?.docs ?? all.packages?.docs ?? false,
    languages: own.packages?.languages ?? all.packages?.languages ?? [],
    noExtract: both(all.packages?.['no-extract'], own.packages?.['no-extract']),
    configuration: own.configuration ?? all.configuration ?? '',
    variables: { ...all.variables, ...own.variables },
    archives: both(all.archives, own.archives),
    repositories: both(all.repositories, own.repositories),
    debconf: both(all.debconf, own.debconf),
    locales: both(all.locales, own.locales),
    timezone: own.timezone ?? all.timezone ?? '',
    files: both(all.files, own.files),
    users: both(all.users, own.users),
    run: both(all.run, own.run),
    tweaks: { ...all.tweaks, ...own.tweaks },
    slim: own.slim ?? all.slim ?? false,
    image: {
      env: Object.entries(env).map(([key, value]) => `${key}=${value}`),
      labels: { ...all.image?.labels, ...own.image?.labels },
      // A command is one value: a variant that gives another means that one.
      entrypoint: own.image?.entrypoint ?? all.image?.entrypoint ?? [],
      cmd: own.image?.cmd ?? all.image?.cmd ?? [],
      user: own.image?.user ?? all.image?.user ?? '',
      workingDir: own.image?.workdir ?? all.image?.workdir ?? '',
    },
    tests: both(all.tests, own.tests),
    tags: both(all.tags, own.tags),
  };
}
