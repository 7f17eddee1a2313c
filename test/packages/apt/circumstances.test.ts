import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExec } from '../../../src/host/exec.ts';
import { findCircumstances } from '../../../src/packages/apt/circumstances.ts';
import { isAsked } from '../../../src/packages/apt/debconf.ts';
import { readPackage, type PackageFile } from '../../../src/packages/apt/package-file.ts';
import { isProved, type Proof } from '../../../src/packages/apt/proved.ts';
import { unpackMembers } from '../../../src/packages/deb.ts';
import { buildPackage, type FixturePackage } from '../../fixtures/apt-repository.ts';
import { lockedPackage } from '../../fixtures/build-result.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'circumstances-'));
});
afterAll(() => rm(work, { recursive: true }));

async function read(entry: FixturePackage): Promise<PackageFile> {
  const original = await buildPackage(entry, work, join(work, 'built'));
  const path = `${original}.stored`;
  await unpackMembers(createExec({ debug() {} }), original, path);
  return readPackage(lockedPackage(entry.name), path);
}

const long = `usr/share/${'a-long-name/'.repeat(12)}end`;
const others: readonly FixturePackage[] = [
  { name: 'base', essential: true, files: { 'usr/bin/sed': '', 'usr/share/common/x': '' } },
  { name: 'aide', files: { 'usr/sbin/aide-update': '', 'usr/share/common/y': '' } },
  { name: 'guard', scripts: { preinst: '#!/bin/sh\ndpkg-divert --add /usr/sbin/halt\n' } },
  { name: 'old-layout', files: { 'lib/old/helper': '', 'bin/old-tool': '' } },
  { name: 'plugins', files: { 'etc/thing/plugins.d/one': '' } },
  { name: 'far', files: { [long]: '' } },
];

/** What a script with this text may find among the packages. */
async function besides(text: string): Promise<readonly string[]> {
  const subject = await read({ name: 'subject', scripts: { postinst: text }, files: { 'usr/bin/own': '' } });
  const packages = [subject, ...(await Promise.all(others.map(read)))];
  const script = subject.scripts.after;
  if (script === undefined) throw new Error('no script');
  return (await findCircumstances(packages)).besides(subject, script);
}

describe('a script speaks of other packages', () => {
  test.each([
    ['by nothing at all', 'exit 0', []],
    ['by a program', 'if command -v aide-update >/dev/null; then :; fi', ['aide']],
    ['by the path of a program', '[ -x /usr/sbin/aide-update ]', ['aide']],
    ['by a path from before /usr was merged', 'test -x /lib/old/helper', ['old-layout']],
    ['by the merged path of a file that is shipped outside', '/usr/bin/old-tool', ['old-layout']],
    ['by a folder', 'for f in /etc/thing/plugins.d/; do :; done', ['plugins']],
    ['by a pattern', 'run-parts /etc/thing/plugins.d/*', ['plugins']],
    ['by the beginning of a path', 'cat /etc/thing/$name', ['plugins']],
    ['by a path with a long name', `cat /${long}`, ['far']],
    ['by name, where it asks dpkg', 'dpkg-query -W aide', ['aide']],
    ['by name alone, which is just a word', 'echo aide', []],
    ['in a comment, which is none', '  # aide-update', []],
    ['that are essential, and always there', 'sed -i x /usr/share/common/$file /usr/share/common', []],
    ['by its own program, which is none of others', 'own --version /usr/bin/own', []],
    ['by asking who diverted', 'dpkg-divert --truename /usr/sbin/halt', ['guard']],
    ['by asking whose a file is', 'dpkg -S /usr/sbin/halt', ['guard']],
  ])('%s', async (_how, text, expected) => {
    expect(await besides(`#!/bin/sh\n${text}\n`)).toEqual(expected);
  });
});

describe('a proof', () => {
  const prove = async (names: readonly string[], proof: Omit<Proof, 'of'>): Promise<boolean> => {
    const text = `#!/bin/sh\n${names.join(' && ')}\n`;
    const subject = await read({ name: 'subject', scripts: { postinst: text } });
    const programs = names.map((name) => ({ name, files: { [`usr/bin/${name}`]: '' } }));
    const packages = [subject, ...(await Promise.all(programs.map(read)))];
    const list = {
      [subject.scripts.after?.digest ?? '']: { of: 'subject 1', ...proof },
      x: { of: 'known 1' },
    };
    return isProved(subject, 'after', await findCircumstances(packages), list);
  };

  test('holds where all that the script speaks of was seen there and missing', async () => {
    expect(await prove([], { beside: [[]] })).toBe(true);
    expect(await prove(['one'], { beside: [[]] })).toBe(false);
    expect(await prove(['one'], { beside: [['one']] })).toBe(true);
    expect(await prove([], { beside: [['one']] })).toBe(false);
    expect(await prove(['one', 'two'], { beside: [['one'], ['two']] })).toBe(true);
    expect(await prove(['one', 'two', 'three'], { beside: [['one'], ['two']] })).toBe(false);
    expect(await prove(['two'], { beside: [['one', 'two'], ['two']] })).toBe(true);
  });

  test('that does not say where it was made holds among packages with proofs', async () => {
    expect(await prove(['known'], {})).toBe(true);
    expect(await prove(['known', 'stranger'], {})).toBe(false);
  });
});

test('an answer is for who has the question, whoever it says it is for', async () => {
  const asks = await read({
    name: 'asks',
    scripts: { config: '#!/bin/sh\ndb_input high shared/other || true\n' },
  });
  const quiet = await read({ name: 'quiet', scripts: { config: '#!/bin/sh\n' } });
  const asked = (line: string) =>
    [asks, quiet].filter((file) => isAsked(file, [line])).map(({ entry }) => entry.name);
  expect(asked('quiet quiet/thing boolean true')).toEqual(['quiet']);
  expect(asked('d-i shared/other string value')).toEqual(['asks']);
  expect(asked('d-i shared/unknown string value')).toEqual([]);
});
