import { fail } from './model/error.ts';
import { nearest } from './model/nearest.ts';
import { recipeDigest, type DraftTarget } from './model/fingerprint.ts';
import { partLogins, type Login } from './model/mirror.ts';
import { formatPlatform, samePlatform, type Platform } from './model/platform.ts';
import type {
  Recipe,
  RecipeArchive,
  RecipeFile,
  RecipeRepository,
  Release,
  Variant,
} from './model/recipe.ts';
import { plain, select, type Place } from './model/recipe/filter.ts';
import { expandPath, valuesAt, valuesOf } from './model/recipe/place.ts';
import { splitReference } from './model/recipe/reference.ts';
import type { Archive, FileEntry, ImageTest, KeyringFile, Repository, Target } from './model/target.ts';
import { expandTemplate, type TemplateValues } from './model/template.ts';
import type { Selection } from './request.ts';

/** What every image must be able to do, whatever its recipe tests besides. */
const firstTest: ImageTest = {
  name: 'echo success',
  argv: ['echo', 'success'],
  status: 0,
  stdout: 'success',
};

/**
 * The images a selection asks for: one release in one variant, one target for each platform, in the recipe's order.
 * @param hostPlatform what `platforms: 'host'` means
 * @throws BaseImageError `usage` for a release, variant or platform the recipe does not have
 */
export function plan(recipe: Recipe, selection: Selection, hostPlatform: Platform): readonly Target[] {
  const { release, variant } = choose(recipe, selection);
  const platforms = choosePlatforms(release, selection.platforms, hostPlatform);
  return targets(recipe, release, variant).filter((target) =>
    platforms.some((platform) => samePlatform(platform, target.platform)),
  );
}

/** Every release in every variant on every platform. */
export function planAll(recipe: Recipe): readonly Target[] {
  return recipe.releases.flatMap((release) =>
    recipe.variants.flatMap((variant) => targets(recipe, release, variant)),
  );
}

/** The names and passwords in the recipe's URLs, which are in no target. */
export function loginsOf(recipe: Recipe): readonly Login[] {
  return recipe.releases.flatMap((release) =>
    recipe.variants.flatMap((variant) =>
      release.platforms.flatMap((platform) => partLogins(target(recipe, release, variant, platform)).logins),
    ),
  );
}

function targets(recipe: Recipe, release: Release, variant: Variant): readonly Target[] {
  const drafts = release.platforms.map(
    (platform) => partLogins(target(recipe, release, variant, platform)).target,
  );
  const digest = recipeDigest(drafts);
  return drafts.map((draft) => ({ ...draft, recipeDigest: digest }));
}

function choose(recipe: Recipe, selection: Selection): { release: Release; variant: Variant } {
  const { choice } = splitReference(selection.recipe);
  const chosen = choice === undefined ? {} : readChoice(recipe, choice);
  const releaseName = selection.release ?? chosen.release ?? recipe.defaultRelease;
  const variantName = selection.variant ?? chosen.variant ?? '';
  return {
    release: findRelease(recipe, releaseName) ?? unknownRelease(recipe, releaseName),
    variant: findVariant(recipe, variantName) ?? unknownVariant(recipe, variantName),
  };
}

/** `trixie`, `stable`, `trixie-slim` or `slim`: a release wins over a release and a variant, and over a variant. */
function readChoice(recipe: Recipe, choice: string): { release?: string; variant?: string } {
  if (findRelease(recipe, choice)) return { release: choice };
  for (const { name } of recipe.variants) {
    const release = choice.slice(0, -name.length - 1);
    if (name !== '' && choice.endsWith(`-${name}`) && findRelease(recipe, release))
      return { release, variant: name };
  }
  if (findVariant(recipe, choice)) return { variant: choice };
  return { release: choice };
}

function findRelease(recipe: Recipe, name: string): Release | undefined {
  return (
    recipe.releases.find((release) => release.name === name) ??
    recipe.releases.find((release) => [...release.aliases, release.codename, release.version].includes(name))
  );
}

function findVariant(recipe: Recipe, name: string): Variant | undefined {
  return recipe.variants.find((variant) => variant.name === (name === plain ? '' : name));
}

function unknownRelease(recipe: Recipe, name: string): never {
  const names = recipe.releases.flatMap((release) => [release.name, ...release.aliases]);
  const variants = recipe.variants.map((variant) => variant.name).filter((variant) => variant !== '');
  const all = [
    ...names,
    ...variants,
    ...names.flatMap((release) => variants.map((variant) => `${release}-${variant}`)),
  ];
  return fail(
    'usage',
    `Recipe ${recipe.name} has no release ${JSON.stringify(name)}; it has ${names.join(', ')}`,
    {
      hint: nearest(name, all),
    },
  );
}

function unknownVariant(recipe: Recipe, name: string): never {
  const names = recipe.variants.map((variant) => variant.name || plain);
  return fail(
    'usage',
    `Recipe ${recipe.name} has no variant ${JSON.stringify(name)}; it has ${names.join(', ')}`,
    {
      hint: nearest(name, names),
    },
  );
}

function choosePlatforms(
  release: Release,
  wanted: Selection['platforms'],
  hostPlatform: Platform,
): readonly Platform[] {
  if (wanted === 'all') return release.platforms;
  const platforms = wanted === 'host' ? [hostPlatform] : wanted;
  const names = release.platforms.map(formatPlatform);
  for (const name of platforms.map(formatPlatform)) {
    if (names.includes(name)) continue;
    const message = `Release ${release.name} has no platform ${name}; it has ${names.join(', ')}`;
    const own = wanted === 'host' ? `This machine is ${name}: choose` : 'Choose';
    const hint = `${own} with --platform ${names.join(',')}`;
    return fail('usage', message, { hint });
  }
  if (platforms.length === 0) {
    return fail('usage', 'No platform is asked for', { hint: `Choose with --platform ${names.join(',')}` });
  }
  return platforms;
}

function target(recipe: Recipe, release: Release, variant: Variant, platform: Platform): DraftTarget {
  const { name, title, description, url, licences, vendor, manager } = recipe;
  const place: Place = { release: release.name, platform, variant: variant.name };
  const values = valuesAt(recipe, release, variant.name, platform);
  return {
    ...{ recipe: name, title, description, url, licences, vendor },
    release: release.name,
    version: release.version,
    codename: release.codename,
    variant: variant.name,
    platform,
    manager,
    ...(manager === 'dnf' ? { modulePlatform: release.modulePlatform } : {}),
    repositories: select(variant.repositories, place).map((item) =>
      repository(recipe, release, item, values),
    ),
    packages: {
      set: variant.set,
      include: select(variant.include, place),
      exclude: select(variant.exclude, place),
      recommends: variant.recommends,
      groups: select(variant.groups, place),
      groupParts: variant.groupParts,
      modules: variant.modules,
      docs: variant.docs,
      languages: variant.languages,
      noExtract: variant.noExtract,
    },
    variables: variant.variables,
    archives: select(variant.archives, place).map((item) =>
      archive(recipe, item, valuesOf(values, platform, item.words)),
    ),
    debconf: variant.debconf,
    locales: select(variant.locales, place),
    timezone: variant.timezone,
    files: select(variant.files, place).map((item) => file(recipe, item, values)),
    users: variant.users,
    run: select(variant.run, place),
    tweaks: variant.tweaks,
    slim: variant.slim,
    image: variant.image,
    tests: [...(manager === 'files' ? [] : [firstTest]), ...select(variant.tests, place)],
    tags: tagsAt(variant, release, place),
  };
}

/** An image whose recipe names none has its release for a tag. */
function tagsAt(variant: Variant, release: Release, place: Place): readonly string[] {
  const given = [...select(variant.tags, place), ...select(release.tags, place)];
  const some = given.length > 0 ? given : ['{{release}}'];
  return some.map((tag) => ofVariant(tag, variant));
}

/** Keeps two variants from claiming one tag: what does not mention the variant ends in it. */
function ofVariant(tag: string, variant: Variant): string {
  return variant.name === '' || /\{\{\s*variant\s*\}\}/.test(tag) ? tag : `${tag}-{{variant}}`;
}

function repository(
  recipe: Recipe,
  release: Release,
  repository: RecipeRepository,
  values: TemplateValues,
): Repository {
  const suites = release.suites[repository.name] ?? repository.suites;
  return {
    ...repository,
    suites: suites.map((suite) => {
      const { text, missing } = expandTemplate(suite, values);
      if (text !== undefined) return text;
      const message = `The suite ${JSON.stringify(suite)} of repository ${repository.name} needs {{${missing}}}, which release ${release.name} does not have`;
      return fail('recipe', message, { hint: `Give releases.${release.name}.suites, or another template` });
    }),
    mirrors: repository.mirrors.map((mirror) => expandPath(mirror, values)),
    mirrorList: expandPath(repository.mirrorList, values),
    keyring: keyring(recipe, repository.keyring, values),
  };
}

function keyring(recipe: Recipe, template: string, values: TemplateValues): KeyringFile {
  const { path, digest } = source(recipe, expandPath(template, values));
  return { path, digest };
}

function archive(recipe: Recipe, item: RecipeArchive, values: TemplateValues): Archive {
  const { source: from, proof } = item;
  const expand = (template: string) => expandPath(template, values);
  return {
    ...item,
    source: archiveSource(recipe, from, expand),
    proof:
      proof === undefined || 'sha256' in proof
        ? proof
        : 'sums' in proof
          ? {
              sums: expand(proof.sums),
              signature: expand(proof.signature),
              keyring: keyring(recipe, proof.keyring, values),
            }
          : { signature: expand(proof.signature), keyring: keyring(recipe, proof.keyring, values) },
  };
}

function archiveSource(
  recipe: Recipe,
  from: RecipeArchive['source'],
  expand: (template: string) => string,
): Archive['source'] {
  if ('urls' in from) return { urls: from.urls.map(expand) };
  if ('image' in from) return { image: expand(from.image) };
  const { path, digest } = source(recipe, expand('file' in from ? from.file : from.layout));
  return 'file' in from ? { file: path, digest } : { layout: path, digest };
}

function file(recipe: Recipe, { path, mode, uid, gid, body }: RecipeFile, values: TemplateValues): FileEntry {
  if ('source' in body) {
    const { path: from, digest, mode: natural } = source(recipe, expandPath(body.source, values));
    return { path, source: { path: from, digest }, mode: mode ?? natural, uid, gid };
  }
  return {
    path,
    ...body,
    mode: mode ?? ('directory' in body ? 0o755 : 'link' in body ? 0o777 : 0o644),
    uid,
    gid,
  };
}

function source(recipe: Recipe, path: string) {
  return recipe.sources[path] ?? fail('internal', `The recipe was loaded without its file ${path}`);
}
