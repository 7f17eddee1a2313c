import { fail } from './error.ts';

/** An operating system and architecture as OCI names them (image-spec, `platform`). */
export interface Platform {
  readonly os: 'linux';
  readonly architecture: string;
  readonly variant?: string;
}

/** One architecture in every dialect this program speaks. */
interface Dialects {
  /** `arch` or `arch/variant`, the canonical OCI spelling behind `linux/`. */
  readonly oci: string;
  /** Other spellings of the same thing, `docker --platform` and `uname -m` among them. */
  readonly aliases: readonly string[];
  readonly debian: string;
  readonly rpm: string;
  readonly pacman: string;
  readonly apk: string;
  /** What `qemu-<name>-static` is called. */
  readonly qemu: string;
  /** ELF header: e_machine, class in bits, byte order. */
  readonly elf: { readonly machine: number; readonly bits: 32 | 64; readonly order: 'LE' | 'BE' };
  /** What Node calls it (`process.arch`), where Node runs on it. */
  readonly node?: string;
}

const table: readonly Dialects[] = [
  { oci: 'amd64', aliases: ['x86_64', 'x86-64', 'x64'], debian: 'amd64', rpm: 'x86_64', pacman: 'x86_64', apk: 'x86_64', qemu: 'x86_64', elf: { machine: 62, bits: 64, order: 'LE' }, node: 'x64' },
  { oci: '386', aliases: ['i386', 'i686', 'x86'], debian: 'i386', rpm: 'i686', pacman: 'i686', apk: 'x86', qemu: 'i386', elf: { machine: 3, bits: 32, order: 'LE' }, node: 'ia32' },
  { oci: 'arm64', aliases: ['arm64/v8', 'aarch64'], debian: 'arm64', rpm: 'aarch64', pacman: 'aarch64', apk: 'aarch64', qemu: 'aarch64', elf: { machine: 183, bits: 64, order: 'LE' }, node: 'arm64' },
  { oci: 'arm/v7', aliases: ['arm', 'armhf', 'armv7', 'armv7l', 'armv7h'], debian: 'armhf', rpm: 'armv7hl', pacman: 'armv7h', apk: 'armv7', qemu: 'arm', elf: { machine: 40, bits: 32, order: 'LE' }, node: 'arm' },
  { oci: 'arm/v6', aliases: ['armv6', 'armv6l'], debian: 'armhf', rpm: 'armv6hl', pacman: 'armv6h', apk: 'armhf', qemu: 'arm', elf: { machine: 40, bits: 32, order: 'LE' } },
  { oci: 'arm/v5', aliases: ['armel', 'armv5'], debian: 'armel', rpm: 'armv5tel', pacman: 'arm', apk: 'armel', qemu: 'arm', elf: { machine: 40, bits: 32, order: 'LE' } },
  { oci: 'ppc64le', aliases: ['ppc64el'], debian: 'ppc64el', rpm: 'ppc64le', pacman: 'ppc64le', apk: 'ppc64le', qemu: 'ppc64le', elf: { machine: 21, bits: 64, order: 'LE' }, node: 'ppc64' },
  { oci: 'riscv64', aliases: [], debian: 'riscv64', rpm: 'riscv64', pacman: 'riscv64', apk: 'riscv64', qemu: 'riscv64', elf: { machine: 243, bits: 64, order: 'LE' }, node: 'riscv64' },
  { oci: 's390x', aliases: [], debian: 's390x', rpm: 's390x', pacman: 's390x', apk: 's390x', qemu: 's390x', elf: { machine: 22, bits: 64, order: 'BE' }, node: 's390x' },
  { oci: 'loong64', aliases: ['loongarch64'], debian: 'loong64', rpm: 'loongarch64', pacman: 'loong64', apk: 'loongarch64', qemu: 'loongarch64', elf: { machine: 258, bits: 64, order: 'LE' }, node: 'loong64' },
  { oci: 'mips64le', aliases: ['mips64el'], debian: 'mips64el', rpm: 'mips64el', pacman: 'mips64el', apk: 'mips64el', qemu: 'mips64el', elf: { machine: 8, bits: 64, order: 'LE' } },
];

function toPlatform(oci: string): Platform {
  const [architecture = oci, variant] = oci.split('/');
  return variant === undefined ? { os: 'linux', architecture } : { os: 'linux', architecture, variant };
}

/** Every platform this program knows, in the order of its table. */
export const knownPlatforms: readonly Platform[] = table.map((row) => toPlatform(row.oci));

/**
 * Reads `linux/arm64`, `arm64/v8`, `aarch64` … into the one canonical platform.
 * @throws BaseImageError `usage` for anything nobody has.
 */
export function parsePlatform(text: string): Platform {
  const bare = text.trim().toLowerCase().replace(/^linux\//, '');
  const row = table.find((candidate) => candidate.oci === bare || candidate.aliases.includes(bare));
  if (row) return toPlatform(row.oci);
  return fail('usage', `Unknown platform ${JSON.stringify(text)}`, {
    hint: `Known platforms: ${knownPlatforms.map(formatPlatform).join(', ')}`,
  });
}

/** `linux/arm64`, `linux/arm/v7`: the spelling of `docker --platform`. */
export function formatPlatform(platform: Platform): string {
  return [platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/');
}

/** `linux-arm-v7`: the same as a file name. */
export function platformSlug(platform: Platform): string {
  return formatPlatform(platform).replaceAll('/', '-');
}

export function samePlatform(a: Platform, b: Platform): boolean {
  return formatPlatform(a) === formatPlatform(b);
}

/** What each dialect calls this platform. */
export function dialects(platform: Platform): Dialects {
  const name = formatPlatform(platform).slice('linux/'.length);
  return table.find((row) => row.oci === name) ?? fail('internal', `Platform outside the table: ${name}`);
}

/** The platform of a machine, from Node's `process.arch`. */
export function platformOfNode(arch: string): Platform {
  const row = table.find((candidate) => candidate.node === arch);
  return row ? toPlatform(row.oci) : fail('host', `This machine's architecture (${arch}) is not one this program knows`);
}

/** Architectures that the processor of another runs by itself. */
const alsoRuns: Readonly<Record<string, readonly string[]>> = {
  'linux/amd64': ['linux/386'],
};

/** Whether programs of `platform` run on the machine without emulation. */
export function runsOn(machine: Platform, platform: Platform): boolean {
  return samePlatform(machine, platform) || (alsoRuns[formatPlatform(machine)] ?? []).includes(formatPlatform(platform));
}
