import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createExec } from '../../src/host/exec.ts';
import { createTerminalLog } from '../../src/host/log.ts';
import { parseLock } from '../../src/model/lock.ts';
import { blobPath, readLayout } from '../../src/publish/layout.ts';
import { verifyLayout } from '../../src/publish/verify-layout.ts';
import type { BuildResult } from '../../src/request.ts';
import { build, nodes, run, type Built } from './base-image.ts';

let folder: string;
let first: Built;
const platform = process.arch === 'arm64' ? 'arm64' : 'amd64';
const output = () => join(folder, 'first');
const image = () => join(output(), 'image');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-build-'));
  first = await build(['debian', '--output', 'first'], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('base-image build debian', () => {
  it('leaves an image, its lock and what was done, and nothing else', async () => {
    expect((await readdir(output())).sort()).toEqual(['build.json', 'image', 'lock', 'report.html', 'sbom']);
    expect(await readdir(join(output(), 'lock'))).toEqual([`linux-${platform}.json`]);
    expect(await readdir(join(output(), 'sbom'))).toEqual([`linux-${platform}.spdx.json`]);
    const sbom = await readFile(join(output(), 'sbom', `linux-${platform}.spdx.json`), 'utf8');
    const page = await readFile(join(output(), 'report.html'), 'utf8');
    for (const { name, sha256 } of first.platform.lock.packages) {
      expect(sbom).toContain(`"checksumValue": "${sha256}"`);
      expect(page).toContain(`<td class="name">${name}</td>`);
    }
    const written = JSON.parse(await readFile(join(output(), 'build.json'), 'utf8')) as BuildResult;
    // What happens to the image afterwards is not part of it.
    const { stderr: _, platform: __, published: ___, ...said } = first;
    expect(written).toEqual(said);
    expect(first.output).toBe(output());
  });

  it('says what it does, and where the image was tested', () => {
    expect(first.stderr).toMatch(/✓ Resolve debian-trixie for linux\//);
    expect(first.stderr).toMatch(/\d+ tests? passed in docker, echo success first/);
    expect(first.platform.testedWith).toBe('docker');
    expect(first.platform.tests[0]).toEqual({ name: 'echo success', passed: true, detail: '' });
  });

  it('leaves no image in the engine unless asked', async () => {
    expect(await run('docker', 'images', '--quiet', `base-image-trial/debian`)).toBe('');
  });

  it('gives a sound layout', async () => {
    const log = createTerminalLog({ write: () => undefined, colour: false, loudness: 'quiet' });
    expect(await verifyLayout({ exec: createExec(log) }, image())).toEqual([]);
    const { tags } = await readLayout(image());
    expect(tags).toEqual(first.tags);
    expect(tags).toEqual(expect.arrayContaining(['trixie', '13', 'latest', 'stable']));
  });

  it('gives an image that other tools understand', async () => {
    const config = JSON.parse(await run('skopeo', 'inspect', '--config', `oci:${image()}:trixie`)) as {
      readonly created: string;
      readonly architecture: string;
      readonly config: {
        readonly Cmd: readonly string[];
        readonly Env: readonly string[];
        readonly Labels: Readonly<Record<string, string>>;
      };
    };
    const { epoch, fingerprint } = first.platform;
    const created = new Date(epoch * 1000).toISOString().replace('.000', '');
    expect(config).toMatchObject({ created, architecture: platform });
    expect(config.config.Cmd).toEqual(['bash']);
    expect(config.config.Env).toEqual(['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']);
    expect(config.config.Labels['org.opencontainers.image.created']).toBe(created);
    expect(Object.values(config.config.Labels)).toContain(fingerprint);
  });

  it('locks every package by its content, and names no server', async () => {
    const text = await readFile(join(output(), 'lock', `linux-${platform}.json`), 'utf8');
    expect(text).not.toContain('://');
    const lock = parseLock(text, 'lock');
    expect(lock).toEqual(first.platform.lock);
    expect(lock.packages.length).toBeGreaterThan(60);
    for (const { sha256 } of lock.packages) expect(sha256).toMatch(/^(sha256:)?[0-9a-f]{64}$/);
    const isSecurity = lock.packages.map(({ repository }) => repository.security);
    expect(new Set(isSecurity)).toEqual(new Set([true, false]));
  });
});

describe('the root file system', () => {
  interface Entry {
    readonly header: Header;
    readonly content: string;
  }
  const entries = new Map<string, Entry>();

  beforeAll(async () => {
    const [{ layer } = { layer: undefined }] = (await readLayout(image())).images;
    if (!layer) throw new Error('No image in the layout');
    const tar = createReadStream(blobPath(image(), layer.descriptor.digest))
      .pipe(createGunzip())
      .pipe(extract());
    for await (const entry of tar) {
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(Buffer.from(piece as Buffer));
      const name = entry.header.name.replace(/^(\.?\/)?/, '/').replace(/(.)\/$/, '$1');
      entries.set(name, { header: entry.header, content: Buffer.concat(pieces).toString('latin1') });
    }
  });

  it('holds nothing newer than the newest package', () => {
    const late = [...entries].filter(([, { header }]) => Number(header.mtime) / 1000 > first.platform.epoch);
    expect(late.map(([name]) => name)).toEqual([]);
    expect(entries.size).toBeGreaterThan(3000);
  });

  it('holds nothing of the machine that built it', async () => {
    const names = [
      '/etc/resolv.conf',
      '/etc/hostname',
      '/etc/machine-id',
      '/var/log/dpkg.log',
      '/tmp/packages',
    ];
    const found = names.filter((name) => (entries.get(name)?.content ?? '') !== '');
    expect(found).toEqual([]);
    const sources = await readFile('/etc/apt/sources.list', 'utf8').catch(() => '');
    const mirrors = [...sources.matchAll(/^deb .*?(https?:\/\/[^\s]+)/gm)].map(
      ([, url]) => new URL(url ?? '').host,
    );
    const foreign = mirrors.filter((host) => !/^(ftp|security)\.debian\.org$/.test(host));
    const own = [hostname(), folder, inject('cacheDir'), ...foreign].filter((word) => word.length > 3);
    const configuration = [...entries].filter(([name]) => /^\/(etc|var|root|home)\//.test(name));
    expect(configuration.length).toBeGreaterThan(300);
    for (const [name, { content }] of configuration) {
      for (const word of own) expect(content.includes(word), `${name} holds ${word}`).toBe(false);
    }
  });

  it('has its sources, signed by the keyring it ships', () => {
    const { content = '' } = entries.get('/etc/apt/sources.list.d/debian.sources') ?? {};
    expect(content).toContain('URIs: http://ftp.debian.org/debian');
    expect(content).toContain('trixie-security');
    const [, keyring = ''] = /^Signed-By: (.*)$/m.exec(content) ?? [];
    expect([...entries.keys()]).toContain(keyring);
  });

  it('has the owners and modes that packages want', () => {
    const facts = ['/etc/shadow', '/tmp', '/usr/bin/su', '/var/mail'].map((name) => {
      const { mode = 0, uid, gid } = entries.get(name)?.header ?? {};
      return [name, mode.toString(8), uid, gid];
    });
    expect(facts).toEqual([
      ['/etc/shadow', '640', 0, 42],
      ['/tmp', '1777', 0, 0],
      ['/usr/bin/su', '4755', 0, 0],
      ['/var/mail', '2775', 0, 8],
    ]);
  });
});

describe('the same lock', () => {
  it('gives the same bytes under another Node, clock, language, umask and processor count', async () => {
    const second = await build(
      ['debian', '--locked', join(output(), 'lock'), '--output', 'deep/second', '--no-test'],
      {
        cwd: folder,
        node: nodes.newest,
        cacheDir: join(folder, 'other-cache'),
        env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', LANGUAGE: 'ja' },
        through: ['sh', '-c', 'umask 077; exec taskset -c 0 "$@"', 'sh'],
      },
    );
    expect(second.platform.fetched).toBe(second.platform.lock.packages.length);
    expect(second.index).toBe(first.index);
    expect(second.platform.notes).toContain('The image was not tested: as asked for');
    expect(second.platform.testedWith).toBe('');
  });

  it('needs no network for packages it has, and finds that nothing changed', async () => {
    const again = await build(['debian', '--output', 'first', '--no-test'], { cwd: folder });
    expect(again.platform.fetched).toBe(0);
    expect({ index: again.index, changed: again.changed }).toEqual({ index: first.index, changed: false });
  });

  it('has a damaged package of the cache fetched again', async () => {
    const cache = join(folder, 'other-cache');
    const victim = first.platform.lock.packages.find(({ name }) => name === 'bash');
    if (!victim) throw new Error('No bash');
    const hex = victim.sha256.replace('sha256:', '');
    const names = await readdir(cache, { recursive: true });
    const path = names.find((name) => name.includes(hex)) ?? 'missing';
    const bytes = await readFile(join(cache, path));
    bytes.writeUInt8(bytes.readUInt8(4000) ^ 1, 4000);
    await writeFile(join(cache, path), bytes);
    const healed = await build(
      [
        'debian',
        '--locked',
        join(output(), 'lock'),
        '--output',
        'healed',
        '--no-test',
        '--compression',
        'none',
      ],
      { cwd: folder, cacheDir: cache },
    );
    expect(healed.stderr).toMatch(/^ +! .*bash is damaged/m);
    expect(healed.platform).toMatchObject({ fetched: 1, diffId: first.platform.diffId });
  });
});
