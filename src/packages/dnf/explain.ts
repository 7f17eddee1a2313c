import { fail } from '../../model/error.ts';
import { formatPlatform } from '../../model/platform.ts';
import { nearest } from '../../model/nearest.ts';
import type { Target } from '../../model/target.ts';
import type { Answer } from './solver.ts';

type Refusal = Extract<Answer, { readonly refused: string }>;

/**
 * Turns what dnf refused into one error that names the cause.
 * @param said what dnf logged meanwhile
 */
export function explain({ refused, name, message, known }: Refusal, said: string, target: Target): never {
  const place = `${target.release} for ${formatPlatform(target.platform)}`;
  const hint = known.length > 0 ? nearest(name, known) : undefined;
  const lines = message.trim();
  switch (refused) {
    case 'repository':
      return repository(name, lines, said);
    case 'package':
      return fail('resolve', `No repository has a package ${JSON.stringify(name)} in ${place}`, {
        hint: hint ?? 'Check its spelling, or limit it with `platforms:` or `releases:` in the recipe.',
      });
    case 'group':
      return fail('resolve', `No repository has a group ${JSON.stringify(name)} in ${place}`, {
        hint: hint ?? 'The repositories have no groups at all (comps.xml): name packages instead.',
      });
    case 'module':
      return fail(
        'resolve',
        `The module stream ${JSON.stringify(name)} cannot be had in ${place}:\n${lines}`,
        {
          hint: hint ?? 'The repositories have no modules.',
        },
      );
    case 'conflict':
      return fail('resolve', `The packages cannot be installed together in ${place}:\n${lines}`, {
        hint: 'Leave one of them out, or add the repository that has what is needed.',
      });
    case 'other':
      return fail('resolve', `dnf: ${lines}`);
  }
}

function repository(name: string, message: string, said: string): never {
  const lines = [...new Set([message, ...said.split('\n').filter((line) => line.startsWith('  - '))])];
  const about = `${name}:\n${lines.map((line) => line.trim()).join('\n')}`;
  // Metadata with a signature, but a wrong one; no signature; keys that are none.
  const words = message.replace(/'[^']*'/g, '');
  const untrusted = /signature|gpg|public key/i.test(words) || said.includes('repomd.xml.asc');
  if (untrusted)
    return fail('signature', `The recipe's keyring does not vouch for the metadata of repository ${about}`, {
      hint: 'Check `keyring` in the recipe; where the metadata is not signed by design, say `signatures: [packages]`.',
    });
  return fail('fetch', `dnf could not read the metadata of repository ${about}`, {
    hint: 'Check the network and the mirror; one in the middle of an update is consistent again in a few minutes.',
  });
}
