import { randomBytes } from 'node:crypto';
import { BaseImageError, fail } from '../model/error.ts';
import { dialects, formatPlatform, platformOfNode, runsOn, type Platform } from '../model/platform.ts';
import type { Emulation, Exec, Log } from './contract.ts';
import { ensureTools } from './tools.ts';

// The file system is mounted in a namespace of its own, so that no mount is left either.
const enter = `set -eu
dir=/proc/sys/fs/binfmt_misc
[ -e "$dir/register" ] || mount -t binfmt_misc binfmt_misc "$dir"
`;

// Registers an interpreter and holds on to it until its input ends, however this program does: then it is taken back.
const holdScript = `${enter}
printf '%s' "$2" > "$dir/register"
echo registered
read -r _ || :
echo -1 > "$dir/$1"`;

// For a holder that was ended itself, as all children are when the build is interrupted.
const takeBackScript = `${enter}
[ ! -e "$dir/$1" ] || echo -1 > "$dir/$1"`;

function inNamespace(script: string, ...args: readonly string[]): readonly string[] {
  return ['unshare', '--mount', '--propagation', 'private', '/bin/sh', '-c', script, 'binfmt', ...args];
}

/**
 * Programs of other architectures through qemu-user and binfmt_misc, for as long as this program runs. The kernel
 * opens the interpreter when it is registered (flag F), so it is found from inside any root and container.
 */
export function createEmulation(exec: Exec, log: Log): Emulation & { release(): Promise<void> } {
  // By interpreter: one serves all variants of an architecture, whose programs the kernel cannot tell apart.
  const holders = new Map<string, { readonly ready: Promise<void>; release(): Promise<void> }>();

  return {
    async ensure(platform) {
      if (runsOn(platformOfNode(process.arch), platform)) return;
      const { qemu } = dialects(platform);
      const holder = holders.get(qemu) ?? hold(platform);
      holders.set(qemu, holder);
      await holder.ready;
    },
    async release() {
      await Promise.all([...holders.values()].map((holder) => holder.release()));
      holders.clear();
    },
  };

  function hold(platform: Platform) {
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const id = `base-image-${dialects(platform).qemu}-${String(process.pid)}-${randomBytes(4).toString('hex')}`;
    /** Whether nothing is left to take back. */
    let ended = Promise.resolve(true);
    const ready = (async () => {
      const { qemu } = dialects(platform);
      const program = `qemu-${qemu}-static`;
      const why = `to run programs for ${formatPlatform(platform)}`;
      await ensureTools([{ program, package: 'qemu-user-static', why }], { exec, log });
      const interpreter =
        (await exec.which(program)) ??
        fail('host', `There is no ${program} on this machine, ${why}`, {
          hint: 'Its package qemu-user-static is installed; install it again, or use `emulation: never`.',
        });
      const argv = inNamespace(holdScript, id, rule(id, platform, interpreter));
      await new Promise<void>((resolve, reject) => {
        const onLine = (line: string): void => {
          if (line === 'registered') resolve();
        };
        ended = exec
          .feed(argv, () => released, { onLine, timeLimit: Infinity })
          .then(() => true)
          .catch((cause: unknown) => {
            reject(
              new BaseImageError('host', `Cannot register ${program} with the kernel, ${why}`, {
                cause,
                hint: 'Build this platform on a machine of its own, or with `emulation: never`.',
              }),
            );
            return false;
          });
      });
      log.debug(`Registered ${interpreter} for ${formatPlatform(platform)}`);
    })();
    return {
      ready,
      async release() {
        letGo();
        if (!(await ended)) await exec.run(inNamespace(takeBackScript, id), { okay: 'any' });
      },
    };
  }
}

/** A line for binfmt_misc: executables and shared objects of the architecture, by the first 20 bytes of their ELF header. */
function rule(id: string, platform: Platform, interpreter: string): string {
  const { elf } = dialects(platform);
  const half = (value: number): readonly number[] =>
    elf.order === 'LE' ? [value, value >> 8] : [value >> 8, value];
  const executable = 2; // e_type; 3, a shared object, is let through by the mask
  const magic = [
    0x7f,
    0x45,
    0x4c,
    0x46,
    elf.bits === 64 ? 2 : 1,
    elf.order === 'LE' ? 1 : 2,
    1,
    ...Array<number>(9).fill(0),
    ...half(executable),
    ...half(elf.machine),
  ];
  const any = 0;
  const all = 0xff;
  const mask = [...Array<number>(7).fill(all), any, ...Array<number>(8).fill(all), ...half(0xfffe), all, all];
  const text = (bytes: readonly number[]): string =>
    bytes.map((byte) => `\\x${(byte & 0xff).toString(16).padStart(2, '0')}`).join('');
  return `:${id}:M::${text(magic)}:${text(mask)}:${interpreter}:F`;
}
