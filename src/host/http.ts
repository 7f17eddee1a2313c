import { readFile } from 'node:fs/promises';
import { BaseImageError } from '../model/error.ts';
import type { Http } from './contract.ts';
import { openConnections } from './proxy.ts';

/** Documents here are Release files and the like; more than this is a mistake or an attack. */
const limit = 32 * 2 ** 20;

export interface ClosableHttp extends Http {
  /** Ends the connections kept alive. */
  close(): void;
}

/**
 * Small documents over HTTP, through the proxies of `env`, or from a mirror on this machine (`file:`).
 * @param readTimeout milliseconds without a byte after which a connection is given up
 */
export function createHttp(env: NodeJS.ProcessEnv, readTimeout = 20_000): ClosableHttp {
  const connections = openConnections(env, 8, readTimeout);

  async function ask(url: URL) {
    if (url.protocol === 'file:') return { status: 200, body: await readFile(url) };
    const response = await connections.get(url, {}, undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new Error(`more than ${limit} bytes`);
      chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
  }

  return {
    async get(address) {
      const url = new URL(address);
      try {
        // Once more: a connection kept alive may have been closed at the other end just then.
        return await ask(url).catch(() => ask(url));
      } catch (cause) {
        const { code, message } = cause as NodeJS.ErrnoException;
        if (url.protocol === 'file:' && code === 'ENOENT') return { status: 404, body: Buffer.alloc(0) };
        throw new BaseImageError('fetch', `No answer from ${url.host}: ${message || code}`, {
          cause,
          hint: 'Check the network; where a proxy is needed, set http_proxy and https_proxy',
        });
      }
    },
    close: () => {
      connections.close();
    },
  };
}
