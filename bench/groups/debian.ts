import { join } from 'node:path';
import { job, type Group, type OpenGroup, type Row } from '../group.ts';
import { timed, type Measured } from '../measure.ts';
import { debianMirrors } from '../mirrors.ts';
import { ours } from '../ours.ts';

const release = 'trixie';

/** The minimal system for this machine, from the suites that get updates. */
export const debian: OpenGroup = async ({ folder: parent, program }): Promise<Group> => {
  const { debian: mirror, security } = await debianMirrors();
  const sources = [
    `deb ${mirror} ${release} main`,
    `deb ${mirror} ${release}-updates main`,
    `deb ${security} ${release}-security main`,
  ];
  const mmdebstrap = ['mmdebstrap', '--variant=minbase', '--quiet', release];
  const piped = ['bash', '-o', 'pipefail', '-c', '"$@" | docker import - bench-mmdebstrap:latest', 'bash'];
  const secondsOf = async (argv: readonly string[], folder: string): Promise<Measured> => {
    const { seconds } = await timed(argv, folder);
    return { seconds };
  };

  const bootstrapped = job(
    'debootstrap, to a directory',
    (folder) =>
      secondsOf(['debootstrap', '--variant=minbase', release, join(folder, 'root'), mirror], folder),
    { needs: ['debootstrap', '--version'] },
  );
  const tarred = job(
    'mmdebstrap, to a tar',
    (folder) => secondsOf([...mmdebstrap, 'root.tar', ...sources], folder),
    { needs: ['mmdebstrap', '--version'] },
  );
  const imported = job(
    'mmdebstrap piped to docker import',
    (folder) => secondsOf([...piped, ...mmdebstrap, '-', ...sources], folder),
    { needs: ['docker', 'version'] },
  );

  const warm = join(parent, 'cache-debian');
  const own = (name: string, cacheOf: (folder: string) => string) => {
    const rows: readonly Row[] = [
      { name: `ours, ${name}, to a configured root` },
      { name: `ours, ${name}, to a gzip OCI layout` },
    ];
    const run = async (folder: string): Promise<readonly Measured[]> => {
      const build = { program, recipe: `debian:${release}`, cache: cacheOf(folder) };
      const { seconds, memory, result } = await ours(build, folder);
      const pack = result.platforms.reduce((sum, { timings }) => sum + (timings.pack ?? 0), 0) / 1000;
      return [{ seconds: seconds - pack }, { seconds, memory }];
    };
    return { rows, run };
  };
  const jobs = [
    bootstrapped,
    tarred,
    imported,
    own('cold', (folder) => join(folder, 'cache')),
    own('warm', () => warm),
  ];
  await ours({ program, recipe: `debian:${release}`, cache: warm }, parent);

  return {
    about: `Debian ${release}, minbase. Warm: packages, apt's answer and compressed pieces of the layer are in the cache.`,
    jobs,
    ratios: ({ seconds }) =>
      jobs
        .flatMap(({ rows }) => rows)
        .flatMap((row) => [
          { row, to: tarred.name, value: seconds(row) / seconds(tarred) },
          { row, to: imported.name, value: seconds(row) / seconds(imported) },
        ]),
  };
};
