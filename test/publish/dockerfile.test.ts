import { describe, expect, test } from 'vitest';
import { parsePlatform } from '../../src/model/platform.ts';
import type { ImageSettings } from '../../src/model/target.ts';
import { digestOf } from '../../src/model/digest.ts';
import { createImage, type ImageConfig } from '../../src/oci/image.ts';
import { dockerfile } from '../../src/publish/dockerfile.ts';
import { settings } from './sample-layout.ts';

const configOf = (some: Partial<ImageSettings>): ImageConfig =>
  createImage({
    platform: parsePlatform('amd64'),
    layer: { descriptor: { mediaType: '', digest: digestOf(''), size: 0 }, diffId: digestOf('') },
    settings: { env: ['PATH=/bin'], entrypoint: [], cmd: [], user: '', workingDir: '', labels: {}, ...some },
    labels: {},
    annotations: {},
    epoch: 0,
    createdBy: '',
  }).config.value;

test('holds every setting, quoted', () => {
  expect(dockerfile(configOf({ ...settings, env: ['PATH=/bin', ...settings.env] }), 'rootfs.tar.xz')).toBe(
    [
      'FROM scratch',
      'ADD rootfs.tar.xz /',
      'ENV PATH="/bin"',
      'ENV LANG="C.UTF-8"',
      String.raw`ENV GREETING="say \"hi\" to \$USER \\ all"`,
      String.raw`LABEL "org.example.note"="costs \$5, \"really\""`,
      'WORKDIR "/srv/with blank"',
      'USER "1000:1000"',
      String.raw`ENTRYPOINT ["/bin/entry","--with \"quotes\""]`,
      'CMD ["sh","-c","echo $HOME"]',
      '',
    ].join('\n'),
  );
});

test('says nothing that is not set', () => {
  expect(dockerfile(configOf({}), 'rootfs.tar')).toBe('FROM scratch\nADD rootfs.tar /\nENV PATH="/bin"\n');
});

describe('line breaks', () => {
  test('are fine inside of a command', () => {
    expect(dockerfile(configOf({ cmd: ['sh', '-c', 'a\nb'] }), 'rootfs.tar')).toContain(
      String.raw`CMD ["sh","-c","a\nb"]`,
    );
  });

  test('are refused where a Dockerfile has no way to write them', () => {
    expect(() => dockerfile(configOf({ labels: { a: 'one\ntwo' } }), 'rootfs.tar')).toThrow(
      /line break.*one\\ntwo/,
    );
  });
});
