import * as http from 'node:http';
import * as https from 'node:https';
import * as tls from 'node:tls';
import type { Login } from '../model/mirror.ts';
import type { Access } from './contract.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Connections {
  /**
   * GET, through redirects: the answer, whatever its status, once its headers are here. Its body must be read or destroyed.
   * @param keepTls true refuses redirects that leave TLS behind
   */
  get(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
    keepTls?: boolean,
  ): Promise<http.IncomingMessage>;
  /** Ends the connections kept alive. */
  close(): void;
}

/** Where one is led that cannot be the right place, however often it is tried. */
export class DeadEnd extends Error {}

/** Nothing comes any more. */
export class Silence extends Error {}

/**
 * The proxy the environment names for `url`: `http_proxy` or `https_proxy` by the scheme, unless `no_proxy` has the
 * host. Lower case wins over upper case, as in curl; an entry of `no_proxy` covers the domain and all below it.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const value = (name: string) => env[name] || env[name.toUpperCase()] || '';
  const proxy = value(`${url.protocol.slice(0, -1)}_proxy`);
  if (!proxy) return undefined;
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const exempt = value('no_proxy')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      // A bare IPv6 address has colons too, but never just one.
      const [, name = entry, only = port] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
      const domain = name.replace(/^\[|\]$|^\*?\./g, '');
      return entry === '*' || (only === port && (host === domain || host.endsWith(`.${domain}`)));
    });
  return exempt ? undefined : new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
}

/**
 * Connections that are kept alive, at most `most` to one host, through the proxies and with the logins of `access`.
 * A connection on which nothing comes for `readTimeout` milliseconds is given up.
 */
export function openConnections(
  access: Pick<Access, 'loginFor' | 'proxyFor'>,
  most: number,
  readTimeout: number,
): Connections {
  const options = { keepAlive: true, maxSockets: most };
  const plain = new http.Agent(options);
  const secure = new https.Agent(options);
  const tunnels = new Map<string, https.Agent>();

  function tunnel(proxy: URL): https.Agent {
    const agent = tunnels.get(proxy.href) ?? tunnelling(proxy, readTimeout, options);
    tunnels.set(proxy.href, agent);
    return agent;
  }

  function start(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): http.ClientRequest {
    const proxy = access.proxyFor(url);
    const common = { headers, timeout: readTimeout, ...(signal && { signal }) };
    if (url.protocol === 'https:')
      return https.request(url, { ...common, agent: proxy ? tunnel(proxy) : secure });
    if (!proxy) return http.request(url, { ...common, agent: plain });
    return clientOf(proxy).request(proxy, {
      ...common,
      agent: proxy.protocol === 'https:' ? secure : plain,
      auth: null, // the proxy's credentials belong into its own header
      path: url.href,
      headers: {
        ...headers,
        host: url.host,
        ...credentials(proxy, 'proxy-authorization'),
      },
    });
  }

  const once = (url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal | undefined) =>
    new Promise<http.IncomingMessage>((resolve, reject) => {
      const outgoing = start(url, headers, signal);
      let answer: http.IncomingMessage | undefined;
      outgoing.once('timeout', () => {
        const stalled = new Silence(`nothing came for ${readTimeout / 1000} s`);
        if (answer) answer.destroy(stalled);
        else outgoing.destroy(stalled);
      });
      outgoing.on('error', reject);
      outgoing.once('response', (response) => {
        answer = response;
        resolve(response);
      });
      outgoing.end();
    });

  return {
    async get(url, headers, signal, keepTls = false) {
      let at = new URL(url);
      let granted: Record<string, string> = {};
      for (let hops = 0; hops <= 10; hops++) {
        granted = { ...granted, ...authorization(at, access.loginFor(at.href)) };
        at.username = at.password = '';
        const response = await once(at, { ...headers, ...granted }, signal);
        const { location } = response.headers;
        if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || location === undefined)
          return response;
        response.resume(); // so that the connection can be used again
        const next = new URL(location, at);
        if (!/^https?:$/.test(next.protocol)) throw new DeadEnd(`redirected to ${next.protocol}`);
        if (keepTls && at.protocol === 'https:' && next.protocol === 'http:')
          throw new DeadEnd(`redirected from TLS to ${next.origin}`);
        // A login is for the server that it was given for.
        if (next.origin !== at.origin) granted = {};
        at = next;
      }
      throw new DeadEnd('redirected more than 10 times');
    },
    close() {
      for (const agent of [plain, secure, ...tunnels.values()]) agent.destroy();
    },
  };
}

/** An agent whose connections lead through CONNECT on `proxy`, with TLS from end to end. */
function tunnelling(proxy: URL, timeout: number, options: http.AgentOptions): https.Agent {
  const agent = new https.Agent(options);
  agent.createConnection = (to, done) => {
    const host = String(to.host);
    const authority = `${host.includes(':') ? `[${host}]` : host}:${to.port ?? 443}`;
    const connect = clientOf(proxy).request(proxy, {
      method: 'CONNECT',
      path: authority,
      agent: false,
      auth: null,
      timeout,
      headers: { host: authority, ...credentials(proxy, 'proxy-authorization') },
    });
    const failed = (error: Error) => done?.(error, undefined as never);
    connect.once('timeout', () => connect.destroy(new Silence(`proxy ${proxy.host} does not answer`)));
    connect.once('error', failed);
    connect.once('response', (response) => {
      response.resume();
      failed(new Error(`proxy ${proxy.host} refused ${authority}: ${response.statusCode}`));
    });
    connect.once('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        failed(new Error(`proxy ${proxy.host} refused ${authority}: ${response.statusCode}`));
      } else {
        socket.setTimeout(0); // the request that gets the connection brings its own
        done?.(null, tls.connect({ ...(to as tls.ConnectionOptions), socket }));
      }
    });
    connect.end();
    return undefined;
  };
  return agent;
}

function clientOf(proxy: URL): typeof http | typeof https {
  return proxy.protocol === 'https:' ? https : http;
}

/** The user and password of `url` as the header `name`. */
function credentials(url: URL, name: string): Record<string, string> {
  if (!url.username) return {};
  return { [name]: basic(decodeURIComponent(url.username), decodeURIComponent(url.password)) };
}

/** What the URL itself says counts, as mirror lists may have it, else the login that is known for it. */
function authorization(url: URL, login: Login | undefined): Record<string, string> {
  const own = credentials(url, 'authorization');
  if (login === undefined || own.authorization !== undefined) return own;
  const { username, password } = login.reveal();
  return { authorization: basic(username, password) };
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
