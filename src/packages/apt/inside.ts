import { openRootfs } from '../../rootfs/rootfs.ts';
import type { Sandbox } from '../../rootfs/sandbox.ts';
import { installSteps } from './order.ts';
import { essentialClosure, type PackageFile } from './package-file.ts';
import { namesOf, ownRoot, pathsOf, run, seed, unsafe, type Session } from './session.ts';
import { allowServices, extract, forbidServices, linkAwk } from './tools-root.ts';

/** What has to be there before the first script runs inside: answers to its questions, and that nothing starts. */
export async function prepareInside(session: Session): Promise<() => void> {
  const rootfs = openRootfs(session.installation.root);
  const forbidden = forbidServices(rootfs);
  if (session.preseed.length > 0) {
    await run(ownRoot(session), ['debconf-set-selections'], session, `${session.preseed.join('\n')}\n`);
  }
  return () => {
    if (forbidden) allowServices(rootfs);
  };
}

const forced = [...unsafe, '--force-depends', '--no-triggers'];

/** netbase, and whatever else makes names for a system that has none: it must not find those that the sandbox lends. */
const makesHosts = ({ scripts }: PackageFile) => />\s*\/etc\/hosts\s/.test(scripts.after?.text ?? '');

/** Unpacks or configures packages by the root's own dpkg. */
export async function doInside(
  action: 'unpack' | 'configure',
  files: readonly PackageFile[],
  session: Session,
): Promise<void> {
  const maker = action === 'configure' ? files.findIndex(makesHosts) : -1;
  const turns =
    maker < 0 ? [files] : [files.slice(0, maker), files.slice(maker, maker + 1), files.slice(maker + 1)];
  for (const turn of turns.filter(({ length }) => length > 0)) {
    const names = action === 'unpack' ? pathsOf('/tmp/packages', turn) : namesOf(turn);
    const own = ownRoot(session);
    const sandbox: Sandbox = maker >= 0 && turn.some(makesHosts) ? { ...own, hosts: 'never' } : own;
    await run(sandbox, ['dpkg', ...forced, `--${action}`, '--', ...names], session);
  }
}

export async function installInside(packages: readonly PackageFile[], session: Session): Promise<void> {
  const { installation, host } = session;
  seed(installation);
  const essential = essentialClosure(packages);
  await extract(essential, installation.root, host);
  linkAwk(openRootfs(installation.root));
  const first = essential.filter(({ entry }) => entry.name === 'base-passwd');
  for (const batch of [first, essential.filter((file) => !first.includes(file))]) {
    const argv = ['dpkg', ...unsafe, '--force-depends', '--install', ...pathsOf('/tmp/packages', batch)];
    await run(ownRoot(session), argv, session);
  }
  const done = await prepareInside(session);
  for (const { action, files } of installSteps(packages)) {
    const others = files.filter((file) => !essential.includes(file));
    if (others.length > 0) await doInside(action, others, session);
  }
  await run(ownRoot(session), ['dpkg', ...unsafe, '--configure', '--pending'], session);
  done();
}
