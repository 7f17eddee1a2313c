/** What rpm was built with alone, without the host's settings and its user's. */
export const macroFiles = '/usr/lib/rpm/macros';

/** rpm without the host's settings and its user's. */
export const macrosOnly: readonly string[] = [`--macros=${macroFiles}`, '--rcfile=/usr/lib/rpm/rpmrc'];

/** `--define` for each macro, whose value stands for itself: `%(…)` in it starts nothing. */
export function defines(macros: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(macros).flatMap(([name, value]) => [
    '--define',
    `${name} ${value.replaceAll('%', '%%')}`,
  ]);
}
