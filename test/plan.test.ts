import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRecipes, loadRecipe } from '../src/host/recipes.ts';
import { BaseImageError } from '../src/model/error.ts';
import { prettyJson } from '../src/model/json.ts';
import { formatPlatform, parsePlatform } from '../src/model/platform.ts';
import { parseRecipe, type Recipe } from '../src/model/recipe.ts';
import { plan, planAll } from '../src/plan.ts';
import type { Selection } from '../src/request.ts';

const recipesDir = fileURLToPath(new URL('../recipes', import.meta.url));
const amd64 = parsePlatform('amd64');

let debian: Recipe;
beforeAll(async () => {
  debian = await loadRecipe('debian', { recipesDir });
});

function selection(recipe: string, rest: Partial<Selection> = {}): Selection {
  return { recipe, release: undefined, variant: undefined, platforms: 'host', ...rest };
}

/** The one target of a selection, on amd64. */
function only(recipe: string, rest: Partial<Selection> = {}) {
  const targets = plan(debian, selection(recipe, rest), amd64);
  expect(targets).toHaveLength(1);
  return targets[0]!;
}

// After a change that is meant: npx vitest run test/plan.test.ts -u
const golden = [
  'debian:trixie',
  'debian:bookworm-slim',
  'debian:sid',
  'fedora:45',
  'fedora:rawhide-minimal',
  'centos-stream:stream10',
  'rocky:8-core',
  'alma:9-minimal',
  'amazonlinux:2023',
  'opensuse-leap:15.6',
  'opensuse-leap:16.0',
  'opensuse-tumbleweed:tumbleweed',
  'ubuntu:resolute',
  'ubuntu:jammy-slim',
  'wolfi:rolling',
  'arch:rolling',
  'archlinuxarm:rolling-base-devel',
  'alpine:3.24',
  'busybox:stable',
  'busybox:stable-musl',
  'busybox:stable-uclibc',
  'cirros:0.6',
  'hello:1',
];

test('every recipe has a plan to be compared with', async () => {
  const names = new Set(golden.map((choice) => choice.split(':')[0]));
  expect([...names].sort()).toEqual(await listRecipes(recipesDir));
});

test.each(golden)('the plan of %s', async (choice) => {
  const recipe = await loadRecipe(choice, { recipesDir });
  const targets = plan(recipe, selection(choice, { platforms: 'all' }), amd64);
  const text = prettyJson(targets).replaceAll(recipesDir, 'recipes');
  await expect(text).toMatchFileSnapshot(`golden/plan-${choice.replace(':', '-')}.json`);
});

test.each([
  ['debian', 'trixie', ''],
  ['debian:bookworm', 'bookworm', ''],
  ['debian:stable', 'trixie', ''],
  ['debian:12', 'bookworm', ''],
  ['debian:trixie-slim', 'trixie', 'slim'],
  ['debian:testing-slim', 'forky', 'slim'],
  ['debian:buildd', 'trixie', 'buildd'],
  ['./recipes/debian.yaml:sid', 'sid', ''],
])('%s is %s %s', (recipe, release, variant) => {
  expect(only(recipe)).toMatchObject({ release, variant });
});

test('release and variant of their own win over those in the name', () => {
  expect(only('debian:trixie-slim', { release: 'bookworm' })).toMatchObject({
    release: 'bookworm',
    variant: 'slim',
  });
  expect(only('debian:trixie-slim', { variant: 'buildd' })).toMatchObject({
    release: 'trixie',
    variant: 'buildd',
  });
  expect(only('debian:trixie-slim', { variant: 'plain' })).toMatchObject({ release: 'trixie', variant: '' });
});

test('platforms come in the order of the recipe, each once', () => {
  const platforms = ['s390x', 'arm64', 'amd64', 'arm64'].map(parsePlatform);
  const targets = plan(debian, selection('debian', { platforms }), amd64);
  expect(targets.map((target) => formatPlatform(target.platform))).toEqual([
    'linux/amd64',
    'linux/arm64',
    'linux/s390x',
  ]);
});

test.each<[Partial<Selection>, message: string, hint: string]>([
  [
    { recipe: 'debian:trixei' },
    'no release "trixei"; it has bookworm, oldstable, trixie, stable',
    'Did you mean "trixie"?',
  ],
  [{ release: 'jammy' }, 'no release "jammy"', 'bookworm'],
  [{ variant: 'slin' }, 'no variant "slin"; it has plain, slim, buildd', 'Did you mean "slim"?'],
  [
    { platforms: [parsePlatform('mips64le')] },
    'Release trixie has no platform linux/mips64le; it has linux/amd64',
    'linux/amd64',
  ],
  [
    { release: 'bookworm', platforms: [parsePlatform('riscv64')] },
    'Release bookworm has no platform linux/riscv64',
    '',
  ],
  [{ platforms: [] }, 'No platform', '--platform'],
])('%j is refused', (wrong, message, hint) => {
  const error = refused(() => plan(debian, { ...selection('debian'), ...wrong }, amd64));
  expect(error.code).toBe('usage');
  expect(error.message).toContain(message);
  expect(error.hint).toContain(hint);
});

test('a machine without a platform of the release is told to choose', () => {
  const error = refused(() => plan(debian, selection('debian'), parsePlatform('mips64le')));
  expect(error.hint).toContain('This machine is linux/mips64le: choose with --platform linux/amd64,');
});

function refused(body: () => unknown): BaseImageError {
  try {
    body();
  } catch (error) {
    if (error instanceof BaseImageError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('Debian', () => {
  test('has no tag twice', () => {
    const byImage = new Map<string, readonly string[]>();
    for (const target of planAll(debian)) byImage.set(`${target.release} ${target.variant}`, target.tags);
    const tags = [...byImage].flatMap(([image, templates]) => {
      const [release = '', variant = ''] = image.split(' ');
      return templates
        .filter((tag) => !tag.includes('{{point}}') && !tag.includes('{{version}}'))
        .map((tag) => tag.replaceAll('{{codename}}', release).replaceAll('{{variant}}', variant));
    });
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags.filter((tag) => tag.startsWith('latest'))).toEqual(['latest']);
  });

  test('trusts keys, checks dates, and takes security updates wherever there are any', () => {
    for (const target of planAll(debian)) {
      expect(
        target.repositories.every((repository) => repository.checkValidUntil && !repository.insecure),
      ).toBe(true);
      expect(target.repositories.some((repository) => repository.security)).toBe(target.release !== 'sid');
    }
  });

  test('is tried with "echo success" first', () => {
    for (const target of planAll(debian)) {
      expect(target.tests[0]).toEqual({
        name: 'echo success',
        argv: ['echo', 'success'],
        status: 0,
        stdout: 'success',
      });
      expect(target.tests.filter((item) => item.name.startsWith('packages are for'))).toHaveLength(1);
    }
  });
});

describe('a recipe with everything in it', () => {
  const sources = {
    'k.asc': { path: '/r/k.asc', digest: 'sha256:1', mode: 0o644 },
    tool: { path: '/r/tool', digest: 'sha256:2', mode: 0o755 },
  };
  const parsed = parseRecipe(
    `
name: demo
title: Demo
manager: apt
platforms: [linux/amd64, linux/arm64]
release: one
releases: { one: { version: 1 }, two: { codename: deux, suites: { main: [rolling] } } }
repositories:
  - { name: main, mirrors: [http://example.org], suites: ['{{version}}-{{codename}}'], components: [a], keyring: k.asc }
packages: { include: [{ name: on-arm, platforms: [linux/arm64] }, { name: in-two, releases: [two] }, { name: plainly, variants: [plain] }] }
files:
  - { path: /tool, source: tool }
  - { path: /text, content: hello, mode: 0600 }
  - { path: /link, link: text }
  - { path: /folder, directory: true, owner: '7:8' }
tags: ['{{codename}}', 'special-{{variant}}']
variants: { extra: {} }
`,
    'demo.yaml',
  );
  const targets = planAll({ ...parsed, sources });
  const find = (release: string, variant: string, platform: string) =>
    targets.find(
      (target) =>
        `${target.release} ${target.variant} ${formatPlatform(target.platform)}` ===
        `${release} ${variant} ${platform}`,
    );

  test('is planned for every release, variant and platform', () => {
    expect(targets).toHaveLength(8);
  });

  test('applies filters', () => {
    expect(find('one', '', 'linux/amd64')?.packages.include).toEqual(['plainly']);
    expect(find('two', '', 'linux/arm64')?.packages.include).toEqual(['on-arm', 'in-two', 'plainly']);
    expect(find('two', 'extra', 'linux/arm64')?.packages.include).toEqual(['on-arm', 'in-two']);
  });

  test('expands suites, or takes those of the release', () => {
    expect(find('one', '', 'linux/amd64')?.repositories[0]?.suites).toEqual(['1-one']);
    expect(find('two', '', 'linux/amd64')?.repositories[0]?.suites).toEqual(['rolling']);
  });

  test('gives files their modes and digests', () => {
    expect(find('one', '', 'linux/amd64')?.files).toEqual([
      { path: '/tool', source: { path: '/r/tool', digest: 'sha256:2' }, mode: 0o755, uid: 0, gid: 0 },
      { path: '/text', content: 'hello', mode: 0o600, uid: 0, gid: 0 },
      { path: '/link', link: 'text', mode: 0o777, uid: 0, gid: 0 },
      { path: '/folder', directory: true, mode: 0o755, uid: 7, gid: 8 },
    ]);
  });

  test('gives a variant tags of its own', () => {
    expect(find('one', 'extra', 'linux/amd64')?.tags).toEqual([
      '{{codename}}-{{variant}}',
      'special-{{variant}}',
    ]);
    expect(find('one', '', 'linux/amd64')?.tags).toEqual(['{{codename}}', 'special-{{variant}}']);
  });
});

test('a suite that needs a version the release has not is an error of the recipe', () => {
  const recipe = parseRecipe(
    `
name: demo
title: Demo
manager: apt
platforms: [linux/amd64]
release: sid
releases: { sid: {} }
repositories: [{ name: main, mirrors: [http://example.org], suites: ['{{version}}'], components: [a], keyring: k.asc }]
`,
    'demo.yaml',
  );
  const sources = { 'k.asc': { path: '/k.asc', digest: 'sha256:1', mode: 0o644 } };
  const error = refused(() => planAll({ ...recipe, sources }));
  expect(error).toMatchObject({ code: 'recipe', hint: expect.stringContaining('releases.sid.suites') });
});
