import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Access {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly status: number;
}

/** A registry on this machine, over plain HTTP. */
export interface Registry {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  /** What its access log has gained since the last look. */
  accesses(): Promise<readonly Access[]>;
  close(): Promise<void>;
}

/** Debian's docker-registry on a free port, with all it has below `folder`. */
export async function openRegistry(folder: string): Promise<Registry> {
  const config = join(folder, 'config.json');
  mkdirSync(folder);
  const configuration = {
    version: '0.1',
    log: { level: 'info' },
    storage: { filesystem: { rootdirectory: join(folder, 'storage') } },
    http: { addr: '127.0.0.1:0', secret: 'of no use' },
  };
  // YAML takes JSON.
  writeFileSync(config, JSON.stringify(configuration));
  // It ends with us, however we end.
  const argv = ['--pdeathsig', 'KILL', '--', 'docker-registry', 'serve', config];
  const server = spawn('setpriv', argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(server, 'close');

  let seen: Access[] = [];
  createInterface({ input: server.stdout }).on('line', (line) => {
    const [, method = '', url = '', status] = /"([A-Z]+) (\S+) HTTP\/[\d.]+" (\d+)/.exec(line) ?? [];
    if (status !== undefined) seen.push({ method, url, status: Number(status) });
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      const found = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once('error', reject).once('close', () => {
      reject(new Error('docker-registry ended before it listened'));
    });
  });
  return {
    address,
    async accesses() {
      // A line is written after its answer has left.
      await sleep(200);
      const gained = seen;
      seen = [];
      return gained;
    },
    async close() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}
