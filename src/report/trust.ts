import type { Target } from '../model/target.ts';

/** What the recipe took on trust, for everyone who reads the report. */
export function trustNotes({ repositories }: Pick<Target, 'repositories'>): readonly string[] {
  return repositories.flatMap(({ name, insecure, checkValidUntil }) => [
    ...(insecure ? [`Signatures of the repository ${name} were not checked: the recipe says insecure`] : []),
    ...(checkValidUntil
      ? []
      : [`Metadata of the repository ${name} may be past its date: the recipe says valid-until: ignore`]),
  ]);
}
