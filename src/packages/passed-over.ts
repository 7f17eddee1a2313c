import type { Host } from '../host/contract.ts';
import type { Repository } from '../model/target.ts';

/** A mirror that cannot serve, and why. */
export interface PassedOver {
  readonly mirror: string;
  readonly reason: string;
}

/**
 * Warns of mirrors in the recipe that do not serve where another one does: the build goes on, and what is made `FROM` the
 * image will ask the same mirrors.
 */
export function warnOfPassedOver(
  { name }: Pick<Repository, 'name'>,
  refusals: readonly PassedOver[],
  host: Pick<Host, 'log'>,
): void {
  for (const { mirror, reason } of refusals)
    host.log.warn(`${name}: not using ${mirror}: ${reason}${hasNoAddress(reason) ? typo : ''}`);
}

/** Whether a mirror gave no answer because nobody knows its host by that name. */
export function hasNoAddress(reason: string): boolean {
  return /\bENOTFOUND\b/.test(reason);
}

/** What that is likely to be where other hosts answer. */
export const typo = '. Other hosts answer: is its name right?';
