import { readFileSync } from 'node:fs';
import type { Host } from '../../host/contract.ts';
import type { Repository, Target } from '../../model/target.ts';
import { openRootfs, type Rootfs } from '../../rootfs/rootfs.ts';
import type { Installation } from '../contract.ts';
import { macrosOnly } from '../rpm/macros.ts';

/**
 * What dnf in the image goes by: which module streams it was made with, the recipe's variables, and where packages are.
 * Its own history is not there, as in the images of the distributions: it would be about the building machine.
 * @param streams those that packages are of, which dnf enables when it installs from them: a default stream may change
 */
export function writeStates(
  { target, root }: Pick<Installation, 'target' | 'root'>,
  streams: readonly string[] = [],
): void {
  const rootfs = openRootfs(root);
  const asked = target.packages.modules.map(partsOf);
  const others = streams.map(partsOf).filter(([name]) => !asked.some(([own]) => own === name));
  for (const [name, stream, profiles] of [...asked, ...others])
    rootfs.write(`/etc/dnf/modules.d/${name}.module`, moduleText(name, stream, profiles));
  const folder = ['/etc/dnf/vars', '/etc/yum/vars'].find((path) => rootfs.has(path)) ?? '/etc/dnf/vars';
  for (const [name, value] of Object.entries(target.variables))
    rootfs.write(`${folder}/${name}`, `${value}\n`);
  keepRepositories(rootfs, target);
}

/** The module streams that the packages are of, sorted: `ruby:3.1`. */
export async function streamsOf(
  { files }: Pick<Installation, 'files'>,
  host: Host,
): Promise<readonly string[]> {
  const query = ['rpm', ...macrosOnly, '--query', '--package', '--nosignature'];
  const paths = [...files.values()].map(({ path }) => path);
  const { stdout } = await host.exec.run([...query, '--queryformat', '%{MODULARITYLABEL}\\n', ...paths]);
  // nodejs:20:9040020231114:aaaaaaaa
  const labels = [...stdout.matchAll(/^([^:\s()]+:[^:\s]+):/gm)].map(([, stream = '']) => stream);
  return [...new Set(labels)].sort();
}

/** `nodejs:20/common` */
function partsOf(spec: string): readonly [string, string, string] {
  const [stream = '', profiles = ''] = spec.split('/');
  const [name = '', version = ''] = stream.split(':');
  return [name, version, profiles];
}

/** What `dnf module enable` writes. */
function moduleText(name: string, stream: string, profiles: string): string {
  return `[${name}]\nname=${name}\nstream=${stream}\nprofiles=${profiles}\nstate=enabled\n`;
}

/** The recipe's mirrors, never the one that the build happened to use, unless a package brings the repository. */
function keepRepositories(rootfs: Rootfs, { repositories }: Target): void {
  const folder = ['/etc/yum.repos.d', '/etc/distro.repos.d'].find((path) => rootfs.has(path));
  if (folder === undefined) return;
  const brought = rootfs.list(folder).filter((name) => name.endsWith('.repo'));
  const texts = brought.map((name) => rootfs.read(`${folder}/${name}`));
  for (const repository of repositories) {
    const { name, inImage, keyring, signedBy, insecure } = repository;
    if (!inImage || texts.some((text) => text.includes(`[${name}]`))) continue;
    const own = signedBy !== '' && rootfs.has(signedBy);
    const key = own ? signedBy : `/etc/pki/rpm-gpg/RPM-GPG-KEY-${name}`;
    if (!own && !insecure) rootfs.write(key, readFileSync(keyring.path));
    rootfs.write(`${folder}/${name}.repo`, repositoryText(repository, key));
  }
}

function repositoryText(repository: Repository, key: string): string {
  const { name, mirrors, mirrorList, insecure, signatures, excludes } = repository;
  const checked = (part: Repository['signatures'][number]) => Number(!insecure && signatures.includes(part));
  // A list says for itself what it is, except to dnf, which goes by the word.
  const list = /metalink/i.test(mirrorList) ? 'metalink' : 'mirrorlist';
  return [
    `[${name}]`,
    `name=${name}`,
    ...(mirrors.length > 0 ? [`baseurl=${mirrors.map((mirror) => `${mirror}/`).join('\n        ')}`] : []),
    ...(mirrorList === '' ? [] : [`${list}=${mirrorList}`]),
    'enabled=1',
    `gpgcheck=${String(checked('packages'))}`,
    `repo_gpgcheck=${String(checked('metadata'))}`,
    ...(insecure ? [] : [`gpgkey=file://${key}`]),
    ...(excludes.length > 0 ? [`excludepkgs=${excludes.join(',')}`] : []),
    '',
  ].join('\n');
}
