import type { ManagerName } from '../target.ts';
import type { Report } from './contradictions.ts';
import type { RecipeText, VariantText } from './definition.ts';

/** How a package manager lets packages be asked for, or kept out. */
interface Form {
  readonly pattern: RegExp;
  /** Completes "expected …". */
  readonly expected: string;
}

const name = { pattern: /^[A-Za-z0-9][A-Za-z0-9+._:~-]*$/, expected: 'the name of a package, such as curl' };
const versioned = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9+._:~-]*(=[A-Za-z0-9+._:~^*=-]+|\/[A-Za-z0-9][A-Za-z0-9+._~/-]*)?$/,
  expected: 'the name of a package, such as curl or curl=8.14.1-2',
};
const glob = {
  pattern: /^[A-Za-z0-9*][A-Za-z0-9+._:~^*-]*$/,
  expected: 'the name of a package, such as curl, in which * may stand for any part',
};
/** A name with `*`, or something that a package provides; with a version perhaps. */
const capability = {
  pattern: /^[A-Za-z0-9_*][A-Za-z0-9+._:~^*()/-]*( *([<>]=?|=) *[A-Za-z0-9][A-Za-z0-9+._:~^*-]*)?$/,
  expected: 'a package, such as curl, curl >= 8.14, perl(POSIX) or kernel-*',
};
/** A file of it as well. zypper finds those only that a package needs by their paths. */
const capabilityOrFile = {
  pattern: /^[A-Za-z0-9/_*][A-Za-z0-9+._:~^*()/-]*( *([<>]=?|=) *[A-Za-z0-9][A-Za-z0-9+._:~^*-]*)?$/,
  expected: 'a package, such as curl, curl >= 8.14, perl(POSIX), /usr/bin/curl or kernel-*',
};
const dependency = {
  pattern: /^[A-Za-z0-9/_][A-Za-z0-9+._:/-]*((=|<|>|<=|>=|~|=~|<~|>~)[A-Za-z0-9][A-Za-z0-9+._:-]*)?$/,
  expected: 'a package, such as curl, curl<8, curl~8.14, cmd:curl or /bin/sh',
};

const forms: Readonly<Partial<Record<ManagerName, { readonly include: Form; readonly exclude: Form }>>> = {
  apt: { include: versioned, exclude: versioned },
  dnf: { include: capabilityOrFile, exclude: glob },
  zypper: { include: capability, exclude: glob },
  pacman: { include: versioned, exclude: versioned },
  apk: { include: dependency, exclude: name },
};

/** Reports what the package manager of a recipe would not take for a package. */
export function packageNames(recipe: RecipeText, report: Report): void {
  const known = forms[recipe.manager];
  if (known === undefined) return;
  const parts: readonly (readonly [readonly string[], Pick<VariantText, 'packages'>])[] = [
    [[], recipe],
    ...Object.entries(recipe.variants).map(([key, variant]) => [['variants', key], variant] as const),
  ];
  for (const [at, { packages }] of parts)
    for (const key of ['include', 'exclude'] as const)
      packages?.[key]?.forEach(({ value }, index) => {
        const { pattern, expected } = known[key];
        if (!pattern.test(value))
          report([...at, 'packages', key, index], `expected ${expected}, got ${JSON.stringify(value)}`);
      });
}

/** The parts of what is asked of rpm's package managers: `curl >= 8.14`. */
export function partsOfRequest(request: string): {
  readonly name: string;
  readonly operator: string;
  readonly version: string;
} {
  const [, of = request, operator = '', version = ''] = /^(.*?) *([<>]=?|=) *(.*)$/.exec(request) ?? [];
  return { name: of, operator, version };
}
