import { expect, test } from 'vitest';
import { aboutFailures } from '../../../src/packages/apt/failure.ts';

// In the words of dpkg 1.21 and 1.22.

const others = Array.from({ length: 30 }, (_, at) => `Setting up other-${String(at)} (1.0) ...`);
const stdout = [
  'Setting up first (1.0) ...',
  'Setting up broken:amd64 (2.0-1) ...',
  'Creating configuration file ...',
  ...others,
].join('\n');
const stderr = [
  'dpkg: warning: ignoring something that does not matter',
  '/var/lib/dpkg/info/broken.postinst: 5: adduser: not found',
  'dpkg: error processing package broken:amd64 (--configure):',
  ' installed broken:amd64 package post-installation script subprocess returned error exit status 127',
  'Errors were encountered while processing:',
  ' broken:amd64',
].join('\n');

test('what is said is about the package that failed, however much was done after it', () => {
  expect(aboutFailures(stdout, stderr).split('\n')).toEqual([
    'Setting up broken:amd64 (2.0-1) ...',
    'Creating configuration file ...',
    '/var/lib/dpkg/info/broken.postinst: 5: adduser: not found',
    'dpkg: error processing package broken:amd64 (--configure):',
    ' installed broken:amd64 package post-installation script subprocess returned error exit status 127',
    ' broken:amd64',
  ]);
});

test('a package file that cannot be unpacked is known by its name', () => {
  const said = aboutFailures(
    'Preparing to unpack .../broken_amd64_0123abcd.deb ...\nUnpacking broken (1.0) ...\nUnpacking fine (1.0) ...\n',
    'dpkg: error processing archive /packages/broken_amd64_0123abcd.deb (--unpack):\n new broken package pre-installation script subprocess returned error exit status 1\n',
  );
  expect(said).toMatch(/^Preparing to unpack .*\nUnpacking broken .*\ndpkg: error processing archive/);
  expect(said).not.toContain('fine');
});

test('where no package is named the last lines are shown', () => {
  expect(
    aboutFailures(others.join('\n'), 'dpkg: error: dpkg frontend lock is held').split('\n'),
  ).toHaveLength(15);
});
