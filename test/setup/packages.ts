import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Installs what scripts/test-packages.txt names and this machine lacks, so that `npm test` is all there is to do
 * on a clean Debian or Ubuntu. Elsewhere the tests say themselves what they miss.
 */
export function installTestPackages(): void {
  const list = readFileSync(new URL('../../scripts/test-packages.txt', import.meta.url), 'utf8');
  const wanted = list.split('\n').filter((line) => line && !line.startsWith('#'));
  const missing = wanted.filter((line) => !installed(line.replace('?', '')));
  if (missing.every(settled) || spawnSync('apt-get', ['--version']).status !== 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = (...args: string[]) => {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(program, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  apt('update');
  const packages = missing
    .map((line) => line.replace('?', ''))
    .filter((name) => missing.includes(name) || exists(name));
  if (packages.length === 0) return;
  console.error(`Installing for the tests: ${packages.join(' ')}`);
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** Optional, and known not to exist here. */
function settled(line: string): boolean {
  return line.endsWith('?') && !exists(line.replace('?', ''));
}

function exists(name: string): boolean {
  return spawnSync('apt-cache', ['show', name]).status === 0;
}

function installed(name: string): boolean {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return query.stdout === 'installed';
}
