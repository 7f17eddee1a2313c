import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prettyJson } from '../../src/model/json.ts';
import { placeResults, settleResults } from '../../src/publish/place-results.ts';
import { builtPart, readResult } from '../../src/publish/results.ts';
import { buildResult } from '../fixtures/build-result.ts';

// Results change all at once or not at all.

let work: string;
let output: string;
/** The number of a process that has ended. */
let dead: number;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'place-'));
  dead = spawnSync('true').pid;
});
beforeEach(async () => {
  output = await mkdtemp(join(work, 'output-'));
});
afterAll(() => rm(work, { recursive: true }));

async function results(mark: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const stage = await mkdtemp(join(work, 'stage-'));
  await mkdir(join(stage, 'image'));
  const built = prettyJson(builtPart(buildResult({ exports: Object.keys(more), tags: [mark] })));
  const files = { 'build.json': built, 'image/index.json': mark, 'report.html': mark, ...more };
  for (const [path, text] of Object.entries(files)) await writeFile(join(stage, path), text);
  return stage;
}

/** The mark of the image, and that of build.json. */
async function marks(folder = output): Promise<readonly string[]> {
  const { tags } = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8')) as { tags: string[] };
  return [await readFile(join(folder, 'image/index.json'), 'utf8'), ...tags];
}

const names = async (folder = output) => (await readdir(folder)).sort();
const usual = ['build.json', 'image', 'report.html'];

describe('results', () => {
  it('take the place of former ones, whose exports and reports go; other files stay', async () => {
    await writeFile(join(output, 'mine'), 'mine');
    await placeResults(await results('one', { 'rootfs.tar': 'one' }), output);
    await writeFile(join(output, 'report.md'), 'one');
    expect(await names()).toEqual(['build.json', 'image', 'mine', 'report.html', 'report.md', 'rootfs.tar']);
    await placeResults(await results('two'), output);
    expect(await names()).toEqual(['build.json', 'image', 'mine', 'report.html']);
    expect(await marks()).toEqual(['two', 'two']);
  });

  it('change nothing where there is no space for them, on another file system too', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', output]);
    try {
      await placeResults(await results('one'), output);
      const large = await results('two', { 'rootfs.tar': 'x'.repeat(2 ** 20) });
      await expect(placeResults(large, output)).rejects.toMatchObject({
        code: 'space',
        message: `There is no space left for the results in ${output}`,
        hint: expect.stringContaining('as it was') as string,
      });
      expect(await names()).toEqual(usual);
      expect(await marks()).toEqual(['one', 'one']);
      await placeResults(await results('three'), output);
      expect(await marks()).toEqual(['three', 'three']);
    } finally {
      execFileSync('umount', [output]);
    }
  });
});

/** As a run leaves it that was killed right after its results began to count, having moved what is in `moved`. */
async function killed(moved: readonly string[]): Promise<void> {
  await placeResults(await results('one', { 'rootfs.tar': 'one' }), output);
  const place = join(output, `.base-image-done-${String(dead)}-0123456789ab`);
  await mkdir(join(place, 'former'), { recursive: true });
  await cp(await results('two'), join(place, 'fresh'), { recursive: true });
  await writeFile(join(place, 'stale'), JSON.stringify(['rootfs.tar', 'report.md']));
  for (const name of moved) {
    await rename(join(output, name), join(place, 'former', name));
    const fresh = join(place, 'fresh', name);
    await rename(fresh, join(output, name)).catch(() => undefined);
  }
}

describe('a run that was killed', () => {
  it.each([[[]], [['rootfs.tar', 'build.json']], [['image']], [[...usual, 'rootfs.tar']]])(
    'when its results counted is finished by who reads them: %s',
    async (moved) => {
      await killed(moved);
      expect((await readResult(output)).tags).toEqual(['two']);
      expect(await marks()).toEqual(['two', 'two']);
      expect(await names()).toEqual(usual);
    },
  );

  it('between two renames is finished as well', async () => {
    await killed([]);
    const place = join(output, `.base-image-done-${String(dead)}-0123456789ab`);
    await rename(join(output, 'image'), join(place, 'former', 'image'));
    await settleResults(output);
    expect(await marks()).toEqual(['two', 'two']);
    expect(await names()).toEqual(usual);
  });

  it('before that leaves what was there, and its own files go', async () => {
    await placeResults(await results('one'), output);
    await cp(await results('two'), join(output, `.base-image-new-${String(dead)}-0123456789ab/fresh`), {
      recursive: true,
    });
    expect((await readResult(output)).tags).toEqual(['one']);
    expect(await names()).toEqual(usual);
  });

  it('or who pretends to be one, moves nothing from elsewhere', async () => {
    await writeFile(join(work, 'precious'), 'precious');
    await placeResults(await results('one'), output);
    const place = join(output, `.base-image-done-${String(dead)}-0123456789ab`);
    await mkdir(join(place, 'fresh'), { recursive: true });
    await writeFile(join(place, 'stale'), JSON.stringify(['../precious']));
    await expect(settleResults(output)).rejects.toMatchObject({ code: 'host' });
    await rm(output, { recursive: true });
    await mkdir(join(work, 'elsewhere/fresh'), { recursive: true });
    await writeFile(join(work, 'elsewhere/fresh/precious'), 'precious');
    await writeFile(join(work, 'elsewhere/stale'), '[]');
    await mkdir(output);
    await symlink(join(work, 'elsewhere'), place);
    await expect(settleResults(output)).rejects.toMatchObject({ code: 'host' });
    expect(await readFile(join(work, 'precious'), 'utf8')).toBe('precious');
    expect(await readFile(join(work, 'elsewhere/fresh/precious'), 'utf8')).toBe('precious');
  });
});
