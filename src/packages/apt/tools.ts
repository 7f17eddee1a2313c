import type { HostTool } from '../../host/contract.ts';

/** What apt.ts and its folder call on the host. (apt itself depends on what it verifies signatures with.) */
export const aptTools: readonly HostTool[] = [
  { program: 'apt-get', package: 'apt', why: 'to resolve packages' },
  { program: 'dpkg-deb', package: 'dpkg', why: 'to read packages' },
  { program: 'tar', package: 'tar', why: 'to unpack packages' },
];
