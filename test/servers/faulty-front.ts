import { createServer, request as ask, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Seen {
  /** `PUT /v2/acme/debian/manifests/13`, without query */
  readonly line: string;
  /** With its query. */
  readonly url: string;
  readonly authorization: string | undefined;
}

/** A regular expression, or something that counts as well. */
export type Pattern = Pick<RegExp, 'test'>;

/** What happens to a request in the place of being handed on. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly message?: string }
  /** The connection ends after this many bytes of the body went on. */
  | { readonly kind: 'cut'; readonly after: number }
  /** From now on every connection ends at once. */
  | { readonly kind: 'down' };

export interface Front {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  readonly port: number;
  /** Requests since the last look, in the order they came. */
  seen(): readonly Seen[];
  /** The next `times` requests whose line fits go wrong like this. */
  fault(line: Pattern, fault: Fault, times?: number): void;
  /** Works again, and forgets faults. */
  reset(): void;
  close(): Promise<void>;
}

/** A server in front of the registry at `port`, which hands everything on unless it is told not to. */
export async function serveFaulty(
  port: number,
  tls?: { readonly cert: Buffer; readonly key: Buffer },
): Promise<Front> {
  const seen: Seen[] = [];
  let faults: { line: Pattern; fault: Fault; times: number }[] = [];
  let down = false;

  const listener: RequestListener = (incoming, response) => {
    const { socket } = incoming;
    const line = `${incoming.method} ${(incoming.url ?? '').split('?')[0]}`;
    seen.push({ line, url: incoming.url ?? '', authorization: incoming.headers.authorization });
    const next = faults.find((candidate) => candidate.times > 0 && candidate.line.test(line));
    if (next) next.times -= 1;
    const fault = next?.fault;
    if (fault?.kind === 'down') down = true;
    if (down) {
      socket.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      const { status, code = 'UNKNOWN', message = 'no' } = fault;
      incoming.resume();
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ code, message }] }));
      return;
    }
    const { method, url, headers } = incoming;
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => socket.destroy());
    if (fault?.kind === 'cut') {
      let left = fault.after;
      incoming.on('data', (piece: Buffer) => {
        if (left <= 0) return;
        onward.write(piece.subarray(0, left));
        left -= piece.length;
        // The bytes may arrive before the connection ends.
        if (left <= 0) setTimeout(() => [socket, onward].forEach((end) => end.destroy()), 50);
      });
    } else incoming.pipe(onward);
  };

  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port;
  return {
    address: `127.0.0.1:${own}`,
    port: own,
    seen: () => seen.splice(0),
    fault(line, fault, times = Infinity) {
      faults.push({ line, fault, times });
    },
    reset() {
      faults = [];
      down = false;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export interface Tunnel {
  readonly url: string;
  close(): Promise<void>;
}

/** A proxy that leads every name to `port` of this machine, for servers that must be known by their names. */
export async function serveTunnel(port: number): Promise<Tunnel> {
  const server = createServer();
  const open = new Set<Duplex>();
  server.on('connect', (_incoming, socket) => {
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    const both = [onward, socket];
    for (const end of both) {
      open.add(end);
      end.on('error', () => undefined).on('close', () => both.forEach((one) => one.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const end of open) end.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
