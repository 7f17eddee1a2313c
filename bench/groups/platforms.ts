import { join } from 'node:path';
import { createEmulation } from '../../src/host/emulation.ts';
import { createExec } from '../../src/host/exec.ts';
import { createTerminalLog } from '../../src/host/log.ts';
import { dialects, formatPlatform, parsePlatform, type Platform } from '../../src/model/platform.ts';
import { job, type Group, type OpenGroup } from '../group.ts';
import { timed, type Measured } from '../measure.ts';
import { debianMirrors } from '../mirrors.ts';
import { ours } from '../ours.ts';
import { writeRecipe } from '../recipe.ts';

const release = 'trixie';
const here = parsePlatform(process.arch);
const foreign = parsePlatform(process.arch === 'arm64' ? 'amd64' : 'arm64');
const two = [here, foreign];
const six = ['amd64', 'arm64', 'arm/v7', 'ppc64le', 'riscv64', 's390x'].map(parsePlatform);

/** On top of minbase: 131 packages, with the scripts that people who build images for other platforms wait for. */
const server = [
  'ca-certificates',
  'tzdata',
  'locales',
  'adduser',
  'python3-minimal',
  'openssh-server',
  'dbus',
  'systemd-sysv',
  'nginx-light',
];

/** Other platforms than this machine's, alone and several in one go. */
export const platforms: OpenGroup = async ({ folder: parent, program }): Promise<Group> => {
  const { debian: mirror } = await debianMirrors();
  const minbase = await writeRecipe(join(parent, 'minbase'));
  const large = await writeRecipe(join(parent, 'large'), server);
  const warm = join(parent, 'cache-platforms');

  const build = async (
    recipe: string,
    wanted: readonly Platform[],
    cache: string,
    folder: string,
  ): Promise<Measured> => {
    const { seconds, memory } = await ours(
      { program, recipe, platforms: wanted.map(formatPlatform), cache },
      folder,
    );
    return { seconds, memory };
  };
  const own = (what: string, wanted: readonly Platform[], recipe = minbase) =>
    job(`ours, ${what}, warm`, (folder) => build(recipe, wanted, warm, folder));
  const ownCold = (what: string, wanted: readonly Platform[]) =>
    job(`ours, ${what}, cold`, (folder) => build(minbase, wanted, join(folder, 'cache'), folder));

  const bootstrap = async (options: readonly string[], folder: string): Promise<Measured> => {
    const argv = ['mmdebstrap', '--variant=minbase', '--quiet', ...options];
    const { seconds } = await timed([...argv, release, 'root.tar', `deb ${mirror} ${release} main`], folder);
    return { seconds };
  };
  const needs = ['mmdebstrap', '--version'];
  // It asks a program of its own whether the kernel emulates, which need not be there; that it does is seen to here.
  const other = [`--arch=${dialects(foreign).debian}`, '--skip=check/qemu'];
  const emulated = (what: string, packages: readonly string[]) => {
    const include = packages.length > 0 ? [`--include=${packages.join()}`] : [];
    const run = (folder: string) => withEmulation(() => bootstrap([...other, ...include], folder));
    return job(`mmdebstrap, ${what} under QEMU`, run, { needs, slow: true });
  };

  const [native, alien] = [dialects(here).debian, dialects(foreign).debian];
  const both = `${native} + ${alien}`;
  const oneHere = own(native, [here]);
  const oneForeign = own(alien, [foreign]);
  const twoWarm = own(both, two);
  const sixWarm = own('six platforms', six);
  const largeForeign = own(`${alien} with openssh, nginx …`, [foreign], large);
  const bootstrapHere = job(`mmdebstrap, ${native}`, (folder) => bootstrap([], folder), { needs });
  const bootstrapForeign = emulated(alien, []);
  const bootstrapLarge = emulated(`${alien} with openssh, nginx …`, server);

  await build(minbase, six, warm, parent);
  await build(large, [foreign], warm, parent);

  return {
    about:
      `Debian ${release}, minbase, from the release suite alone; ours to a gzip OCI layout, mmdebstrap to a tar. ` +
      `Warm: packages, apt's answers and compressed pieces of the layers are in the cache. Several platforms: in one go. What takes minutes under QEMU runs once.`,
    jobs: [
      oneHere,
      oneForeign,
      twoWarm,
      ownCold(both, two),
      sixWarm,
      ownCold('six platforms', six),
      bootstrapHere,
      bootstrapForeign,
      largeForeign,
      bootstrapLarge,
    ],
    ratios: ({ seconds, memory }) => [
      { row: oneForeign, to: oneHere.name, value: seconds(oneForeign) / seconds(oneHere), most: 1.2 },
      {
        row: twoWarm,
        to: `${bootstrapHere.name} + ${bootstrapForeign.name}`,
        value: seconds(twoWarm) / (seconds(bootstrapHere) + seconds(bootstrapForeign)),
        most: 0.1,
      },
      { row: sixWarm, to: oneHere.name, value: seconds(sixWarm) / seconds(oneHere), most: 4 },
      {
        row: sixWarm,
        to: `${oneHere.name}; for each of the six`,
        value: seconds(sixWarm) / six.length / seconds(oneHere),
        most: 1.2,
      },
      { row: sixWarm, to: `${twoWarm.name}; memory`, value: memory(sixWarm) / memory(twoWarm), most: 1.2 },
      {
        row: largeForeign,
        to: bootstrapLarge.name,
        value: seconds(largeForeign) / seconds(bootstrapLarge),
        most: 0.2,
      },
    ],
  };
};

/** With programs of the foreign platform running, for others than us too; the kernel is as before when it ends. */
async function withEmulation(body: () => Promise<Measured>): Promise<Measured> {
  const log = createTerminalLog({
    write: (text) => process.stderr.write(text),
    colour: false,
    loudness: 'normal',
  });
  const emulation = createEmulation(createExec(log), log);
  try {
    await emulation.ensure(foreign);
    return await body();
  } finally {
    await emulation.release();
  }
}
