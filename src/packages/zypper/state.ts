import type { Repository, Target } from '../../model/target.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import type { Installation } from '../contract.ts';

const folder = '/etc/zypp';

/**
 * What zypper in the image goes by: how the image itself was made, what came along as a dependency only, and where the
 * packages are. An image without zypper has none of it.
 */
export function writeStates({ target, lock, root }: Installation): void {
  const rootfs = openRootfs(root);
  if (!rootfs.has(folder)) return;
  keepSettings(rootfs, target);
  const unasked = lock.packages.filter(({ requested }) => !requested).map(({ name }) => name);
  // What is not in this file counts as asked for; zypper itself would put a date in its first line.
  rootfs.write('/var/lib/zypp/AutoInstalled', [...new Set(unasked)].map((name) => `${name}\n`).join(''));
  keepRepositories(rootfs, target);
}

/** Later installations leave out what this one left out, as in the images of openSUSE and SUSE. */
function keepSettings(rootfs: Rootfs, { packages: { docs, recommends } }: Target): void {
  const settings = {
    ...(docs ? {} : { 'rpm.install.excludedocs': 'yes' }),
    ...(recommends ? {} : { 'solver.onlyRequires': 'true' }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  if (lines.length === 0) return;
  const file = `${folder}/zypp.conf`;
  if (rootfs.has(file)) {
    rootfs.edit(file, (text) =>
      Object.entries(settings).reduce((edited, [name, value]) => set(edited, name, value), text),
    );
    // Since libzypp 17.38 the distribution's file is in /usr/etc, and others stand beside it.
  } else if (rootfs.has(`/usr${file}`)) {
    rootfs.write(`${file}.d/90-image.conf`, ['[main]', ...lines, ''].join('\n'));
  }
}

/** Sets what is there, if only as a comment, else adds it. All of zypp.conf is one section. */
function set(text: string, name: string, value: string): string {
  const line = `${name} = ${value}`;
  const there = new RegExp(`^[#;\\s]*${name.replaceAll('.', '\\.')}\\s*=.*$`, 'm');
  return there.test(text) ? text.replace(there, line) : `${text.replace(/\n*$/, '\n')}${line}\n`;
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
