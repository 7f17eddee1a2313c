import { basename } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { macrosOnly } from './macros.ts';
import type { ScriptFailure } from './transaction.ts';

const tags = [
  ...['PRETRANSPROG', 'PREINPROG', 'POSTINPROG', 'POSTTRANSPROG'].map((tag) => `%{${tag}}`),
  ...['TRIGGERSCRIPTPROG', 'FILETRIGGERSCRIPTPROG', 'TRANSFILETRIGGERSCRIPTPROG'].map(
    (tag) => `[%{${tag}},]`,
  ),
];

/**
 * Names of the packages that have a program run when they are installed. Scripts in Lua are run by rpm itself, but may
 * start programs.
 */
export async function withScriptlets(files: readonly string[], host: Host): Promise<readonly string[]> {
  const query = ['rpm', ...macrosOnly, '--query', '--package', '--nosignature'];
  const format = `%{NAME}\\t${tags.join(',')}\\n`;
  const { stdout } = await host.exec.run([...query, '--queryformat', format, ...files]);
  const found = await Promise.all(
    files.map(async (file, at) => {
      const [name = '', list = ''] = stdout.split('\n')[at]?.split('\t') ?? [];
      const programs = list.split(',').filter((program) => !['', '(none)'].includes(program));
      if (programs.some((program) => program !== '<lua>')) return [name];
      if (programs.length === 0) return [];
      const scripts = await host.exec.run([...query, '--scripts', '--triggers', '--filetriggers', file]);
      return /\b(exec\w*|spawn|popen)\s*\(/.test(scripts.stdout) ? [name] : [];
    }),
  );
  return found.flat();
}

/**
 * A script that fails is a warning to rpm where the files are in place already, or not even that (in Lua).
 * @throws BaseImageError `install` for the first that failed
 */
export function mustHaveSucceeded([failure]: readonly ScriptFailure[]): void {
  if (failure === undefined) return;
  const { log, output } = failure;
  const [, script = 'script', owner = basename(failure.package, '.rpm')] =
    /%(\w+)\((?:([^)]+)\))?/.exec(log) ?? [];
  const [, how = log.trim().split('\n').at(-1) ?? ''] = /scriptlet failed, (.*)/.exec(log) ?? [];
  fail('install', `Script %${script} of package ${owner} failed, ${how}:\n${tail(output || log)}`, {
    hint: `Leave the package out (packages: exclude), or find out what it needs: rpm -qp --scripts --triggers --filetriggers`,
  });
}

/** The last of what was said, without what Debian's rpm says about itself. */
export function tail(output: string): string {
  return output
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('rpm: '))
    .slice(-12)
    .join('\n');
}
