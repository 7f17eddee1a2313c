import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { withoutLogin } from '../model/mirror.ts';
import { diskError } from './disk.ts';
import { transfer, type Network, type Sink } from './transfer.ts';

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
  const part = await createPart(to, wanted.sha256);
  try {
    const refusals: Refusal[] = [];
    const isDown = (mirror: string) => down.has(new URL(mirror).origin);
    const up = wanted.mirrors.filter((mirror) => !isDown(mirror));
    for (const mirror of [...up, ...wanted.mirrors.filter(isDown)]) {
      await part.restart();
      const url = urlBelow(mirror, wanted.path);
      const failure = await transfer({ url, size: wanted.size }, part, network);
      if (failure === undefined) return undefined;
      refusals.push({
        mirror: withoutLogin(mirror).replace(/\/+$/, ''),
        reason: failure.reason,
        missing: failure.missing === true,
        other: failure.other === true,
      });
    }
    return refusals;
  } finally {
    await part.close();
  }
}

/** The URL of `path` below the root `mirror`, with whatever file names may hold (`%`, `+`, `#`, blanks) escaped. */
export function urlBelow(mirror: string, path: string): URL {
  return new URL(`${mirror.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`);
}

/** A file that is filled, and what its bytes come to. */
interface Part extends Sink {
  close(): Promise<void>;
}

async function createPart(path: string, sha256: string): Promise<Part> {
  const guarded = async <T>(body: () => Promise<T>): Promise<T> => {
    try {
      return await body();
    } catch (error) {
      throw await diskError(error, path);
    }
  };
  const file = await guarded(() => open(path, 'wx'));
  let hash = createHash('sha256');
  let offset = 0;
  return {
    get offset() {
      return offset;
    },
    async write(bytes) {
      await guarded(async () => {
        for (let done = 0; done < bytes.length;)
          done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
      });
      hash.update(bytes);
      offset += bytes.length;
    },
    async restart() {
      await file.truncate(0);
      hash = createHash('sha256');
      offset = 0;
    },
    finish(pieced) {
      const found = hash.digest('hex');
      if (found === sha256) return Promise.resolve(undefined);
      // The pieces may be of two versions of a file; only a whole one is proof.
      const reason = `sent other bytes: SHA-256 ${found} instead of ${sha256}`;
      return Promise.resolve({ reason, again: pieced, other: true });
    },
    close: () => file.close(),
  };
}
