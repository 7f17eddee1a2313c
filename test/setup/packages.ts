import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Installs what scripts/test-packages.txt names and this machine lacks, so that `npm test` is all there is to do
 * on a clean Debian or Ubuntu. Elsewhere the tests say themselves what they miss.
 */
export function installTestPackages(): void {
  const list = readFileSync(new URL('../../scripts/test-packages.txt', import.meta.url), 'utf8');
  const wanted = list.split('\n').filter((line) => line && !line.startsWith('#'));
  const missing = wanted.filter((name) => !installed(name));
  if (missing.length === 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = (...args: string[]) => {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(program, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  console.error(`Installing for the tests: ${missing.join(' ')}`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...missing);
}

function installed(name: string): boolean {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return query.stdout === 'installed';
}
