import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import { writeDockerArchive } from '../../src/publish/archive.ts';
import type { Compression } from '../../src/request.ts';
import { tempDir, testHost } from '../rootfs/packing.ts';
import { sampleLayout } from './sample-layout.ts';

const reference = 'example.org/packing/sample:trixie';

async function archive(compression: Compression) {
  const layout = await sampleLayout(compression);
  const [image] = layout.images;
  const path = join(await tempDir(), 'image.tar');
  const out = createWriteStream(path);
  await writeDockerArchive(await testHost(), layout.dir, image!, [reference], out);
  out.end();
  await finished(out);
  return { path, image: image! };
}

test.each(['none', 'gzip', 'zstd'] as const)('skopeo reads it, with layers as %s', async (compression) => {
  const { path, image } = await archive(compression);
  const copy = await tempDir();
  execFileSync('skopeo', ['copy', '--quiet', `docker-archive:${path}:${reference}`, `dir:${copy}`], {
    stdio: 'pipe',
  });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
    config: { digest: string };
  };
  expect(manifest.config.digest).toBe(image.config.descriptor.digest);
});

test('an engine loads it from its input', async (context) => {
  const { path, image } = await archive('gzip');
  const id = image.config.descriptor.digest;
  const storage = await tempDir();
  const podman = [
    'podman',
    '--root',
    join(storage, 'root'),
    '--runroot',
    join(storage, 'run'),
    '--storage-driver',
    'vfs',
  ];
  const docker = spawnSync('docker', ['info'], { stdio: 'ignore' }).status === 0;
  const [program = '', ...options] = docker ? ['docker'] : podman;
  await context.annotate(`engine: ${program}`);
  const engine = (args: readonly string[], input?: Buffer): string =>
    execFileSync(program, [...options, ...args], { stdio: 'pipe', ...(input && { input }) }).toString();
  expect(engine(['load'], readFileSync(path))).toContain(reference);
  onTestFinished(() => void engine(['rmi', reference]));
  expect(engine(['inspect', '--format', '{{.Id}}', reference]).trim().replace('sha256:', '')).toBe(
    id.slice(7),
  );
});

test('the same image gives the same bytes, in blocks', async () => {
  const [one, two] = [readFileSync((await archive('gzip')).path), readFileSync((await archive('gzip')).path)];
  expect(createHash('sha256').update(one).digest('hex')).toBe(createHash('sha256').update(two).digest('hex'));
  expect(one.length % 512).toBe(0);
  expect(execFileSync('tar', ['-tf', '-'], { input: one }).toString()).toMatch(
    /^manifest\.json\n[0-9a-f]{64}\.json\n[0-9a-f]{64}\/layer\.tar\n$/,
  );
});

test('an output that breaks is an error', async () => {
  const { dir, images } = await sampleLayout();
  const full = new Writable({
    write: (_bytes, _encoding, done) => {
      done(new Error('no space'));
    },
  });
  await expect(writeDockerArchive(await testHost(), dir, images[0]!, [], full)).rejects.toThrow('no space');
});
