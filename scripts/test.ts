/** `npm test`: vitest as root, because building root file systems takes one; as another user through sudo. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const command = [process.execPath, vitest, 'run', ...process.argv.slice(2)];
const [program = '', ...args] =
  process.getuid?.() === 0
    ? command
    : ['sudo', '-n', '--preserve-env', 'env', `PATH=${process.env.PATH ?? ''}`, ...command];
process.exit(spawnSync(program, args, { stdio: 'inherit' }).status ?? 1);
