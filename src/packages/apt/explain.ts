import { fail, type ErrorCode } from '../../model/error.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';

/** What apt's own words mean for the reader of a recipe. The first pattern that fits decides. */
const meanings: readonly {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint: string;
}[] = [
  {
    pattern: /No space left on device|not enough free space/i,
    code: 'space',
    says: 'No space left for the package lists',
    hint: 'Free some space, or put the cache elsewhere with --cache-dir.',
  },
  {
    pattern: /Release file .* (is expired|expired)|invalid for another|not valid yet/i,
    code: 'signature',
    says: 'A Release file is outside its time of validity',
    hint: 'Check the clock of this machine and use a fresher mirror; for an archive that is no longer refreshed, say `valid-until: ignore` on the repository.',
  },
  {
    pattern:
      /NO_PUBKEY|BADSIG|EXPKEYSIG|REVKEYSIG|is not signed|couldn't be verified|No valid signature|Missing key|Sub-process .*(gpgv|sqv).* returned an error|not live until|Signing key|NODATA/i,
    code: 'signature',
    says: "The repository's signature does not fit the recipe's keyring",
    hint: 'Check `keyring` in the recipe. If the archive has new keys, take them from its keyring package; never from the mirror itself.',
  },
  {
    pattern: /does not have a Release file/i,
    code: 'resolve',
    says: 'The mirror has no such suite',
    hint: 'Check the mirrors and suites of the repositories in the recipe.',
  },
  {
    pattern:
      /Unable to locate package|Couldn't find any package|has no installation candidate|(Version|Release) .* was not found|No packages found/i,
    code: 'resolve',
    says: 'A package does not exist in this release on this platform',
    hint: 'Check its spelling, the components of the repositories, or limit it with `platforms:` or `releases:` in the recipe.',
  },
  {
    pattern: /unmet dependencies|held broken packages|pkgProblemResolver|Conflicts:|Unable to satisfy/i,
    code: 'resolve',
    says: 'The packages cannot be installed together',
    hint: 'Leave one of them out, or add the suite that has the fitting version.',
  },
  {
    pattern:
      /Hash Sum mismatch|unexpected size|Failed to fetch|Unable to connect|Could not resolve|Connection (failed|timed out|refused)|Mirror sync in progress|Temporary failure/i,
    code: 'fetch',
    says: 'The package lists could not be fetched',
    hint: 'Check the network, the proxy settings and the mirror; a mirror in the middle of an update is consistent again in a few minutes.',
  },
];

/** Lines that only say that there were others. */
const echoes = /held broken packages|Some index files failed|--solver 3\.0 may provide/;

/**
 * Turns a failed apt run into one error that names the cause.
 * @param instead what there is in the place of what apt did not find
 */
export function explain(stderr: string, stdout: string, target: Target, instead?: string): never {
  const output = `${stdout}\n${stderr}`;
  const { code, says, hint } = meanings.find(({ pattern }) => pattern.test(output)) ?? {
    code: 'resolve' as const,
    says: 'apt failed',
    hint: 'Run again with --debug to see its command.',
  };
  const complaints = output
    .split('\n')
    .filter((line) => /^( \S+ : | +(Pre)?Depends:|[EW]: )/.test(line) && !echoes.test(line));
  const lines = [...new Set(complaints.map((line) => line.replace(/^[EW]: /, '').trimEnd()))].slice(0, 12);
  const said = lines.length > 0 ? lines : output.trim().split('\n').slice(-12);
  fail(
    code,
    `${says} (${target.recipe} ${target.release} for ${formatPlatform(target.platform)}):\n${said.join('\n')}`,
    { hint: instead === undefined ? hint : `${instead} ${hint}` },
  );
}
