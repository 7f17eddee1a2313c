import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../../src/host/contract.ts';
import type { Lock } from '../../../src/model/lock.ts';
import type { Archive, Target } from '../../../src/model/target.ts';
import { tarArchive, type TarEntry } from '../../../src/oci/tar.ts';
import { archive as manager } from '../../../src/packages/archive.ts';
import { dateOf } from '../../../src/packages/date.ts';
import { fetchLocked } from '../../../src/pipeline/fetch.ts';
import { fixtureTarget } from '../../fixtures/target.ts';

/** An archive with nothing but what `changes` says. */
export function fixtureArchive(changes: Pick<Archive, 'source'> & Partial<Archive>): Archive {
  return {
    name: 'root',
    version: '',
    words: 'debian',
    proof: undefined,
    strip: 0,
    include: [],
    exclude: [],
    ...changes,
  };
}

export function archiveTarget(archives: readonly Archive[], changes: Partial<Target> = {}): Target {
  return fixtureTarget({ manager: 'archive', archives, ...changes });
}

export async function lockOf(target: Target, host: Host): Promise<Lock> {
  return manager.resolve(target, await manager.mirrors(target, host), host);
}

export interface Unpacked {
  readonly lock: Lock;
  readonly notes: readonly string[];
  /** Path of the root. */
  readonly root: string;
  /** Seconds since 1970. */
  readonly dates: readonly number[];
  /** Files that were downloaded. */
  readonly fetched: number;
}

/** All that happens to archives before tweaks: lock, fetch, install into a new root below `folder`. */
export async function unpacked(archives: readonly Archive[], folder: string, host: Host): Promise<Unpacked> {
  const target = archiveTarget(archives);
  const mirrors = await manager.mirrors(target, host);
  const lock = await manager.resolve(target, mirrors, host);
  const { files, fetched } = await fetchLocked(
    { target, lock, toolsLock: lock, mirrors, took: 0 },
    false,
    manager,
    host,
  );
  const dates = await Promise.all(
    lock.packages.map((entry) => dateOf(entry, files.get(entry.sha256)?.path ?? '', manager, host)),
  );
  const root = join(await mkdtemp(join(folder, 'unpacked-')), 'root');
  await mkdir(root, { mode: 0o755 });
  const installation = { target, lock, files, root, epoch: 0, emulation: 'never' as const };
  const machine = target.platform;
  const notes = await manager.install(
    { ...installation, machine, tools: () => Promise.reject(new Error('No tools are needed')) },
    host,
  );
  return { lock, notes, root, dates, fetched };
}

/** A member as attackers and others write it: whatever `changes` says, of root, and old. */
export function member(changes: Pick<TarEntry, 'name'> & Partial<TarEntry>): TarEntry {
  return { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 0, mtime: 1_600_000_000, ...changes };
}

/** A file with a text. */
export function textMember(name: string, text = name): TarEntry {
  return member({ name, size: Buffer.byteLength(text), content: [Buffer.from(text)] });
}

export async function writeTar(path: string, members: readonly TarEntry[]): Promise<void> {
  await pipeline(tarArchive(members), createWriteStream(path));
}
