import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import * as https from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createAccess } from '../../src/host/access.ts';
import { fetchPackages } from '../../src/host/cache.ts';
import { createHttp } from '../../src/host/http.ts';
import { proxyFor } from '../../src/host/proxy.ts';
import { serveFiles, type StaticServer } from '../servers/http.ts';

describe('the proxy for a URL', () => {
  const cases: readonly (readonly [string, string, Record<string, string>, string | undefined])[] = [
    ['none', 'http://example.org/', {}, undefined],
    ['by scheme', 'http://example.org/', { http_proxy: 'http://p:1', https_proxy: 'http://s:2' }, 'p:1'],
    [
      'by scheme, https',
      'https://example.org/',
      { http_proxy: 'http://p:1', https_proxy: 'http://s:2' },
      's:2',
    ],
    ['upper case', 'https://example.org/', { HTTPS_PROXY: 'http://s:2' }, 's:2'],
    [
      'lower case first',
      'http://example.org/',
      { HTTP_PROXY: 'http://u:1', http_proxy: 'http://l:1' },
      'l:1',
    ],
    ['empty', 'http://example.org/', { http_proxy: '' }, undefined],
    ['without scheme', 'http://example.org/', { http_proxy: 'p:3128' }, 'p:3128'],
    ['exempt host', 'http://example.org/', { http_proxy: 'p:1', no_proxy: 'a.test, example.org' }, undefined],
    ['exempt upper case', 'http://example.org/', { http_proxy: 'p:1', NO_PROXY: 'EXAMPLE.org' }, undefined],
    ['exempt below', 'http://ftp.example.org/', { http_proxy: 'p:1', no_proxy: '.example.org' }, undefined],
    [
      'exempt below, bare',
      'http://ftp.example.org/',
      { http_proxy: 'p:1', no_proxy: 'example.org' },
      undefined,
    ],
    ['not the end of a word', 'http://myexample.org/', { http_proxy: 'p:1', no_proxy: 'example.org' }, 'p:1'],
    ['everything', 'http://example.org/', { http_proxy: 'p:1', no_proxy: '*' }, undefined],
    ['that port', 'http://example.org:8080/', { http_proxy: 'p:1', no_proxy: 'example.org:8080' }, undefined],
    ['another port', 'http://example.org/', { http_proxy: 'p:1', no_proxy: 'example.org:8080' }, 'p:1'],
    [
      'port of the scheme',
      'https://example.org/',
      { https_proxy: 'p:1', no_proxy: 'example.org:443' },
      undefined,
    ],
    ['IPv6', 'http://[::1]:8080/', { http_proxy: 'p:1', no_proxy: '127.0.0.1,::1' }, undefined],
    ['IPv6 and port', 'http://[::1]:8080/', { http_proxy: 'p:1', no_proxy: '[::1]:8080' }, undefined],
  ];
  test.each(cases)('%s', (_, url, env, host) => {
    expect(proxyFor(new URL(url), env)?.host).toBe(host);
  });
});

describe('through a proxy', () => {
  const log = { step: <T>(_: string, body: () => Promise<T>) => body(), info() {}, warn() {}, debug() {} };
  const bytes = randomBytes(100_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seen: { line: string; authorization: string | undefined; credentials: string | undefined }[] = [];
  let work: string;
  let origin: StaticServer;
  let secure: https.Server;
  let proxy: Server;
  let refuse = false;

  const portOf = (server: Server) => (server.address() as AddressInfo).port;

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'proxy-'));
    await writeFile(join(work, 'p_1.deb'), bytes);
    origin = await serveFiles(work);
    const [key, cert] = [join(work, 'key.pem'), join(work, 'cert.pem')];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const kind = [
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
    ];
    execFileSync('openssl', ['req', ...kind, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const options = { key: await readFile(key), cert: await readFile(cert) };
    secure = https.createServer(options, (incoming, response) => {
      if (incoming.url !== '/plain') return response.end(bytes);
      return response.writeHead(302, { location: `${origin.url}/p_1.deb` }).end();
    });
    proxy = createServer((incoming, response) => {
      const { authorization, 'proxy-authorization': credentials } = incoming.headers;
      seen.push({ line: `${incoming.method} ${incoming.url}`, authorization, credentials });
      const onward = request(incoming.url ?? '', { headers: incoming.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.end();
    });
    proxy.on('connect', (incoming, socket) => {
      const { authorization, 'proxy-authorization': credentials } = incoming.headers;
      seen.push({ line: `CONNECT ${incoming.url}`, authorization, credentials });
      if (refuse) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const onward = connect(portOf(secure), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    seen.length = 0;
    refuse = false;
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    secure.closeAllConnections();
    proxy.close();
    secure.close();
    await origin.close();
    await rm(work, { recursive: true });
  });

  async function fetch(mirror: string, env: Record<string, string>) {
    const cacheDir = await mkdtemp(join(work, 'store-'));
    const item = { name: 'p', path: 'p_1.deb', size: bytes.length, sha256, mirrors: [mirror] };
    const options = { attempts: 2, retryDelay: 1, readTimeout: 2000 };
    return fetchPackages({ log, cacheDir, access: createAccess(env), cpus: 1 }, [item], options);
  }

  test('http: the whole URL is asked for, with the credentials of both', async () => {
    const mirror = origin.url.replace('//', '//me:secret@');
    const via = `http://user:p%40ss@127.0.0.1:${portOf(proxy)}`;
    expect((await fetch(mirror, { http_proxy: via })).fetched).toBe(1);
    expect(seen).toEqual([
      {
        line: `GET ${origin.url}/p_1.deb`,
        authorization: `Basic ${Buffer.from('me:secret').toString('base64')}`,
        credentials: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
      },
    ]);
  });

  test('http: hosts of no_proxy are asked directly', async () => {
    const env = { http_proxy: `http://127.0.0.1:${portOf(proxy)}`, no_proxy: '127.0.0.1' };
    expect((await fetch(origin.url, env)).fetched).toBe(1);
    expect(seen).toEqual([]);
  });

  test('https: TLS from end to end, and the certificate is checked', async () => {
    const env = { https_proxy: `http://user:x@127.0.0.1:${portOf(proxy)}` };
    await expect(fetch('https://localhost:4443', env)).rejects.toMatchObject({
      message: expect.stringMatching(/self-signed certificate/) as string,
    });
    seen.length = 0;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect((await fetch('https://localhost:4443', env)).fetched).toBe(1);
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
    const credentials = `Basic ${Buffer.from('user:x').toString('base64')}`;
    expect(seen).toEqual([{ line: 'CONNECT localhost:4443', authorization: undefined, credentials }]);
  });

  test('https: documents are not had from a redirect that leaves TLS behind', async () => {
    const env = { https_proxy: `http://127.0.0.1:${portOf(proxy)}` };
    const documents = createHttp(createAccess(env));
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      await expect(documents.get('https://localhost:4443/plain')).rejects.toMatchObject({
        code: 'fetch',
        message: expect.stringContaining(`redirected from TLS to ${origin.url}`) as string,
      });
      expect((await documents.get('https://localhost:4443/')).status).toBe(200);
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      documents.close();
    }
  });

  test('https: a proxy that refuses is named', async () => {
    refuse = true;
    const env = { HTTPS_PROXY: `127.0.0.1:${portOf(proxy)}` };
    await expect(fetch('https://example.invalid', env)).rejects.toMatchObject({
      code: 'fetch',
      message: expect.stringContaining(
        `proxy 127.0.0.1:${portOf(proxy)} refused example.invalid:443: 403`,
      ) as string,
    });
  });
});
