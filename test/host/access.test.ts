import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHost, type DisposableHost } from '../../src/host/create.ts';
import type { CommandError } from '../../src/host/exec.ts';
import { withHost } from '../../src/host/session.ts';
import { fail } from '../../src/model/error.ts';
import { makeLogin } from '../../src/model/mirror.ts';
import { runCommands } from '../../src/rootfs/commands.ts';

// Who gets this machine's proxies, and who sees passwords: those that talk to the network, and nobody.

const proxy = 'http://me:hunter2@127.0.0.1:9';
let work: string;
let host: DisposableHost;
const lines: string[] = [];
const log = {
  step: <T>(title: string, body: () => Promise<T>) => (lines.push(title), body()),
  info: (line: string) => void lines.push(line),
  warn: (line: string) => void lines.push(line),
  debug: (line: string) => void lines.push(line),
};
const { PATH } = process.env;
const options = () => ({
  cacheDir: join(work, 'cache'),
  log,
  env: { PATH, HOME: work, http_proxy: proxy, HTTPS_PROXY: proxy, no_proxy: 'localhost' },
});

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'access-'));
  host = await createHost(options());
  host.access.admit(makeLogin('http://mirror/a', 'me', 'pass/word'));
});
afterAll(async () => {
  await host.dispose();
  await rm(work, { recursive: true });
});

const show = ['sh', '-c', 'env | grep -i _proxy | sort'];
const proxies = `HTTPS_PROXY=${proxy}\nhttp_proxy=${proxy}\nno_proxy=localhost\n`;

test('programs see the proxies where they talk to the network, and else not', async () => {
  expect((await host.exec.run(show, { okay: 'any' })).stdout).toBe('');
  expect((await host.exec.run(show, { okay: 'any', proxies: true })).stdout).toBe(proxies);
  const env = { PATH: PATH ?? '' };
  expect((await host.exec.run(show, { okay: 'any', env })).stdout).toBe('');
  expect((await host.exec.run(show, { okay: 'any', env, proxies: true })).stdout).toBe(proxies);
});

test("so do the recipe's own commands", async () => {
  const root = join(work, 'root');
  for (const folder of ['bin', 'dev', 'etc', 'proc', 'tmp'])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync('/bin/busybox', join(root, 'bin/busybox'));
  for (const name of ['sh', 'test']) symlinkSync('busybox', join(root, 'bin', name));
  const argv = (wanted: string) => [
    'sh',
    '-c',
    `test "$http_proxy" = "${wanted}" && test "$HTTPS_PROXY" = "${wanted}"`,
  ];
  const entries = [
    { argv: argv(''), network: false },
    { argv: argv(proxy), network: true },
  ];
  await runCommands(root, entries, 0, host);
});

test('neither the log nor an error shows a password', async () => {
  const said = ['proxy hunter2', 'http://me:pass%2Fword@mirror/a', 'pass/word'];
  const script = `echo ${said.join(' ')} >&2; exit 1`;
  const { stderr } = await host.exec.run(['sh', '-c', script], { okay: 'any' });
  await host.log.step(said.join(), () => Promise.resolve());
  for (const say of [host.log.info, host.log.warn, host.log.debug]) say(said.join());
  const failed = withHost({ ...options(), output: undefined }, (inner) => {
    inner.access.admit(makeLogin('http://mirror/a', 'me', 'pass/word'));
    return inner.exec.run(['sh', '-c', script]).catch((cause: unknown) => {
      fail('fetch', said.join(), { cause, hint: said.join() });
    });
  });
  const error = await failed.catch((reason: unknown) => reason as Error & { hint: string });
  const shown = (each: unknown) => {
    const { message, hint, stack, stderr: words } = each as CommandError;
    return [message, hint, stack, words];
  };
  const texts = [stderr, ...lines, ...shown(error), ...shown((error as Error).cause)].join('\n');
  expect(texts).toContain('***');
  expect(texts).not.toMatch(/hunter2|pass.?.?.?word/);
});
