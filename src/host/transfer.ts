import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BaseImageError } from '../model/error.ts';
import { DeadEnd, Silence, type Connections } from './proxy.ts';

/*
 * The one way in which anything comes over the network: index or package, into memory or into a file. It is resumed where
 * it broke off, tried again where that may help, with pauses that grow or that the server asks for, and given up where
 * it cannot get better, or takes too long.
 */

/** What the transfers of one run share. */
export interface Network {
  readonly connections: Connections;
  readonly signal: AbortSignal;
  readonly patience: Patience;
  /** Origins that could not be reached: asked only once, so that a dead one holds up a few files and not all. */
  readonly down: Set<string>;
}

export interface Patience {
  /** How often a server is asked without getting further. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each one after it. */
  readonly retryDelay: number;
  /** Bytes a second, below which a connection is given up, and on the whole a transfer; measured over `window`. */
  readonly leastSpeed: number;
  /** Milliseconds. */
  readonly window: number;
  /** Milliseconds that a transfer may take beside what its bytes take at the least speed. */
  readonly total: number;
}

export const usualPatience: Patience = {
  attempts: 5,
  retryDelay: 500,
  leastSpeed: 1024,
  window: 30_000,
  total: 300_000,
};

/** Where the bytes go. */
export interface Sink {
  /** Bytes that it has. */
  readonly offset: number;
  /** Takes bytes behind those that it has. */
  write(bytes: Buffer): Promise<void>;
  /** Forgets all of them. */
  restart(): Promise<void>;
  /** Why what it has is not what was wanted, once all has come. */
  finish?(pieced: boolean): Promise<Failure | undefined>;
}

export interface Wanted {
  readonly url: URL;
  /** Bytes, where they are known beforehand; then, too, it may be pieced together from answers that nothing connects. */
  readonly size?: number;
  /** True refuses redirects that leave TLS behind. */
  readonly keepTls?: boolean;
}

/** A transfer, or one try of it, that did not work out. */
export interface Failure {
  readonly reason: string;
  /** The same server may do better in a moment. */
  readonly again?: boolean;
  /** Nobody is there, or as good as nobody. */
  readonly dead?: boolean;
  /** It said nothing for too long. */
  readonly silent?: boolean;
  /** What the server answered, where that was the reason. */
  readonly status?: number;
  /** It has another file of that name. */
  readonly other?: boolean;
  /** It has no such file. */
  readonly missing?: boolean;
  /** Milliseconds the server wants to be left alone. */
  readonly after?: number;
}

/**
 * Brings what is at a URL (`http:`, `https:`, `file:`) into a sink.
 * @returns undefined when all of it is there, else why not
 * @throws what the sink throws, and what ends the run
 */
export function transfer(wanted: Wanted, sink: Sink, network: Network): Promise<Failure | undefined> {
  const state: Pieces = { pieced: false, etag: undefined };
  return persist(
    wanted.url,
    () => once(wanted, sink, state, network),
    () => sink.offset,
    network,
  );
}

/**
 * Asks until there is an answer, or no hope of one.
 * @param come bytes that have come so far
 */
export async function persist(
  { origin, protocol }: URL,
  ask: () => Promise<Failure | undefined>,
  come: () => number,
  { signal, patience, down }: Network,
): Promise<Failure | undefined> {
  const started = performance.now();
  const attempts = down.has(origin) ? 1 : patience.attempts;
  let furthest = 0;
  let deaths = 0;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    const failure = await ask().catch((error: unknown): Failure => {
      if (error instanceof BaseImageError) throw error;
      signal.throwIfAborted();
      return failureOf(error);
    });
    if (failure === undefined) down.delete(origin);
    if (failure?.again !== true) return failure;
    const further = come() > furthest;
    if (failure.dead || (failure.silent && !further)) deaths += 1;
    else if (further) attempt = 1;
    furthest = Math.max(furthest, come());
    // Jitter, lest parallel transfers that failed together come back together.
    const wait = Math.max(
      patience.retryDelay * 2 ** (attempt - 1) * (0.5 + Math.random()),
      failure.after ?? 0,
    );
    const allowed = patience.total + (come() / patience.leastSpeed) * 1000;
    const late = performance.now() - started + wait > allowed;
    if (attempt < attempts && deaths < 2 && !late) {
      await delay(wait, undefined, { signal });
      continue;
    }
    if (protocol !== 'file:') down.add(origin);
    return failure;
  }
}

/** How what has come belongs together. */
interface Pieces {
  /** More than one answer is in it. */
  pieced: boolean;
  /** Strong validator of the answer it began with. */
  etag: string | undefined;
}

/** One request, and all that comes of it. Throws where the connection breaks, or on an error of the sink. */
async function once(
  wanted: Wanted,
  sink: Sink,
  pieces: Pieces,
  network: Network,
): Promise<Failure | undefined> {
  const { url, size } = wanted;
  // Without a size, and so without a sum, two answers may be of two documents.
  if (sink.offset > 0 && size === undefined && pieces.etag === undefined) await restart(sink, pieces);
  const body =
    url.protocol === 'file:'
      ? await openFile(url, size, sink, pieces)
      : await request(wanted, sink, pieces, network);
  if ('reason' in body) return body;
  for await (const chunk of body) {
    const bytes = chunk as Buffer;
    if (size !== undefined && sink.offset + bytes.length > size)
      return { reason: `sent more than the ${size} bytes expected`, other: true };
    await sink.write(bytes);
  }
  if (size !== undefined && sink.offset < size)
    return { reason: `broke off at ${sink.offset} of ${size} bytes`, again: true };
  const failure = await sink.finish?.(pieces.pieced);
  if (failure) await restart(sink, pieces);
  return failure;
}

async function request(
  { url, size, keepTls }: Wanted,
  sink: Sink,
  pieces: Pieces,
  { connections, signal, patience }: Network,
): Promise<AsyncIterable<unknown> | Failure> {
  const resume: Record<string, string> = sink.offset > 0 ? { range: `bytes=${sink.offset}-` } : {};
  if (sink.offset > 0 && pieces.etag !== undefined) resume['if-range'] = pieces.etag;
  const headers = { ...usualHeaders, ...resume };
  const response = await connections.get(url, headers, signal, keepTls);
  const failure = await refused(response, size, sink, pieces);
  if (failure === undefined) return paced(response, patience);
  response.destroy();
  return failure;
}

export const usualHeaders = { 'user-agent': 'base-image', accept: '*/*', 'accept-encoding': 'identity' };

/** The body of an answer, for as long as it comes fast enough. */
async function* paced(response: IncomingMessage, { leastSpeed, window }: Patience): AsyncIterable<Buffer> {
  let come = 0;
  let waiting = true;
  const watch = setInterval(() => {
    // What takes the bytes may be slow itself, which is not the server's fault.
    if (waiting && come < (leastSpeed * window) / 1000)
      response.destroy(new TooSlow(`sent only ${come} bytes in ${window / 1000} s`));
    come = 0;
  }, window);
  try {
    for await (const chunk of response) {
      come += (chunk as Buffer).length;
      waiting = false;
      yield chunk as Buffer;
      waiting = true;
    }
  } finally {
    clearInterval(watch);
  }
}

class TooSlow extends Error {}

/** What in the head of an answer speaks against it; readies the sink for its body when nothing does. */
async function refused(
  response: IncomingMessage,
  size: number | undefined,
  sink: Sink,
  pieces: Pieces,
): Promise<Failure | undefined> {
  const { statusCode: status = 0, headers } = response;
  if (status === 206) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(start) === sink.offset && (total === '*' || size === undefined || Number(total) === size)) {
      pieces.pieced = true;
      return undefined;
    }
    await restart(sink, pieces);
    return { reason: `answered with the wrong range (${headers['content-range'] ?? 'none'})`, again: true };
  }
  if (status === 416) {
    await restart(sink, pieces);
    return { reason: '416 Range Not Satisfiable', again: true };
  }
  if (status !== 200) return statusFailure(response);
  await restart(sink, pieces);
  const type = (headers['content-type'] ?? 'an unnamed type').split(';', 1).join();
  const length = headers['content-length'];
  // A login page of the network, or an error page under the wrong status.
  if (size !== undefined && (type === 'text/html' || (length !== undefined && Number(length) !== size)))
    return {
      reason: `served ${type}, ${length ?? 'unknown'} bytes, instead of ${size} bytes of package`,
      other: type !== 'text/html',
    };
  pieces.etag = headers.etag?.startsWith('"') ? headers.etag : undefined;
  return undefined;
}

/** What a status other than 200 says. */
export function statusFailure({
  statusCode: status = 0,
  statusMessage = '',
  headers,
}: IncomingMessage): Failure {
  const after = retryAfter(headers['retry-after']);
  const patient = after === undefined || after <= longestWait;
  return {
    reason:
      `${status} ${statusMessage}`.trim() + (patient ? '' : ` (come back in ${Math.ceil(after / 1000)} s)`),
    status,
    again: patient && (status >= 500 || status === 408 || status === 425 || status === 429),
    missing: status === 404 || status === 410,
    ...(after !== undefined && { after }),
  };
}

async function openFile(
  url: URL,
  size: number | undefined,
  sink: Sink,
  pieces: Pieces,
): Promise<AsyncIterable<unknown> | Failure> {
  await restart(sink, pieces);
  const path = fileURLToPath(url);
  try {
    const source = await open(path);
    const { size: has } = await source.stat();
    await source.close();
    if (size !== undefined && has !== size) return { reason: `has ${has} bytes instead of ${size}` };
    return createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { reason: missing ? 'no such file' : reasonOf(error), missing, ...(missing && { status: 404 }) };
  }
}

async function restart(sink: Sink, pieces: Pieces): Promise<void> {
  await sink.restart();
  Object.assign(pieces, { pieced: false, etag: undefined });
}

/** A server that wants more than this many milliseconds is not worth waiting for. */
const longestWait = 60_000;

/** Milliseconds, from the seconds or the date of a Retry-After header. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Where nobody is, or nobody who can be trusted: asking again and again changes nothing. */
const nobody = /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT)$/;
const untrusted = /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_|ERR_SSL|ERR_TLS|EPROTO/;

function failureOf(error: unknown): Failure {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = reasonOf(error);
  if (error instanceof DeadEnd || untrusted.test(code)) return { reason };
  return {
    reason,
    again: true,
    dead: error instanceof TooSlow || nobody.test(code),
    silent: error instanceof Silence,
  };
}

function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (message === 'aborted') return 'the connection was cut';
  return message || code || String(error); // of several addresses tried, Node names only the code
}
