import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/model/digest.ts';
import { BaseImageError, type ErrorCode } from '../../../src/model/error.ts';
import type { Repository, Target } from '../../../src/model/target.ts';
import { withNewerKey } from '../../fixtures/key.ts';
import { signMetadata } from '../../fixtures/rpm-repository.ts';
import { openLeap, type Leap } from './leap.ts';

let leap: Leap;

beforeAll(async () => {
  leap = await openLeap();
  await leap.publish('oss');
});
afterAll(() => leap.close());
beforeEach(() => {
  leap.server.reset();
});

async function refused(
  action: Promise<unknown>,
  code: ErrorCode,
  ...words: readonly (string | RegExp)[]
): Promise<void> {
  const error: unknown = await action.then(
    () => new Error('It went well'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BaseImageError);
  expect(error).toMatchObject({ code });
  for (const word of words) expect((error as Error).message).toMatch(word);
  expect((error as { hint?: string }).hint).toBeTruthy();
}

/** A target of the one repository `name`, with changes to that. */
function from(name: string, changes: Partial<Repository> = {}, packages = ['filesystem']): Target {
  const repositories = [leap.repository(name, changes)];
  return leap.target({ include: packages }, { repositories });
}

/** A copy of the repository with its metadata changed by hand. */
async function publishChanged(name: string, change: (repodata: string) => Promise<void>): Promise<void> {
  await leap.publish(name, ['filesystem', 'setup']);
  await change(join(leap.served, name, 'repodata'));
}

async function editRepomd(repodata: string): Promise<void> {
  const path = join(repodata, 'repomd.xml');
  await writeFile(path, (await readFile(path, 'utf8')).replace('<revision>', '<revision>1'));
}

/** Changes one byte of a compressed file. */
async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function primaryIn(repodata: string): Promise<string> {
  const name = (await readdir(repodata)).find((each) => each.endsWith('primary.xml.gz'));
  return join(repodata, name ?? '');
}

describe('repositories', () => {
  it('of a release that does not exist', async () => {
    await refused(leap.lock(from('leap/99.9')), 'resolve', 'leap/99.9', '404');
  });

  it('on dead mirrors, while one that lives is enough', async () => {
    const dead = 'http://127.0.0.1:1/oss';
    await refused(leap.lock(from('oss', { mirrors: [dead] })), 'fetch', '127.0.0.1:1');
    const { packages } = await leap.lock(from('oss', { mirrors: [dead, `${leap.server.url}/oss`] }));
    expect(packages.map(({ name }) => name)).toEqual(['filesystem']);
  });

  it('with a keyring that is none', async () => {
    const path = join(leap.work, 'no-keys.asc');
    await writeFile(path, 'these are no keys\n');
    const keyring = { path, digest: digestOf('these are no keys\n') };
    await refused(leap.lock(from('oss', { keyring })), 'signature', /no OpenPGP keys/, 'no-keys.asc');
    const gone = { path: join(leap.work, 'gone.asc'), digest: digestOf('') };
    await refused(leap.lock(from('oss', { keyring: gone })), 'signature', 'cannot be read', 'gone.asc');
  });

  it('signed by a key that the recipe does not name', async () => {
    await leap.publish('forged', ['filesystem'], leap.stranger);
    const words = ['keyring', "'forged'", /signed by Fixture s <s@example.invalid>, [0-9A-F]{40}/];
    await refused(leap.lock(from('forged')), 'signature', ...words);
  });

  it('signed by the key of another repository', async () => {
    await leap.publish('mine', ['filesystem'], leap.key);
    await leap.publish('theirs', ['setup'], leap.stranger);
    const keyring = leap.stranger.keyring;
    const both = (keyrings: readonly Partial<Repository>[]) =>
      leap.target(
        { include: ['setup'] },
        { repositories: ['mine', 'theirs'].map((name, at) => leap.repository(name, keyrings[at])) },
      );
    expect((await leap.lock(both([{}, { keyring }]))).packages).toHaveLength(2);
    await leap.publish('theirs', ['setup'], leap.key);
    await refused(leap.lock(both([{}, { keyring }])), 'signature');
  });

  it('changed after they were signed', async () => {
    await publishChanged('tampered', editRepomd);
    await refused(leap.lock(from('tampered')), 'signature', /Signature verification failed/);
  });

  it('signed anew by a stranger, though their metadata was verified before', async () => {
    await leap.publish('resigned', ['filesystem']);
    await leap.lock(from('resigned'));
    await signMetadata(join(leap.served, 'resigned'), leap.stranger);
    await refused(leap.lock(from('resigned')), 'signature');
  });

  it('not signed at all', async () => {
    await publishChanged('unsigned', (repodata) => rm(join(repodata, 'repomd.xml.asc')));
    await refused(leap.lock(from('unsigned')), 'signature', 'not signed', 'repomd.xml.asc');
  });

  it('with another list of packages than the signed one', async () => {
    await publishChanged('flipped', async (repodata) => flip(await primaryIn(repodata)));
    await refused(leap.lock(from('flipped')), 'fetch', /checksum|Digest/);
    await publishChanged('incomplete', async (repodata) => rm(await primaryIn(repodata)));
    await refused(leap.lock(from('incomplete')), 'fetch', 'primary.xml.gz');
  });

  it('whose checksums prove nothing', async () => {
    await leap.publish('sha1', ['filesystem'], leap.key, { checksum: 'sha' });
    await refused(leap.lock(from('sha1')), 'signature', /checksum/);
  });
});

describe('packages', () => {
  const lock = (packages: Partial<Target['packages']>) => leap.lock(leap.target(packages));

  it('that do not exist', async () => {
    await refused(lock({ include: ['bash', 'nobody'] }), 'resolve', "No provider of 'nobody' found");
    await expect(lock({ include: ['bsah'] })).rejects.toMatchObject({
      hint: expect.stringMatching(/^Did you mean "bash"\? /) as string,
    });
    await refused(lock({ groups: ['nothing'] }), 'resolve', "'pattern() = nothing'");
  });

  it('that do not go together', async () => {
    await refused(lock({ include: ['quarrel-one', 'quarrel-two'] }), 'resolve', 'quarrel-one', 'quarrel-two');
    await refused(lock({ include: ['lonely'] }), 'resolve', /nothing provides.*nobody-has-this/);
    await refused(lock({ include: ['bash'], exclude: ['filesystem'] }), 'resolve', /requires.*filesystem/);
  });

  it('that are other bytes than the locked ones', async () => {
    await leap.publish('bytes', ['filesystem', 'setup']);
    await leap.publish('bytes512', ['filesystem'], leap.key, { checksum: 'sha512' });
    for (const name of ['bytes', 'bytes512'])
      await flip(join(leap.served, name, 'Packages/filesystem-3.18-1.x86_64.rpm'));
    await refused(leap.install(from('bytes')), 'fetch', 'filesystem', 'SHA-256');
    await refused(leap.lock(from('bytes512')), 'fetch', 'filesystem', /sha512/);
  });

  it('signed by nobody, or by a stranger', async () => {
    await leap.publish('stray', ['filesystem'], leap.key, { packageKey: leap.stranger });
    await refused(leap.install(from('stray')), 'signature', 'filesystem');
    await leap.publish('bare', ['filesystem'], leap.key, { packageKey: undefined });
    await refused(leap.install(from('bare')), 'signature', 'filesystem');
    // Where only the metadata is signed, it vouches for the packages.
    await leap.install(from('bare', { signatures: ['metadata'] }));
  });

  it('whose script fails', async () => {
    const target = from('oss', {}, ['failing-post', 'setup', 'coreutils']);
    await refused(leap.install(target), 'install', '%post', 'failing-post');
  });
});

it('takes the keys that rpm can read beside one that it cannot', async () => {
  const { armoured, binary, alone } = await withNewerKey(leap.key);
  for (const keyring of [armoured, binary]) {
    const { packages } = await leap.lock(from('oss', { keyring }));
    expect(packages.map(({ name }) => name)).toContain('filesystem');
  }
  await refused(leap.lock(from('oss', { keyring: alone })), 'signature', 'can read no key of');
});
