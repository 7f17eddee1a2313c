import type { ImageLegs, Leg, Matrix } from '../matrix.ts';
import { code, table, text } from './markdown.ts';

/** What is to be built, for people, in GitHub's Markdown. */
export function planMarkdown(plan: {
  readonly matrix: Matrix<Leg>;
  readonly images: Matrix<ImageLegs>;
  readonly changes: readonly string[];
  readonly unchanged: readonly string[];
}): string {
  const rows = plan.images.include.map(({ slug, platforms }) => [
    text(slug),
    platforms.split(',').map(code).join(' '),
    [...new Set(plan.matrix.include.filter((leg) => leg.slug === slug).map(({ runner }) => runner))]
      .map(code)
      .join(' '),
  ]);
  const changes = plan.changes.map((line) => `- ${text(line)}`);
  const unchanged = plan.unchanged.map(code).join(' ');
  return [
    '## Plan',
    '',
    ...(rows.length > 0 ? [table(['Image', 'Platforms', 'Runners'], rows), ''] : []),
    ...(unchanged === '' ? [] : [`Up to date, nothing to do: ${unchanged}`, '']),
    ...(changes.length > 0 ? ['### Changes', '', ...changes, ''] : []),
  ].join('\n');
}
