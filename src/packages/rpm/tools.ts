import type { HostTool } from '../../host/contract.ts';

/** The machine's own Python, where its packages put modules, without anything of the user's. */
export const python: readonly string[] = ['/usr/bin/python3', '-I'];

/** Programs of the host that install packages of rpm's. */
export const rpmTools: readonly HostTool[] = [
  { program: 'rpm', package: 'rpm', why: 'to install packages into an image' },
  {
    program: 'rpm for Python',
    probe: [...python, '-c', 'import rpm'],
    package: 'python3-rpm',
    why: 'to see how the scripts of packages end',
  },
  { program: 'bsdtar', package: 'libarchive-tools', why: 'to read files out of packages' },
  { program: 'gpg', package: 'gnupg', why: 'to read keyrings' },
];
