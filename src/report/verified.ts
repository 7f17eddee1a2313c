import type { Verified } from '../request.ts';
import { code, table, text } from './markdown.ts';

/** What was fetched back from registries, in GitHub's Markdown. */
export function verifiedMarkdown(verified: readonly Verified[]): string {
  const rows = verified.map(({ reference, digest, platforms, startedWith }) => [
    code(reference),
    code(digest),
    platforms.map(code).join(' '),
    startedWith === '' ? 'not started' : `✅ in ${text(startedWith)}`,
  ]);
  return [
    '## Verified',
    '',
    'Every manifest, configuration and layer was fetched, and is what its digest says.',
    '',
    table(['Reference', 'Digest', 'Platforms', 'echo success'], rows),
    '',
  ].join('\n');
}
