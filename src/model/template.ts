import { fail } from './error.ts';

/**
 * Placeholders of tag and suite templates, and what each stands for. Values a build cannot know stay undefined.
 */
export const placeholders = {
  recipe: 'name of the recipe (debian)',
  release: 'name of the release in the recipe (trixie)',
  codename: 'codename of the release (trixie)',
  version: 'version of the release (13)',
  variant: 'named variant (slim); unknown for the plain image',
  point: 'point release as the signed metadata names it (13.7); unknown where it names none',
  date: 'day of the image, YYYYMMDD in UTC: the serial of the official Debian images (trixie-20261116)',
  serial: 'the same to the minute, YYYYMMDDHHMM, for archives that move several times a day',
  architecture: 'architecture in the words of the package manager (amd64, x86_64); in URLs and paths only',
  machine: 'architecture as uname -m has it (x86_64, aarch64); in URLs and paths only',
  sha: 'first seven digits of the git commit the build ran for; unknown outside of a workflow',
} as const;

export type Placeholder = keyof typeof placeholders;
export type TemplateValues = Readonly<Partial<Record<Placeholder, string>>>;

/** What is known before any metadata has been read: all that suites may use. */
export const plannedPlaceholders = ['recipe', 'release', 'codename', 'version', 'variant'] as const;

/** What URLs of repositories and archives may use beside. */
export const placePlaceholders = [...plannedPlaceholders, 'architecture', 'machine'] as const;

const names = Object.keys(placeholders) as Placeholder[];

/** What tags may use: a tag is for the images of all platforms together, which have no architecture in common. */
export const tagPlaceholders = names.filter((name) => name !== 'architecture' && name !== 'machine');

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names between braces in a template, known or not, in order. */
export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** What is left of a template without its placeholders; braces in here are a mistake. */
export function literalOf(template: string): string {
  return template.replaceAll(pattern, '');
}

export function isPlaceholder(name: string): name is Placeholder {
  return (names as readonly string[]).includes(name);
}

export type Expansion =
  | { readonly text: string; readonly missing?: undefined }
  | { readonly text?: undefined; readonly missing: string };

/** Fills in a template; `missing` is the first placeholder without a value. An empty value counts as none. */
export function expandTemplate(template: string, values: TemplateValues): Expansion {
  const valueOf = (name: string) => (isPlaceholder(name) ? values[name] : undefined) || undefined;
  const missing = placeholdersIn(template).find((name) => valueOf(name) === undefined);
  if (missing !== undefined) return { missing };
  return { text: template.replaceAll(pattern, (_match, name: string) => valueOf(name) ?? '') };
}

/** `{{date}}` and `{{serial}}` of an epoch in seconds, in UTC. */
export function dateValues(epoch: number): { readonly date: string; readonly serial: string } {
  const digits = new Date(epoch * 1000).toISOString().replaceAll(/[-:T]/g, '');
  return { date: digits.slice(0, 8), serial: digits.slice(0, 12) };
}

/** What a tag may be: OCI distribution-spec, `<reference>` as a tag. */
export const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** The form of a tag, in words. */
export const tagForm = 'at most 128 letters, digits, "_", "." and "-", and begins with none of the last two';

/** Whether a template can give a tag: its own characters are those of one. */
export function isTagTemplate(template: string): boolean {
  return tagPattern.test(template.replaceAll(pattern, 'x'));
}

export interface DroppedTag {
  readonly template: string;
  readonly reason: string;
}

/**
 * The tags that templates stand for, each once, in the order of the templates. A template with an unknown value
 * gives no tag rather than half of one.
 * @throws BaseImageError `usage` for a template that gives what is no tag
 */
export function expandTags(
  templates: readonly string[],
  values: TemplateValues,
): { readonly tags: readonly string[]; readonly dropped: readonly DroppedTag[] } {
  const tags = new Set<string>();
  const dropped: DroppedTag[] = [];
  for (const template of templates) {
    const { text, missing } = expandTemplate(template, values);
    if (text === undefined) dropped.push({ template, reason: `{{${missing}}} is not known for this image` });
    else if (tagPattern.test(text)) tags.add(text);
    else
      fail('usage', `${JSON.stringify(text)} is not a tag, but what the template ${template} gives`, {
        hint: `A tag is ${tagForm}. Give another with --tag, or change "tags:" of the recipe.`,
      });
  }
  return { tags: [...tags], dropped };
}
