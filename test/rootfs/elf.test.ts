import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlatform } from '../../src/model/platform.ts';
import { elfMismatches } from '../../src/rootfs/elf.ts';
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

const arm64 = elf({ machine: 183, bits: 64, order: 'LE' });
const amd64 = elf({ machine: 62, bits: 64, order: 'LE', type: 2 });
const s390x = elf({ machine: 22, bits: 64, order: 'BE' });
const s390 = elf({ machine: 22, bits: 32, order: 'BE' });

async function rootWith(files: Readonly<Record<string, Buffer | string>>): Promise<string> {
  const root = await tempDir();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

test('names programs and libraries of another architecture, once each', async () => {
  const root = await rootWith({
    'usr/bin/right': arm64,
    'usr/bin/wrong': amd64,
    'usr/bin/script': '#!/bin/sh\nexec true # long enough',
    'usr/bin/empty': '',
    'usr/lib/aarch64-linux-gnu/libright.so.1': arm64,
    'usr/lib/aarch64-linux-gnu/perl/wrong.so': s390x,
    'usr/lib64/wrong.so': amd64,
    'usr/libexec/wrong': amd64,
    'usr/local/sbin/wrong': amd64,
    'sbin/wrong': amd64,
  });
  await symlink('usr/bin', join(root, 'bin'));
  expect(elfMismatches(root, parsePlatform('linux/arm64'))).toEqual([
    { path: 'sbin/wrong', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/bin/wrong', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/lib/aarch64-linux-gnu/perl/wrong.so', found: 'machine 22, 64 bits, BE' },
    { path: 'usr/lib64/wrong.so', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/libexec/wrong', found: 'machine 62, 64 bits, LE' },
    { path: 'usr/local/sbin/wrong', found: 'machine 62, 64 bits, LE' },
  ]);
});

test('tells classes and byte orders apart', async () => {
  const root = await rootWith({ 'bin/right': s390x, 'bin/narrow': s390 });
  expect(elfMismatches(root, parsePlatform('s390x'))).toEqual([
    { path: 'bin/narrow', found: 'machine 22, 32 bits, BE' },
  ]);
});

test('leaves alone what no shell of the image would start', async () => {
  const root = await rootWith({
    'usr/lib/firmware/radio.elf': amd64,
    'usr/lib/grub/i386-pc/boot.mod': elf({ machine: 3, bits: 32, order: 'LE', type: 1 }),
    'opt/data/wrong': amd64,
  });
  expect(elfMismatches(root, parsePlatform('arm64'))).toEqual([]);
});
