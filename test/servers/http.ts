import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** What can go wrong with a request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'html' }
  /** The socket is closed after this many bytes of the body. */
  | { readonly kind: 'truncate'; readonly after: number }
  /** Other bytes than the file's; `range` and ETag work on them as on any file. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** The request is read and never answered. */
  | { readonly kind: 'hang' }
  /** The head comes, then this many bytes, then nothing more. */
  | { readonly kind: 'stall'; readonly after: number }
  /** The head comes, then a byte each `delay` milliseconds. */
  | { readonly kind: 'drip'; readonly delay: number }
  /** Milliseconds before the answer. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** Range headers are ignored. */
  | { readonly kind: 'no-range' };

export interface Access {
  readonly method: string;
  /** Decoded path, without query. */
  readonly path: string;
  /** As it came over the wire. */
  readonly url: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  /** Status that was answered; 0 when there was none. */
  status: number;
}

export interface StaticServer {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly accesses: readonly Access[];
  /** Most requests that were open at one moment. */
  readonly mostAtOnce: () => number;
  /** Connections accepted so far. */
  readonly connections: () => number;
  /** The next `times` requests for `path` (`*`: any) go wrong like this; faults of one path happen in turn. */
  fault(path: string, fault: Fault, times?: number): void;
  /** From now on the first request for each path goes wrong, the next one does not. */
  stumble(faults: readonly Fault[]): void;
  /** From now on nothing is served but to those who know `name:password`; undefined serves everybody. */
  demand(login: string | undefined): void;
  /** Forgets faults and accesses. */
  reset(): void;
  close(): Promise<void>;
}

/** Serves the files below `root` on a free port of 127.0.0.1, with ranges, ETags and, on request, faults. */
export async function serveFiles(root: string): Promise<StaticServer> {
  const accesses: Access[] = [];
  const faults = new Map<string, { fault: Fault; times: number }[]>();
  let stumbles: readonly Fault[] = [];
  const stumbled = new Set<string>();
  let demanded: string | undefined;
  let open = 0;
  let most = 0;
  let connections = 0;

  function nextFault(path: string): Fault | undefined {
    if (stumbles.length > 0 && !stumbled.has(path)) {
      stumbled.add(path);
      return stumbles[stumbled.size % stumbles.length];
    }
    for (const key of [path, '*']) {
      const queue = faults.get(key);
      const first = queue?.[0];
      if (!queue || !first) continue;
      if (--first.times <= 0) queue.shift();
      return first.fault;
    }
    return undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const path = decodeURIComponent(url.split('?', 1).join());
    const { range } = request.headers;
    const ifRange = request.headers['if-range']?.toString();
    const access: Access = { method: request.method ?? '', path, url, range, ifRange, status: 0 };
    accesses.push(access);
    const head = (status: number, headers: Readonly<Record<string, string | number>>) => {
      access.status = status;
      response.writeHead(status, headers);
    };

    if (demanded !== undefined && request.headers.authorization !== demanded) {
      head(401, { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="fixture"' });
      response.end('Who are you?\n');
      return;
    }
    const fault = nextFault(path);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'slow') await delay(fault.delay);
    if (fault?.kind === 'status') {
      head(fault.status, { 'content-type': 'text/plain', ...fault.headers });
      response.end('no\n');
      return;
    }
    if (fault?.kind === 'html') {
      const page = '<html><body>Please log in</body></html>\n';
      head(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
      response.end(page);
      return;
    }

    const file = join(root, normalize(path));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile() && fault?.kind !== 'bytes') {
      head(404, { 'content-type': 'text/html' });
      response.end('<h1>Not Found</h1>\n');
      return;
    }
    const other = fault?.kind === 'bytes' ? fault.bytes : undefined;
    const size = other?.length ?? found?.size ?? 0;
    const etag = other ? `"other-${size}"` : `"${size}-${found?.mtimeMs ?? 0}"`;
    const first = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const partial =
      range !== undefined && fault?.kind !== 'no-range' && (ifRange === undefined || ifRange === etag);
    if (partial && first >= size) {
      head(416, { 'content-range': `bytes */${size}` });
      response.end();
      return;
    }
    const start = partial ? first : 0;
    head(partial ? 206 : 200, {
      'content-type': 'application/octet-stream',
      'content-length': size - start,
      'accept-ranges': 'bytes',
      etag,
      ...(partial && { 'content-range': `bytes ${start}-${size - 1}/${size}` }),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    if (fault?.kind === 'truncate' || fault?.kind === 'stall') {
      const end = Math.min(start + fault.after, size) - 1;
      if (fault.after > 0) await pipeline(createReadStream(file, { start, end }), response, { end: false });
      else response.flushHeaders();
      if (fault.kind === 'truncate') {
        await delay(20); // lets the bytes leave before the connection does
        response.destroy();
      }
      return;
    }
    if (fault?.kind === 'drip') {
      const bytes = await readFile(file);
      for (let at = start; at < size && !response.destroyed; at += 1) {
        response.write(bytes.subarray(at, at + 1));
        await delay(fault.delay);
      }
      response.end();
      return;
    }
    if (other) response.end(other.subarray(start));
    else await pipeline(createReadStream(file, { start }), response);
  }

  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.once('close', () => open--);
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    accesses,
    mostAtOnce: () => most,
    connections: () => connections,
    fault(path, fault, times = Infinity) {
      faults.set(path, [...(faults.get(path) ?? []), { fault, times }]);
    },
    demand(login) {
      demanded = login && `Basic ${Buffer.from(login).toString('base64')}`;
    },
    stumble(some) {
      stumbled.clear();
      stumbles = some;
    },
    reset() {
      faults.clear();
      stumbles = [];
      accesses.length = 0;
      most = 0;
      connections = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
