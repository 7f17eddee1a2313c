import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BaseImageError } from '../model/error.ts';
import { withoutLogin } from '../model/mirror.ts';
import { diskError } from './disk.ts';
import type { Connections } from './proxy.ts';

/** A file of an archive, and what it must be. */
export interface Download {
  /** What messages call it. */
  readonly name: string;
  /** Where it lies below the root of any mirror. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Root URLs (`http:`, `https:`, `file:`) in order of preference. */
  readonly mirrors: readonly string[];
}

/** Why a mirror did not give the file. */
export interface Refusal {
  /** Root URL, without any password. */
  readonly mirror: string;
  readonly reason: string;
  /** It answered, and has no such file. */
  readonly missing: boolean;
  /** It has another file of that name. */
  readonly other: boolean;
}

/** What the downloads of one run share. */
export interface Network {
  readonly connections: Connections;
  readonly signal: AbortSignal;
  /** How often a mirror is asked without getting further before the next one is tried. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each one after it. */
  readonly retryDelay: number;
  /** Mirrors that could not be reached: asked last, and only once, so that a dead one holds up a few files and not all. */
  readonly down: Set<string>;
}

/**
 * Writes `wanted` to the new file `to`, checking size and SHA-256 on the way.
 * Gives undefined when it is there, else why each mirror failed.
 * @throws BaseImageError `space` or `host` when `to` cannot be written.
 */
export async function download(
  wanted: Download,
  to: string,
  network: Network,
): Promise<readonly Refusal[] | undefined> {
  const { down } = network;
  const part = await createPart(to);
  try {
    const refusals: Refusal[] = [];
    const up = wanted.mirrors.filter((mirror) => !down.has(mirror));
    for (const mirror of [...up, ...wanted.mirrors.filter((mirror) => down.has(mirror))]) {
      const failure = await fromMirror(wanted, mirror, part, network);
      if (failure === undefined) return void down.delete(mirror);
      if (failure.again) down.add(mirror);
      refusals.push({
        mirror: withoutLogin(mirror),
        reason: failure.reason,
        missing: failure.missing === true,
        other: failure.other === true,
      });
    }
    return refusals;
  } finally {
    await part.file.close();
  }
}

/** The URL of `path` below the root `mirror`, with whatever file names may hold (`%`, `+`, `#`, blanks) escaped. */
export function urlBelow(mirror: string, path: string): URL {
  return new URL(`${mirror.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`);
}

/** A try that did not work out; `again` when the same mirror may do better in a moment. */
interface Failure {
  readonly reason: string;
  readonly again?: boolean;
  readonly missing?: boolean;
  readonly other?: boolean;
  /** Milliseconds the server wants to be left alone. */
  readonly after?: number;
}

/** What has come so far. */
interface Part {
  readonly file: FileHandle;
  readonly path: string;
  hash: Hash;
  offset: number;
  /** More than one answer is in it. */
  pieced: boolean;
  /** Strong validator of the answer it began with. */
  etag: string | undefined;
}

async function fromMirror(
  wanted: Download,
  mirror: string,
  part: Part,
  network: Network,
): Promise<Failure | undefined> {
  await restart(part);
  let furthest = 0;
  const attempts = network.down.has(mirror) ? 1 : network.attempts;
  for (let attempt = 1; ; attempt++) {
    network.signal.throwIfAborted();
    const failure = await once(wanted, mirror, part, network).catch((error: unknown): Failure => {
      if (error instanceof BaseImageError) throw error;
      network.signal.throwIfAborted();
      return { reason: reasonOf(error), again: true };
    });
    if (failure === undefined || failure.again !== true) return failure;
    if (part.offset > furthest) {
      furthest = part.offset;
      attempt = 1;
    }
    if (attempt >= attempts) return failure;
    // Jitter, lest parallel downloads that failed together come back together.
    const wait = network.retryDelay * 2 ** (attempt - 1) * (0.5 + Math.random());
    await delay(Math.max(wait, failure.after ?? 0), undefined, { signal: network.signal });
  }
}

/** One request, and all that comes of it. Throws where the connection breaks, or on an error of the disk. */
async function once(
  wanted: Download,
  mirror: string,
  part: Part,
  network: Network,
): Promise<Failure | undefined> {
  const url = urlBelow(mirror, wanted.path);
  const body =
    url.protocol === 'file:' ? await openFile(url, wanted, part) : await ask(url, wanted, part, network);
  if ('reason' in body) return body;
  for await (const chunk of body) {
    const bytes = chunk as Buffer;
    if (part.offset + bytes.length > wanted.size)
      return { reason: `sent more than the ${wanted.size} bytes expected`, other: true };
    await write(part, bytes);
  }
  if (part.offset < wanted.size)
    return { reason: `broke off at ${part.offset} of ${wanted.size} bytes`, again: true };
  const found = part.hash.digest('hex');
  if (found === wanted.sha256) return undefined;
  const { pieced } = part;
  await restart(part);
  // The pieces may be of two versions of a file; only a whole one is proof.
  return {
    reason: `sent other bytes: SHA-256 ${found} instead of ${wanted.sha256}`,
    again: pieced,
    other: true,
  };
}

async function ask(
  url: URL,
  wanted: Download,
  part: Part,
  network: Network,
): Promise<AsyncIterable<unknown> | Failure> {
  const resume: Record<string, string> = part.offset > 0 ? { range: `bytes=${part.offset}-` } : {};
  if (part.offset > 0 && part.etag !== undefined) resume['if-range'] = part.etag;
  const headers = { 'user-agent': 'base-image', accept: '*/*', 'accept-encoding': 'identity', ...resume };
  const response = await network.connections.get(url, headers, network.signal);
  const failure = await refused(response, wanted, part);
  if (failure === undefined) return response;
  response.destroy();
  return failure;
}

/** What in the head of an answer speaks against it; readies `part` for its body when nothing does. */
async function refused(
  { statusCode: status = 0, statusMessage = '', headers }: Awaited<ReturnType<Connections['get']>>,
  wanted: Download,
  part: Part,
): Promise<Failure | undefined> {
  if (status === 206) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(start) === part.offset && (total === '*' || Number(total) === wanted.size)) {
      part.pieced = true;
      return undefined;
    }
    await restart(part);
    return { reason: `answered with the wrong range (${headers['content-range'] ?? 'none'})`, again: true };
  }
  if (status === 416) {
    await restart(part);
    return { reason: '416 Range Not Satisfiable', again: true };
  }
  if (status !== 200) {
    const after = retryAfter(headers['retry-after']);
    const patient = after === undefined || after <= longestWait;
    return {
      reason:
        `${status} ${statusMessage}`.trim() + (patient ? '' : ` (come back in ${Math.ceil(after / 1000)} s)`),
      again: patient && (status >= 500 || status === 408 || status === 425 || status === 429),
      missing: status === 404 || status === 410,
      ...(after !== undefined && { after }),
    };
  }
  await restart(part);
  const type = (headers['content-type'] ?? 'an unnamed type').split(';', 1).join();
  const length = headers['content-length'];
  // A login page of the network, or an error page under the wrong status.
  if (type === 'text/html' || (length !== undefined && Number(length) !== wanted.size))
    return {
      reason: `served ${type}, ${length ?? 'unknown'} bytes, instead of ${wanted.size} bytes of package`,
      other: type !== 'text/html',
    };
  part.etag = headers.etag?.startsWith('"') ? headers.etag : undefined;
  return undefined;
}

async function openFile(url: URL, wanted: Download, part: Part): Promise<AsyncIterable<unknown> | Failure> {
  await restart(part);
  const path = fileURLToPath(url);
  try {
    const source = await open(path);
    const { size } = await source.stat();
    await source.close();
    if (size !== wanted.size) return { reason: `has ${size} bytes instead of ${wanted.size}` };
    return createReadStream(path, { highWaterMark: 1 << 20 });
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { reason: missing ? 'no such file' : reasonOf(error), missing };
  }
}

async function createPart(path: string): Promise<Part> {
  try {
    const file = await open(path, 'wx');
    return { file, path, hash: createHash('sha256'), offset: 0, pieced: false, etag: undefined };
  } catch (error) {
    throw await diskError(error, path);
  }
}

async function restart(part: Part): Promise<void> {
  await part.file.truncate(0);
  Object.assign(part, { hash: createHash('sha256'), offset: 0, pieced: false, etag: undefined });
}

async function write(part: Part, bytes: Buffer): Promise<void> {
  try {
    for (let done = 0; done < bytes.length;)
      done += (await part.file.write(bytes, done, bytes.length - done, part.offset + done)).bytesWritten;
  } catch (error) {
    throw await diskError(error, part.path);
  }
  part.hash.update(bytes);
  part.offset += bytes.length;
}

/** A server that wants more than this many milliseconds is not worth waiting for. */
const longestWait = 60_000;

/** Milliseconds, from the seconds or the date of a Retry-After header. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (message === 'aborted') return 'the connection was cut';
  return message || code || String(error); // of several addresses tried, Node names only the code
}
