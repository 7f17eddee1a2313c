import type { Verified } from '../request.ts';
import { code, markdownDocument, table, text } from './markdown.ts';

/** What was fetched back from registries, in GitHub's Markdown. At most 900 KiB of UTF-8; what is left out is said. */
export function verifiedMarkdown(verified: readonly Verified[]): string {
  const digests = [...new Set(verified.map(({ digest }) => digest))];
  return markdownDocument(
    [
      '## Verified',
      'Every manifest, configuration and layer was fetched, and is what its digest says.',
      ...digests.flatMap((digest) => [
        `Index ${code(digest)}`,
        references(verified.filter((one) => one.digest === digest)),
      ]),
    ],
    'Some references are left out here. All of them were verified.',
  );
}

function references(verified: readonly Verified[]): string {
  return table(
    ['Reference', 'Platforms', '`echo success`'],
    verified.map(({ reference, platforms, startedWith }) => [
      `✅ ${code(reference)}`,
      platforms.map(code).join(' '),
      startedWith === ''
        ? 'not started: no engine, or no image for this machine'
        : `✅ in ${text(startedWith)}`,
    ]),
  );
}
