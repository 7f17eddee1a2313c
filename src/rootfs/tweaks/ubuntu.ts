import { detectVersion } from '../version.ts';
import type { Condition, Tweak, TweakContext } from './tweak.ts';

const name = 'ubuntu';

/** What /etc/passwd says of the user that Canonical's archives have since 23.04; packages do not make it. */
function account({ root }: TweakContext): readonly string[] | undefined {
  if (!root.has('/etc/passwd')) return undefined;
  const accounts = root
    .read('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'));
  return accounts.find(([user, , uid]) => user === name && uid === '1000');
}

const present: Condition = {
  words: 'it is an Ubuntu with the user `ubuntu` at uid 1000',
  holds: (context) => detectVersion(context.root).id === name && account(context) !== undefined,
};

/** The files that name users first on each line, and those that list them as members at its end. */
const databases = ['passwd', 'shadow', 'group', 'gshadow', 'subuid', 'subgid'];
const memberships = ['group', 'gshadow'];

export const ubuntuTweaks: readonly Tweak[] = [
  {
    name: 'ubuntu-user',
    managers: ['apt', 'archive'],
    reason:
      'Canonical’s own images have a user nobody asked for at uid 1000, where an image’s user of its own belongs. It goes before `users` are made, so a recipe may have that number, or that user, for itself.',
    undo: 'useradd --create-home --shell /bin/bash --uid 1000 ubuntu',
    default: true,
    condition: present,
    apply(context) {
      const { root } = context;
      const [, , , , , home = ''] = account(context) ?? [];
      for (const database of databases) {
        const path = `/etc/${database}`;
        if (!root.has(path)) continue;
        root.edit(path, (text) =>
          text
            .split('\n')
            .filter((line) => line.split(':')[0] !== name)
            .map((line) => (memberships.includes(database) ? withoutMember(line) : line))
            .join('\n'),
        );
      }
      for (const path of [home, `/var/mail/${name}`]) if (/^\/(home|var)\/[^/]/.test(path)) root.remove(path);
    },
  },
];

/** `adm:x:4:syslog,ubuntu` → `adm:x:4:syslog` */
function withoutMember(line: string): string {
  const at = line.lastIndexOf(':') + 1;
  const members = line
    .slice(at)
    .split(',')
    .filter((member) => member !== name);
  return line.slice(0, at) + members.join(',');
}
