/** `npm test`: vitest as root, because building root file systems takes one; as another user through sudo. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
// Daemons and system tools are not on every user's path.
const path = [process.env.PATH ?? '', '/usr/local/sbin', '/usr/sbin', '/sbin'].join(':');
const command = ['env', `PATH=${path}`, process.execPath, vitest, 'run', ...process.argv.slice(2)];
const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env'];
const [program = '', ...args] = [...sudo, ...command];
process.exit(spawnSync(program, args, { stdio: 'inherit' }).status ?? 1);
