import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveApt } from '../../test/families/apt.ts';
import { serveArchive } from '../../test/families/archive.ts';
import { serveDnf } from '../../test/families/dnf.ts';
import { servePacman } from '../../test/families/pacman.ts';
import { serveZypper } from '../../test/families/zypper.ts';
import type { Family, ServeFamily } from '../../test/fixtures/family.ts';
import { job, type Group, type Job, type OpenGroup, type Row } from '../group.ts';
import { timed, type Measured } from '../measure.ts';
import { ours } from '../ours.ts';

/** Distributions of the tests, small enough that what counts is everything but the bytes. */
const served: Readonly<Record<string, ServeFamily>> = {
  apt: serveApt,
  dnf: serveDnf,
  zypper: serveZypper,
  pacman: servePacman,
  archive: serveArchive,
};

/** What is compared for one family. */
interface Comparison {
  readonly own: Job & Row;
  readonly byHand: Job & Row;
  readonly unchanged: Job & Row;
}

/** Every package manager beside itself, used by hand. */
export const families: OpenGroup = async ({ folder: parent, program }): Promise<Group> => {
  process.env.BASE_IMAGE_FIXTURES = join(parent, 'fixtures');
  const opened: { readonly name: string; readonly family: Family; readonly compared: Comparison }[] = [];
  for (const [name, serve] of Object.entries(served)) {
    const folder = join(parent, name);
    await mkdir(folder);
    const family = await serve(folder).catch(missingProgram);
    if (typeof family === 'string') {
      process.stderr.write(
        `families: ${name} is left out, because this machine has no ${family}; ${remedy}\n`,
      );
      continue;
    }
    opened.push({ name, family, compared: await compare(name, family, folder, program) });
  }
  const compared = opened.map((each) => each.compared);
  return {
    about:
      'Distributions as small as the ones of the tests, amd64; ours to a gzip OCI layout, by hand the package manager ' +
      'alone and `tar | docker import`. Warm: both have packages and metadata in their caches; mmdebstrap has none.',
    jobs: compared.flatMap(({ own, byHand, unchanged }) => [own, byHand, unchanged]),
    ratios: ({ seconds }) =>
      compared.flatMap(({ own, byHand, unchanged }) => [
        { row: own, to: byHand.name, value: seconds(own) / seconds(byHand), most: 1.1 },
        { row: unchanged, value: seconds(unchanged), most: 0.5 },
      ]),
    async close() {
      for (const { name, family } of opened) {
        await family.close();
        spawnSync('docker', ['rmi', '--force', `base-image-bench/by-hand:${name}`]);
      }
    },
  };
};

const remedy = 'it is in one of the packages of scripts/test-packages.txt, which npm test installs';

/** The name of the program that could not be started. @throws whatever else it was that failed */
function missingProgram(error: unknown): string {
  const { code, syscall = '', path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall.startsWith('spawn') && path !== undefined) return path;
  throw error;
}

/** Prepares what both sides begin with: their caches are filled by a first run that does not count. */
async function compare(name: string, family: Family, folder: string, program: string): Promise<Comparison> {
  const { recipe, server } = family;
  const platforms = ['linux/amd64'];
  const cache = join(folder, 'cache-ours');
  const build = async (at: string): Promise<Measured> => {
    const { seconds, memory } = await ours({ program, recipe, platforms, cache }, at);
    return { seconds, memory };
  };
  const script = fileURLToPath(new URL(`../by-hand/${name}.sh`, import.meta.url));
  const byHand = async (at: string): Promise<Measured> => {
    const { seconds } = await timed(
      ['sh', script, server.url, await keyOf(recipe), join(folder, 'cache-by-hand'), join(at, 'root')],
      at,
    );
    return { seconds };
  };
  const locks = join(folder, 'locks');
  const lock = ['lock', recipe, '--platform', 'linux/amd64', '--output', locks, '--cache-dir', cache];
  for (const [at, prepare] of Object.entries({ ours: build, 'by-hand': byHand })) {
    await mkdir(join(folder, `first-${at}`));
    await prepare(join(folder, `first-${at}`));
  }
  await timed([process.execPath, program, ...lock], folder);
  const needs = ['docker', 'version'];
  return {
    own: job(`ours, ${name}, warm`, build),
    byHand: job(`${name} by hand, to docker import, warm`, byHand, { needs }),
    unchanged: job(`ours, ${name}, lock --check, unchanged`, async (at) => {
      const { seconds, memory } = await timed([process.execPath, program, ...lock, '--check'], at);
      return { seconds, memory };
    }),
  };
}

/** Path of the keys that the recipe of a family names. */
async function keyOf(recipe: string): Promise<string> {
  const [, name = ''] = /"keyring": "([^"]+)"/.exec(await readFile(recipe, 'utf8')) ?? [];
  return join(dirname(recipe), name);
}
