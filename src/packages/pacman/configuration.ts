import type { Access } from '../../host/contract.ts';
import { withLogin } from '../../model/mirror.ts';
import { dialects } from '../../model/platform.ts';
import type { Repository, Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';

/*
 * pacman.conf(5). Every value in it is the recipe's: what the file does not say, pacman takes from its own defaults, and
 * none of those is a file of this machine's pacman but those that the command line sets (see command.ts).
 */

/** Whether packages of the repository must be signed. */
export function signsPackages({ insecure, signatures }: Repository): boolean {
  return !insecure && signatures.includes('packages');
}

/** What must be signed, in pacman's words. */
export function signatureLevel(repository: Repository): string {
  const { insecure, signatures } = repository;
  if (insecure) return 'Never';
  const packages = signsPackages(repository) ? 'PackageRequired' : 'PackageNever';
  const database = signatures.includes('metadata') ? 'DatabaseRequired' : 'DatabaseOptional';
  return `${packages} ${database} TrustedOnly`;
}

/** To ask repositories with; it holds the logins of their servers. */
export function askingConfiguration(
  target: Target,
  mirrors: Mirrors,
  { loginFor }: Pick<Access, 'loginFor'>,
): string {
  const { exclude } = target.packages;
  return [
    '[options]',
    `Architecture = ${dialects(target.platform).pacman}`,
    'ParallelDownloads = 5',
    ...(exclude.length > 0 ? [`IgnorePkg = ${exclude.join(' ')}`] : []),
    ...target.repositories.flatMap((repository) => [
      `[${repository.name}]`,
      `SigLevel = ${signatureLevel(repository)}`,
      ...(mirrors.get(repository.name) ?? []).map(
        (mirror) => `Server = ${withLogin(mirror, loginFor(mirror))}`,
      ),
    ]),
    '',
  ].join('\n');
}

/** To install package files with. `Optional` lets files without a signature pass, and none with a wrong one. */
export function installingConfiguration(target: Target, signatures: 'Required' | 'Optional'): string {
  return [
    '[options]',
    `Architecture = ${dialects(target.platform).pacman}`,
    `LocalFileSigLevel = ${signatures} TrustedOnly`,
    ...noExtractLines(target),
    '',
  ].join('\n');
}

/** Paths that pacman leaves out, in its order: the last pattern that matches counts. */
export function noExtractLines({ packages: { noExtract } }: Target): readonly string[] {
  return noExtract.map((pattern) => `NoExtract = ${pattern.replace(/^(!?)\/+/, '$1')}`);
}
