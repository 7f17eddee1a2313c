import type { HostTool } from '../contract.ts';

/** What apt.ts and its folder call on the host, beside the program loader and shell that every host has. */
export const aptTools: readonly HostTool[] = [
  { program: 'apt-get', package: 'apt', why: 'to resolve packages' },
  { program: 'dpkg-deb', package: 'dpkg', why: 'to read packages' },
  { program: 'gpgv', package: 'gpgv', why: 'to verify signatures' },
  { program: 'tar', package: 'tar', why: 'to unpack packages' },
];
