import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PinnedTool } from '../../src/host/contract.ts';
import { createHost, type DisposableHost } from '../../src/host/create.ts';
import type { ToolStore } from '../../src/host/pinned-tools.ts';
import { runnerToolStore } from '../../src/host/tool-cache.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

const program = '#!/bin/sh\necho it runs\n';
let folder: string;
let server: StaticServer;
let warnings: string[];
const hosts: DisposableHost[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-image-tools-'));
  await mkdir(join(folder, 'served'));
  await writeFile(join(folder, 'served/greet'), program);
  server = await serveFiles(join(folder, 'served'));
  warnings = [];
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.dispose();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function tool(changes: Partial<PinnedTool> = {}): PinnedTool {
  const sha256 = createHash('sha256').update(program).digest('hex');
  return { name: 'greet', version: '1.2.3', url: `${server.url}/greet`, sha256, ...changes };
}

/** A run of the program: what the one before it downloaded is there. */
async function run(toolStore?: ToolStore): Promise<DisposableHost> {
  const log = {
    step: <T>(_title: string, body: () => Promise<T>) => body(),
    info() {},
    warn: (message: string) => void warnings.push(message),
    debug() {},
  };
  const env = { PATH: process.env.PATH };
  const host = await createHost({ cacheDir: join(folder, 'cache'), log, env, toolStore });
  hosts.push(host);
  return host;
}

describe.each(['below the cache', "in the runner's tool cache"])('a program kept %s', (place) => {
  const runner = place.includes('runner');
  beforeEach(() => {
    process.env.RUNNER_TOOL_CACHE = join(folder, 'tool-cache');
  });
  afterEach(() => {
    delete process.env.RUNNER_TOOL_CACHE;
  });
  const open = () => run(runner ? runnerToolStore(process.env) : undefined);

  it('is downloaded once, for all runs, and runs', async () => {
    for (let at = 0; at < 2; at++) {
      const host = await open();
      const path = await host.tool(tool());
      expect(path.startsWith(join(folder, runner ? 'tool-cache/greet/1.2.3' : 'cache/tools'))).toBe(true);
      expect((await host.exec.run([path])).stdout).toBe('it runs\n');
    }
    expect(server.accesses).toHaveLength(1);
  });

  it('is fetched again when it is not what it was', async () => {
    const path = await (await open()).tool(tool());
    await writeFile(path, '#!/bin/sh\necho something else\n');
    expect(await (await open()).tool(tool())).toBe(path);
    expect(await readFile(path, 'utf8')).toBe(program);
    expect((await stat(path)).mode & 0o111).not.toBe(0);
    expect(warnings).toEqual([expect.stringContaining('is not greet 1.2.3 as it was published')]);
  });

  it('is refused with other bytes, and not kept', async () => {
    const host = await open();
    const other = tool({ sha256: 'f'.repeat(64) });
    await expect(host.tool(other)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining(`is not greet 1.2.3: its SHA-256 is ${tool().sha256}`),
    });
    await expect(access(join(folder, runner ? 'tool-cache' : 'cache/tools'))).rejects.toThrow('ENOENT');
  });
});

it('says why a program could not be had', async () => {
  const host = await run();
  const gone = tool({ url: `${server.url}/gone` });
  await expect(host.tool(gone)).rejects.toMatchObject({ code: 'fetch', message: /gone answered 404/ });
  const dead = tool({ url: 'http://127.0.0.1:9/greet', sha256: '0'.repeat(64) });
  await expect(host.tool(dead)).rejects.toMatchObject({
    code: 'fetch',
    message: /No answer from 127.0.0.1:9/,
  });
});

it('has no tool cache where the machine is no runner', () => {
  expect(runnerToolStore({})).toBeUndefined();
});
