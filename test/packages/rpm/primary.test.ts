import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExec } from '../../../src/host/exec.ts';
import { packageKey, readPrimary } from '../../../src/packages/rpm/primary.ts';
import { documentOf, readDocument } from '../../../src/packages/rpm/repodata.ts';
import { readSecurityUpdates } from '../../../src/packages/rpm/updateinfo.ts';
import { decode, elements, namingDocument, tags } from '../../../src/packages/rpm/xml.ts';

/** A text in pieces of `size` characters, as it may come from a pipe. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  await Promise.resolve();
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

interface Written {
  readonly name: string;
  readonly epoch?: string;
  readonly checksum?: string;
  readonly location?: string;
  readonly licence?: string;
  readonly source?: string;
}

/** A package as createrepo_c writes it. */
function written({
  name,
  epoch = '0',
  checksum = 'sha256',
  location,
  licence = 'MIT',
  source,
}: Written): string {
  return `<package type="rpm">
  <name>${name}</name>
  <arch>x86_64</arch>
  <version epoch="${epoch}" ver="1.0" rel="2"/>
  <checksum type="${checksum}" pkgid="YES">${'ab'.repeat(32)}</checksum>
  <summary>Not &lt;package&gt; but this</summary>
  <description>One &amp; all</description>
  <time file="1700000001" build="1700000000"/>
  <size package="1234" installed="5678" archive="9012"/>
  <location ${location ?? `href="x86_64/${name}-1.0-2.x86_64.rpm"`}/>
  <format>
    <rpm:license>${licence}</rpm:license>
    <rpm:sourcerpm>${source ?? `${name}-1.0-2.src.rpm`}</rpm:sourcerpm>
    <rpm:provides>
      <rpm:entry name="${name}" flags="EQ" epoch="${epoch}" ver="1.0" rel="2"/>
      <rpm:entry name="pattern()" flags="EQ" epoch="0" ver="minimal"/>
      <rpm:entry name="font(:lang=a>b)"/>
    </rpm:provides>
    <rpm:requires><rpm:entry name="needed"/></rpm:requires>
  </format>
</package>
`;
}

function primary(...packages: readonly Written[]): string {
  return `<?xml version="1.0"?>\n<metadata packages="${packages.length}">\n${packages.map(written).join('')}</metadata>\n`;
}

describe('a list of packages', () => {
  const text = primary({ name: 'gtk+' }, { name: 'bash', epoch: '3' }, { name: 'bash-doc' });
  const bash = 'bash 3:1.0-2 x86_64';

  it.each([1, 7, 64, 100_000])('is read in pieces of %i characters', async (size) => {
    const found = await readPrimary(pieces(text, size), new Set([bash, 'gone 1.0-2 x86_64']));
    expect([...found.keys()]).toEqual([bash]);
    expect(found.get(bash)).toEqual({
      name: 'bash',
      version: '3:1.0-2',
      architecture: 'x86_64',
      size: 1234,
      checksum: { algorithm: 'sha256', value: 'ab'.repeat(32) },
      path: 'x86_64/bash-1.0-2.x86_64.rpm',
      built: 1_700_000_000,
      source: { name: 'bash', version: '1.0-2' },
      licence: 'MIT',
      provides: ['bash', 'bash = 3:1.0-2', 'pattern()', 'pattern() = minimal', 'font(:lang=a>b)'],
    });
  });

  const one = async (changes: Omit<Written, 'name'>) => {
    const key = packageKey({ name: 'x', version: '1.0-2', architecture: 'x86_64' });
    return (await readPrimary(pieces(primary({ name: 'x', ...changes }), 50), new Set([key]))).get(key);
  };

  it('knows licences by the words of SPDX', async () => {
    for (const licence of ['GPL-2.0-or-later', '(MIT OR Apache-2.0) AND GPL-3.0-only WITH GCC-exception-3.1'])
      expect((await one({ licence }))?.licence).toBe(licence);
    for (const licence of ['GPLv2+ and MIT', 'Public Domain', 'SUSE-Firmware', ''])
      expect((await one({ licence }))?.licence).toBeUndefined();
  });

  it('may name no source', async () => {
    expect((await one({ source: '' }))?.source).toEqual({ name: 'x', version: '1.0-2' });
    const source = 'kernel-source-6.4-1.nosrc.rpm';
    expect((await one({ source }))?.source).toEqual({ name: 'kernel-source', version: '6.4-1' });
  });

  it('must prove what it lists, and have it', async () => {
    await expect(one({ checksum: 'sha' })).rejects.toMatchObject({ code: 'signature' });
    const location = 'xml:base="https://example.org/other" href="x.rpm"';
    await expect(one({ location })).rejects.toMatchObject({ code: 'resolve' });
  });
});

it('advisories name security updates', async () => {
  const entry = (name: string) => `<package name="${name}" epoch="0" version="1" release="2" arch="noarch"/>`;
  const text = `<updates><update type="security"><id>1</id>${entry('a')}</update>
    <update status='stable' type='recommended'>${entry('b')}</update></updates>`;
  expect(await readSecurityUpdates(pieces(text, 9))).toEqual(new Set(['a 1-2 noarch']));
});

it('elements are told from others whose names begin alike', async () => {
  const text = '<a><abc>no</abc><ab\ny="2">yes</ab><ab>too</ab></a>';
  expect(await all(elements(pieces(text, 3), 'ab'))).toEqual(['<ab\ny="2">yes</ab>', '<ab>too</ab>']);
  expect(tags('<e a="&lt;&#65;&#x42;&quot;" b=\'>\'/><ee/>', 'e')).toEqual([{ a: '<AB"', b: '>' }]);
});

describe('documents of a repository', () => {
  let folder: string;
  const host = { exec: createExec({ debug() {} }) };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'repodata-'));
    await mkdir(join(folder, 'repodata'));
    await writeFile(join(folder, 'repodata/primary.xml'), '<metadata>ä</metadata>');
    for (const program of ['gzip', 'xz', 'zstd'])
      execFileSync(program, ['--keep', '--quiet', join(folder, 'repodata/primary.xml')]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const whole = async (text: AsyncIterable<string>) => (await all(text)).join('');

  it.each(['', '.gz', '.xz', '.zst'])('are unpacked: primary.xml%s', async (ending) => {
    const path = `repodata/primary.xml${ending}`;
    const value = createHash('sha512')
      .update(await readFile(join(folder, path)))
      .digest('hex');
    const repomd = `<repomd><data type="filelists"><location href="no"/></data>
      <data type="primary"><checksum type="sha512">${value}</checksum><location href="${path}"/></data></repomd>`;
    const document = documentOf(repomd, 'primary');
    expect(document).toEqual({ path, checksum: { algorithm: 'sha512', value } });
    if (document) expect(await readDocument(folder, document, whole, host)).toBe('<metadata>ä</metadata>');
    expect(documentOf(repomd, 'updateinfo')).toBeUndefined();
  });

  it('are the ones that were named', async () => {
    const document = { path: 'repodata/primary.xml', checksum: { algorithm: 'sha256', value: '00' } };
    await expect(readDocument(folder, document, whole, host)).rejects.toMatchObject({ code: 'fetch' });
  });
});

it('a reference that is no character is damage, and is said so', async () => {
  expect(decode('&#x41;&#66;&amp;&what;')).toBe('AB&&what;');
  for (const reference of ['&#x110000;', '&#99999999;', '&#abc;'])
    await expect(
      namingDocument('primary.xml of repository base', () => decode(reference)),
    ).rejects.toMatchObject({
      message: `primary.xml of repository base is damaged: ${reference} in it is no character`,
      hint: expect.stringContaining('Try another mirror') as string,
    });
});
