import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RegistryServer {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  readonly port: number;
  /** Ends it, and nothing else. */
  stop(): Promise<void>;
}

export interface RegistryOptions {
  /** Lets in {@link robot} only. */
  readonly password?: boolean;
  /** Files of a certificate and its key. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export const robot = { username: 'robot', password: 'correct-horse-0755' };
/** `htpasswd -nbB -C 4 robot correct-horse-0755` */
const passwords = 'robot:$2y$04$RHVzHqOFRNECciZ1kmRNYuewWJyezpb1qBNotYA1c.L5TcPcwXBKG\n';

/** Debian's docker-registry on a free port of 127.0.0.1, with all it has below `folder`. */
export async function startRegistry(folder: string, options: RegistryOptions = {}): Promise<RegistryServer> {
  await mkdir(folder, { recursive: true });
  const [config, htpasswd] = [join(folder, 'config.json'), join(folder, 'htpasswd')];
  await writeFile(htpasswd, passwords);
  // YAML takes JSON.
  const configuration = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'storage') }, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', secret: 'of no use', ...(options.tls && { tls: options.tls }) },
    ...(options.password && { auth: { htpasswd: { realm: 'test', path: htpasswd } } }),
  };
  await writeFile(config, JSON.stringify(configuration));
  // It ends with us, however we end.
  const argv = ['--pdeathsig', 'KILL', '--', 'docker-registry', 'serve', config];
  const server = spawn('setpriv', argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'close');
  const lines: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      lines.push(line);
      const address = /listening on 127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (address !== undefined) resolve(Number(address));
    });
    server.once('error', reject);
    server.once('close', () => reject(new Error(`docker-registry ended:\n${lines.slice(-5).join('\n')}`)));
  });
  return {
    address: `127.0.0.1:${port}`,
    port,
    async stop() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}
