import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostMirrors } from '../../../src/packages/apt/host-mirrors.ts';

let etc: string;
beforeEach(async () => {
  etc = await mkdtemp(join(tmpdir(), 'etc-'));
});
afterEach(() => rm(etc, { recursive: true }));

async function mirrorsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(etc, name)), { recursive: true });
    await writeFile(join(etc, name), text);
  }
  return hostMirrors(etc);
}

test('a machine without apt has none', async () => {
  expect(await mirrorsOf({})).toEqual([]);
  expect(await hostMirrors(join(etc, 'nowhere'))).toEqual([]);
});

test('lines, with options, blanks and comments', async () => {
  const list = [
    '# deb http://commented.example.org/debian trixie main',
    'deb http://one.example.org/debian trixie main # deb http://no.example.org/debian x main',
    '\tdeb  [ arch=amd64 signed-by=/etc/apt/keyrings/two.gpg ]   https://two.example.org/debian/  trixie main contrib',
    'deb [trusted=yes] http://three.example.org/ ./',
    'deb-src http://sources.example.org/debian trixie main',
    'deb cdrom:[Debian]/ trixie main',
    'deb file:/srv/mirror trixie main',
    'deb http://one.example.org/debian trixie-updates main',
    'debris http://no.example.org/debian trixie main',
    '',
  ];
  expect(await mirrorsOf({ 'sources.list': list.join('\n') })).toEqual([
    'http://one.example.org/debian',
    'https://two.example.org/debian',
    'http://three.example.org',
    'file:/srv/mirror',
  ]);
});

test('stanzas, with several URIs, comments, and those that are switched off', async () => {
  const stanzas = `# Debian
Types: deb deb-src
# http://snapshot.example.org
URIs: http://one.example.org/debian/ http://two.example.org/debian
Suites: trixie
 trixie-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 URIs: http://no.example.org/debian
 -----END PGP PUBLIC KEY BLOCK-----

enabled: No
Types: deb
URIs: http://off.example.org/debian
Suites: trixie

Types: deb-src
URIs: http://sources.example.org/debian
Suites: trixie


types: deb
uris:
 http://three.example.org/debian
 http://four.example.org/debian
suites: trixie
`;
  expect(await mirrorsOf({ 'sources.list.d/debian.sources': stanzas })).toEqual([
    'http://one.example.org/debian',
    'http://two.example.org/debian',
    'http://three.example.org/debian',
    'http://four.example.org/debian',
  ]);
});

test('files count in the order that apt reads them, and by their endings', async () => {
  const line = (name: string) => `deb http://${name}.example.org/debian trixie main\n`;
  expect(
    await mirrorsOf({
      'sources.list.d/b.list': line('b'),
      'sources.list.d/a.list': line('a'),
      'sources.list.d/c.list.save': line('saved'),
      'sources.list.d/d.sources.dpkg-old': 'Types: deb\nURIs: http://old.example.org/debian\nSuites: x\n',
      'sources.list': line('first'),
    }),
  ).toEqual(['first', 'a', 'b'].map((name) => `http://${name}.example.org/debian`));
});

test('a list of mirrors in a file stands for them', async () => {
  const list = join(etc, 'apt-mirrors.txt');
  await writeFile(
    list,
    '# near ones first\nhttp://near.example.org/debian/\tpriority:1\n\nhttp://far.example.org/debian priority:2\n',
  );
  expect(
    await mirrorsOf({
      'sources.list': [`mirror+file:${list}`, `mirror+file://${list}`, 'mirror+file:/nowhere/list']
        .map((url) => `deb ${url} trixie main\n`)
        .join(''),
    }),
  ).toEqual(['http://near.example.org/debian', 'http://far.example.org/debian']);
});
