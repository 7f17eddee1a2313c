import { open, stat } from 'node:fs/promises';
import { BaseImageError } from '../model/error.ts';
import { withoutLogin } from '../model/mirror.ts';
import type { Access, Asking, Http } from './contract.ts';
import { diskError } from './disk.ts';
import { openConnections } from './proxy.ts';
import {
  persist,
  statusFailure,
  transfer,
  usualHeaders,
  usualPatience,
  type Failure,
  type Network,
  type Patience,
  type Sink,
} from './transfer.ts';

/** Documents here are Release files and indexes of packages; more than this is a mistake or an attack. */
const limit = 128 * 2 ** 20;

export interface ClosableHttp extends Http {
  /** Ends the connections kept alive. */
  close(): void;
}

export interface HttpOptions extends Partial<Patience> {
  /** Milliseconds without a byte after which a connection is given up; default 20,000. */
  readonly readTimeout?: number;
}

/**
 * Documents over HTTP, through the proxies and with the logins of `access`, or from a mirror on this machine (`file:`).
 * A status is an answer once it has turned out to stay.
 */
export function createHttp(access: Access, options: HttpOptions = {}): ClosableHttp {
  const connections = openConnections(access, 8, options.readTimeout ?? 20_000);
  const down = new Set<string>();

  function networkFor({ within }: Asking): Network {
    const patience = { ...usualPatience, ...options };
    if (within === undefined) return { connections, down, patience, signal: new AbortController().signal };
    // A connection kept alive may have been closed at the other end just then: once more, and no pause for it.
    const hasty = { ...patience, attempts: 2, retryDelay: 1, total: within };
    return { connections, down: new Set(), patience: hasty, signal: AbortSignal.timeout(within) };
  }

  /** The status of the answer that counts. */
  async function ask(
    address: string,
    asking: Asking,
    attempt: (url: URL, network: Network) => Promise<Failure | undefined>,
  ): Promise<number> {
    const url = new URL(address);
    const network = networkFor(asking);
    const failure = await attempt(url, network).catch((error: unknown): Failure => {
      if (!network.signal.aborted) throw error;
      return { reason: `nothing whole came within ${(asking.within ?? 0) / 1000} s` };
    });
    if (failure === undefined) return 200;
    if (failure.status !== undefined) return failure.status;
    const place = url.host || withoutLogin(address);
    throw new BaseImageError('fetch', `No answer from ${place}: ${failure.reason}`, {
      hint: 'Check the network; where a proxy is needed, set http_proxy and https_proxy',
    });
  }

  return {
    async get(address, asking = {}) {
      const memory = createMemory();
      const status = await ask(address, asking, (url, network) =>
        // What comes over TLS may be trusted for that alone, as metadata is that nobody signs.
        transfer({ url, keepTls: true }, memory, network),
      );
      return { status, body: status === 200 ? memory.bytes() : Buffer.alloc(0) };
    },
    // Not with HEAD, which some download servers refuse: the connection is dropped once the head of the answer is here.
    async size(address, asking = {}) {
      let size: number | undefined;
      const status = await ask(address, asking, (url, network) =>
        persist(
          url,
          async () => {
            if (url.protocol === 'file:') {
              size = (await stat(url).catch(() => undefined))?.size;
              return size === undefined ? { reason: 'no such file', status: 404 } : undefined;
            }
            const response = await connections.get(url, usualHeaders, network.signal);
            const { 'content-length': length } = response.headers;
            response.destroy();
            size = length === undefined ? undefined : Number(length);
            return response.statusCode === 200 ? undefined : statusFailure(response);
          },
          () => 0,
          network,
        ),
      );
      return { status, size: status === 200 ? size : undefined };
    },
    async save(address, to, asking = {}) {
      const file = await createFile(to);
      try {
        return { status: await ask(address, asking, (url, network) => transfer({ url }, file, network)) };
      } finally {
        await file.close();
      }
    },
    close() {
      connections.close();
    },
  };
}

function createMemory(): Sink & { bytes(): Buffer } {
  let chunks: Buffer[] = [];
  let offset = 0;
  return {
    get offset() {
      return offset;
    },
    write(bytes) {
      offset += bytes.length;
      if (offset > limit) throw new BaseImageError('fetch', `A document has more than ${limit} bytes`);
      chunks.push(bytes);
      return Promise.resolve();
    },
    restart() {
      chunks = [];
      offset = 0;
      return Promise.resolve();
    },
    bytes: () => Buffer.concat(chunks),
  };
}

async function createFile(path: string): Promise<Sink & { close(): Promise<void> }> {
  const file = await open(path, 'w');
  let offset = 0;
  return {
    get offset() {
      return offset;
    },
    async write(bytes) {
      try {
        for (let done = 0; done < bytes.length;)
          done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
      } catch (error) {
        throw await diskError(error, path);
      }
      offset += bytes.length;
    },
    async restart() {
      await file.truncate(0);
      offset = 0;
    },
    close: () => file.close(),
  };
}
