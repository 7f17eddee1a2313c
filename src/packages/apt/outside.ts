import { dialects, runsOn } from '../../model/platform.ts';
import { writeLdCache } from '../../rootfs/ld-cache.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import type { Sandbox } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { doInside, prepareInside } from './inside.ts';
import { installSteps } from './order.ts';
import type { PackageFile } from './package-file.ts';
import {
  architecturesOf,
  emulate,
  lendingSandbox,
  namesOf,
  ownRoot,
  pathsOf,
  run,
  seed,
  toolsSandbox,
  unsafe,
  type Session,
} from './session.ts';

export interface Division {
  /** Unpacked from outside; without any, all is done from inside. */
  readonly unpacked: readonly PackageFile[];
  /** Configured from outside as well. */
  readonly configured: readonly PackageFile[];
  /** What kept the rest from being done from outside: scripts that run before the root works. */
  readonly early: readonly PackageFile[];
}

/**
 * Takes the steps of {@link installSteps}: from outside as far as that goes, inside where it must, and so on. Only what
 * minds no order is sorted by who does it.
 */
export async function installOutside(
  packages: readonly PackageFile[],
  division: Division,
  session: Session,
): Promise<void> {
  const { installation } = session;
  const { root } = installation;
  seed(installation);
  // The tools' dpkg takes packages of another architecture for those of a second one, which has to be known.
  const foreign = isForeign(installation);
  const [own = '', ...others] = architecturesOf(installation);
  const alone = foreign && others.length === 0;
  const rootfs = openRootfs(root);
  const arch = '/var/lib/dpkg/arch';
  const outside = async (sandbox: Sandbox, ...argv: readonly string[]): Promise<void> => {
    const forced = ['--force-depends', '--force-architecture', '--force-script-chrootless'];
    if (alone) rootfs.write(arch, `${own}\n`);
    await run(sandbox, ['dpkg', '--root=/target', ...unsafe, ...forced, ...argv], session);
    if (alone) rootfs.remove(arch);
  };
  const beside = await toolsSandbox(session);
  const left = packages.filter((file) => !division.configured.includes(file));
  let done: (() => void) | undefined;

  for (const { action, files, anyOrder } of installSteps(packages)) {
    const doer = action === 'unpack' ? division.unpacked : division.configured;
    for (const turn of turnsOf(files, (file) => doer.includes(file), anyOrder)) {
      if (turn.outside) {
        const names = action === 'unpack' ? pathsOf('/packages', turn.files) : namesOf(turn.files);
        // Before the system is there, and with what asks nobody, the image has nothing to lend.
        const sandbox = anyOrder ? beside : await lendingSandbox(session);
        await outside(sandbox, '--no-triggers', `--${action}`, '--', ...names);
      } else {
        done ??= await prepareInside(session);
        await doInside(action, turn.files, session);
      }
    }
    if (action === 'unpack' && foreign) await writeLoaderCache(division.unpacked, session);
  }
  if (left.length > 0) {
    await run(ownRoot(session), ['dpkg', ...unsafe, '--configure', '--pending'], session);
  } else {
    await outside(beside, '--triggers-only', '--pending');
    if (foreign) await writeLoaderCache(division.unpacked, session);
  }
  done?.();
}

interface Turn {
  readonly outside: boolean;
  readonly files: readonly PackageFile[];
}

/** Runs of packages that are done from the same side; where the order makes no difference, one from each. */
function turnsOf(
  files: readonly PackageFile[],
  isOutside: (file: PackageFile) => boolean,
  anyOrder: boolean,
): readonly Turn[] {
  const turns: { outside: boolean; files: PackageFile[] }[] = [];
  const sorted = anyOrder ? [...files.filter(isOutside), ...files.filter((file) => !isOutside(file))] : files;
  for (const file of sorted) {
    const outside = isOutside(file);
    const last = turns.at(-1);
    if (last?.outside === outside) last.files.push(file);
    else turns.push({ outside, files: [file] });
  }
  return turns;
}

/** Whether dpkg of this machine sees another architecture than its own. */
function isForeign({ target, machine }: Pick<Installation, 'target' | 'machine'>): boolean {
  return dialects(target.platform).debian !== dialects(machine).debian;
}

/** The tools' ldconfig knows the libraries of its own architecture only. */
async function writeLoaderCache(unpacked: readonly PackageFile[], session: Session): Promise<void> {
  const { installation } = session;
  const rootfs = openRootfs(installation.root);
  if (writeLdCache(rootfs) || !rootfs.has('/usr/sbin/ldconfig')) return;
  const libc = unpacked.filter(({ entry }) => entry.name === 'libc-bin');
  if (!runsOn(installation.machine, installation.target.platform)) await emulate(libc, session);
  await run(ownRoot(session), ['ldconfig'], session);
}
