import type { Host, HostTool } from '../host/contract.ts';

/** Extended attributes by path relative to the root (`usr/bin/ping`), then by full name, values as on disk. */
export type Xattrs = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

/** What packing needs of the machine. */
export const packTools: readonly HostTool[] = [
  { program: 'getfattr', package: 'attr', why: 'to read extended attributes' },
];

// What a package means by an attribute: capabilities, ACLs, its own notes. The rest is the host's policy or its file
// systems' bookkeeping (security.selinux, security.ima, trusted.overlay.*) and has no place in an image.
const kept = /^(?:security\.capability|system\.posix_acl_(?:access|default)|user\..+)$/;

/**
 * Reads the extended attributes of everything under `rootfs`. Node has no calls for them, so one run of `getfattr`
 * answers for the whole tree.
 * @throws CommandError when getfattr fails.
 */
export async function readXattrs(host: Pick<Host, 'exec'>, rootfs: string): Promise<Xattrs> {
  const root = rootfs.replace(/\/+$/, '');
  const argv = ['getfattr', '--recursive', '--physical', '--no-dereference', '--absolute-names'];
  const { stdout } = await host.exec.run([
    ...argv,
    '--dump',
    '--match=-',
    '--encoding=hex',
    '--',
    `${root}/`,
  ]);
  return parseXattrs(stdout, root);
}

/** Parses `getfattr --dump --encoding=hex`: paragraphs of `# file: PATH` and `NAME=0xHEX` lines, octal escapes in both. */
export function parseXattrs(dump: string, root: string): Xattrs {
  const all = new Map<string, Map<string, Uint8Array>>();
  for (const paragraph of dump.split('\n\n')) {
    const [head = '', ...lines] = paragraph.split('\n');
    const attributes = new Map<string, Uint8Array>();
    for (const line of lines) {
      const equals = line.indexOf('=');
      const name = unescape(line.slice(0, equals));
      if (kept.test(name)) attributes.set(name, Buffer.from(line.slice(equals + 1 + '0x'.length), 'hex'));
    }
    const path = unescape(head.slice('# file: '.length)).slice(root.length).replace(/^\/+/, '');
    if (attributes.size > 0) all.set(path, attributes);
  }
  return all;
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  // Escapes stand for bytes, so they are put back among bytes (latin1) before those are read as UTF-8.
  const bytes = Buffer.from(text).toString('latin1');
  const plain = bytes.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return Buffer.from(plain, 'latin1').toString();
}
