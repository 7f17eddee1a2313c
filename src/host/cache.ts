import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BaseImageError } from '../model/error.ts';
import { counted, formatBytes, formatSeconds } from '../model/units.ts';
import type { Host } from './contract.ts';
import { diskError } from './disk.ts';
import { download, type Download, type Refusal } from './download.ts';
import { limit } from './limit.ts';
import { openConnections } from './proxy.ts';
import { usualPatience, type Network, type Patience } from './transfer.ts';

/** A package file that is wanted on disk. */
export interface PackageFile extends Download {
  /** What entries of its kind end in, without the dot; default: what its path ends in. */
  readonly extension?: string;
  /** Writes what is to be kept of the downloaded file `from` as `to`; without it the file is kept as it came. */
  readonly ingest?: (from: string, to: string) => Promise<void>;
}

export interface FetchOptions extends Partial<Patience> {
  /** Use what the cache has and ask nobody. */
  readonly offline?: boolean;
  /** What calls before this one found in the store: a file is read once in a run, however many platforms want it. */
  readonly known?: Known;
  /** Downloads at a time; default 8. */
  readonly connections?: number;
  /** Milliseconds without a byte after which a connection is given up; default 30,000. */
  readonly readTimeout?: number;
}

/** Whether the store has a file, by the SHA-256 that it has in the archive. */
export type Known = Map<string, Promise<'sound' | 'damaged' | 'absent'>>;

export interface Fetched {
  /** By SHA-256 of the file as the archive has it. */
  readonly files: ReadonlyMap<string, { readonly path: string }>;
  /** Files downloaded, and files the cache had. */
  readonly fetched: number;
  readonly cached: number;
  /** Bytes downloaded. */
  readonly bytes: number;
}

/** Packages that could not be had. */
export class FetchError extends BaseImageError {
  /** Names of all of them. */
  readonly failed: readonly string[];
  /** Names of those that no mirror has any more. */
  readonly missing: readonly string[];

  constructor(message: string, hint: string, failed: readonly string[], missing: readonly string[]) {
    super('fetch', message, { hint });
    this.name = 'FetchError';
    this.failed = failed;
    this.missing = missing;
  }
}

/**
 * Brings `items` into the store below `host.cacheDir`, from there or from their mirrors, each verified.
 *
 * An entry is `packages/sha256/<2 digits>/<sha256>.<ext>`, named by the file as the archive has it. What is kept may
 * be another form of it, so a second file beside it, `….sha256`, holds the digest of the bytes that are there, as
 * sha256sum(1) writes and checks it; no size, because that is part of what a digest says. It is a file of its own and
 * not a footer, so that an entry is a plain package to any tool. Every use checks the digest and sets the entry's
 * modification time, which is when it was last used. Files appear complete, by rename, so builds may share the store.
 *
 * @throws FetchError when packages cannot be had, after trying all; BaseImageError `space` or `host` for the folder.
 */
export async function fetchPackages(
  host: Pick<Host, 'log' | 'cacheDir' | 'access' | 'cpus'>,
  items: readonly PackageFile[],
  options: FetchOptions = {},
): Promise<Fetched> {
  const { connections: most = 8, readTimeout = 30_000 } = options;
  const { known = new Map() as Known } = options;
  const started = performance.now();
  const stop = new AbortController();
  const connections = openConnections(host.access, most, readTimeout);
  const patience = { ...usualPatience, ...options };
  const network: Network = { connections, signal: stop.signal, patience, down: new Set() };
  const [downloading, ingesting] = [limit(most), limit(host.cpus)];
  const files = new Map<string, { path: string }>();
  const refused: { item: PackageFile; refusals: readonly Refusal[] }[] = [];
  let fetched = 0;
  let bytes = 0;

  /** True when the store has it, in good order. */
  async function have(item: PackageFile): Promise<boolean> {
    const path = entryPath(host.cacheDir, item);
    const checking = known.get(item.sha256) ?? check(path);
    known.set(item.sha256, checking);
    const state = await checking;
    if (state === 'damaged')
      host.log.warn(`The cached file of ${item.name} is damaged and will be fetched again`);
    if (state !== 'sound') return false;
    // As far as it goes: a cache that can only be read serves as well.
    await utimes(path, new Date(), new Date()).catch(() => undefined);
    files.set(item.sha256, { path });
    return true;
  }

  async function bring(item: PackageFile): Promise<void> {
    const path = entryPath(host.cacheDir, item);
    const aside = `${path}.${randomUUID()}`;
    const part = `${aside}.part`;
    const kept = item.ingest ? `${aside}.kept.part` : part;
    const sum = `${aside}.sum.part`;
    try {
      const refusals = await downloading(async () => {
        stop.signal.throwIfAborted();
        await mkdir(dirname(path), { recursive: true });
        return download(item, part, network);
      });
      if (refusals) {
        refused.push({ item, refusals });
        return;
      }
      host.log.debug(`Fetched ${item.name} (${formatBytes(item.size)})`);
      const digest = await ingesting(async () => {
        stop.signal.throwIfAborted();
        await item.ingest?.(part, kept);
        return item.ingest ? sha256Of(kept) : item.sha256;
      });
      // The sum comes first, because an entry without one counts as damaged.
      await writeFile(sum, sumLine(digest, path));
      await rename(sum, sumPath(path));
      await rename(kept, path);
    } catch (error) {
      throw await diskError(error, host.cacheDir);
    } finally {
      // What cannot be removed must not hide why; `prune` gets it later.
      await Promise.allSettled([part, kept, sum].map((left) => rm(left, { force: true })));
    }
    files.set(item.sha256, { path });
    known.set(item.sha256, Promise.resolve('sound'));
    fetched++;
    bytes += item.size;
  }

  const wanted = [...new Map(items.map((item) => [item.sha256, item])).values()];
  const verifying = limit(4);
  const had = await Promise.all(wanted.map((item) => verifying(() => have(item))));
  // Large ones first: the last to arrive should be small.
  const absent = wanted.filter((_, index) => !had[index]).sort((a, b) => b.size - a.size);
  if (options.offline) refused.push(...absent.map((item) => ({ item, refusals: [] })));
  else {
    await Promise.all(
      absent.map((item) =>
        bring(item).catch((error: unknown) => {
          stop.abort(error); // only the first one counts
        }),
      ),
    );
    connections.close();
    stop.signal.throwIfAborted();
  }
  if (refused.length > 0) throw fetchError(refused, wanted.length, options.offline === true);
  const cached = files.size - fetched;
  const time = formatSeconds(performance.now() - started);
  host.log.info(
    `${counted(files.size, 'package')}: ${cached} from the cache, ${fetched} fetched (${formatBytes(bytes)}, ${time})`,
  );
  return { files, fetched, cached, bytes };
}

function entryPath(cacheDir: string, { sha256, path, extension }: PackageFile): string {
  const ending = extension
    ? `.${extension}`
    : (/(\.pkg)?(\.tar)?\.[a-z0-9]+$/.exec(basename(path))?.[0] ?? '');
  return join(cacheDir, 'packages', 'sha256', sha256.slice(0, 2), sha256 + ending);
}

/** The file beside an entry that says what the entry's bytes are. */
function sumPath(path: string): string {
  return `${path}.sha256`;
}

async function check(path: string): Promise<'sound' | 'damaged' | 'absent'> {
  try {
    const digest = await sha256Of(path);
    const sum = await readFile(sumPath(path), 'latin1').catch(() => '');
    return sum === sumLine(digest, path) ? 'sound' : 'damaged';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'damaged';
  }
}

function sumLine(digest: string, path: string): string {
  return `${digest}  ${basename(path)}\n`;
}

async function sha256Of(path: string): Promise<string> {
  const file = await open(path);
  try {
    const hash = createHash('sha256');
    const block = Buffer.allocUnsafe(1 << 20);
    for (;;) {
      const { bytesRead } = await file.read(block, 0, block.length);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(block.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

function fetchError(
  refused: readonly { readonly item: PackageFile; readonly refusals: readonly Refusal[] }[],
  total: number,
  offline: boolean,
): FetchError {
  const sorted = [...refused].sort((a, b) => (a.item.name < b.item.name ? -1 : 1));
  const names = sorted.map(({ item }) => item.name);
  if (offline) {
    return new FetchError(
      `${names.length} of ${total} packages are not in the cache:${listed(names)}`,
      'Build once with network, which fills the cache',
      names,
      [],
    );
  }
  const missing = sorted
    .filter(({ refusals }) => refusals.length > 0 && refusals.every((refusal) => refusal.missing))
    .map(({ item }) => item.name);
  const lines = sorted.map(({ item, refusals }) => {
    const reasons = refusals.map(({ mirror, reason }) => `${mirror} ${reason}`).join('; ');
    return `${item.name} (${item.path}): ${reasons || 'no mirror to ask'}`;
  });
  return new FetchError(
    `${names.length} of ${total} packages could not be had:${listed(lines)}`,
    missing.length > 0
      ? 'The mirrors no longer have these files: lock again, or add a mirror that keeps old ones (a snapshot archive)'
      : sorted.every(({ refusals }) => refusals.length > 0 && refusals.every((refusal) => refusal.other))
        ? 'Lock again, if the file was replaced; where the recipe itself pins the sum, see whether it is the right one'
        : 'Try again later, or put another mirror first; where a proxy is needed, set http_proxy and https_proxy',
    names,
    missing,
  );
}

function listed(lines: readonly string[]): string {
  const shown = lines.slice(0, 10);
  if (lines.length > shown.length) shown.push(`and ${lines.length - shown.length} more`);
  return shown.map((line) => `\n  ${line}`).join('');
}
