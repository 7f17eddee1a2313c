import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecords } from './fields.ts';

/**
 * Root URLs in a machine's own apt sources (sources.list(5), both formats), without a trailing slash, in their order.
 * Reads the files themselves: apt needs half a second to say the same. Empty where there is no apt.
 */
export async function hostMirrors(etc = '/etc/apt'): Promise<readonly string[]> {
  const parts = await readdir(join(etc, 'sources.list.d')).catch(() => []);
  const files = [join(etc, 'sources.list'), ...parts.sort().map((name) => join(etc, 'sources.list.d', name))];
  const urls = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => '');
      if (file.endsWith('.sources')) return stanzaUrls(text);
      return file.endsWith('.list') ? lineUrls(text) : [];
    }),
  );
  const resolved = await Promise.all(urls.flat().map(mirrorList));
  return [...new Set(resolved.flat().map(spelled))].filter((url) => /^(https?|file):\//.test(url));
}

/** As apt prints it: a folder of this machine has one slash, and nothing ends in one. */
function spelled(url: string): string {
  return url.replace(/\/+$/, '').replace(/^(?:file|copy):\/+/, 'file:/');
}

function stanzaUrls(text: string): readonly string[] {
  // Names of fields may be written in any case, and records have them as written.
  const stanzas = parseRecords(text.replace(/^#.*\n?/gm, '')).map((fields) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value])),
  );
  const enabled = stanzas.filter(
    ({ enabled = 'yes', types = '' }) => !off.test(enabled) && types.split(/\s+/).includes('deb'),
  );
  return enabled.flatMap(({ uris = '' }) => uris.split(/\s+/).filter((url) => url !== ''));
}

/** What apt takes for a no. */
const off = /^(no|false|without|off|disable)$/i;

function lineUrls(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, url] = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+\S/.exec(line) ?? [];
    return url === undefined ? [] : [url];
  });
}

/** `mirror+file:/etc/apt/apt-mirrors.txt`, as GitHub's runners have it, stands for the URLs in that file. */
async function mirrorList(url: string): Promise<readonly string[]> {
  const [, path] = /^mirror\+file:(?:\/\/)?(\/.*)$/.exec(url) ?? [];
  if (path === undefined) return [url];
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [first = ''] = line.trim().split(/\s+/);
    return first === '' || first.startsWith('#') ? [] : [first];
  });
}
