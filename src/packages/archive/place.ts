import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../host/contract.ts';
import { digestOfValue, hexOf } from '../../model/digest.ts';
import type { Archive } from '../../model/target.ts';

/** The folder and the file name of a URL, the name as it is on disk. */
export function splitUrl(url: string): { readonly root: string; readonly file: string } {
  const slash = url.lastIndexOf('/');
  return { root: url.slice(0, slash), file: decodeURIComponent(url.slice(slash + 1)) };
}

/**
 * Where a program of this kind keeps what it had to fetch before it could be locked: an archive that only its own
 * signature vouches for. The folder is the first mirror of the archive, so that it is not fetched again.
 */
export function keptFolder(urls: readonly string[], { cacheDir }: Pick<Host, 'cacheDir'>): string {
  return join(cacheDir, 'archives', 'signed', hexOf(digestOfValue(urls)).slice(0, 16));
}

/** Roots that the file of an archive lies below, in order of preference. */
export function rootsOf({ source, proof }: Archive, host: Pick<Host, 'cacheDir'>): readonly string[] {
  if ('file' in source) return [pathToFileURL(dirname(source.file)).href];
  if (!('urls' in source)) return [];
  const kept = proof && !('sha256' in proof) && !('sums' in proof) ? [keptFolder(source.urls, host)] : [];
  return [
    ...kept.map((folder) => pathToFileURL(folder).href),
    ...source.urls.map((url) => splitUrl(url).root),
  ];
}
