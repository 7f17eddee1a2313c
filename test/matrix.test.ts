import { describe, expect, it } from 'vitest';
import { legOf, matricesOf, parseRunners } from '../src/matrix.ts';
import { BaseImageError } from '../src/model/error.ts';
import { parsePlatform } from '../src/model/platform.ts';
import { fixtureTarget } from './fixtures/target.ts';

function runnerOf(platform: string, ...lines: readonly string[]): string {
  const target = fixtureTarget({ platform: parsePlatform(platform) });
  return legOf(target, 'fixture', parseRunners(lines)).runner;
}

describe('runners', () => {
  it('are the hosted ones of the platform, else the default', () => {
    expect(runnerOf('linux/amd64')).toBe('ubuntu-24.04');
    expect(runnerOf('linux/arm64')).toBe('ubuntu-24.04-arm');
    // No hosted machine runs 32-bit programs of arm.
    expect(runnerOf('linux/arm/v7')).toBe('ubuntu-24.04');
    expect(runnerOf('linux/s390x')).toBe('ubuntu-24.04');
  });

  it('may be others, and the longest prefix wins', () => {
    const lines = ['default=mine', 'linux/arm=small', 'linux/arm/v7=smaller'];
    expect(runnerOf('linux/amd64', ...lines)).toBe('mine');
    expect(runnerOf('linux/arm/v7', ...lines)).toBe('smaller');
    expect(runnerOf('linux/arm/v6', ...lines)).toBe('small');
    expect(runnerOf('linux/arm64', ...lines)).toBe('ubuntu-24.04-arm');
  });

  it.each(['ubuntu-24.04', 'linux/arm64=', 'windows/amd64=x', '=x'])('%j is refused', (line) => {
    expect(() => parseRunners([line])).toThrow(BaseImageError);
  });
});

describe('matrices', () => {
  const platforms = ['linux/amd64', 'linux/arm64'].map(parsePlatform);
  const legs = (variants: number) =>
    Array.from({ length: variants }, (_, at) => fixtureTarget({ variant: `v${String(at)}` })).flatMap(
      (target) =>
        platforms.map((platform) => legOf({ ...target, platform }, './fixture.yaml', parseRunners([]))),
    );

  it('have a job for each platform, and one for each image', () => {
    const { matrix, images } = matricesOf(legs(2));
    expect(matrix.include.map(({ name }) => name)).toEqual([
      'fixture-fixture-v0 linux/amd64',
      'fixture-fixture-v0 linux/arm64',
      'fixture-fixture-v1 linux/amd64',
      'fixture-fixture-v1 linux/arm64',
    ]);
    expect(images.include).toEqual(
      ['v0', 'v1'].map((variant) => ({
        slug: `fixture-fixture-${variant}`,
        recipe: './fixture.yaml',
        release: 'fixture',
        variant,
        platforms: 'linux/amd64,linux/arm64',
      })),
    );
  });

  it('are refused beyond the limit of GitHub', () => {
    expect(matricesOf(legs(128)).matrix.include).toHaveLength(256);
    expect(() => matricesOf(legs(129))).toThrow('258 builds are more than the 256 jobs of one matrix');
  });
});
