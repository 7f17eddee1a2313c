import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  dialects,
  formatPlatform,
  parsePlatform,
  platformOfNode,
  platformSlug,
  samePlatform,
} from '../src/model/platform.ts';

const folder = fileURLToPath(new URL('../recipes/hello', import.meta.url));
const at = (name: string): string => join(folder, name);

const platforms = ['386', 'amd64', 'arm/v7', 'arm64', 'ppc64le', 'riscv64', 's390x'].map(parsePlatform);

test('programs and sources belong together: all are as the last build left them', () => {
  const noted = readFileSync(at('SHA256SUMS'), 'utf8');
  const files = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
  expect(files).toEqual(expect.arrayContaining(platforms.map(platformSlug)));
  const sums = files.sort().map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  });
  expect(sums.join('')).toBe(noted);
});

describe.each(platforms.map((platform) => ({ platform, name: formatPlatform(platform) })))(
  '$name',
  ({ platform, name }) => {
    const program = at(platformSlug(platform));
    const { elf, qemu } = dialects(platform);
    const run = (stdout: 'pipe' | number) => {
      const native = samePlatform(platform, platformOfNode(process.arch));
      const [file, args] = native ? [program, []] : [`qemu-${qemu}-static`, [program]];
      return spawnSync(file, args, { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' });
    };

    test('is a small program of its platform', () => {
      const bytes = readFileSync(program);
      expect(bytes.subarray(0, 7)).toEqual(
        Buffer.from([0x7f, 0x45, 0x4c, 0x46, elf.bits / 32, elf.order === 'LE' ? 1 : 2, 1]),
      );
      const half = (offset: number) =>
        elf.order === 'LE' ? bytes.readUInt16LE(offset) : bytes.readUInt16BE(offset);
      expect({ type: half(16), machine: half(18) }).toEqual({ type: 2, machine: elf.machine });
      expect(bytes.length).toBeLessThan(2048);
      expect(statSync(program).mode & 0o111).toBe(0o111);
    });

    test('has one segment, which nothing writes to, and a stack that nothing executes', () => {
      const headers = execFileSync('readelf', ['-lW', program], { encoding: 'utf8' });
      const segments = [...headers.matchAll(/^ +([A-Z_]+) +(?:0x\w+ +){5}([R ][W ][E ]) /gm)];
      expect(segments.map(([, type, flags]) => [type, flags])).toEqual([
        ['LOAD', 'R E'],
        ['GNU_STACK', 'RW '],
      ]);
    });

    test('says its text and ends well', () => {
      expect(run('pipe')).toMatchObject({
        stdout: `${readFileSync(at('hello.txt'), 'utf8')}The file is a program for ${name}.\n`,
        stderr: '',
        status: 0,
      });
    });

    test('does not end well where the text cannot be written', () => {
      const full = openSync('/dev/full', 'w');
      try {
        expect(run(full)).toMatchObject({ stderr: '', status: 1 });
      } finally {
        closeSync(full);
      }
    });
  },
);
