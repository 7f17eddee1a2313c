import { fail, type ErrorCode } from '../../model/error.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import { decode } from '../rpm/xml.ts';
import type { Answer } from './private-root.ts';

/** What zypper's own words mean for the reader of a recipe. The first pattern that fits decides. */
const meanings: readonly {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint: string;
}[] = [
  {
    pattern: /No space left on device/i,
    code: 'space',
    says: 'No space left for the metadata',
    hint: 'Free some space, or put the cache elsewhere with --cache-dir.',
  },
  {
    pattern: /Signature verification failed|is unsigned, continue|signing key received|unknown key/i,
    code: 'signature',
    says: "The repository's signature does not fit the recipe's keyring",
    hint: 'Check `keyring` in the recipe. If the distribution has new keys, take them from its key package; never from the mirror itself.',
  },
  {
    pattern: /^No provider of |not found in package names/m,
    code: 'resolve',
    says: 'A package or pattern does not exist in this release on this platform',
    hint: 'Check its spelling, and the repositories, or limit it with `platforms:` or `releases:` in the recipe.',
  },
  {
    pattern: /^Problem: /m,
    code: 'resolve',
    says: 'The packages cannot be installed together',
    hint: 'Leave one of them out, or add the repository that has what is needed.',
  },
  {
    pattern:
      /Valid metadata not found|Failed to retrieve new repository metadata|Can't provide|Download|Digest verification failed|Timeout|Connection/i,
    code: 'fetch',
    says: 'The metadata could not be fetched',
    hint: 'Check the network, the proxy settings and the mirror; a mirror in the middle of an update is consistent again in a few minutes.',
  },
];

/** Lines that name a cause. */
const telling =
  /^(Problem: |Repository '.*' is invalid|It is signed by |No provider of |nothing provides|the to be installed|not installable| +(not installable|nothing provides)|File '.* is unsigned|Signature verification|Digest verification| - (?!Can't provide|\[)|Error (code|message): )/;

/**
 * Turns an answer that is a failure into one error that names the cause.
 * @param instead what there is in the place of what there is not
 */
export function explain(answer: Answer, target: Target, instead = ''): never {
  const said = plain(answer.stdout) + answer.stderr;
  const { code, says, hint } = meanings.find(({ pattern }) => pattern.test(said)) ?? {
    code: 'resolve' as const,
    says: `zypper ended with status ${String(answer.status)}`,
    hint: 'Run again with --debug to see its command.',
  };
  const lines = said.split('\n').map((line) => line.trimEnd());
  const causes = [...new Set(lines.filter((line) => telling.test(line)))].slice(0, 12);
  const shown = causes.length > 0 ? causes : lines.filter(Boolean).slice(-12);
  return fail(
    code,
    `${says} (${target.recipe} ${target.release} for ${formatPlatform(target.platform)}):\n${shown.join('\n')}`,
    { hint: `${instead} ${hint}`.trim() },
  );
}

/** The text of zypper's XML, one line for each line that it would have shown. */
function plain(xml: string): string {
  const text = xml
    .replace(/<progress [^>]*\/>|<option [^>]*\/>|<\?xml[^>]*>/g, '')
    .replace(/<\/?(message|prompt|description|text)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '');
  const key = /<gpgkey-info>.*?<key-name>(.*?)<\/key-name><key-fingerprint>(\w+)<.*?<\/gpgkey-info>/g;
  // The facts about a key are XML within the text.
  return decode(decode(text).replace(key, 'It is signed by $1, $2'));
}
