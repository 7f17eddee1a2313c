import type { ImageLegs, Leg, Matrix } from '../matrix.ts';
import { countChanges } from './changes.ts';
import { changesBlock } from './changes-section.ts';
import { code, markdownDocument, table } from './markdown.ts';

/**
 * What is to be built, where and why, for people, in GitHub's Markdown.
 * At most 900 KiB of UTF-8; what is left out is said.
 * @param plan its changes begin with the slug of their image: `debian-trixie: the recipe changed`
 */
export function planMarkdown(plan: {
  readonly matrix: Matrix<Leg>;
  readonly images: Matrix<ImageLegs>;
  readonly changes: readonly string[];
  readonly unchanged: readonly string[];
}): string {
  const images = plan.images.include;
  return markdownDocument(
    [
      '## Plan',
      images.length === 0 ? 'Nothing is to be built.' : '',
      images.length === 0 ? '' : jobs(plan.matrix.include),
      plan.unchanged.length === 0 ? '' : `✅ Up to date: ${plan.unchanged.map(code).join(' ')}`,
      ...images.flatMap(({ slug }) => reasons(slug, plan.changes)),
    ],
    'Some changes are left out here. All of them are in the output `changes` of this step.',
  );
}

/** A row for each image and runner. */
function jobs(legs: readonly Leg[]): string {
  const rows = new Map<string, Leg[]>();
  for (const leg of legs) {
    const key = JSON.stringify([leg.slug, leg.runner]);
    rows.set(key, [...(rows.get(key) ?? []), leg]);
  }
  return table(
    ['Image', 'Platforms', 'Runner'],
    [...rows.values()].map((own) => [
      code(own[0]?.slug ?? ''),
      own.map(({ platform }) => code(platform)).join(' '),
      code(own[0]?.runner ?? ''),
    ]),
  );
}

function reasons(slug: string, changes: readonly string[]): readonly string[] {
  const prefix = `${slug}: `;
  const own = changes.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  return own.length === 0 ? [] : [`### ${code(slug)}`, `${countChanges(own)}.`, changesBlock(own)];
}
