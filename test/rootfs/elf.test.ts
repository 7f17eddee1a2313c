import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatPlatform, parsePlatform, platformOfNode } from '../../src/model/platform.ts';
import { elfMismatches, type ElfOptions } from '../../src/rootfs/elf.ts';
import { tempDir } from './packing.ts';

interface Header {
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly order: 'LE' | 'BE';
  readonly type?: number;
}

function elf({ machine, bits, order, type = 3 }: Header): Buffer {
  const header = Buffer.alloc(64);
  header.set([0x7f, 0x45, 0x4c, 0x46, bits / 32, order === 'LE' ? 1 : 2, 1]);
  if (order === 'LE') header.writeUInt16LE(type, 16);
  else header.writeUInt16BE(type, 16);
  if (order === 'LE') header.writeUInt16LE(machine, 18);
  else header.writeUInt16BE(machine, 18);
  return header;
}

const i386 = elf({ machine: 3, bits: 32, order: 'LE' });
const arm64 = elf({ machine: 183, bits: 64, order: 'LE' });
const amd64 = elf({ machine: 62, bits: 64, order: 'LE', type: 2 });
const s390x = elf({ machine: 22, bits: 64, order: 'BE' });
const s390 = elf({ machine: 22, bits: 32, order: 'BE' });

/** A root with files that may be run. */
async function rootWith(files: Readonly<Record<string, Buffer | string>>): Promise<string> {
  const root = await tempDir();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), content);
    await chmod(join(root, path), 0o755);
  }
  return root;
}

const paths = (root: string, platform: string, options: ElfOptions = {}) =>
  elfMismatches(root, parsePlatform(platform), options).map(({ path }) => path);

test('names programs of another architecture, once each', async () => {
  const root = await rootWith({
    'usr/bin/right': arm64,
    'usr/bin/wrong': amd64,
    'usr/bin/script': '#!/bin/sh\nexec true # long enough',
    'usr/bin/empty': '',
    'usr/local/sbin/wrong': amd64,
    'sbin/wrong': amd64,
    'opt/tool/wrong': s390x,
    'opt/path/wrong': s390x,
    top: amd64,
  });
  await symlink('usr/bin', join(root, 'bin'));
  await symlink('../../opt/tool/wrong', join(root, 'usr/bin/tool'));
  expect(elfMismatches(root, parsePlatform('linux/arm64'))).toEqual([
    { path: 'sbin/wrong', found: 'machine 62, 64 bits, LE' },
    { path: 'top', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/bin/tool', found: 'machine 22, 64 bits, BE' },
    { path: 'usr/bin/wrong', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/local/sbin/wrong', found: 'machine 62, 64 bits, LE' },
  ]);
  expect(paths(root, 'arm64', { path: ['/opt/path', 'relative', ''] })).toContain('opt/path/wrong');
});

test('tells classes and byte orders apart', async () => {
  const root = await rootWith({ 'bin/right': s390x, 'bin/narrow': s390 });
  expect(elfMismatches(root, parsePlatform('s390x'))).toEqual([
    { path: 'bin/narrow', found: 'machine 22, 32 bits, BE' },
  ]);
});

test('leaves alone what nothing of the image would start', async () => {
  const root = await rootWith({
    'usr/lib/firmware/radio.elf': amd64,
    'usr/lib/grub/i386-pc/boot.mod': elf({ machine: 3, bits: 32, order: 'LE', type: 1 }),
    'usr/lib/syslinux/modules/bios/libcom32.c32': i386,
    'usr/lib32/libc.so.6': i386,
    'usr/lib/gcc/aarch64-linux-gnu/14/32/crt1.o': elf({ machine: 3, bits: 32, order: 'LE', type: 1 }),
    'usr/libexec/valgrind/memcheck-x86-linux': i386,
    'usr/local/lib/node_modules/addon/prebuilds/linux-x64/node.napi.node': amd64,
    'usr/local/share/tool/bin/amd64': amd64,
    'opt/data/wrong': amd64,
    'usr/bin/boot': elf({ machine: 62, bits: 64, order: 'LE', type: 1 }),
  });
  await writeFile(join(root, 'usr/bin/data'), amd64, { mode: 0o644 });
  await symlink('nowhere', join(root, 'usr/bin/dangling'));
  expect(paths(root, 'arm64')).toEqual([]);
});

test('a second platform may be there with its packages, or where the processor runs it', async () => {
  const root = await rootWith({ 'usr/bin/second': i386, 'usr/bin/third': s390x });
  expect(paths(root, 'amd64')).toEqual(['usr/bin/third']);
  expect(paths(root, 'arm64')).toEqual(['usr/bin/second', 'usr/bin/third']);
  expect(paths(root, 'arm64', { also: [parsePlatform('386')] })).toEqual(['usr/bin/third']);
});

/** This machine's own `ls` and what it is linked with, at the same places. */
async function ownProgram(): Promise<{ root: string; loader: string; library: string; here: string }> {
  const linked = execFileSync('ldd', ['/bin/ls'], { encoding: 'utf8' });
  const files = [...linked.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  const contents = await Promise.all(
    files.map(async (path) => [path.slice(1), await readFile(path)] as const),
  );
  const root = await rootWith({ 'usr/bin/ls': await readFile('/bin/ls'), ...Object.fromEntries(contents) });
  const loader = files.find((path) => /\/ld-/.test(path)) ?? '';
  const library = files.find((path) => /libselinux/.test(path)) ?? '';
  return { root, loader, library, here: formatPlatform(platformOfNode(process.arch)) };
}

test('the loader and the libraries of a program must be of its own kind', async () => {
  const { root, loader, library, here } = await ownProgram();
  expect(paths(root, here)).toEqual([]);
  // One of the right kind beside it is enough, as where a compiler has the libraries of two classes.
  const name = basename(library);
  await mkdir(join(root, 'usr/lib32'), { recursive: true });
  await writeFile(join(root, 'usr/lib32', name), s390x);
  expect(paths(root, here)).toEqual([]);
  await rm(join(root, library));
  expect(paths(root, here)).toEqual([`usr/lib32/${name}`]);
  await writeFile(join(root, loader), s390x);
  expect(paths(root, here)).toEqual([loader.slice(1), `usr/lib32/${name}`].sort());
});

test('a library of a library counts, and one that is nowhere is not a matter of machines', async () => {
  const { root, library, here } = await ownProgram();
  const indirect = execFileSync('ldd', [library], { encoding: 'utf8' });
  const [, pcre = ''] = /(\/\S*libpcre\S+) \(/.exec(indirect) ?? [];
  await writeFile(join(root, pcre), s390x);
  expect(paths(root, here)).toEqual([pcre.slice(1)]);
  await rm(join(root, pcre));
  expect(paths(root, here)).toEqual([]);
});
