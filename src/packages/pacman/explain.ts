import { fail, type ErrorCode } from '../../model/error.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';

/** What pacman's own words mean for the reader of a recipe. The first pattern that fits decides. */
const meanings: readonly {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint: string;
}[] = [
  {
    pattern: /No space left on device|not enough free disk space|Write error/i,
    code: 'space',
    says: 'No space left',
    hint: 'Free some space, or put the cache elsewhere with --cache-dir.',
  },
  {
    pattern: /retrieving file '[^']*\.db\.sig' .*404/i,
    code: 'signature',
    says: 'A database has no signature',
    hint: 'Where databases are not signed by design, as those of Arch Linux, say `signatures: [packages]` of the repository; packages still have to be.',
  },
  {
    pattern:
      /signature|unknown trust|PGP|is not valid|required key missing|key ".*" (is unknown|could not be)|retrieving file '[^']*\.sig' .*404/i,
    code: 'signature',
    says: "A signature does not fit the recipe's keyring",
    hint: 'Check `keyring` in the recipe. If the distribution has new keys, take them from its keyring package; never from the mirror itself.',
  },
  {
    pattern: /failed retrieving file .*(returned error: 404|No such file)/i,
    code: 'resolve',
    says: 'No mirror has the repository',
    hint: 'Check the names and mirrors of the repositories in the recipe, and whether they have this platform.',
  },
  {
    pattern: /Unrecognized archive format|could not open (database|file)|invalid or corrupted database/i,
    code: 'fetch',
    says: 'A mirror has something else in the place of a package database',
    hint: 'Check the network and the mirrors in the recipe; a page that asks to log in may be in between.',
  },
  {
    pattern: /failed retrieving file|failed to synchronize|could not resolve host|timed out/i,
    code: 'fetch',
    says: 'The package databases could not be fetched',
    hint: 'Check the network, the proxy settings and the mirrors in the recipe.',
  },
  {
    pattern: /target not found/i,
    code: 'resolve',
    says: 'A package does not exist on this platform',
    hint: 'Check its spelling and the repositories, or limit it with `platforms:` in the recipe.',
  },
  {
    pattern: /are in conflict|conflicting dependencies|conflicting files|exists in (filesystem|both)/i,
    code: 'resolve',
    says: 'The packages cannot be installed together',
    hint: 'Leave one of them out.',
  },
  {
    pattern: /unable to satisfy dependency|could not satisfy dependencies/i,
    code: 'resolve',
    says: 'A package needs what cannot be had',
    hint: 'Take what is needed off `exclude`, or leave out the package that needs it.',
  },
];

/**
 * Turns what a failed run of pacman said into one error that names the cause.
 * @param instead what there is in the place of what there is not
 */
export function explain(
  output: string,
  target: Target,
  otherwise: ErrorCode = 'resolve',
  instead = '',
): never {
  const { code, says, hint } = meanings.find(({ pattern }) => pattern.test(output)) ?? {
    code: otherwise,
    says: 'pacman failed',
    hint: 'Run again with --debug to see its command.',
  };
  const complaints = output
    .split('\n')
    .filter((line) =>
      /^(error: |:: (?!Sync|Proceed|Processing|Import PGP key))| exists in (both|filesystem)/.test(line),
    );
  const lines = [...new Set(complaints)].map((line) => line.replace(/^(error:|::) /, '').trimEnd());
  const said = lines.length > 0 ? lines.slice(0, 12) : output.trim().split('\n').slice(-12);
  return fail(
    code,
    `${says} (${target.recipe} ${target.release} for ${formatPlatform(target.platform)}):\n${said.join('\n')}`,
    { hint: `${instead} ${hint}`.trim() },
  );
}
