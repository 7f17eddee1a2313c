/** In what a root of ours may differ from mmdebstrap's: path pattern, what differs, and why. */
export const explained: readonly (readonly [paths: string, what: RegExp, reason: string])[] = [
  ['etc/fstab', /only in the second/, 'mmdebstrap writes an empty table, which no container reads'],
  ['var/lib/dpkg/arch', /only in the second/, 'mmdebstrap: the architecture of dpkg itself, said once more'],
  ['etc/apt/sources.list', /only in the second/, 'the mirror that mmdebstrap was given'],
  ['etc/apt/sources.list.d/debian.sources', /only in the first/, 'the sources of the recipe'],
  ['var/lib/apt/extended_states', /./, 'mmdebstrap: all but a few packages count as asked for'],
  ['var/cache/apt/archives/partial', /mode/, 'mmdebstrap: apt has run and made it private'],
  ['var/lib/apt/lists/partial', /mode/, 'mmdebstrap: apt has run and made it private'],
  ['etc/apt/apt.conf.d/99mmdebstrap', /only in the second/, 'settings of mmdebstrap'],
  [
    'etc/lighttpd/conf-enabled/99-unconfigured.conf',
    /only in the second/,
    'lighttpd, only where nobody has put a page there yet: here apache2 was configured before it, there after it',
  ],
  ['var/www/html/index.lighttpd.html', /only in the second/, 'the same'],
  [
    'etc/.resolv.conf.systemd-resolved.bak',
    /only in the second/,
    'the name servers of the machine, which mmdebstrap copies into the root and systemd-resolved puts aside',
  ],
  [
    'etc/iptables/rules.v*',
    /only in the second/,
    'iptables-persistent saves the rules of the firewall: there those of the machine, and here there are none to see',
  ],
  [
    'etc/rc*quota*',
    /only in the first/,
    'quota: its script loses its arguments where there is an /etc/fstab, and does not enable its services; mmdebstrap has written one',
  ],
  ['etc/systemd/system/*quota*', /only in the first/, 'the same'],
  ['var/lib/systemd/deb-systemd-helper-enabled/*quota*', /only in the first/, 'the same'],
  [
    'etc/munin/plugins/if_*',
    /only in the second/,
    'munin-node watches the network interfaces that it sees, there those of the machine',
  ],
  [
    'usr/share/python3/debpython/__pycache__/*.pyc',
    /content/,
    'imported before they were compiled, there; here only the scripts of Python compile, with a hash of the source in place of its time',
  ],
  ['usr/lib/python3/dist-packages/apt_listchanges/__pycache__/*.pyc', /content/, 'the same'],
  [
    'var/lib/rkhunter/*',
    /content/,
    'rkhunter notes users, inodes and the search path of the moment; which of the users are there depends on the order',
  ],
  [
    'etc/mailname',
    /only in the first/,
    'postfix writes the full name of the machine, which is ours for all; there a script finds none',
  ],
  ['etc/postfix/main.cf', /content/, 'the same'],
  [
    'boot/initrd.img-*-cloud-*',
    /content/,
    'dracut makes device nodes unless it is in a container, and the image has none; the times of the build are in both',
  ],
];
