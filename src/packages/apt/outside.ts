import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialects, runsOn } from '../../model/platform.ts';
import { writeLdCache } from '../../rootfs/ld-cache.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import type { Sandbox } from '../../rootfs/sandbox.ts';
import type { Installation } from '../contract.ts';
import { configureInside, prepareInside } from './inside.ts';
import { configureOrder } from './order.ts';
import { essentialClosure, type PackageFile } from './package-file.ts';
import {
  emulate,
  inside,
  lendingSandbox,
  namesOf,
  ownRoot,
  run,
  seed,
  toolsSandbox,
  unsafe,
  type Session,
} from './session.ts';
import { forbidServices } from './tools-root.ts';

export interface Division {
  /** Unpacked from outside; without any, all is done from inside. */
  readonly unpacked: readonly PackageFile[];
  /** Configured from outside as well. */
  readonly configured: readonly PackageFile[];
  /** What kept the rest from being done from outside: scripts that run before the root works. */
  readonly early: readonly PackageFile[];
}

/**
 * Unpacks from outside what can be; what has a say in that, once the essential packages are configured. Then configures
 * in one order for all, whoever does it: from outside as far as that goes, inside where it must, and so on. Scripts of
 * the essential packages and packages without scripts do not mind their turn.
 */
export async function installOutside(
  packages: readonly PackageFile[],
  { unpacked, configured }: Division,
  session: Session,
): Promise<void> {
  const { installation } = session;
  const { root, target } = installation;
  seed(installation);
  // The tools' dpkg takes packages of another architecture for those of a second one, which has to be known.
  const foreign = isForeign(installation);
  const arch = join(root, 'var/lib/dpkg/arch');
  const outside = async (sandbox: Sandbox, ...argv: readonly string[]): Promise<void> => {
    const forced = ['--force-depends', '--force-architecture', '--force-script-chrootless'];
    if (foreign) writeFileSync(arch, `${dialects(target.platform).debian}\n`);
    await run(sandbox, ['dpkg', '--root=/target', ...unsafe, ...forced, ...argv], session);
    if (foreign) rmSync(arch);
  };
  const essential = essentialClosure(packages);
  const beside = await toolsSandbox(session);
  const unpack = (sandbox: Sandbox, files: readonly PackageFile[]) =>
    outside(sandbox, '--no-triggers', '--unpack', ...files.map((file) => inside('/packages', file)));
  const needsSystem = (file: PackageFile) => !essential.includes(file) && file.scripts.before !== undefined;
  await unpack(
    beside,
    unpacked.filter((file) => !needsSystem(file)),
  );

  const mindsTurn = (file: PackageFile) => !essential.includes(file) && file.scripts.after !== undefined;
  const first = configured.filter((file) => !mindsTurn(file) && !needsSystem(file));
  if (first.length > 0) await outside(beside, '--no-triggers', '--configure', ...namesOf(first));

  const late = unpacked.filter(needsSystem);
  if (late.length > 0) await unpack(await lendingSandbox(session), late);
  if (foreign) await writeLoaderCache(unpacked, session);

  const left = packages.filter((file) => !configured.includes(file));
  const forbidden = left.length > 0 && forbidServices(root);
  if (left.length > 0)
    await prepareInside(
      packages.filter((file) => !unpacked.includes(file)),
      session,
    );
  const order = configureOrder(packages).filter((file) => !first.includes(file));
  for (const turn of turnsOf(order, (file) => configured.includes(file))) {
    if (turn.outside)
      await outside(await lendingSandbox(session), '--no-triggers', '--configure', ...namesOf(turn.files));
    else await configureInside(turn.files, session);
  }
  if (left.length > 0) await run(ownRoot(session), ['dpkg', ...unsafe, '--configure', '--pending'], session);
  else {
    await outside(beside, '--triggers-only', '--pending');
    if (foreign) await writeLoaderCache(unpacked, session);
  }
  if (forbidden) rmSync(join(root, 'usr/sbin/policy-rc.d'));
}

interface Turn {
  readonly outside: boolean;
  readonly files: PackageFile[];
}

/** Runs of packages that are configured from the same side. */
function turnsOf(order: readonly PackageFile[], isOutside: (file: PackageFile) => boolean): readonly Turn[] {
  const turns: Turn[] = [];
  for (const file of order) {
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
