import { countChanges, rankChanges } from './changes.ts';
import { code, details, fence, list } from './markdown.ts';

/** More than this is folded, and more than the other is cut, for one image. */
const [folded, most] = [25, 500];

/** What changed in one image, in GitHub's Markdown: security updates first, the others coloured by what became of them. */
export function changesBlock(changes: readonly string[]): string {
  const { security, others } = rankChanges(changes);
  const secure = security
    .slice(0, most)
    .map((line) => `🔒 **Security** ${code(line.replace(/^~ /, '').replace(' (security)', ''))}`);
  const rest = others.slice(0, most).map((line) => line.replace(/^~/, '!'));
  const diff = rest.length === 0 ? '' : fence('diff', rest);
  const cut = changes.length - secure.length - rest.length;
  return [
    list(secure),
    rest.length > folded ? details(countChanges(others), diff) : diff,
    cut > 0 ? `And ${String(cut)} more.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
