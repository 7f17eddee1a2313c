import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { settleRpmDatabase } from '../../rootfs/rpm-database.ts';
import { inside, searchPath } from '../../rootfs/sandbox.ts';
import { defines, macrosOnly } from './macros.ts';

/** Where the rpm of an image looks for what is installed, and in which format. */
export interface Database {
  /** Absolute path of a folder in the image. */
  readonly path: string;
  /** `sqlite`, SUSE's `ndb`, or `bdb` of rpm before 4.16. */
  readonly backend: string;
}

/** What an image without rpm gets, which is what scanners look for. */
const usual: Database = { path: '/var/lib/rpm', backend: 'sqlite' };

/**
 * Looks into the macros of the rpm that will be in the image, since distributions differ in both; `packages` are files of
 * the packages that may hold them.
 * @throws BaseImageError `install` where they do not say it in plain words
 */
export async function findDatabase(packages: readonly string[], host: Host): Promise<Database> {
  const macros = 'usr/lib/rpm/macros';
  for (const file of packages) {
    // Not into a folder: nobody has looked at a signature yet, and it could be a link.
    const { stdout: text } = await host.exec.run(['bsdtar', '-xOf', file, `./${macros}`], { okay: 'any' });
    if (text === '') continue;
    const [path, backend] = [macroOf(text, '_dbpath'), macroOf(text, '_db_backend')];
    // The macro came with the choice; before there was Berkeley DB alone.
    return { path: path || usual.path, backend: backend || 'bdb' };
  }
  return usual;
}

/**
 * What a macro of a file stands for; empty where it is not there. The file is read and not given to rpm: macros can start
 * programs, and would do it on this machine, for a package whose signature nobody has looked at yet.
 */
function macroOf(text: string, name: string, depth = 0): string {
  const [, body = ''] = [...text.matchAll(new RegExp(`^[ \\t]*%${name}[ \\t]+(.*)$`, 'gm'))].at(-1) ?? [];
  const value = body
    .trim()
    .replace(/%(?:\{\??(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) =>
      depth < 8 ? macroOf(text, braced ?? bare ?? '', depth + 1) : whole,
    );
  if (/^[\w./-]*$/.test(value) && !value.split('/').includes('..')) return value;
  return fail('install', `The rpm of the image has a macro that is no plain text: %${name} ${body.trim()}`);
}

/**
 * Moves what is in the database `from`, which the host's rpm wrote, into the format that the image's own rpm keeps: that
 * program takes the headers in, inside the root.
 * @throws BaseImageError `install` when it does not
 */
export async function handOver(root: string, from: Database, to: Database, host: Host): Promise<void> {
  const headers = join(host.workDir, `headers-${basename(root)}`);
  const place = [...defines({ _dbpath: from.path, _db_backend: from.backend }), '--root', root];
  const env = { PATH: searchPath, HOME: '/root', LC_ALL: 'C' };
  const outside = { root, outside: true };
  await inside(outside, ['rpmdb', ...macrosOnly, ...place, '--exportdb'], (command) =>
    host.exec.stream(command, (stdout) => pipeline(stdout, createWriteStream(headers)), { env }),
  );
  rmSync(openRootfs(root).locate(from.path), { recursive: true });
  try {
    await inside({ root }, ['rpmdb', '--importdb'], (command) =>
      host.exec.feed(command, (stdin) => pipeline(createReadStream(headers), stdin, { end: false }), { env }),
    );
  } catch (cause) {
    const where = `${to.path} (${to.backend})`;
    throw new BaseImageError('install', `The rpm of the image cannot fill its own database in ${where}`, {
      cause,
      hint: 'The package that brings `rpmdb` has to be among the packages of the recipe.',
    });
  } finally {
    rmSync(headers);
  }
  settleRpmDatabase(openRootfs(root), to.path);
}
