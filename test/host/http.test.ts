import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { createHttp } from '../../src/host/http.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let server: StaticServer;
const http = createHttp(createAccess({}), 300);

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'http-'));
  await writeFile(join(work, 'InRelease'), 'Origin: Fixture\n');
  server = await serveFiles(work);
});
afterEach(() => server.reset());
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
