import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { BaseImageError } from '../model/error.ts';
import type { Access, Http } from './contract.ts';
import { openConnections } from './proxy.ts';

/** Documents here are Release files and indexes of packages; more than this is a mistake or an attack. */
const limit = 128 * 2 ** 20;

export interface ClosableHttp extends Http {
  /** Ends the connections kept alive. */
  close(): void;
}

/**
 * Small documents over HTTP, through the proxies and with the logins of `access`, or from a mirror on this machine (`file:`).
 * @param readTimeout milliseconds without a byte after which a connection is given up
 */
export function createHttp(access: Access, readTimeout = 20_000): ClosableHttp {
  const connections = openConnections(access, 8, readTimeout);

  async function read(url: URL) {
    if (url.protocol === 'file:') return { status: 200, body: await readFile(url) };
    // What comes over TLS may be trusted for that alone, as metadata is that nobody signs.
    const response = await connections.get(url, {}, undefined, true);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new Error(`more than ${limit} bytes`);
      chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
  }

  // Not with HEAD, which some download servers refuse: the connection is dropped once the head of the answer is here.
  async function measure(url: URL) {
    if (url.protocol === 'file:') return { status: 200, size: (await stat(url)).size };
    const response = await connections.get(url, { 'accept-encoding': 'identity' }, undefined);
    const { 'content-length': length } = response.headers;
    response.destroy();
    return { status: response.statusCode ?? 0, size: length === undefined ? undefined : Number(length) };
  }

  async function save(url: URL, to: string) {
    const local = url.protocol === 'file:';
    const headers = { 'accept-encoding': 'identity' };
    const source = local ? createReadStream(url) : await connections.get(url, headers, undefined);
    await pipeline(source, createWriteStream(to));
    return { status: 'statusCode' in source ? (source.statusCode ?? 0) : 200 };
  }

  /** Once more where it fails: a connection kept alive may have been closed at the other end just then. */
  async function ask<T>(address: string, once: (url: URL) => Promise<T>, missing: T): Promise<T> {
    const url = new URL(address);
    try {
      return await once(url).catch(() => once(url));
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      if (url.protocol === 'file:' && code === 'ENOENT') return missing;
      throw new BaseImageError('fetch', `No answer from ${url.host}: ${message || code}`, {
        cause,
        hint: 'Check the network; where a proxy is needed, set http_proxy and https_proxy',
      });
    }
  }

  return {
    get: (address) => ask(address, read, { status: 404, body: Buffer.alloc(0) }),
    size: (address) => ask(address, measure, { status: 404, size: undefined }),
    save: (address, to) => ask(address, (url) => save(url, to), { status: 404 }),
    close: () => {
      connections.close();
    },
  };
}
