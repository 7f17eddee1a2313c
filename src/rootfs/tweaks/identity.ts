import { removeResidue } from '../residue.ts';
import { exists, type Tweak, type TweakContext } from './tweak.ts';

const secondsPerDay = 86_400;

/** The file's lines with `change` applied to the colon-separated fields of each; empty lines stay as they are. */
function editFields(
  { root }: TweakContext,
  path: string,
  change: (fields: readonly string[]) => readonly string[],
): void {
  root.edit(path, (text) =>
    text
      .split('\n')
      .map((line) => (line === '' ? line : change(line.split(':')).join(':')))
      .join('\n'),
  );
}

/** Engines mount their own; a link belongs to the package that made it. */
function removeUnlessLink({ root }: TweakContext, path: string): void {
  if (root.stat(path)?.isFile()) root.remove(path);
}

/** What would make all containers of an image the same machine, or tell where it was built. */
export const identityTweaks: readonly Tweak[] = [
  {
    name: 'machine-id',
    managers: 'all',
    reason:
      'An ID made during the build would be the same in every container. Empty, systemd makes one where it runs, and everything else sees that there is none.',
    undo: 'systemd-machine-id-setup',
    default: true,
    condition: exists('/etc/os-release'),
    apply({ root }) {
      root.write('/etc/machine-id', '', { mode: 0o444 });
      if (root.stat('/var/lib/dbus/machine-id')?.isFile()) root.remove('/var/lib/dbus/machine-id');
    },
  },
  {
    name: 'ssh-host-keys',
    managers: 'all',
    reason:
      'Keys that a package made during the build would be the same in every container, and known to everybody who has the image. Keys that the recipe brings as files stay.',
    undo: 'ssh-keygen -A',
    default: true,
    condition: exists('/etc/ssh'),
    apply: ({ root }) => void removeResidue(root, [{ glob: 'etc/ssh/ssh_host_*_key*' }]),
  },
  {
    name: 'hostname',
    managers: 'all',
    reason:
      'The name of the building machine is nobody’s business; engines mount `/etc/hostname` with the container’s own.',
    undo: '',
    default: true,
    apply: (context) => removeUnlessLink(context, '/etc/hostname'),
  },
  {
    name: 'resolv-conf',
    managers: 'all',
    reason:
      'Name servers of the building machine, or public ones, are wrong wherever an engine does not replace them; engines mount `/etc/resolv.conf`. A link that a package ships stays.',
    undo: '',
    default: true,
    apply: (context) => removeUnlessLink(context, '/etc/resolv.conf'),
  },
  {
    name: 'lock-root',
    managers: 'all',
    reason:
      'An empty root password lets every program in the container become root (CVE-2019-5021). Only an empty one is replaced, by `*`; a password the recipe set stays.',
    undo: 'passwd -d root',
    default: true,
    condition: exists('/etc/shadow'),
    apply(context) {
      const lock =
        (locked: string) =>
        ([name = '', password, ...rest]: readonly string[]): readonly string[] => [
          name,
          name === 'root' && password === '' ? locked : (password ?? ''),
          ...rest,
        ];
      editFields(context, '/etc/shadow', lock('*'));
      editFields(context, '/etc/passwd', lock('x'));
    },
  },
  {
    name: 'shadow-dates',
    managers: 'all',
    reason:
      'Accounts made during the build carry the day of the build as their last password change. No such day is later than the newest package, or the same lock would give another image tomorrow.',
    undo: '',
    default: true,
    condition: exists('/etc/shadow'),
    apply(context) {
      const today = Math.floor(context.epoch / secondsPerDay);
      editFields(context, '/etc/shadow', (fields) =>
        fields.map((field, index) => (index === 2 && Number(field) > today ? String(today) : field)),
      );
    },
  },
];
