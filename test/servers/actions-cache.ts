import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is done with a request in the place of what it asks for. */
export type CacheFault =
  /** It is taken, and never answered. */
  | 'hang'
  | 'cut'
  | { readonly status: number; readonly msg: string }
  /** The answer of a method. */
  | { readonly ok: false; readonly message: string };

export interface CacheServer {
  /** What the runner tells the action about it. */
  readonly env: Readonly<Record<string, string>>;
  /** Keys of the finished entries. */
  keys(): readonly string[];
  /** Names of the methods called since the last look. */
  calls(): readonly string[];
  /** From now on; of methods by name, of blobs by `PUT` and `GET`. */
  fault(request: string, fault: CacheFault): void;
  /** Keeps only the beginning of what is stored. */
  damage(): void;
  close(): Promise<void>;
}

interface Entry {
  readonly key: string;
  readonly version: string;
  bytes: Buffer;
  finished: boolean;
}

/** The cache service of GitHub Actions (version 2: twirp for the entries, Azure's blob protocol for their bytes). */
export async function serveActionsCache(): Promise<CacheServer> {
  const entries: Entry[] = [];
  const calls: string[] = [];
  const faults = new Map<string, CacheFault>();
  let url = '';

  const methods: Record<string, (request: Record<string, unknown>) => object> = {
    CreateCacheEntry({ key, version }) {
      if (entries.some((entry) => entry.key === key && entry.version === version))
        return { ok: false, message: 'it exists' };
      entries.push({ key: String(key), version: String(version), bytes: Buffer.alloc(0), finished: false });
      return {
        ok: true,
        signed_upload_url: `${url}/devstoreaccount1/cache/${entries.length - 1}?sig=signature-of-the-cache`,
      };
    },
    FinalizeCacheEntryUpload({ key, version }) {
      const index = entries.findIndex((entry) => entry.key === key && entry.version === version);
      const entry = entries[index];
      if (!entry) return { ok: false };
      entry.finished = true;
      return { ok: true, entry_id: String(index + 1) };
    },
    GetCacheEntryDownloadURL({ key, restore_keys, version }) {
      const exact = (entry: Entry) => entry.key === key;
      const starts = (entry: Entry) =>
        ((restore_keys ?? []) as string[]).some((prefix) => entry.key.startsWith(prefix));
      const usable = entries.filter((entry) => entry.version === version && entry.finished);
      const found = usable.find(exact) ?? usable.findLast(starts);
      if (!found) return { ok: false };
      const signed_download_url = `${url}/devstoreaccount1/cache/${entries.indexOf(found)}?sig=signature-of-the-cache`;
      return { ok: true, signed_download_url, matched_key: found.key };
    },
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [path = ''] = (request.url ?? '').split('?');
      const name = path.slice(path.lastIndexOf('/') + 1);
      const method = methods[name];
      const fault = faults.get(method ? name : (request.method ?? ''));
      if (method) calls.push(name);
      if (fault !== undefined) {
        if (fault === 'cut') request.socket.destroy();
        else if (fault !== 'hang')
          response
            .writeHead('status' in fault ? fault.status : 200, { 'content-type': 'application/json' })
            .end(JSON.stringify(fault));
        return;
      }
      if (method) {
        const answer = method(JSON.parse(body.toString()) as Record<string, unknown>);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        return;
      }
      const entry = entries[Number(name)];
      if (!entry) response.writeHead(404).end();
      else if (request.method === 'PUT') {
        entry.bytes = body;
        response.writeHead(201, { 'x-ms-request-id': '1' }).end();
      } else response.writeHead(200, { 'content-length': entry.bytes.length }).end(entry.bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: 'token',
      GITHUB_SERVER_URL: 'https://github.com',
    },
    keys: () => entries.filter((entry) => entry.finished).map((entry) => entry.key),
    calls: () => calls.splice(0),
    fault: (request, fault) => void faults.set(request, fault),
    damage() {
      for (const entry of entries) entry.bytes = entry.bytes.subarray(0, entry.bytes.length / 2);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
