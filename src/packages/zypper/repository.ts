import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { digestOf, digestOfValue, hexOf, type Digest } from '../../model/digest.ts';
import { fail } from '../../model/error.ts';
import type { Repository, Target } from '../../model/target.ts';
import { armouredKeys } from '../rpm/keys.ts';
import { mustBeNamed } from '../rpm/mirrors.ts';
import { patiently } from '../patience.ts';
import { explain } from './explain.ts';
import { openPrivateRoot, repositoryFile } from './private-root.ts';

/** What a repository says today: everything else it has follows from this, and so does whether to trust it. */
export interface Head {
  readonly repository: Repository;
  readonly mirror: string;
  /** Of repomd.xml, and of its signature where that is asked for. */
  readonly digests: readonly Digest[];
}

/** Whether the metadata of a repository has to be signed. */
export function isVerified({ insecure, signatures }: Repository): boolean {
  return !insecure && signatures.includes('metadata');
}

/** @throws BaseImageError `resolve` where the mirror has no such repository, `fetch` where it does not say */
export async function fetchHead(repository: Repository, mirror: string, host: Host): Promise<Head> {
  const names = ['repomd.xml', ...(isVerified(repository) ? ['repomd.xml.asc'] : [])];
  const digests = await Promise.all(
    names.map(async (name) => {
      const path = `repodata/${name}`;
      const { status, body } = await host.http.get(`${mirror}/${path}`);
      if (status === 200) {
        const digest = digestOf(body);
        if (name === 'repomd.xml') mustBeNamed(repository, mirror, digest, host);
        return digest;
      }
      if (status === 404 && name.endsWith('.asc'))
        return fail('signature', `Repository ${repository.name} is not signed: it has no ${path}`, {
          hint: 'Where it is not signed by design, say `signatures: [packages]` on the repository.',
        });
      if (status === 404)
        return fail('resolve', `Repository ${repository.name} is not there: no ${path} below its mirror`, {
          hint: 'Check the release, and the mirrors of the repository in the recipe.',
        });
      return fail('fetch', `Repository ${repository.name}: ${path}: HTTP status ${String(status)}`, {
        hint: 'Try again later, or put another mirror first.',
      });
    }),
  );
  return { repository, mirror, digests };
}

/** The metadata of a repository at one moment, verified, on this machine. Nothing in it changes any more. */
export interface Snapshot {
  readonly repository: Repository;
  /** Where it is from. */
  readonly mirror: string;
  /** Holds `raw`, a copy of the repository without its packages, and `solv`, what zypper makes of it. */
  readonly folder: string;
}

/** Snapshots being taken: platforms that are built side by side may share a repository, which is then fetched once. */
const underway = new WeakMap<Host, Map<string, Promise<boolean>>>();

/**
 * Lets zypper fetch and verify the metadata in a root that trusts the keys of this one repository: zypper by itself would
 * take the key of any repository for all of them. What was verified is kept for as long as the repository says the same.
 * @returns undefined when the repository says something else by now
 */
export async function takeSnapshot(head: Head, target: Target, host: Host): Promise<Snapshot | undefined> {
  const { repository, mirror, digests } = head;
  const { name, keyring, insecure, signatures } = repository;
  const trust = { keyring: keyring.digest, insecure, signatures };
  const identity = hexOf(digestOfValue({ name, mirror, trust, digests })).slice(0, 32);
  const folder = join(host.cacheDir, 'zypper', identity);
  if (existsSync(folder)) {
    await utimes(join(folder, 'last-used'), new Date(), new Date());
    return { repository, mirror, folder };
  }
  const taking = underway.get(host) ?? new Map<string, Promise<boolean>>();
  underway.set(host, taking);
  const taken = taking.get(identity) ?? fetchMetadata(head, folder, target, host);
  taking.set(identity, taken);
  const there = await taken.finally(() => taking.delete(identity));
  return there ? { repository, mirror, folder } : undefined;
}

/** @returns whether it is what the head says */
async function fetchMetadata(head: Head, folder: string, target: Target, host: Host): Promise<boolean> {
  const { repository, mirror, digests } = head;
  const aside = `${folder}.${randomUUID()}`;
  try {
    await mkdir(aside, { recursive: true });
    await writeFile(join(aside, 'last-used'), '');
    const zypper = await openPrivateRoot(target, host, {
      repositories: [repositoryFile(repository, mirror, host.access)],
      keys: repository.insecure ? [] : [await armouredKeys(repository, host)],
      cache: aside,
    });
    await patiently(async () => {
      const answer = await zypper.run('refresh', '--force-download');
      if (answer.status !== 0) explain(answer, target);
    }, host).finally(() => zypper.close());
    const found = join(aside, 'raw', repository.name, 'repodata');
    const files = ['repomd.xml', 'repomd.xml.asc'].slice(0, digests.length);
    const now = await Promise.all(files.map(async (file) => digestOf(await readFile(join(found, file)))));
    if (now.join() !== digests.join()) return false;
    // Another build may have been here first, with the same.
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    return true;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
