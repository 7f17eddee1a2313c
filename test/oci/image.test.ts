import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { parsePlatform } from '../../src/model/platform.ts';
import type { ImageSettings } from '../../src/model/target.ts';
import { mediaTypes } from '../../src/oci/descriptor.ts';
import {
  createImage,
  createIndex,
  parseConfig,
  parseIndex,
  parseManifest,
  type Image,
  type Layer,
} from '../../src/oci/image.ts';

const layer: Layer = {
  descriptor: { mediaType: mediaTypes.layer.gzip, digest: digestOf('blob'), size: 4 },
  diffId: digestOf('tar'),
};
const bare: ImageSettings = { env: [], entrypoint: [], cmd: [], user: '', workingDir: '', labels: {} };

const image = (platform: string, settings: Partial<ImageSettings> = {}): Image =>
  createImage({
    platform: parsePlatform(platform),
    layer,
    settings: { ...bare, ...settings },
    labels: {},
    annotations: {},
    epoch: 1767225600,
    createdBy: 'base-image build example:1',
  });

describe('configuration', () => {
  test('says what is there, and nothing that is empty', () => {
    expect(JSON.parse(image('arm/v7').config.text)).toEqual({
      architecture: 'arm',
      os: 'linux',
      variant: 'v7',
      created: '2026-01-01T00:00:00Z',
      config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'] },
      rootfs: { type: 'layers', diff_ids: [layer.diffId] },
      history: [{ created: '2026-01-01T00:00:00Z', created_by: 'base-image build example:1' }],
    });
  });

  test("keeps the recipe's own PATH", () => {
    expect(image('amd64', { env: ['PATH=/opt', 'A=1'] }).config.value.config.Env).toEqual([
      'PATH=/opt',
      'A=1',
    ]);
  });

  test("lets the recipe's labels win", () => {
    const made = createImage({
      platform: parsePlatform('amd64'),
      layer,
      settings: { ...bare, labels: { a: 'recipe' } },
      labels: { a: 'default', b: 'default' },
      annotations: {},
      epoch: 0,
      createdBy: '',
    });
    expect(made.config.value.config.Labels).toEqual({ a: 'recipe', b: 'default' });
  });
});

test('platforms are as containerd normalises them', () => {
  const platforms = ['amd64', 'arm64/v8', 'arm', 'arm/v6'].map((name) => image(name));
  const { index } = createIndex(platforms, {});
  expect(index.value.manifests.map(({ platform }) => platform)).toEqual([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
    { os: 'linux', architecture: 'arm', variant: 'v7' },
    { os: 'linux', architecture: 'arm', variant: 'v6' },
  ]);
});

test('digests stay as they are', () => {
  // These may only change when the documents are meant to.
  const { index, images } = createIndex([image('amd64', { cmd: ['sh'] }), image('arm64')], {
    title: 'Example',
  });
  expect(images.map(({ manifest }) => manifest.descriptor.digest)).toEqual([
    'sha256:ff60c42efbd7a289fc17ec7e81812b46a83a688a878fc5529d1914207554da8a',
    'sha256:96ece7d5f765dcde727c605f17ca32ed57ec28c6569b4077a95d6275f3627ea1',
  ]);
  expect(index.descriptor.digest).toBe(
    'sha256:caa7fd13c166d47ecb86039ed8362ab52adcfdadc753bd2c19ec0226251938cd',
  );
});

describe('reading back', () => {
  test('gives the same documents', () => {
    const { index, images } = createIndex([image('arm/v7')], { title: 'Example' });
    const [{ manifest, config }] = images as [Image];
    expect(parseIndex(index.text)).toEqual(index);
    expect(parseManifest(manifest.text)).toEqual(manifest);
    expect(parseConfig(config.text)).toEqual(config);
  });

  test.each([
    ['no JSON', '{', /not JSON/],
    ['another version', '{"schemaVersion":1,"manifests":[]}', /schemaVersion/],
    [
      'two documents in one',
      JSON.stringify({ ...image('amd64').manifest.value, manifests: [] }),
      /manifests/,
    ],
    [
      'a digest of another kind',
      image('amd64').manifest.text.replaceAll('sha256:', 'sha512:'),
      /config\.digest/,
    ],
  ])('refuses %s', (_reason, text, message) => {
    expect(() => parseManifest(text)).toThrowError(expect.objectContaining({ code: 'publish' }) as Error);
    expect(() => parseManifest(text)).toThrow(message);
  });
});
