import { join } from 'node:path';
import type { Exec } from '../host/contract.ts';
import { shellQuote } from '../host/exec.ts';
import { packageRoot } from '../package-root.ts';

/** What starts this program here, for commands that people are to paste. */
export async function programCommand(exec: Pick<Exec, 'which'>): Promise<string> {
  const installed = await exec.which('base-image');
  return installed === undefined
    ? shellQuote(['node', join(packageRoot(), 'dist', 'cli.cjs')])
    : 'base-image';
}

/** A text whose commands of this program can be pasted here. */
export function pasteable(text: string, program: string): string {
  return text.replaceAll(
    /\bbase-image (?=(build|doctor|index|list|lock|plan|prune|push|verify)\b)/g,
    `${program} `,
  );
}
