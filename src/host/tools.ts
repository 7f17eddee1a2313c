import { BaseImageError, fail } from '../model/error.ts';
import { childEnvironment } from './exec.ts';
import type { Exec, HostTool, Log } from './contract.ts';

/** Where the host has a program, or what it is found by; undefined where it has none. */
export async function findTool({ program, probe }: HostTool, exec: Exec): Promise<string | undefined> {
  if (probe === undefined) return exec.which(program);
  const status = await exec.run(probe, { okay: 'any' }).then(
    (ended) => ended.status,
    () => 1,
  );
  return status === 0 ? probe.join(' ') : undefined;
}

/**
 * Makes sure that the host has the programs, by installing what it lacks through its package manager, and says so.
 * @throws BaseImageError `host` when they cannot be installed
 */
export async function ensureTools(
  tools: readonly HostTool[],
  host: { readonly exec: Exec; readonly log: Log },
): Promise<void> {
  const found = await Promise.all(
    tools.map(async (tool) => ({ tool, path: await findTool(tool, host.exec) })),
  );
  const missing = found.filter(({ path }) => path === undefined).map(({ tool }) => tool);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((tool) => tool.package))];
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || (await host.exec.which('apt-get')) === undefined) {
    fail(
      'host',
      `This machine lacks ${missing.map(({ program, why }) => `${program} (${why})`).join(', ')}`,
      {
        hint: `Install ${packages.length === 1 ? 'it' : 'them'}: sudo ${install}`,
      },
    );
  }
  for (const { program, package: name, why } of missing)
    host.log.info(`Installing ${name} on this machine for ${program}, ${why}`);
  const options = {
    env: { ...childEnvironment(process.env), DEBIAN_FRONTEND: 'noninteractive' },
    proxies: true,
  } as const;
  const argv = [
    'apt-get',
    'install',
    '--quiet=2',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...packages,
  ];
  try {
    await host.exec.run(argv, options);
  } catch {
    // A fresh machine has no package lists yet.
    await host.exec
      .run(['apt-get', 'update', '--quiet=2', '-o', 'DPkg::Lock::Timeout=120'], options)
      .catch(() => undefined);
    await host.exec.run(argv, options).catch((cause: unknown) => {
      throw new BaseImageError('host', `Could not install ${packages.join(' ')} on this machine`, {
        cause,
        hint: `By hand: sudo ${install}`,
      });
    });
  }
}
