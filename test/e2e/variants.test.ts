import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, inContainer, run, type Built } from './base-image.ts';

const example = fileURLToPath(new URL('../../recipes/examples/debian-ja.yaml', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-variants-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds `recipe` into the engine under `tag`; the tests of the recipe itself have passed then. */
async function load(recipe: string, tag: string): Promise<Built> {
  const names = ['--image', 'localhost/base-image-e2e', '--tag', tag];
  const argv = [recipe, '--load', '--output', 'out', '--compression', 'none', ...names];
  const result = await build(argv, { cwd: folder });
  expect(result.platform.testedWith).toBe('docker');
  return result;
}

describe('slim', () => {
  let reference: string;
  const sh = (script: string) => inContainer(reference, 'sh', '-c', script);
  beforeAll(async () => {
    reference = (await load('debian:trixie-slim', 'slim')).loaded ?? '';
  });
  afterAll(() => run('docker', 'rmi', reference));

  it('leaves out manual pages, and keeps the folders that packages link into', async () => {
    expect(await sh('find /usr/share/man ! -type d; test -d /usr/share/man/man1')).toBe('');
  });

  it('leaves out documentation, and keeps every licence', async () => {
    expect(await sh('find /usr/share/doc -type f ! -name copyright')).toBe('');
    const without =
      'for p in $(dpkg-query -Wf "\\${Package}\\n"); do test -e /usr/share/doc/$p/copyright || echo $p; done';
    expect(await sh(without)).toBe('');
  });

  it('misses nothing but what its own rules leave out', async () => {
    const lines = (await sh('dpkg --verify; true')).split('\n').filter(Boolean);
    const allowed = /^missing +\/usr\/share\/(doc|info|linda|lintian\/overrides|locale|man)\//;
    expect(lines.filter((line) => !allowed.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(500);
    expect(await sh('cat /etc/dpkg/dpkg.cfg.d/docker')).toContain('path-exclude=/usr/share/man/*');
  });
});

describe('buildd', () => {
  let reference: string;
  beforeAll(async () => {
    reference = (await load('debian:trixie-buildd', 'buildd')).loaded ?? '';
  });
  afterAll(() => run('docker', 'rmi', reference));

  it('compiles, links and runs a program', async () => {
    const script = `cd /tmp
printf '#include <iostream>\\nint main() { std::cout << "hello" << std::endl; }\\n' > hello.cc
printf 'hello: hello.cc\\n\\tg++ -O2 -Wall -o $@ $<\\n' > Makefile
make --silent && ./hello`;
    expect(await inContainer(reference, 'sh', '-c', script)).toBe('hello\n');
  });
});

describe('the Japanese example', () => {
  let reference: string;
  let result: Built;
  beforeAll(async () => {
    result = await load(example, 'ja');
    reference = result.loaded ?? '';
  });
  afterAll(() => run('docker', 'rmi', reference));

  it('has its locale, language and clock', async () => {
    expect((await inContainer(reference, 'locale', '-a')).split('\n')).toContain('ja_JP.utf8');
    expect(await inContainer(reference, 'printenv', 'LANG')).toBe('ja_JP.UTF-8\n');
    expect(await inContainer(reference, 'date', '--date=@0', '+%F %T %Z')).toBe('1970-01-01 09:00:00 JST\n');
    expect(await inContainer(reference, 'readlink', '/etc/localtime')).toBe(
      '/usr/share/zoneinfo/Asia/Tokyo\n',
    );
    expect(await inContainer(reference, 'sh', '-c', 'ls /nothing 2>&1; true')).toContain('ありません');
  });

  it('has its own mirror in its sources, whichever mirror it was built from', async () => {
    const sources = await inContainer(reference, 'sh', '-c', 'cat /etc/apt/sources.list.d/*');
    expect(sources).toContain('URIs: http://ftp.jp.debian.org/debian');
    expect(sources).toContain('URIs: http://security.debian.org/debian-security');
  });
});
