import { readFileSync } from 'node:fs';
import type { Rootfs } from '../rootfs.ts';
import { elfHeader, type ElfHeader } from './shared-object.ts';

/** What a root's own `ldconfig` has built in. */
export interface Ldconfig {
  readonly elf: ElfHeader;
  /** glibc 2.`minor`. */
  readonly minor: number;
  /** How it signs the cache: `ldconfig (Debian GLIBC 2.41-12) stable release version 2.41`. */
  readonly generator: string;
  /** Directories that are searched after the configured ones. */
  readonly systemDirectories: readonly string[];
}

/**
 * Debian's glibc and those made of it: only there is the list of system directories complete in the program;
 * elsewhere more are derived from it, by rules of each architecture.
 */
const signature = /ldconfig \((?:Debian|Ubuntu) GLIBC [^)\0]*\) \w+ release version 2\.(\d+)(?=\0)/;
const directories = /(?:\/[\w./+-]*lib[\w./+-]*\/\0){2,}/;

/** The oldest whose sources this was compared with; those before 2.33 write another format. */
const oldestMinor = 36;

/** Read from the program without running it; undefined when there is none, or not one whose rules are known. */
export function inspectLdconfig(root: Rootfs): Ldconfig | undefined {
  // Ubuntu's /sbin/ldconfig is a script around it.
  const path = ['/sbin/ldconfig.real', '/sbin/ldconfig', '/usr/sbin/ldconfig'].find((candidate) =>
    root.has(candidate),
  );
  if (path === undefined) return undefined;
  const program = readFileSync(root.locate(path));
  const text = program.toString('latin1');
  const elf = elfHeader(program);
  const [generator, minor] = signature.exec(text) ?? [];
  const [list] = directories.exec(text) ?? [];
  if (!elf || generator === undefined || list === undefined || Number(minor) < oldestMinor) return undefined;
  return { elf, minor: Number(minor), generator, systemDirectories: list.split('\0').filter(Boolean) };
}
