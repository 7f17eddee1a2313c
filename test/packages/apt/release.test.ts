import { expect, test } from 'vitest';
import { digestOf } from '../../../src/model/digest.ts';
import { readRelease } from '../../../src/packages/apt/release.ts';

const head = `Origin: Debian
Label: Debian
Suite: stable
Version: 13.7
Codename: trixie
Date: Sat, 12 Sep 2026 09:21:45 UTC
Valid-Until: Sat, 19 Sep 2026 09:21:45 UTC
Acquire-By-Hash: yes
Architectures: all amd64
Components: main
Description: Debian 13.7 Label: Other
SHA256:
 ${'0'.repeat(64)} 1 main/binary-amd64/Packages
 ${'0'.repeat(64)} 1 main/binary-amd64/Release
`;
const signed = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

${head}-----BEGIN PGP SIGNATURE-----

iQ==
-----END PGP SIGNATURE-----
`;
const fields = {
  origin: 'Debian',
  label: 'Debian',
  suite: 'stable',
  version: '13.7',
  codename: 'trixie',
  date: 'Sat, 12 Sep 2026 09:21:45 UTC',
  validUntil: 'Sat, 19 Sep 2026 09:21:45 UTC',
  architectures: 'all amd64',
  components: 'main',
};
const indexes = ['main/binary-amd64'];

test('what an archive says of itself is read, with and without a signature', () => {
  expect(readRelease(Buffer.from(signed))).toEqual({
    fields,
    indexes,
    signed: true,
    digest: digestOf(signed),
  });
  expect(readRelease(Buffer.from(head))).toEqual({ fields, indexes, signed: false, digest: digestOf(head) });
});

test('fields behind the lists of files do not count', () => {
  const trailing = `Origin: One\nMD5Sum:\n 0 1 x\nOrigin: Two\nLabel: Two\n`;
  expect(readRelease(Buffer.from(trailing))?.fields).toEqual({ origin: 'One' });
});

test.each([
  ['nothing', ''],
  ['a page', '<!DOCTYPE html>\n<html><body>Origin: Debian</body></html>\n'],
  ['half a file', signed.slice(0, 300)],
  ['a file without its signature', signed.slice(0, signed.indexOf('-----BEGIN PGP SIGNATURE'))],
  ['a key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----\n'],
])('%s is none', (_what, text) => {
  expect(readRelease(Buffer.from(text))).toBeUndefined();
});
