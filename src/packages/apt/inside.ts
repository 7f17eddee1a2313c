import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { configureOrder } from './order.ts';
import { essentialClosure, type PackageFile } from './package-file.ts';
import { inside, namesOf, ownRoot, run, seed, unsafe, type Session } from './session.ts';
import { extract, forbidServices } from './tools-root.ts';

/** Answers questions and unpacks what is left, by the root's own programs. */
export async function prepareInside(packages: readonly PackageFile[], session: Session): Promise<void> {
  const sandbox = ownRoot(session);
  if (session.preseed.length > 0) {
    await run(sandbox, ['debconf-set-selections'], session, `${session.preseed.join('\n')}\n`);
  }
  if (packages.length === 0) return;
  const files = packages.map((file) => inside('/tmp/packages', file));
  await run(sandbox, ['dpkg', ...unsafe, '--force-depends', '--no-triggers', '--unpack', ...files], session);
}

export async function configureInside(packages: readonly PackageFile[], session: Session): Promise<void> {
  const argv = ['dpkg', ...unsafe, '--force-depends', '--no-triggers', '--configure', ...namesOf(packages)];
  await run(ownRoot(session), argv, session);
}

export async function installInside(packages: readonly PackageFile[], session: Session): Promise<void> {
  const { installation, host } = session;
  seed(installation);
  const essential = essentialClosure(packages);
  await extract(essential, installation.root, host);
  const awk = join(installation.root, 'usr/bin/awk');
  if (!existsSync(awk)) symlinkSync('mawk', awk);
  const first = essential.filter(({ entry }) => entry.name === 'base-passwd');
  for (const batch of [first, essential.filter((file) => !first.includes(file))]) {
    await run(
      ownRoot(session),
      [
        'dpkg',
        ...unsafe,
        '--force-depends',
        '--install',
        ...batch.map((file) => inside('/tmp/packages', file)),
      ],
      session,
    );
  }
  const others = packages.filter((file) => !essential.includes(file));
  const forbidden = forbidServices(installation.root);
  await prepareInside(others, session);
  const order = configureOrder(packages).filter((file) => others.includes(file));
  if (order.length > 0) await configureInside(order, session);
  await run(ownRoot(session), ['dpkg', ...unsafe, '--configure', '--pending'], session);
  if (forbidden) rmSync(join(installation.root, 'usr/sbin/policy-rc.d'));
}
