import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 60_000;

/**
 * Sees to it that a Docker daemon answers: the one of this machine, else one of our own with all it has in `folder`,
 * to which DOCKER_HOST then points.
 * @param settings of a daemon of our own in any case
 * @returns ends what was started, and nothing else
 */
export async function startEngine(
  folder: string,
  settings?: Readonly<Record<string, unknown>>,
): Promise<() => Promise<void>> {
  if (settings === undefined && answers()) return () => Promise.resolve();
  await mkdir(folder, { recursive: true });
  const [config, log, socket] = ['daemon.json', 'log', 'socket'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(config, JSON.stringify(settings ?? {}));
  // In namespaces of its own, containerd, containers and mounts end with it, however it ends; and it ends with us.
  const daemon = spawn(
    'setpriv',
    [
      ...[
        '--pdeathsig',
        'KILL',
        '--',
        'unshare',
        '--mount',
        '--pid',
        '--fork',
        '--kill-child',
        '--mount-proc',
      ],
      ...['--', 'dockerd', '--config-file', config, '--host', `unix://${socket}`],
      ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
      ...['--pidfile', join(folder, 'pid'), '--bridge=none', '--iptables=false'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  daemon.stderr.pipe(createWriteStream(log));
  const ended = once(daemon, 'close').catch((error: unknown) => [error]);
  const alive = () => daemon.pid !== undefined && daemon.exitCode === null && daemon.signalCode === null;

  const former = process.env.DOCKER_HOST;
  process.env.DOCKER_HOST = `unix://${socket}`;
  const stop = async () => {
    if (former === undefined) delete process.env.DOCKER_HOST;
    else process.env.DOCKER_HOST = former;
    if (alive()) daemon.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  const deadline = Date.now() + patience;
  while (alive() && Date.now() < deadline) {
    if (answers()) return stop;
    await sleep(100);
  }
  const said = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-12).join('\n');
  await stop();
  throw new Error(`No Docker daemon answers on this machine, and none could be started:\n${said}`);
}

function answers(): boolean {
  const { status } = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 });
  return status === 0;
}
