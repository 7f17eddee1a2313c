import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Fetched } from '../../../src/host/cache.ts';
import type { DisposableHost } from '../../../src/host/create.ts';
import type { Lock } from '../../../src/model/lock.ts';
import { parsePlatform, platformOfNode } from '../../../src/model/platform.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { zypper } from '../../../src/packages/zypper.ts';
import { fetchLocked } from '../../../src/pipeline/fetch.ts';
import { suseDistribution } from '../../families/zypper.ts';
import { openHost } from '../../fixtures/host.ts';
import { makeKey, stopAgent, type SigningKey } from '../../fixtures/key.ts';
import { publishRpms, rpmDate, type RpmMetadata } from '../../fixtures/rpm-repository.ts';
import { fixturePackages, fixtureRepository, fixtureTarget } from '../../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../../servers/http.ts';

/** Repositories of a small openSUSE, a host with an empty cache, and two keys of which one is nobody's. */
export interface Leap {
  readonly work: string;
  readonly host: DisposableHost;
  readonly server: StaticServer;
  readonly key: SigningKey;
  readonly stranger: SigningKey;
  /** Folder that `server` serves. */
  readonly served: string;
  /** Publishes the packages whose names are given (`bash`), or all but updates, as the repository `name`. */
  publish(
    name: string,
    packages?: readonly string[],
    key?: SigningKey,
    metadata?: RpmMetadata,
  ): Promise<void>;
  repository(name: string, changes?: Partial<Repository>): Repository;
  /** A target of the repository `oss`, with the changes to its packages that are given. */
  target(packages?: Partial<Target['packages']>, changes?: Partial<Target>): Target;
  /** As the pipeline does it, up to the packages on disk. */
  lock(target: Target): Promise<Lock>;
  fetch(target: Target, lock: Lock): Promise<Fetched>;
  /** @returns the root */
  install(target: Target): Promise<string>;
  close(): Promise<void>;
}

export async function openLeap(): Promise<Leap> {
  const work = await mkdtemp(join(tmpdir(), 'leap-'));
  const served = join(work, 'served');
  await mkdir(served);
  const [host, server, key, stranger, packages] = await Promise.all([
    openHost(join(work, 'cache')),
    serveFiles(served),
    makeKey(work, 'k'),
    makeKey(work, 's'),
    suseDistribution(join(work, 'packages')),
  ]);
  let roots = 0;
  const leap: Leap = {
    ...{ work, host, server, key, stranger, served },
    async publish(name, wanted, by = key, metadata = {}) {
      const chosen = packages.filter((path) => {
        const [, of = '', release] = /^(.*)-[^-]+-([^-]+)\.\w+\.rpm$/.exec(basename(path)) ?? [];
        return wanted === undefined ? release === '1' : wanted.includes(of);
      });
      await publishRpms(join(served, name), chosen, by, metadata);
    },
    repository(name, changes = {}) {
      const mirrors = [`${server.url}/${name}`];
      return fixtureRepository({
        name,
        mirrors,
        keyring: key.keyring,
        suites: [],
        components: [],
        ...changes,
      });
    },
    target(wanted = {}, changes = {}) {
      const repositories = [leap.repository('oss')];
      const about = { manager: 'zypper', platform: parsePlatform('linux/amd64') } as const;
      return fixtureTarget({ ...about, repositories, packages: fixturePackages(wanted), ...changes });
    },
    async lock(target) {
      return zypper.resolve(target, await zypper.mirrors(target, host), host);
    },
    async fetch(target, lock) {
      const mirrors = await zypper.mirrors(target, host);
      return fetchLocked({ target, lock, toolsLock: lock, mirrors, took: 0 }, false, zypper, host);
    },
    async install(target) {
      const lock = await leap.lock(target);
      const { files } = await leap.fetch(target, lock);
      const root = await host.room(`root-${String(++roots)}`, 0);
      const machine = platformOfNode(process.arch);
      const tools = () => Promise.reject(new Error('rpm is on this machine'));
      const about = { target, lock, files, machine, tools, root, epoch: rpmDate, emulation: 'auto' } as const;
      await zypper.install(about, host);
      return root;
    },
    async close() {
      await server.close();
      await host.dispose();
      for (const each of [key, stranger]) await stopAgent(each);
      await rm(work, { recursive: true });
    },
  };
  return leap;
}
