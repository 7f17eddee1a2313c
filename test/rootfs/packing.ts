import { randomBytes } from 'node:crypto';
import { mkdir, rm, symlink, utimes, writeFile, chmod, link } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createExec } from '../../src/host/exec.ts';
import type { PackHost } from '../../src/rootfs/layer.ts';

/** 2026-01-01T00:00:00Z */
export const epoch = 1767225600;

/** A folder that goes when the test ends; in lower case, because podman makes image names of paths. */
export async function tempDir(): Promise<string> {
  const dir = join(tmpdir(), `packing-${randomBytes(6).toString('hex')}`);
  await mkdir(dir);
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export interface TestHost extends PackHost {
  readonly warnings: string[];
}

/** A host whose programs are real, and whose folders go when the test ends. */
export async function testHost(
  overrides: Partial<Pick<PackHost, 'cpus' | 'cacheDir'>> = {},
): Promise<TestHost> {
  const warnings: string[] = [];
  const log = {
    step: <T>(_title: string, body: () => Promise<T>) => body(),
    info: () => undefined,
    warn: (message: string) => void warnings.push(message),
    debug: () => undefined,
  };
  const dir = await tempDir();
  return {
    exec: createExec(log),
    log,
    cacheDir: join(dir, 'cache'),
    cpus: 2,
    warnings,
    ...overrides,
  };
}

/** A small root with a large file, whose content compresses badly enough to matter and is the same every time. */
export async function sampleRoot(): Promise<string> {
  const root = await tempDir();
  await mkdir(join(root, 'etc'));
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await writeFile(join(root, 'etc/os-release'), 'ID=example\n');
  await writeFile(join(root, 'etc/shadow'), 'root:*:1::::::\n');
  await writeFile(join(root, 'usr/bin/large'), noise(3 * 2 ** 20 + 123));
  await link(join(root, 'usr/bin/large'), join(root, 'usr/bin/also-large'));
  await symlink('usr/bin', join(root, 'bin'));
  await chmod(join(root, 'etc/os-release'), 0o644);
  await chmod(join(root, 'etc/shadow'), 0);
  await chmod(join(root, 'usr/bin/large'), 0o4755);
  for (const folder of ['etc', 'usr', 'usr/bin']) await chmod(join(root, folder), 0o755);
  for (const path of ['etc/os-release', 'etc/shadow']) await utimes(join(root, path), 1e9, 1e9);
  return root;
}

/** Bytes of a linear congruential generator, thinned out so that they compress a little. */
export function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = (state >>> 24) & 0x3f;
  }
  return bytes;
}
