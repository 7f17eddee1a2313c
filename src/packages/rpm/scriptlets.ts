import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { macrosOnly } from './macros.ts';

const tags = [
  ...['PRETRANSPROG', 'PREINPROG', 'POSTINPROG', 'POSTTRANSPROG'].map((tag) => `%{${tag}}`),
  ...['TRIGGERSCRIPTPROG', 'FILETRIGGERSCRIPTPROG', 'TRANSFILETRIGGERSCRIPTPROG'].map(
    (tag) => `[%{${tag}},]`,
  ),
];

/** Names of the packages that have something run when they are installed, other than in Lua, which rpm does itself. */
export async function withScriptlets(files: readonly string[], host: Host): Promise<readonly string[]> {
  const format = `%{NAME}\\t${tags.join(',')}\\n`;
  const argv = ['rpm', ...macrosOnly, '--query', '--package', '--nosignature', '--queryformat', format];
  const { stdout } = await host.exec.run([...argv, ...files]);
  return stdout.split('\n').flatMap((line) => {
    const [name = '', programs = ''] = line.split('\t');
    const own = programs.split(',').filter((program) => !['', '(none)', '<lua>'].includes(program));
    return own.length > 0 ? [name] : [];
  });
}

/**
 * A failing scriptlet is a warning to rpm, whose exit status stays 0 where the files are in place already.
 * @param output what rpm said
 * @throws BaseImageError `install` for the first that failed
 */
export function mustHaveSucceeded(output: string): void {
  const [, script, name, how] = /%(\w+)\(([^)]+)\) scriptlet failed, (.*)/.exec(output) ?? [];
  if (script === undefined) return;
  fail('install', `Script %${script} of package ${name ?? ''} failed, ${how ?? ''}:\n${tail(output)}`, {
    hint: `Leave the package out (packages: exclude), or find out what it needs: rpm -qp --scripts`,
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
