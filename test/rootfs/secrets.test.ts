import { generateKeyPairSync } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { remarksOn } from '../../src/rootfs/remarks.ts';
import { openRootfs, type Rootfs } from '../../src/rootfs/rootfs.ts';
import { sparing } from '../../src/rootfs/own.ts';
import { findSecrets, secrets, secretsTable } from '../../src/rootfs/secrets.ts';
import { applyTweaks } from '../../src/rootfs/tweaks.ts';
import { unequal, unequalTable } from '../../src/rootfs/unequal.ts';

let folder: string;
let root: Rootfs;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'secrets-'));
  root = openRootfs(folder);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A path that the pattern matches. */
const example = (glob: string) => glob.replace('**', 'x').replaceAll('*', 'x');

/** Applies the tweaks as a build does, and gives the remarks. */
function tweak(manager: Target['manager'] = 'apt', own: readonly string[] = []): readonly string[] {
  const before = findSecrets(root);
  const target = { manager, slim: false, files: [], tweaks: {} } as unknown as Target;
  applyTweaks(
    { root: sparing(root, own), target, packages: new Map(), epoch: 1_700_000_000 },
    { debug: () => undefined, warn: () => undefined },
  );
  return remarksOn(root, before, own);
}

describe('secrets that packages make', () => {
  it.each(
    secrets.filter(({ line }) => !line).flatMap((row) => row.globs.map((glob) => [glob, row] as const)),
  )('%s is not shared without a word', (glob, { stays }) => {
    root.write(example(glob), 'secret');
    // In every family: the same program is packaged in all.
    const [remark, ...others] = tweak().filter((one) => !one.startsWith('Different'));
    expect(root.has(example(glob))).toBe(stays === true);
    expect(remark).toContain(stays ? 'The same in all containers' : 'Taken out');
    expect(remark).toContain(`/${example(glob)}`);
    expect(remark).toContain('A container gets its own by');
    expect(others).toEqual([]);
  });

  it('go with the links that programs find them by, and no other link', () => {
    root.write('/etc/ssl/certs/ssl-cert-snakeoil.pem', 'x');
    root.write('/etc/ssl/certs/real.pem', 'x');
    root.symlink('ssl-cert-snakeoil.pem', '/etc/ssl/certs/1234abcd.0');
    root.symlink('real.pem', '/etc/ssl/certs/5678abcd.0');
    root.symlink('/nowhere', '/etc/ssl/certs/dangling');
    tweak();
    expect(root.list('/etc/ssl/certs')).toEqual(['5678abcd.0', 'dangling', 'real.pem']);
  });

  it('that are a line of a setting leave the rest', () => {
    root.write('/etc/popularity-contest.conf', 'PARTICIPATE="no"\nMY_HOSTID="abc"\nUSEHTTP="yes"\nDAY="3"\n');
    expect(tweak()).toEqual([expect.stringContaining('dpkg-reconfigure popularity-contest')]);
    expect(root.read('/etc/popularity-contest.conf')).toBe('PARTICIPATE="no"\nUSEHTTP="yes"\n');
    expect(tweak()).toEqual([]);
  });

  it('are left alone where they are links', () => {
    root.symlink('/etc/ssl/private/ssl-cert-snakeoil.key', '/etc/dovecot/private/dovecot.key');
    expect(tweak()).toEqual([]);
    expect(root.list('/etc/dovecot/private')).toEqual(['dovecot.key']);
  });

  it('that no row knows are said, as far as they are private keys', () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    root.write('/etc/strange/server.key', key);
    root.write('/etc/strange/own/mine.key', key);
    root.write('/usr/share/test.key', key);
    root.write('/etc/strange/certificate', '-----BEGIN CERTIFICATE-----');
    root.write('/etc/bind/rndc.key', 'of the recipe');
    const own = ['/etc/strange/own/mine.key', '/etc/bind/rndc.key'];
    expect(tweak('apk', own)).toEqual([
      'The same in all containers: the private key /etc/strange/server.key',
    ]);
  });
});

describe('files that are different in every build', () => {
  it.each(unequal.map((row) => [row.of, row] as const))('of %s are said, with what helps', (_of, row) => {
    for (const glob of row.globs) root.write(example(glob), 'x');
    if (row.beside !== undefined) {
      expect(tweak()).toEqual([]);
      root.write(row.beside, 'x');
    }
    expect(tweak()).toContainEqual(
      expect.stringMatching(/^Different in every build: \/[^:]+: .+\. What helps: .+/),
    );
  });

  it('are counted where they are many', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) root.write(`/var/lib/mysql/mysql/${name}`, 'x');
    expect(tweak().join()).toContain('/var/lib/mysql/mysql/c, 2 more files (mariadb-server');
  });
});

it('both tables are Markdown with a row each', () => {
  expect(secretsTable().trimEnd().split('\n')).toHaveLength(secrets.length + 2);
  expect(unequalTable().trimEnd().split('\n')).toHaveLength(unequal.length + 2);
});
