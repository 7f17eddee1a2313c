import { slim } from './slim.ts';
import type { Tweak } from './tweak.ts';
import { compareVersions } from '../../model/versions.ts';

const folder = '/etc/dpkg/dpkg.cfg.d';

const speedup = `# dpkg does not wait for the disk after each unpacked file. That guards a machine against power loss;
# an interrupted image build is simply started again.
force-unsafe-io
`;

export const dpkgTweaks: readonly Tweak[] = [
  {
    name: 'dpkg-unsafe-io',
    managers: ['apt'],
    reason: 'dpkg does not wait for the disk after each file; an interrupted build starts again anyway.',
    undo: `rm ${folder}/docker-apt-speedup`,
    default: true,
    condition: {
      words: `\`${folder}\` exists and dpkg ≥ 1.15.8.6 knows the option`,
      holds: ({ root, packages }) =>
        root.has(folder) && compareVersions(packages.get('dpkg') ?? '', '1.15.8.6') >= 0,
    },
    apply: ({ root }) => root.write(`${folder}/docker-apt-speedup`, speedup),
  },
  slim,
];
