import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExec } from '../../../src/host/exec.ts';
import { essentialClosure, readPackage, type PackageFile } from '../../../src/packages/apt/package-file.ts';
import { unpackMembers } from '../../../src/packages/deb.ts';
import { buildPackage, type FixturePackage } from '../../fixtures/apt-repository.ts';
import { lockedPackage } from '../../fixtures/build-result.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'package-'));
});
afterAll(() => rm(work, { recursive: true }));

async function read(entry: FixturePackage): Promise<PackageFile> {
  const original = await buildPackage(entry, work, join(work, 'built'));
  const path = `${original}.stored`;
  await unpackMembers(createExec({ debug() {} }), original, path);
  return readPackage(lockedPackage(entry.name), path);
}

function digest(...scripts: readonly (readonly [string, string])[]): string {
  const text = scripts.map(([name, body]) => `${name} ${String(body.length)}\n${body}`).join('');
  return createHash('sha256').update(text).digest('hex');
}

describe('a stored package', () => {
  const preinst = '#!/bin/sh\ntrue\n';
  const postinst = `#!/bin/sh\n${'# long\n'.repeat(200)}`;
  const config = '#!/bin/sh\nexit 0\n';

  test('says what it is and what it runs, before and after it is unpacked', async () => {
    const fields = { Depends: 'libc6 (>= 2.36)', Provides: 'thing' };
    const scripts = { preinst, postinst, config, prerm: config };
    const { control, scripts: found } = await read({ name: 'full', version: '1:2', fields, scripts });
    expect(control).toMatchObject({ Package: 'full', Version: '1:2', ...fields });
    expect(found).toEqual({
      before: { digest: digest(['preinst', preinst]), text: preinst },
      after: { digest: digest(['config', config], ['postinst', postinst]), text: `${config}\n${postinst}` },
    });
  });

  test('that runs nothing has nothing to prove', async () => {
    expect((await read({ name: 'quiet', scripts: { postrm: config } })).scripts).toEqual({
      before: undefined,
      after: undefined,
    });
  });

  test('another script by the same text is another digest', async () => {
    const one = await read({ name: 'one', scripts: { postinst: config } });
    const two = await read({ name: 'two', scripts: { config } });
    expect(one.scripts.after?.digest).not.toBe(two.scripts.after?.digest);
  });

  test('has to have a decompressed control member', async () => {
    const original = await buildPackage({ name: 'packed' }, work, join(work, 'built'));
    await expect(readPackage(lockedPackage('packed'), original)).rejects.toMatchObject({ code: 'install' });
    const path = join(work, 'text.deb');
    await writeFile(path, 'no package\n');
    await expect(readPackage(lockedPackage('text'), path)).rejects.toMatchObject({ code: 'install' });
  });
});

describe('the essential closure', () => {
  const file = (name: string, control: Readonly<Record<string, string>> = {}): PackageFile => ({
    entry: lockedPackage(name),
    path: '',
    control,
    scripts: { before: undefined, after: undefined },
    questions: [],
  });
  const closure = (...packages: readonly PackageFile[]) =>
    essentialClosure(packages).map(({ entry }) => entry.name);

  test('follows Depends and Pre-Depends, and keeps the order', () => {
    const packages = [
      file('zlib', { Depends: 'base' }),
      file('base', {
        Essential: 'yes',
        'Pre-Depends': 'libc (>= 2), zlib:any',
        Depends: 'debconf | cdebconf',
      }),
      file('libc'),
      file('cdebconf'),
      file('extra', { Depends: 'libc' }),
    ];
    expect(closure(...packages)).toEqual(['zlib', 'base', 'libc', 'cdebconf']);
  });

  test('takes who provides a name when nobody has it', () => {
    const base = file('base', { Essential: 'yes', Depends: 'awk, real,\nmissing' });
    const others = [
      file('gawk', { Provides: 'awk (= 1), thing' }),
      file('mawk', { Provides: 'awk' }),
      file('imitation', { Provides: 'real' }),
      file('real'),
    ];
    expect(closure(base, ...others)).toEqual(['base', 'gawk', 'real']);
  });

  test('is empty where nothing is essential', () => {
    expect(closure(file('one', { Depends: 'two' }), file('two'))).toEqual([]);
  });
});
