import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../../src/host/http.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

let work: string;
let server: StaticServer;
const http = createHttp({}, 300);

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
