import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import { makeLogin } from '../../model/mirror.ts';

/** How this machine's own apt gets to servers. */
export interface WaysOut {
  /** Folder of its configuration. */
  readonly etc: string;
  /** Lines of apt.conf(5) about proxies and certificates. */
  readonly settings: readonly string[];
}

/**
 * What apt on this machine is set up with; `/etc/apt` and nothing more where there is no apt.
 * @param etc its folder, where it is another one
 */
export async function readWaysOut({ exec, env }: Pick<Host, 'exec' | 'env'>, etc?: string): Promise<WaysOut> {
  const { PATH = '/usr/sbin:/usr/bin:/sbin:/bin', APT_CONFIG } = env;
  const dump = await exec
    .run(['apt-config', 'dump', '--no-empty'], {
      okay: 'any',
      env: { PATH, LC_ALL: 'C.UTF-8', ...(APT_CONFIG !== undefined && { APT_CONFIG }) },
    })
    .then(
      ({ stdout }) => stdout.split('\n'),
      () => [],
    );
  const folder = (key: string, usual: string) => valueOf(dump, key) ?? usual;
  return {
    etc: etc ?? join('/', folder('Dir', '/'), folder('Dir::Etc', 'etc/apt')),
    settings: dump.filter((line) =>
      /^Acquire::(https?|ftp)::(\S*Proxy|CaInfo|CaPath|SslCert|SslKey|User-Agent)/i.test(line),
    ),
  };
}

/**
 * Lets this program go the same ways as apt: with the logins of auth.conf and auth.conf.d, and to `mirrors` through the
 * proxies that apt has for them.
 */
export async function takeWaysOut(
  { etc, settings }: WaysOut,
  mirrors: readonly string[],
  { access }: Pick<Host, 'access'>,
): Promise<void> {
  for (const login of await readNetrc(etc)) access.admit(login);
  for (const mirror of mirrors) {
    if (!/^https?:\/\//.test(mirror)) continue;
    const { origin, hostname, protocol } = new URL(mirror);
    const kind = `Acquire::${protocol.slice(0, -1)}::Proxy`;
    const proxy = valueOf(settings, `${kind}::${hostname}`) ?? valueOf(settings, kind);
    if (proxy === undefined) continue;
    if (proxy.toUpperCase() === 'DIRECT') access.route(origin, 'direct');
    // What apt alone can do (socks5h) is left to apt.
    else if (/^https?:\/\//.test(proxy) && URL.canParse(proxy)) access.route(origin, new URL(proxy));
  }
}

/** apt takes names of settings in any case. */
function valueOf(settings: readonly string[], key: string): string | undefined {
  const [line] = settings.filter((each) => each.toLowerCase().startsWith(`${key.toLowerCase()} "`));
  return line === undefined ? undefined : /"(.*)";$/.exec(line)?.[1];
}

/** The logins in auth.conf(5) of apt, those of single files first, as apt looks for them. */
async function readNetrc(etc: string) {
  const folder = join(etc, 'auth.conf.d');
  const parts = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.conf')).sort();
  const files = [join(etc, 'auth.conf'), ...parts.map((name) => join(folder, name))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.flatMap((text) => {
    const words = text.replace(/^\s*#.*$/gm, '').split(/\s+/);
    const entries: Record<string, string>[] = [];
    for (let at = 0; at < words.length - 1; at += 1) {
      const [key = '', value = ''] = words.slice(at, at + 2);
      if (key === 'machine') entries.push({ machine: value });
      else if (key === 'login' || key === 'password') Object.assign(entries.at(-1) ?? {}, { [key]: value });
      else continue;
      at += 1;
    }
    return entries.map(({ machine = '', login = '', password = '' }) =>
      // Without a word about it a login is for TLS alone.
      makeLogin(machine.includes('://') ? machine : `https://${machine}`, login, password),
    );
  });
}

/**
 * The logins for `mirrors` as apt takes them: a file for none but apt's eyes.
 * @throws BaseImageError `recipe` for a name or password that cannot stand in such a file
 */
export function netrcText(mirrors: readonly string[], { access }: Pick<Host, 'access'>): string {
  const lines = mirrors.flatMap((mirror) => {
    const login = access.loginFor(mirror);
    if (login === undefined) return [];
    const { username, password } = login.reveal();
    if (/\s/.test(username + password) || username === '')
      return fail(
        'recipe',
        `apt takes no name or password with white space in it, and no empty name: ${mirror}`,
      );
    return [`machine ${mirror} login ${username} password ${password}\n`];
  });
  return [...new Set(lines)].join('');
}
