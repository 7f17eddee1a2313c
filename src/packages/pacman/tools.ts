import type { HostTool } from '../../host/contract.ts';

/** What pacman.ts and its folder call on the host. */
export const pacmanTools: readonly HostTool[] = [
  { program: 'pacman', package: 'pacman-package-manager', why: 'to resolve and install packages' },
  { program: 'bsdtar', package: 'libarchive-tools', why: 'to read package databases' },
  { program: 'gpg', package: 'gnupg', why: 'to verify signatures' },
];
