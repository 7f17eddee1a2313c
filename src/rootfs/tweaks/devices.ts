import type { SpecialFile } from '../rootfs.ts';
import type { Tweak } from './tweak.ts';

const device = (name: string, mode: number, major: number, minor: number): SpecialFile => ({
  path: `dev/${name}`,
  type: 'character-device',
  mode,
  device: { major, minor },
});

/** What mkimage-yum.sh makes with mknod; numbers are those of Linux's Documentation/admin-guide/devices.txt. */
const nodes: readonly SpecialFile[] = [
  device('console', 0o600, 5, 1),
  { path: 'dev/initctl', type: 'fifo', mode: 0o600 },
  device('full', 0o666, 1, 7),
  device('null', 0o666, 1, 3),
  device('ptmx', 0o666, 5, 2),
  device('random', 0o666, 1, 8),
  device('tty', 0o666, 5, 0),
  device('tty0', 0o666, 4, 0),
  device('urandom', 0o666, 1, 9),
  device('zero', 0o666, 1, 5),
];

export const deviceTweaks: readonly Tweak[] = [
  {
    name: 'device-nodes',
    managers: 'all',
    reason:
      'Device nodes in the layer itself, as moby’s mkimage scripts make them, for whoever enters the unpacked image with chroot. Off, because engines mount a `/dev` of their own, and only root can unpack such a layer.',
    undo: '',
    default: false,
    condition: { words: '`/dev` exists', holds: ({ root }) => root.stat('/dev')?.isDirectory() === true },
    apply: ({ root }) => root.addSpecialFiles(nodes),
  },
];
