import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DisposableHost } from '../../src/host/create.ts';
import { verify } from '../../src/packages/archive/openpgp.ts';
import { armour, publicKeysOf, withoutArmour } from '../../src/packages/keyring.ts';
import { openHost } from '../fixtures/host.ts';
import { gpg, makeKey, stopAgent, withNewerKey, type SigningKey } from '../fixtures/key.ts';

const start = promisify(execFile);
const shipped = fileURLToPath(new URL('../../recipes/keys', import.meta.url));

let work: string;
let host: DisposableHost;
let key: SigningKey;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'keyring-'));
  host = await openHost(join(work, 'cache'));
  key = await makeKey(work, 'k');
});
afterAll(async () => {
  await stopAgent(key);
  await host.dispose();
  await rm(work, { recursive: true });
});

test('the keys of all recipes are told apart as gpg does', async () => {
  const names = await readdir(shipped, { recursive: true });
  const keyrings = names.filter((name) => /\.(asc|gpg)$|GPG-KEYS?-[^.]*$/.test(name));
  expect(keyrings.length).toBeGreaterThan(5);
  for (const name of keyrings) {
    const path = join(shipped, name);
    const show = ['--homedir', work, '--batch', '--no-tty', '--with-colons', '--show-keys'];
    const { stdout } = await start('gpg', [...show, path]);
    const bytes = await readFile(path);
    const said = stdout
      .split(/^pub:/m)
      .slice(1)
      .map((each) => /^fpr:+([0-9A-F]+):/m.exec(each)?.[1]);
    expect(
      publicKeysOf(bytes).map((each) => each.name),
      name,
    ).toEqual(said);
    expect(withoutArmour(Buffer.from(armour(withoutArmour(bytes)))), name).toEqual(withoutArmour(bytes));
  }
});

test('what is no keyring has no keys', async () => {
  const bytes = withoutArmour(await readFile(key.keyring.path));
  for (const other of [Buffer.alloc(0), Buffer.from('KBXf'), Buffer.from('text'), bytes.subarray(0, -1)])
    expect(publicKeysOf(other)).toEqual([]);
});

test('a signature on a list counts beside a key that gpgv cannot read', async () => {
  const [list, signed] = [join(work, 'list'), join(work, 'list.asc')];
  await writeFile(list, 'listed\n');
  await gpg(key.home, '--output', signed, '--clearsign', list);
  const { armoured, binary, alone } = await withNewerKey(key);
  for (const keyring of [armoured, binary])
    expect((await verify(signed, undefined, keyring, 'The list', host)).text.toString()).toBe('listed\n');
  await expect(verify(signed, undefined, alone, 'The list', host)).rejects.toMatchObject({
    code: 'signature',
    message: expect.stringContaining('can read no key of') as string,
  });
});
