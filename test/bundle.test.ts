import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../scripts/bundle.ts';
import { dist } from './setup/dist.ts';

let again: string;
beforeAll(async () => {
  again = await mkdtemp(join(tmpdir(), 'base-image-bundle-'));
  await bundle(again);
});
afterAll(() => rm(again, { recursive: true, force: true }));

const text = (name: string) => readFile(join(dist(), name), 'utf8');

it('is the same in another folder', async () => {
  const names = await readdir(again);
  expect(names.sort()).toEqual(['action.cjs', 'cli.cjs', 'licenses.txt']);
  for (const name of names)
    expect((await readFile(join(again, name), 'utf8')) === (await text(name)), name).toBe(true);
});

it('is a program for the terminal, without the machinery of workflows', async () => {
  expect((await stat(join(dist(), 'cli.cjs'))).mode & 0o111).toBe(0o111);
  const cli = await text('cli.cjs');
  expect(cli).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(cli).not.toContain('GetCacheEntryDownloadURL');
  expect(await text('action.cjs')).toContain('GetCacheEntryDownloadURL');
});

it('starts by its own name, from anywhere', () => {
  const { status, stdout } = spawnSync(join(dist(), 'cli.cjs'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

it('keeps the names that a stack trace shows', async () => {
  expect(await text('cli.cjs')).toContain('function parseCommandLine(');
});

it('comes with the licences of what is in it, and with nothing of this machine', async () => {
  const licences = await text('licenses.txt');
  for (const name of ['zod', 'yaml', '@actions/core'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  // Not as a part of another path, which a checkout in /src would be.
  const here = new RegExp(`(?<![\\w.@-])${process.cwd().replace(/[.+]/g, '\\$&')}/`);
  for (const name of ['cli.cjs', 'action.cjs', 'licenses.txt']) expect(await text(name)).not.toMatch(here);
});
