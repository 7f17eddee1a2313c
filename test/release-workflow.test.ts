import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

const file = new URL('../.github/workflows/release.yml', import.meta.url);
const { jobs } = parse(readFileSync(file, 'utf8')) as {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-release-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the named step of a job as the runner does, for a tag. */
function run(job: string, name: string, tag: string) {
  const script = jobs[job]?.steps.find((step) => step.name?.startsWith(name))?.run ?? '';
  expect(script).not.toBe('');
  const { PATH } = process.env;
  return spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    env: { PATH: `${folder}:${PATH}`, GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' },
    encoding: 'utf8',
  }).status;
}

const changelog = `# Changelog

## [Unreleased]

- later

## [1.2.0] - 2026-11-21

### Added

- this

## [1.1.0] - 2026-10-01

- before

[1.2.0]: https://example.org/
`;

it('publishes the notes of the version, and only of a version that has some', async () => {
  const release = (tag: string) => run('release', 'The version', tag);
  await writeFile(join(folder, 'CHANGELOG.md'), changelog);
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.0"}');
  expect(release('v1.2.0')).toBe(0);
  expect((await readFile(join(folder, 'notes.md'), 'utf8')).trim()).toBe('### Added\n\n- this');
  expect(release('v1.1.0')).not.toBe(0);
  await writeFile(join(folder, 'package.json'), '{"version":"1.3.0"}');
  expect(release('v1.3.0')).not.toBe(0);
});

/** A `gh` that knows releases, and writes down what it is asked to change. */
async function gh(releases: readonly string[], moves: boolean): Promise<() => Promise<string>> {
  const script = `#!/bin/sh
case "$*" in
  *releases*) printf '%s\\n' ${releases.join(' ')} ;;
  *PATCH*) echo "$@" >> '${folder}/calls'; ${moves ? 'true' : 'false'} ;;
  *) echo "$@" >> '${folder}/calls' ;;
esac
`;
  await writeFile(join(folder, 'gh'), script, { mode: 0o755 });
  return () => readFile(join(folder, 'calls'), 'utf8').catch(() => '');
}

it('moves the tag of the major version to the newest of its releases', async () => {
  const calls = await gh(['v1.10.0', 'v2.0.0', 'v1.9.0'], true);
  expect(run('major', 'Move', 'v1.10.0')).toBe(0);
  expect(await calls()).toBe('api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true\n');
});

it('makes the tag where there is none', async () => {
  const calls = await gh(['v1.0.0'], false);
  expect(run('major', 'Move', 'v1.0.0')).toBe(0);
  expect(await calls()).toContain('api --method POST repos/o/r/git/refs -f ref=refs/tags/v1 -f sha=abc\n');
});

it('leaves the tag where it is when an older version is released', async () => {
  const calls = await gh(['v1.10.0', 'v1.9.1'], true);
  expect(run('major', 'Move', 'v1.9.1')).toBe(0);
  expect(await calls()).toBe('');
});
