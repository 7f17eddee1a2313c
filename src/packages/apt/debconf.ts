import type { Target } from '../../model/target.ts';
import type { PackageFile } from './package-file.ts';

/**
 * The answers that packages will ask debconf for, as debconf-set-selections(1) reads them: those the target gives,
 * and those that follow from its locales and time zone.
 */
export function answers({ debconf, locales, timezone }: Target): readonly string[] {
  const [area, ...zone] = timezone.split('/');
  return [
    ...(locales.length === 0
      ? []
      : [
          `locales locales/locales_to_be_generated multiselect ${locales.map((locale) => `${locale} ${charset(locale)}`).join(', ')}`,
          `locales locales/default_environment_locale select ${locales[0] ?? ''}`,
        ]),
    ...(zone.length === 0 || area === undefined
      ? []
      : [`tzdata tzdata/Areas select ${area}`, `tzdata tzdata/Zones/${area} select ${zone.join('/')}`]),
    ...debconf,
  ];
}

/** Whether one of the answers is for a question of this package, whoever the answer says it is for. */
export function isAsked({ entry, questions, scripts }: PackageFile, preseed: readonly string[]): boolean {
  return preseed.some((line) => {
    const [owner, question = ''] = line.trim().split(/\s+/);
    if (owner === entry.name || questions.includes(question)) return true;
    return question !== '' && scripts.after?.text.includes(question) === true;
  });
}

/** `ja_JP.UTF-8` → `UTF-8`; a locale without a charset has the oldest one, as in locales' own list. */
function charset(locale: string): string {
  return /\.([^@]+)/.exec(locale)?.[1] ?? 'ISO-8859-1';
}
