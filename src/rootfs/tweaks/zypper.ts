import { removeResidue } from '../residue.ts';
import type { Target } from '../../model/target.ts';
import type { Condition, Tweak } from './tweak.ts';

const configuration = '/etc/zypp/zypp.conf';
/** Since libzypp 17.38 the distribution's settings are here, and those of the machine in files beside `configuration`. */
const vendorConfiguration = `/usr${configuration}`;

const hasConfiguration: Condition = {
  words: `\`${configuration}\` or \`${vendorConfiguration}\` exists`,
  holds: ({ root }) => root.has(configuration) || root.has(vendorConfiguration),
};

/** One setting of libzypp's: put in the place of what is there, if only as a comment, else added. */
function setting(
  name: string,
  reason: string,
  [key, value]: readonly [string, string],
  unless: { readonly key: string; readonly said: (packages: Target['packages']) => boolean },
  undo = '',
): Tweak {
  const line = `${key} = ${value}`;
  const beside = `${configuration}.d/90-${name}.conf`;
  return {
    name,
    managers: ['zypper'],
    reason,
    undo: `sed -i '/^${line}/d' $(grep -rl '^${key}' /etc/zypp)${undo}`,
    default: {
      words: `the recipe does not say \`${unless.key}: true\``,
      holds: ({ target }) => !unless.said(target.packages),
    },
    condition: hasConfiguration,
    apply({ root }) {
      if (!root.has(configuration)) {
        root.write(beside, `[main]\n${line}\n`);
        return;
      }
      const there = new RegExp(`^[#;\\s]*${key.replaceAll('.', '\\.')}\\s*=.*$`, 'm');
      root.edit(configuration, (text) =>
        there.test(text) ? text.replace(there, line) : `${text.replace(/\n*$/, '\n')}${line}\n`,
      );
    },
  };
}

export const zypperTweaks: readonly Tweak[] = [
  setting(
    'zypper-no-docs',
    'zypper goes on leaving out what packages mark as documentation, as the build did. Licences are none.',
    ['rpm.install.excludedocs', 'yes'],
    { key: 'docs', said: ({ docs }) => docs },
    ' && zypper install --force PACKAGE',
  ),
  setting(
    'zypper-no-recommends',
    'zypper goes on installing what packages require and not what they recommend, as the build did.',
    ['solver.onlyRequires', 'true'],
    { key: 'recommends', said: ({ recommends }) => recommends },
  ),
  {
    name: 'zypper-caches',
    managers: ['zypper'],
    reason: 'Metadata is out of date by the time the image is used, and packages are installed already.',
    undo: 'zypper refresh',
    default: true,
    apply: ({ root }) => void removeResidue(root, [{ glob: 'var/cache/zypp/**' }]),
  },
  {
    name: 'zypper-history',
    managers: ['zypper'],
    reason:
      'What the recipe’s own commands did with zypper, and when, is about the build; and all containers of an image would count as one machine.',
    undo: '',
    default: true,
    apply({ root }) {
      const records = ['var/log/zypp/**', 'var/log/zypper.log', 'var/lib/zypp/AnonymousUniqueId'];
      removeResidue(
        root,
        records.map((glob) => ({ glob })),
      );
      const automatic = '/var/lib/zypp/AutoInstalled';
      if (root.has(automatic)) root.edit(automatic, (text) => text.replace(/^# AutoInstalled.*\n/, ''));
    },
  },
];
