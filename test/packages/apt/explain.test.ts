import { expect, test } from 'vitest';
import { BaseImageError } from '../../../src/model/error.ts';
import { explain } from '../../../src/packages/apt/explain.ts';
import { fixtureTarget } from '../../fixtures/target.ts';

// What apt 2.6 (Debian 12, with gpgv) and apt 3.0 (Debian 13, with sqv) really said.

const archive = 'http://mirror.example.org/debian';
const unsigned = `E: The repository '${archive} fixture InRelease' is not signed.\n`;
const skipped = 'E: Some index files failed to download. They have been ignored, or old ones used instead.\n';
const impossible = `Reading package lists...
Some packages could not be installed. This may mean that you have
requested an impossible situation or if you are using the unstable
distribution that some required packages have not yet been created
or been moved out of Incoming.
The following information may help to resolve the situation:

The following packages have unmet dependencies:
`;
const held = 'E: Unable to correct problems, you have held broken packages.\n';
const solver = `${held}E: The following information from --solver 3.0 may provide additional context:
   Unable to satisfy dependencies. Reached two conflicting decisions:
   1. left:amd64=1.0 is selected for install
`;

test.each([
  [
    'a key that is not in the keyring (gpgv)',
    `W: GPG error: ${archive} fixture InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 17F877A0D80E49B5\n${unsigned}`,
    'signature',
    'NO_PUBKEY 17F877A0D80E49B5',
  ],
  [
    'a key that is not in the keyring (sqv)',
    `W: OpenPGP signature verification failed: ${archive} fixture InRelease: Sub-process /usr/bin/sqv returned an error code (1), error message is: Missing key 0E6C26DC3396772A21DF4C071AB490B627C9BC61, which is needed to verify signature.\n${unsigned}`,
    'signature',
    'Missing key 0E6C26DC3396772A21DF4C071AB490B627C9BC61',
  ],
  [
    'a file that was changed (gpgv)',
    `W: GPG error: ${archive} fixture InRelease: The following signatures were invalid: BADSIG 17F877A0D80E49B5 Fixture\n${unsigned}`,
    'signature',
    'BADSIG',
  ],
  [
    'a file that was changed (sqv)',
    `W: OpenPGP signature verification failed: ${archive} fixture InRelease: Sub-process /usr/bin/sqv returned an error code (1), error message is: Verifying signature:            Message has been manipulated\n${unsigned}`,
    'signature',
    'Message has been manipulated',
  ],
  [
    'a key whose time is over (gpgv)',
    `W: GPG error: ${archive} fixture InRelease: The following signatures were invalid: EXPKEYSIG 17F877A0D80E49B5 Fixture\n${unsigned}`,
    'signature',
    'EXPKEYSIG',
  ],
  [
    'a signature of a kind that is no longer safe (sqv)',
    `W: OpenPGP signature verification failed: ${archive} fixture InRelease: Sub-process /usr/bin/sqv returned an error code (1), error message is: Signing key on 0E6C26DC3396772A21DF4C071AB490B627C9BC61 is not bound: SHA1 is not considered secure since 2026-02-01T00:00:00Z\n${unsigned}`,
    'signature',
    'SHA1 is not considered secure',
  ],
  [
    'no signature',
    `E: The repository '${archive} fixture Release' is not signed.\n`,
    'signature',
    'is not signed',
  ],
  [
    'metadata past its time',
    `E: Release file for ${archive}/dists/fixture/InRelease is expired (invalid since 1d 3h 46min 41s). Updates for this repository will not be applied.\n`,
    'signature',
    'is expired',
  ],
  [
    'metadata before its time',
    `E: Release file for ${archive}/dists/fixture/InRelease is not valid yet (invalid for another 2d 7h 33min 9s). Updates for this repository will not be applied.\n`,
    'signature',
    'not valid yet',
  ],
  [
    'a suite that is not there',
    `E: The repository '${archive} nosuch Release' does not have a Release file.\n`,
    'resolve',
    'does not have a Release file',
  ],
  [
    'an index that is not the signed one',
    `E: Failed to fetch ${archive}/dists/fixture/main/binary-amd64/Packages.gz  Hash Sum mismatch\n   Hashes of expected file:\n    - Filesize:981 [weak]\n${skipped}`,
    'fetch',
    'Hash Sum mismatch',
  ],
  [
    'a mirror that is not there',
    `E: Failed to fetch ${archive}/dists/fixture/InRelease  Could not connect to 127.0.0.1:9 (127.0.0.1). - connect (111: Connection refused)\n${skipped}`,
    'fetch',
    'Connection refused',
  ],
  [
    'a disk that is full',
    'E: Write error - write (28: No space left on device)\nE: IO Error saving source cache\nE: The package lists or status file could not be parsed or opened.\n',
    'space',
    'No space left on device',
  ],
  ['a package that is not there', 'E: Unable to locate package basse\n', 'resolve', 'locate package basse'],
  [
    'a version that is not there',
    "E: Version '9' for 'base' was not found\n",
    'resolve',
    "Version '9' for 'base'",
  ],
  [
    'a package that only others speak of',
    "Package gone is not available, but is referred to by another package.\nE: Package 'gone' has no installation candidate\n",
    'resolve',
    "'gone' has no installation candidate",
  ],
  [
    'packages that exclude each other',
    `${impossible} left : Conflicts: right but 1.0 is to be installed\n${solver}`,
    'resolve',
    'left : Conflicts: right',
  ],
  [
    'a dependency that nobody has',
    `${impossible} lonely : Depends: nobody-has-this (>= 2) but it is not installable\n${held}`,
    'resolve',
    'lonely : Depends: nobody-has-this (>= 2) but it is not installable',
  ],
  ['anything else', 'E: Something quite new\n', 'resolve', 'Something quite new'],
  ['what apt itself never says', 'flock: cannot open lock file\n', 'resolve', 'flock: cannot open'],
])('%s', (_what, words, code, cause) => {
  let error: unknown;
  try {
    explain(words, '', fixtureTarget());
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(BaseImageError);
  const { message, hint } = error as BaseImageError;
  expect(error).toHaveProperty('code', code);
  expect(hint).toBeTruthy();
  expect(message).toMatch(/^[A-Za-z].* \(fixture fixture for linux\/amd64\):\n/);
  expect(message).toContain(cause);
  expect(message).not.toMatch(/^[EW]: |held broken|Some index files|--solver/m);
});

test('each meaning has its own words', () => {
  const said = (words: string) => {
    try {
      return explain(words, '', fixtureTarget());
    } catch (error) {
      return (error as Error).message.split(' (')[0];
    }
  };
  expect(said('E: Unable to locate package x')).not.toBe(said(`${impossible}${held}`));
  expect(said(unsigned)).not.toBe(said('E: Release file for x is expired (invalid since 1d)'));
});
