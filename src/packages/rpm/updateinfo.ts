import { editionOf, packageKey } from './primary.ts';
import { elements, tags } from './xml.ts';

/** Keys (see packageKey) of all packages that the advisories in the text of an updateinfo.xml call security updates. */
export async function readSecurityUpdates(text: AsyncIterable<string>): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for await (const advisory of elements(text, 'update')) {
    if (tags(advisory.slice(0, advisory.indexOf('>') + 1), 'update')[0]?.type !== 'security') continue;
    for (const entry of tags(advisory, 'package')) {
      const { name = '', arch: architecture = '' } = entry;
      keys.add(packageKey({ name, version: editionOf(entry), architecture }));
    }
  }
  return keys;
}
