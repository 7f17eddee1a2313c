import type { HostTool } from '../../host/contract.ts';

/** Programs of the host that install packages of rpm's. */
export const rpmTools: readonly HostTool[] = [
  { program: 'rpm', package: 'rpm', why: 'to install packages into an image' },
  { program: 'bsdtar', package: 'libarchive-tools', why: 'to read files out of packages' },
  { program: 'gpg', package: 'gnupg', why: 'to read keyrings' },
];
