import { expect, test } from 'vitest';
import { BaseImageError } from '../../src/model/error.ts';
import { makeLock, parseLock, type LockedPackage } from '../../src/model/lock.ts';
import { managerNames } from '../../src/model/target.ts';
import { lockedPackage, platformResult } from '../fixtures/build-result.ts';
import { fixtureTarget } from '../fixtures/target.ts';

const { lock } = platformResult('linux/amd64');

/** The sound lock with something else in it; `change` may hold what the types forbid. */
function lockWith(change: object, entry: object = {}): string {
  return JSON.stringify({ ...lock, packages: [{ ...lockedPackage('bash'), ...entry }], ...change });
}

function refusal(text: string): string {
  try {
    parseLock(text, 'amd64.json');
  } catch (error) {
    if (!(error instanceof BaseImageError)) throw error;
    expect(error.code).toBe('locked');
    expect(error.hint).toContain('base-image lock');
    return error.message;
  }
  return 'taken';
}

test('a lock is read as it was written', () => {
  expect(parseLock(JSON.stringify(lock), 'amd64.json')).toEqual(lock);
  const signed = { licence: 'GPL-3.0-or-later AND MIT', built: 1_700_000_000, signature: 'aGVsbG8=' };
  expect(parseLock(lockWith({}, signed), 'amd64.json').packages[0]).toMatchObject(signed);
});

test.each<[string, object]>([
  ['an option for a name', { name: '--force-all' }],
  ['an option in short', { name: '-i' }],
  ['a path for a name', { name: '../../etc/passwd' }],
  ['a name with a line break', { name: 'bash\n::set-output name=x::y' }],
  ['a blank in a name', { name: 'bash --root=/' }],
  ['an empty name', { name: '' }],
  ['a version with a line break', { version: '1.0\n::error::no' }],
  ['a version with a path', { version: '1/../../x' }],
  ['an option for a version', { version: '-1' }],
  ['a version that is a workflow command', { version: '::stop-commands::x' }],
  ['an architecture that leads out', { architecture: '../amd64' }],
  ['an architecture with an escape', { architecture: 'amd64\u001b[2J' }],
  ['a negative size', { size: -1 }],
  ['half a byte', { size: 1.5 }],
  ['a size that is not exact any more', { size: 2 ** 60 }],
  ['a size in words', { size: '1000' }],
  ['a date before all time', { built: -5 }],
  ['a date after all time', { built: 8_640_000_000_001 }],
  ['half a sum', { sha256: 'abc' }],
  ['a sum in capitals', { sha256: 'A'.repeat(64) }],
  ['a path that leads out', { path: 'pool/../../../etc/shadow' }],
  ['a path out of the front', { path: '../bash.deb' }],
  ['an absolute path', { path: '/etc/shadow' }],
  ['a path with a line break', { path: 'pool/a\nb.deb' }],
  ['a licence with a line break', { licence: 'MIT\n##[error]x' }],
  ['a licence for a workflow', { licence: '::add-mask::MIT' }],
  ['a licence that turns the text round', { licence: 'MIT\u202e' }],
  ['a source that is an option', { source: { name: '--x', version: '1' } }],
  ['a repository that leads out', { repository: { ...lockedPackage('x').repository, name: '../x' } }],
  ['a suite that leads out', { repository: { ...lockedPackage('x').repository, suite: 'a/../../b' } }],
  ['a signature that is none', { signature: '-----BEGIN' }],
  ['a member that nobody knows', { scripts: ['rm -rf /'] }],
])('refused in a package: %s', (_what, entry) => {
  expect(refusal(lockWith({}, entry))).toMatch(/^amd64\.json is no lock file of this version: packages\.0/);
});

test.each<[string, object]>([
  ['a release that leads out', { release: '../../trixie' }],
  ['a release with a slash', { release: 'a/b' }],
  ['a variant with a line break', { variant: 'slim\n' }],
  ['a recipe that is an option', { recipe: '-debian' }],
  ['a codename that leads out', { detected: { codename: '../../x' } }],
  ['a point release for a workflow', { detected: { point: '13.2\n::set-output name=a::b' } }],
  ['a platform that nobody has', { platform: 'linux/amd64/../x' }],
  ['a platform by another name', { platform: 'linux/x86_64' }],
  ['a package manager that nobody has', { manager: 'rm' }],
  ['another version of the format', { version: 2 }],
  ['a member that nobody knows', { extra: true }],
  ['no list of packages', { packages: {} }],
])('refused in a lock: %s', (_what, change) => {
  expect(refusal(lockWith(change))).toMatch(/^amd64\.json is no lock file of this version: /);
});

test('what is no document at all is refused with a word about it', () => {
  expect(refusal('{"version":1')).toBe('amd64.json is no lock file of this version: it is not JSON');
  expect(refusal('null')).toContain('document: ');
  expect(refusal('[]')).toContain('document: ');
});

test('a package is there once; where kernels are kept side by side, once in each version', () => {
  const twice = (manager: string, ...versions: readonly string[]) =>
    refusal(
      lockWith({ manager, packages: versions.map((version) => ({ ...lockedPackage('kernel'), version })) }),
    );
  for (const manager of managerNames) expect(twice(manager, '1.0-1', '1.0-1')).toContain('is there twice');
  for (const manager of ['apt', 'pacman', 'apk', 'archive']) {
    expect(twice(manager, '1.0-1', '1.0-2')).toContain('kernel amd64 is there twice');
  }
  for (const manager of ['dnf', 'zypper']) expect(twice(manager, '1.0-1', '1.0-2')).toBe('taken');
});

test('each family has its own names, versions and paths', () => {
  const taken = (manager: string, entry: object) => refusal(lockWith({ manager }, entry));
  expect(taken('apt', { name: 'libstdc++6', version: '1:14.2.0-19~deb13u1+b2' })).toBe('taken');
  expect(taken('apt', { name: 'a_b@c' })).toContain('no package of apt is called "a_b@c"');
  expect(taken('pacman', { name: 'gtk2+extra@x', version: '2:1.0+r3.gabc-1.1' })).toBe('taken');
  expect(taken('dnf', { name: 'java-1.8.0-openjdk_x', version: '1:1.8.0~rc1^20240101git-3.el9' })).toBe(
    'taken',
  );
  expect(taken('apk', { name: 'py3-.x', version: '1.2.3_git20240101-r0' })).toBe('taken');
  // Amazon Linux keeps its packages beside its repositories.
  const beside = { path: '../../../blobstore/abc/bash-5.2.15-1.rpm' };
  expect(taken('dnf', beside)).toBe('taken');
  expect(taken('dnf', { path: 'a/../../b.rpm' })).toContain('path');
  expect(taken('apk', beside)).toContain('leads out');
  expect(taken('archive', { path: 'root fs (new).tar.xz' })).toBe('taken');
});

test('what repositories say is held to the same rules before it becomes a lock', () => {
  const made = (entry: Partial<LockedPackage>) => () =>
    makeLock(fixtureTarget(), [{ ...lockedPackage('bash'), ...entry }]);
  expect(made({})).not.toThrow();
  expect(made({ name: '-bash' })).toThrow(
    /What the repositories say of fixture fixture cannot be: packages\.0\.name/,
  );
  expect(made({ size: Number.NaN })).toThrow(/packages\.0\.size/);
  expect(() => makeLock(fixtureTarget(), [], { codename: '../x' })).toThrow(/detected\.codename/);
});
