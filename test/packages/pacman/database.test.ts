import { expect, test } from 'vitest';
import { licenceOf, parseDescriptions, valueOf } from '../../../src/packages/pacman/database.ts';
import { parseList } from '../../../src/packages/pacman/mirrors.ts';

test('descriptions, one after another', () => {
  const text = `%FILENAME%
bash-5.2-1-x86_64.pkg.tar.zst

%NAME%
bash

%PROVIDES%
sh
awk=1

%FILENAME%
base-3-2-any.pkg.tar.zst

%NAME%
base

`;
  const [bash, base, ...rest] = parseDescriptions(text);
  expect(rest).toEqual([]);
  expect(bash && valueOf(bash, 'FILENAME')).toBe('bash-5.2-1-x86_64.pkg.tar.zst');
  expect(bash?.get('PROVIDES')).toEqual(['sh', 'awk=1']);
  expect(base && valueOf(base, 'NAME')).toBe('base');
  expect(base && valueOf(base, 'PGPSIG')).toBe('');
});

test.each([
  [['MIT'], 'MIT'],
  [['GPL-3.0-or-later'], 'GPL-3.0-or-later'],
  [['BSD-2-Clause', 'GPL-2.0-only OR LGPL-2.1-only'], 'BSD-2-Clause AND (GPL-2.0-only OR LGPL-2.1-only)'],
  [['GPL-3.0-or-later WITH GCC-exception-3.1'], 'GPL-3.0-or-later WITH GCC-exception-3.1'],
  [['LicenseRef-Public-Domain'], 'LicenseRef-Public-Domain'],
  [['GPL'], undefined],
  [['MIT', 'custom'], undefined],
  [['custom:none'], undefined],
  [[], undefined],
])('the licence of %j is %s', (values, licence) => {
  expect(licenceOf(new Map([['LICENSE', values]]))).toBe(licence);
});

test.each<[what: string, text: string, mirrors: readonly string[]]>([
  [
    'as pacman reads it',
    '## Germany\n#Server = http://off.example.org/$repo/os/$arch\nServer = https://a.example.org/$repo/os/$arch/\n\n  Server=http://b.example.org/$arch/$repo\n',
    ['https://a.example.org/core/os/x86_64', 'http://b.example.org/x86_64/core'],
  ],
  [
    'from which one is to choose',
    '## Worldwide\n#Server = https://a.example.org/$repo/os/$arch\n# Server = rsync://no.example.org/\n',
    ['https://a.example.org/core/os/x86_64'],
  ],
  ['of URLs', 'https://a.example.org/core\n\nftp://no.example.org/\n', ['https://a.example.org/core']],
  ['that is none', '<html><a href="http://a.example.org/">here</a></html>\n', []],
])('a mirror list %s', (_what, text, mirrors) => {
  expect(parseList(text, 'core', 'x86_64')).toEqual(mirrors);
});
