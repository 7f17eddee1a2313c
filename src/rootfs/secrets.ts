import type { Rootfs } from './rootfs.ts';

/** A secret or an identity that packages make when they are installed, and that all containers of an image would share. */
export interface Secret {
  /** Packages that make it, in whatever distribution. */
  readonly of: string;
  /** Paths, as {@link Rootfs.glob} takes them. */
  readonly globs: readonly string[];
  /** How the container gets its own: a command between backquotes, or who makes it, in words. */
  readonly again: string;
  /** The lines of the file that are meant, where the rest is a setting. */
  readonly line?: RegExp;
  /** Set where it is part of something that is needed, and so cannot be taken out; then it is only said. */
  readonly stays?: true;
}

/** `dpkg --configure` makes what is missing once more. */
const reconfigure = (name: string) => `\`dpkg-reconfigure ${name}\``;

/** The identity of the machine and the keys of ssh have tweaks of their own. */
export const secrets: readonly Secret[] = [
  {
    of: 'ssl-cert',
    globs: ['etc/ssl/private/ssl-cert-snakeoil.key', 'etc/ssl/certs/ssl-cert-snakeoil.pem'],
    again: '`make-ssl-cert generate-default-snakeoil`',
  },
  { of: 'bind9', globs: ['etc/bind/rndc.key'], again: reconfigure('bind9') },
  { of: 'bind', globs: ['etc/rndc.key'], again: '`rndc-confgen -a`' },
  {
    of: 'unbound',
    globs: ['control', 'server'].flatMap((name) =>
      ['key', 'pem'].map((ending) => `etc/unbound/unbound_${name}.${ending}`),
    ),
    again: '`unbound-control-setup`',
  },
  { of: 'varnish', globs: ['etc/varnish/secret'], again: reconfigure('varnish') },
  { of: 'munge', globs: ['etc/munge/munge.key'], again: '`runuser -u munge -- mungekey --create`' },
  { of: 'monit', globs: ['var/lib/monit/id'], again: 'monit, when it starts' },
  {
    of: 'rabbitmq-server, ejabberd',
    globs: ['var/lib/rabbitmq/.erlang.cookie', 'var/lib/ejabberd/.erlang.cookie'],
    again: 'the server, when it starts',
  },
  { of: 'ejabberd', globs: ['etc/ejabberd/ejabberd.pem'], again: reconfigure('ejabberd') },
  {
    of: 'dovecot',
    globs: [
      'etc/dovecot/private/dovecot.*',
      'etc/dovecot/dovecot.pem',
      'etc/pki/dovecot/private/dovecot.pem',
      'etc/pki/dovecot/certs/dovecot.pem',
    ],
    again: 'mkcert.sh of dovecot',
  },
  {
    of: 'postfix, in Fedora and its kin',
    globs: ['etc/pki/tls/private/postfix.key', 'etc/pki/tls/certs/postfix.pem'],
    again: '`dnf reinstall postfix`',
  },
  {
    of: 'mod_ssl',
    globs: ['etc/pki/tls/private/localhost.key', 'etc/pki/tls/certs/localhost.crt'],
    again: '`/usr/libexec/httpd-ssl-gencerts`',
  },
  {
    of: 'open-iscsi, iscsi-initiator-utils',
    globs: ['etc/iscsi/initiatorname.iscsi'],
    again: '`echo "InitiatorName=$(iscsi-iname)" > /etc/iscsi/initiatorname.iscsi`',
  },
  {
    of: 'nvme-cli',
    globs: ['etc/nvme/hostid', 'etc/nvme/hostnqn'],
    again: '`nvme gen-hostnqn > /etc/nvme/hostnqn; uuidgen > /etc/nvme/hostid`',
  },
  { of: 'zfsutils', globs: ['etc/hostid'], again: '`zgenhostid`' },
  {
    of: 'mysql-server',
    globs: ['var/lib/mysql/auto.cnf', 'var/lib/mysql/*.pem'],
    again: 'the server, when it starts',
  },
  {
    of: 'mysql-server, mariadb-server',
    globs: ['etc/mysql/debian.cnf'],
    again: reconfigure('mysql-server'),
    stays: true,
  },
  {
    of: 'postgresql',
    globs: ['var/lib/postgresql/*/*/global/pg_control'],
    again: '`pg_dropcluster VERSION main; pg_createcluster VERSION main`',
    stays: true,
  },
  { of: 'slapd', globs: ['var/lib/ldap/data.mdb'], again: reconfigure('slapd'), stays: true },
  {
    of: 'kea-ctrl-agent',
    globs: ['etc/kea/kea-api-password'],
    again: reconfigure('kea-ctrl-agent'),
  },
  { of: 'xrdp', globs: ['etc/xrdp/rsakeys.ini'], again: '`xrdp-keygen xrdp auto`' },
  {
    of: 'tripwire',
    globs: ['etc/tripwire/site.key', 'etc/tripwire/*-local.key'],
    again: reconfigure('tripwire'),
  },
  {
    of: 'phpmyadmin',
    globs: ['var/lib/phpmyadmin/blowfish_secret.inc.php'],
    again: reconfigure('phpmyadmin'),
  },
  {
    of: 'popularity-contest',
    globs: ['etc/popularity-contest.conf'],
    line: /^(?:MY_HOSTID|DAY)=.*\n/m,
    again: reconfigure('popularity-contest'),
  },
  {
    // The minute at which all would call.
    of: 'popularity-contest',
    globs: ['etc/cron.d/popularity-contest'],
    again: reconfigure('popularity-contest'),
  },
  {
    of: 'mailman3, roundcube, bacula',
    globs: [
      'etc/mailman3/mailman.cfg',
      'etc/roundcube/config.inc.php',
      'etc/bacula/common_default_passwords',
    ],
    again: 'a password of your own in that file',
    stays: true,
  },
  { of: 'openvswitch', globs: ['etc/openvswitch/system-id.conf'], again: 'ovs-ctl, when it starts' },
  { of: 'glusterfs', globs: ['var/lib/glusterd/glusterd.info'], again: 'glusterd, when it starts' },
  {
    of: 'systemd',
    globs: ['var/lib/systemd/random-seed', 'var/lib/systemd/credential.secret'],
    again: 'systemd, when it starts',
  },
  {
    of: 'systemd-boot',
    globs: ['boot/loader/random-seed', 'boot/efi/loader/random-seed', 'efi/loader/random-seed'],
    again: '`bootctl random-seed`',
  },
];

/** What of the table is in an image. */
export function findSecrets(root: Rootfs): readonly (Secret & { readonly paths: readonly string[] })[] {
  return secrets.flatMap((secret) => {
    // A link is a setting; what it leads to has a row of its own.
    const paths = secret.globs
      .flatMap((glob) => root.glob(glob))
      .filter((path) => root.stat(path)?.isFile() && secret.line?.test(root.read(path)) !== false);
    return paths.length === 0 ? [] : [{ ...secret, paths }];
  });
}

const largest = 64 * 1024;
const privateKey = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/;
/** Where keys are made; the databases of package managers hold none, and are large. */
const places = ['etc', 'root', 'srv', 'home', 'var/lib'];
const elsewhere = /^var\/lib\/(?:apk|apt|dpkg|dnf|pacman|rpm|ucf|zypp)\//;

/** Files with a private key, whoever made it; `var/lib/x/key.pem`. */
export function findPrivateKeys(root: Rootfs): readonly string[] {
  return places
    .flatMap((place) => (root.stat(place)?.isDirectory() ? root.walk(place) : []))
    .filter((path) => {
      const stat = elsewhere.test(path) ? undefined : root.stat(path);
      return stat?.isFile() === true && stat.size <= largest && privateKey.test(root.read(path));
    });
}

/** The table as Markdown, for the README. */
export function secretsTable(): string {
  const rows = secrets.map(({ of, globs, again, stays, line }) => [
    of,
    globs.map((glob) => `\`/${glob}\``).join(', '),
    stays ? 'stays, and is said' : line ? 'the lines are taken out' : 'taken out',
    again,
  ]);
  const header = ['Made by', 'What', 'In the image', 'How the container gets its own'];
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}
