import type { Ldconfig } from './ldconfig.ts';
import type { SharedObject } from './shared-object.ts';

/** ELF machines for whose libraries the rules are known (readelflib.c in glibc's sysdeps). */
const machine = {
  x86: 3,
  mips: 8,
  ppc: 20,
  ppc64: 21,
  s390: 22,
  arm: 40,
  x86_64: 62,
  aarch64: 183,
  riscv: 243,
  loongarch: 258,
};

/** Low byte of the flags, as the loader knows it. */
const kind = { elf: 1, libc6: 3 };

/** High byte: the ABI, so that one cache can serve several (`sysdeps/generic/ldconfig.h`). */
const abi = {
  x86_64: 0x0300,
  s390x: 0x0400,
  ppc64: 0x0500,
  mipsN32: 0x0600,
  mipsN64: 0x0700,
  x32: 0x0800,
  armHard: 0x0900,
  aarch64: 0x0a00,
  armSoft: 0x0b00,
  mipsO32Nan2008: 0x0c00,
  mipsN32Nan2008: 0x0d00,
  mipsN64Nan2008: 0x0e00,
  riscvSoft: 0x0f00,
  riscvDouble: 0x1000,
  loongarchSoft: 0x1100,
  loongarchDouble: 0x1200,
};

export interface LibraryAbi {
  readonly flags: number;
  /** See {@link SharedObject.isaLevel}. */
  readonly isaLevel: number;
}

/** How this `ldconfig` marks a library; undefined for one that it leaves out. */
export function libraryAbi(library: SharedObject, ldconfig: Ldconfig): LibraryAbi | undefined {
  const flags = flagsOf(library, ldconfig);
  const x86 = [machine.x86, machine.x86_64].includes(ldconfig.elf.machine);
  return flags === undefined ? undefined : { flags, isaLevel: x86 ? library.isaLevel : 0 };
}

function flagsOf(library: SharedObject, { elf, minor }: Ldconfig): number | undefined {
  const { bits, order, flags, machine: made } = library.elf;
  if (order !== elf.order) return undefined;
  const plain = minor < 37 ? kindByLibc(library) : kind.libc6;
  const wide = bits === 64;
  switch (elf.machine) {
    case machine.x86:
    case machine.x86_64:
      if (made === machine.x86_64) return (wide ? abi.x86_64 : abi.x32) | kind.libc6;
      return made === machine.x86 && !wide ? plain : undefined;
    case machine.arm:
    case machine.aarch64:
      return wide ? abi.aarch64 | kind.libc6 : armFlags(flags, plain);
    case machine.ppc:
    case machine.ppc64:
      return wide ? abi.ppc64 | kind.libc6 : plain;
    case machine.s390:
      return wide ? abi.s390x | kind.libc6 : plain;
    case machine.mips:
      return mipsFlags(flags, wide, plain);
    case machine.riscv:
      return riscvFlags(flags, plain);
    case machine.loongarch:
      return wide ? loongarchFlags(flags, plain) : undefined;
    default:
      return undefined;
  }
}

/** True when the rules for this processor are known. */
export function knowsMachine({ elf }: Pick<Ldconfig, 'elf'>): boolean {
  return Object.values(machine).includes(elf.machine);
}

/** Before 2.37, libraries that show no sign of a libc are marked as just ELF. */
function kindByLibc({ interpreter, needed }: SharedObject): number {
  const linked = needed.some((name) => name === 'libc.so.6' || name === 'libm.so.6');
  const loaded = /^\/lib(?:32|64|x32)?\/ld(?:64)?(?:-linux[-\w]*)?\.so\.\d$/.test(interpreter ?? '');
  return linked || loaded ? kind.libc6 : kind.elf;
}

function armFlags(flags: number, plain: number): number {
  if (flags >>> 24 !== 5) return plain;
  if (flags & 0x400) return abi.armHard | kind.libc6;
  return (flags & 0x200 ? abi.armSoft : 0) | kind.libc6;
}

function mipsFlags(flags: number, wide: boolean, plain: number): number {
  const nan2008 = (flags & 0x400) !== 0;
  if (wide) return (nan2008 ? abi.mipsN64Nan2008 : abi.mipsN64) | kind.libc6;
  if (flags & 0x20) return (nan2008 ? abi.mipsN32Nan2008 : abi.mipsN32) | kind.libc6;
  return nan2008 ? abi.mipsO32Nan2008 | kind.libc6 : plain;
}

/** Compressed instructions may be there; of floating point, only the soft and the double ABI are supported. */
function riscvFlags(flags: number, plain: number): number | undefined {
  const [compressed, floats, double] = [1, 6, 4];
  if (flags & ~(compressed | floats)) return undefined;
  if ((flags & floats) === 0) return abi.riscvSoft | plain;
  return (flags & floats) === double ? abi.riscvDouble | plain : undefined;
}

function loongarchFlags(flags: number, plain: number): number | undefined {
  const [soft, double, secondAbi] = [1, 3, 0x40];
  switch (flags & ~secondAbi) {
    case soft:
      return abi.loongarchSoft | plain;
    case double:
      return abi.loongarchDouble | plain;
    default:
      return undefined;
  }
}
