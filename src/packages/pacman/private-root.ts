import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOf, digestOfValue, hexOf, type Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { dialects } from '../../model/platform.ts';
import type { Target } from '../../model/target.ts';
import type { Mirrors } from '../contract.ts';
import { patiently } from '../patience.ts';
import { asRoot } from './as-root.ts';
import { pacmanCommand } from './command.ts';
import { askingConfiguration } from './configuration.ts';
import { parseDescriptions, valueOf, type Description } from './database.ts';
import { explain } from './explain.ts';
import { keysOf, markUsed, openKeyring } from './keyring.ts';

/** A package that pacman would install. */
export interface Choice {
  readonly repository: string;
  readonly name: string;
  readonly version: string;
}

export interface PrivateRoot {
  /** Fetches the databases that have changed, and verifies them. @returns their digests, in the target's order */
  update(): Promise<readonly Digest[]>;
  /** Keeps the databases for the next time; they must have turned out to be some. */
  keep(): Promise<void>;
  /** The packages in groups. @throws BaseImageError `resolve` for a group that no repository has */
  membersOf(groups: readonly string[]): Promise<readonly string[]>;
  /** The packages that would be installed into an empty root. */
  choose(names: readonly string[]): Promise<readonly Choice[]>;
  /** What the databases say of the packages, in their order. */
  describe(choices: readonly Choice[]): Promise<readonly Description[]>;
}

/**
 * Sets up pacman in a folder of its own, with nothing of this machine's pacman but its program. Databases are kept below
 * the cache, with the dates that the mirrors gave them: pacman asks for those that are newer.
 * @throws BaseImageError `signature` when a keyring cannot be read; the methods throw what explain.ts makes of pacman
 */
export async function openPrivateRoot(target: Target, mirrors: Mirrors, host: Host): Promise<PrivateRoot> {
  const folder = join(host.workDir, `pacman-${randomUUID()}`);
  const root = join(folder, 'root');
  const database = join(folder, 'database');
  const sync = join(database, 'sync');
  for (const path of [root, sync]) await mkdir(path, { recursive: true });
  const configuration = askingConfiguration(target, mirrors, host.access);
  await writeFile(join(folder, 'pacman.conf'), configuration, { mode: 0o600 });
  const keyring = await openKeyring(keysOf(target.repositories), host);
  const kept = join(host.cacheDir, 'pacman/databases', identityOf(target, mirrors));
  await mkdir(kept, { recursive: true });
  // Under a lock, so that a database and its signature belong together.
  const copy = (from: string, to: string) =>
    host.exec.run(['flock', kept, 'cp', '--recursive', '--preserve=timestamps', `${from}/.`, to]);
  await copy(kept, sync);

  const pacman = [...(await asRoot(host)), ...pacmanCommand({ folder, root, database, keyring })];
  // Questions are answered with the end of the input, which is a no.
  const run = (...argv: readonly string[]) =>
    host.exec.run([...pacman, ...argv], { okay: 'any', input: '', proxies: true });
  const ask = async (...argv: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await run(...argv);
    return status === 0 ? stdout : explain(`${stdout}\n${stderr}`, target);
  };

  return {
    async update() {
      await patiently(() => ask('--sync', '--refresh'), host);
      return Promise.all(
        target.repositories.map(async ({ name }) => digestOf(await readFile(join(sync, `${name}.db`)))),
      );
    },
    async keep() {
      await copy(sync, kept);
      await markUsed(kept);
    },
    async membersOf(groups) {
      if (groups.length === 0) return [];
      const { stdout } = await run('--sync', '--groups', ...groups);
      const members = [...stdout.matchAll(/^(\S+) (\S+)$/gm)];
      const missing = groups.filter((group) => !members.some(([, name]) => name === group));
      if (missing.length > 0)
        fail('resolve', `No repository has the group ${missing.join(', ')}`, {
          hint: 'Check its spelling and the repositories; what is one package goes under `include`.',
        });
      return members.map(([, , name = '']) => name);
    },
    async choose(names) {
      const format = ['--print', '--print-format', '%r %n %v'];
      const printed = await run('--sync', '--noconfirm', ...format, '--', ...names);
      if (printed.status !== 0) {
        const [, missing] = /target not found: (\S+)/.exec(printed.stderr) ?? [];
        const known = missing === undefined ? '' : (await run('--sync', '--list', '--quiet')).stdout;
        const near = missing === undefined ? '' : nearest(missing, known.split('\n').filter(Boolean));
        explain(`${printed.stdout}\n${printed.stderr}`, target, 'resolve', near);
      }
      const { stdout } = printed;
      // To print, pacman does not look for conflicts. So it is asked once more, in earnest, and not told to go on.
      const { stdout: said, stderr } = await run('--sync', '--', ...names);
      if (/^error: /m.test(stderr)) explain(`${said}\n${stderr}`, target);
      return [...stdout.matchAll(/^(\S+) (\S+) (\S+)$/gm)].map(
        ([, repository = '', name = '', version = '']) => ({ repository, name, version }),
      );
    },
    async describe(choices) {
      const found = new Map<string, Description>();
      const place = (repository: string, name: string): string => `${repository}/${name}`;
      for (const repository of new Set(choices.map((choice) => choice.repository))) {
        const members = choices
          .filter((choice) => choice.repository === repository)
          .map(({ name, version }) => literally(`${name}-${version}/desc`));
        const argv = ['bsdtar', '-xOf', join(sync, `${repository}.db`), '--', ...members];
        for (const description of parseDescriptions((await host.exec.run(argv)).stdout))
          found.set(place(repository, valueOf(description, 'NAME')), description);
      }
      return choices.map(
        ({ repository, name }) =>
          found.get(place(repository, name)) ??
          fail('internal', `pacman chose ${name} but its database lacks it`),
      );
    },
  };
}

/** Databases of other mirrors have other dates. */
function identityOf({ platform, repositories }: Target, mirrors: Mirrors): string {
  const { pacman } = dialects(platform);
  const names = repositories.map(({ name }) => ({ name, mirrors: mirrors.get(name) ?? [] }));
  return hexOf(digestOfValue({ pacman, names })).slice(0, 32);
}

/** A name for bsdtar, which takes patterns. */
function literally(name: string): string {
  return name.replace(/[*?[\]\\]/g, '\\$&');
}
