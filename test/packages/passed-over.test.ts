import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ManagerName } from '../../src/model/target.ts';
import { findMirrors as ofApt } from '../../src/packages/apt/mirrors.ts';
import { apk } from '../../src/packages/apk.ts';
import { dnf } from '../../src/packages/dnf.ts';
import { pacman } from '../../src/packages/pacman.ts';
import { zypper } from '../../src/packages/zypper.ts';
import { openHost } from '../fixtures/host.ts';
import { fixtureRepository, fixtureTarget } from '../fixtures/target.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

// Mirrors of a recipe that do not serve while another one does: the build goes on, and says so.

let work: string;
let server: StaticServer;
/** What a mirror of each family is known by. */
const marks: Readonly<Record<string, string>> = {
  'dists/fixture/InRelease':
    '-----BEGIN PGP SIGNED MESSAGE-----\n\nSuite: fixture\nSHA256:\n-----END PGP SIGNATURE-----\n',
  'x86_64/APKINDEX.tar.gz': 'index',
  'repodata/repomd.xml': '<repomd/>',
  'fixture.db.sig': 'signature',
};

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'passed-over-'));
  for (const [path, text] of Object.entries(marks)) {
    await mkdir(join(work, 'served', dirname(path)), { recursive: true });
    await writeFile(join(work, 'served', path), text);
  }
  server = await serveFiles(join(work, 'served'));
});

afterAll(async () => {
  await server.close();
  await rm(work, { recursive: true });
});

const managers = { apk, dnf, pacman, zypper } as const;

test.each<ManagerName>(['apt', 'apk', 'dnf', 'pacman', 'zypper'])(
  'a host that nobody knows is passed over, and %s warns of it',
  async (manager) => {
    const lines: string[] = [];
    const host = await openHost(join(work, manager), lines);
    try {
      const keyring = { path: '', digest: '' };
      const dead = 'http://mirror.invalid/fixture';
      const target = fixtureTarget({
        manager,
        repositories: [fixtureRepository({ mirrors: [dead, server.url], keyring })],
      });
      const found =
        manager === 'apt'
          ? await ofApt(target, host, join(work, 'no-etc'))
          : await managers[manager as keyof typeof managers].mirrors(target, host);
      expect(found.get('fixture')?.[0]).toBe(server.url);
      expect(lines).toEqual([
        expect.stringMatching(
          /^fixture: not using http:\/\/mirror\.invalid\/fixture: No answer from mirror\.invalid: .*Other hosts answer: is its name right\?$/,
        ),
      ]);
    } finally {
      await host.dispose();
    }
  },
);
