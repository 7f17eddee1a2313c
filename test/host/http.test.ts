import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { createHttp } from '../../src/host/http.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let server: StaticServer;
/** As patient as is bearable here. */
const quick = { readTimeout: 300, retryDelay: 1, window: 300, leastSpeed: 1000, total: 5000 };
let http = createHttp(createAccess({}), quick);

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'http-'));
  await writeFile(join(work, 'InRelease'), 'Origin: Fixture\n');
  server = await serveFiles(work);
});
afterEach(() => {
  server.reset();
  // What was down is forgotten.
  http.close();
  http = createHttp(createAccess({}), quick);
});
afterAll(async () => {
  http.close();
  await server.close();
  await rm(work, { recursive: true });
});

test('a document comes with its status, and so does the lack of one', async () => {
  expect(await http.get(`${server.url}/InRelease`)).toEqual({
    status: 200,
    body: Buffer.from('Origin: Fixture\n'),
  });
  expect((await http.get(`${server.url}/Release`)).status).toBe(404);
  expect(server.accesses).toHaveLength(2);
});

test('files are documents too', async () => {
  const { href } = pathToFileURL(work);
  expect((await http.get(`${href}/InRelease`)).body.toString()).toBe('Origin: Fixture\n');
  expect((await http.get(`${href}/Release`)).status).toBe(404);
});

test('the size of a document is asked for without the document', async () => {
  expect(await http.size(`${server.url}/InRelease`)).toEqual({ status: 200, size: 16 });
  expect((await http.size(`${server.url}/Release`)).status).toBe(404);
  const { href } = pathToFileURL(work);
  expect(await http.size(`${href}/InRelease`)).toEqual({ status: 200, size: 16 });
  expect((await http.size(`${href}/Release`)).status).toBe(404);
});

test('a document of any size goes into a file', async () => {
  const to = join(work, 'saved');
  for (const root of [server.url, pathToFileURL(work).href]) {
    expect(await http.save(`${root}/InRelease`, to)).toEqual({ status: 200 });
    expect(await readFile(to, 'utf8')).toBe('Origin: Fixture\n');
    expect((await http.save(`${root}/Release`, to)).status).toBe(404);
  }
  server.fault('/InRelease', { kind: 'truncate', after: 3 }, 1);
  expect(await http.save(`${server.url}/InRelease`, to)).toEqual({ status: 200 });
  expect(await readFile(to, 'utf8')).toBe('Origin: Fixture\n');
});

test.each([
  ['a cut connection', { kind: 'truncate', after: 3 }],
  ['silence', { kind: 'hang' }],
] as const)('%s is tried once more', async (_, fault) => {
  server.fault('/InRelease', fault, 1);
  expect((await http.get(`${server.url}/InRelease`)).body.toString()).toBe('Origin: Fixture\n');
  expect(server.accesses).toHaveLength(2);
});

test('no answer is an error that names the host and no password', async () => {
  const gone = await serveFiles(work);
  await gone.close();
  const error = await http.get(gone.url.replace('//', '//me:secret@')).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'fetch',
    message: expect.stringMatching(/^No answer from 127\.0\.0\.1:\d+: connect ECONNREFUSED/) as string,
  });
});

describe('a document', () => {
  const busy = (status: number) => ({ kind: 'status', status, headers: { 'retry-after': '1' } }) as const;
  const status = (status: number) => ({ kind: 'status', status }) as const;
  const to = (location: string) => ({ kind: 'status', status: 302, headers: { location } }) as const;
  const each = {
    get: async () => (await http.get(`${server.url}/InRelease`)).status,
    size: async () => (await http.size(`${server.url}/InRelease`)).status,
    save: async () => (await http.save(`${server.url}/InRelease`, join(work, 'saved'))).status,
  };

  test.each(Object.entries(each))(
    '%s: what passes is waited for, as long as the server wants',
    async (_, ask) => {
      for (const fault of [status(500), busy(429), status(502), status(503)])
        server.fault('/InRelease', fault, 1);
      const started = performance.now();
      expect(await ask()).toBe(200);
      expect(performance.now() - started).toBeGreaterThan(990);
      expect(server.accesses).toHaveLength(5);
    },
  );

  test.each(Object.entries(each))(
    '%s: what stays is said, and in the end taken for an answer',
    async (_, ask) => {
      server.fault('/InRelease', status(500));
      expect(await ask()).toBe(500);
      expect(server.accesses).toHaveLength(5);
    },
  );

  test.each([
    ['the lack of it', status(404), 404],
    ['a refusal', status(403), 403],
    [
      'a server that wants to be left alone for an hour',
      { ...busy(503), headers: { 'retry-after': '3600' } },
      503,
    ],
  ] as const)('is not asked for twice: %s', async (_, fault, answer) => {
    server.fault('/InRelease', fault);
    for (const ask of Object.values(each)) expect(await ask()).toBe(answer);
    expect(server.accesses).toHaveLength(3);
  });

  test('is not looked for in a file of this machine, and not twice', async () => {
    server.fault('/InRelease', to('file:///etc/passwd'));
    for (const ask of Object.values(each))
      await expect(ask()).rejects.toMatchObject({
        message: expect.stringContaining('redirected to file:') as string,
      });
    expect(server.accesses).toHaveLength(3);
  });

  test('that comes too slowly is given up after the second time', async () => {
    await writeFile(join(work, 'slow'), 'x'.repeat(500));
    server.fault('/slow', { kind: 'drip', delay: 50 });
    await expect(http.get(`${server.url}/slow`)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringMatching(/sent only \d+ bytes in 0\.3 s/) as string,
    });
    expect(server.accesses).toHaveLength(2);
  });

  test('goes on where it stopped, if it is still the same', async () => {
    await writeFile(join(work, 'long'), 'x'.repeat(100_000));
    server.fault('/long', { kind: 'truncate', after: 60_000 }, 1);
    expect((await http.get(`${server.url}/long`)).body).toHaveLength(100_000);
    expect(server.accesses.map(({ range }) => range)).toEqual([undefined, 'bytes=60000-']);
  });

  test('that one can do without is not waited for', async () => {
    await writeFile(join(work, 'slow'), 'x'.repeat(500));
    for (const fault of [{ kind: 'drip', delay: 50 }, { kind: 'hang' }] as const) {
      server.reset();
      server.fault('/slow', fault);
      await expect(http.get(`${server.url}/slow`, { within: 200 })).rejects.toMatchObject({
        code: 'fetch',
        message: expect.stringContaining('nothing whole came within 0.2 s') as string,
      });
    }
    server.reset();
    server.fault('/slow', status(503));
    expect((await http.get(`${server.url}/slow`, { within: 500 })).status).toBe(503);
    expect(server.accesses).toHaveLength(2);
  });
});
