import { exists, type Tweak } from './tweak.ts';

const policy = `#!/bin/sh
# Package scripts ask this program before they start, stop or restart a service (invoke-rc.d, deb-systemd-invoke).
# 101 means "not allowed": a service started while an image is built would die with the build step, or hold it up.
# Remove this file in an image that runs an init system.
exit 101
`;

const initctl = `#!/bin/sh
# Stands in for upstart's initctl, which has nobody to talk to in a container. Installed with dpkg-divert; the real
# one is beside it as initctl.distrib.
exit 0
`;

export const serviceTweaks: readonly Tweak[] = [
  {
    name: 'policy-rc.d',
    managers: ['apt'],
    reason:
      'Installing a server in a Dockerfile must not start it. Images that run an init system remove the file.',
    undo: 'rm /usr/sbin/policy-rc.d',
    default: true,
    condition: exists('/usr/sbin'),
    apply: ({ root }) => root.write('/usr/sbin/policy-rc.d', policy, { mode: 0o755 }),
  },
  {
    name: 'initctl',
    managers: ['apt'],
    reason:
      'Upstart jobs cannot be started without its init process, and package scripts fail when they try.',
    undo: 'rm /sbin/initctl && dpkg-divert --local --rename --remove /sbin/initctl',
    default: true,
    condition: { words: 'package `upstart` is installed', holds: ({ packages }) => packages.has('upstart') },
    apply({ root }) {
      // What `dpkg-divert --local --rename --add /sbin/initctl` does; the lone colon is dpkg's word for "local".
      const entry = '/sbin/initctl\n/sbin/initctl.distrib\n:\n';
      const diversions = '/var/lib/dpkg/diversions';
      const before = root.has(diversions) ? root.read(diversions) : '';
      if (before.includes(entry)) return;
      if (root.stat('/sbin/initctl')) root.rename('/sbin/initctl', '/sbin/initctl.distrib');
      root.write(diversions, before + entry);
      root.write('/sbin/initctl', initctl, { mode: 0o755 });
    },
  },
];
