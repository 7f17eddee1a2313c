import { removeResidue } from '../residue.ts';
import { exists, type Tweak } from './tweak.ts';

export const apkTweaks: readonly Tweak[] = [
  {
    name: 'apk-cache',
    managers: ['apk', 'archive'],
    reason:
      'Indexes and packages that a command of the recipe has downloaded are out of date by the time the image is used.',
    undo: 'apk update',
    default: true,
    condition: exists('/var/cache/apk'),
    apply: ({ root }) => void removeResidue(root, [{ glob: 'var/cache/apk/**' }]),
  },
];
