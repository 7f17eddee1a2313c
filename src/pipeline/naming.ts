import { fail } from '../model/error.ts';
import type { Lock } from '../model/lock.ts';
import { mustBeImageName } from '../model/reference.ts';
import type { Target } from '../model/target.ts';
import {
  expandTags,
  expandTemplate,
  placeholdersIn,
  plannedPlaceholders,
  type TemplateValues,
} from '../model/template.ts';
import type { Host } from '../host/contract.ts';

/** What stands behind the placeholders of tags once the lock is known; the dates of the image come with its epoch. */
export function tagValues(
  target: Target,
  { detected }: Pick<Lock, 'detected'>,
  host: Pick<Host, 'env'>,
): TemplateValues {
  const { point = '' } = detected;
  return {
    ...(point === '' ? {} : { point }),
    recipe: target.recipe,
    release: target.release,
    codename: target.codename,
    version: target.version || (detected.version ?? ''),
    variant: target.variant,
    sha: host.env.GITHUB_SHA?.slice(0, 7) ?? '',
  };
}

/** What is known of an image before it is built. */
export function plannedValues({ recipe, release, codename, version, variant }: Target): TemplateValues {
  return { recipe, release, codename, version, variant };
}

/**
 * The names that the templates stand for, each once.
 * @throws BaseImageError `usage` for a placeholder without a value, or what is no name
 */
export function imageNames(templates: readonly string[], all: TemplateValues): readonly string[] {
  const values = Object.fromEntries(plannedPlaceholders.map((name) => [name, all[name] ?? '']));
  const names = templates.map((template) => {
    const { text, missing } = expandTemplate(template, values);
    if (text === undefined) {
      return fail(
        'usage',
        `The image name ${template} needs {{${missing}}}, which this image does not have`,
        {
          hint: `Names may use ${plannedPlaceholders.join(', ')}.`,
        },
      );
    }
    mustBeImageName(text);
    return text;
  });
  return [...new Set(names)];
}

/** What tags may be made of that is known only later. */
const late = ['version', 'point', 'date', 'serial', 'sha'];

/**
 * Some template gives a tag, and none gives what is no tag, as far as that is known before any work.
 * @throws BaseImageError `usage`
 */
export function mustGiveTags(templates: readonly string[], target: Target): void {
  const values = plannedValues(target);
  const open = (template: string) => placeholdersIn(template).filter((name) => !values[name as 'version']);
  expandTags(
    templates.filter((template) => open(template).length === 0),
    values,
  );
  if (!templates.some((template) => open(template).every((name) => late.includes(name))))
    withoutTag(templates);
}

function withoutTag(templates: readonly string[]): never {
  const given = templates.length > 0 ? `: ${templates.join(', ')} give none for it` : '';
  fail('usage', `The image would have no tag${given}`, {
    hint: 'Give one with --tag TAG, or under "tags:" in the recipe, such as {{release}}',
  });
}

/**
 * Tags and references, with a word about every template that gives no tag.
 * @throws BaseImageError `usage` where none does, or one gives what is no tag
 */
export function nameTags(
  templates: readonly string[],
  names: readonly string[],
  values: TemplateValues,
  { log }: Pick<Host, 'log'>,
): { readonly tags: readonly string[]; readonly references: readonly string[] } {
  const { tags, dropped } = expandTags(templates, values);
  for (const { template, reason } of dropped) log.info(`No tag from ${template}: ${reason}`);
  // What `docker import` scripts do with a root that does not say its version.
  const unversioned = tags.length === 0 && templates.some(needsVersion);
  const known = unversioned ? [values.recipe ?? 'latest'] : tags;
  if (known.length === 0) withoutTag(templates);
  if (unversioned) log.warn(`No version is known of this image: its one tag is ${known.join()}`);
  return { tags: known, references: names.flatMap((name) => known.map((tag) => `${name}:${tag}`)) };
}

function needsVersion(template: string): boolean {
  return placeholdersIn(template).some((name) => name === 'version' || name === 'point');
}

/** Of the templates those whose tags lead from one build to the next: no date and no commit in them. */
export function standingTags(templates: readonly string[]): readonly string[] {
  const moving = ['date', 'serial', 'sha'];
  return templates.filter((template) => !placeholdersIn(template).some((name) => moving.includes(name)));
}
