import type { Repository, Target } from '../../model/target.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import type { Installation } from '../contract.ts';

const folder = '/etc/zypp';

/** What zypper in the image goes by: what came along as a dependency only, and where packages are. */
export function writeStates({ target, lock, root }: Installation): void {
  const rootfs = openRootfs(root);
  if (!rootfs.has(folder)) return;
  const unasked = lock.packages.filter(({ requested }) => !requested).map(({ name }) => name);
  // What is not in this file counts as asked for; zypper itself would put a date in its first line.
  rootfs.write('/var/lib/zypp/AutoInstalled', [...new Set(unasked)].map((name) => `${name}\n`).join(''));
  keepRepositories(rootfs, target);
}

/** The recipe's mirrors, never the one that the build happened to use, unless a package knows better. */
function keepRepositories(rootfs: Rootfs, { repositories }: Target): void {
  const places = [
    `${folder}/repos.d`,
    `${folder}/services.d`,
    // openSUSE-repos brings a service that makes them when zypper first runs.
    '/usr/share/zypp/local/service',
  ];
  if (places.some((path) => rootfs.list(path).length > 0)) return;
  for (const repository of repositories) {
    if (repository.inImage)
      rootfs.write(`${folder}/repos.d/${repository.name}.repo`, repositoryText(repository));
  }
}

function repositoryText({ name, mirrors, mirrorList, insecure, signatures }: Repository): string {
  const checked = (part: Repository['signatures'][number]) =>
    !insecure && signatures.includes(part) ? 1 : 0;
  return [
    `[${name}]`,
    `name=${name}`,
    'enabled=1',
    'autorefresh=1',
    ...(mirrors.length > 0 ? [`baseurl=${mirrors.map((mirror) => `${mirror}/`).join('\n        ')}`] : []),
    ...(mirrorList === '' ? [] : [`mirrorlist=${mirrorList}`]),
    `gpgcheck=${String(checked('metadata'))}`,
    `repo_gpgcheck=${String(checked('metadata'))}`,
    `pkg_gpgcheck=${String(checked('packages'))}`,
    '',
  ].join('\n');
}
