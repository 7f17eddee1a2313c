import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Rootfs } from '../rootfs.ts';
import type { Tweak } from './tweak.ts';

/** The certificates that Java trusts, as Debian's and Fedora's packages write them. */
const stores = ['/etc/ssl/certs/java/cacerts', '/etc/pki/ca-trust/extracted/java/cacerts'];
/** What everybody's store has for a password: it guards the form, not a secret. */
const password = 'changeit';

const magic = 0xfeedfeed;
const certificate = 2;
const digestSize = 20;

/**
 * A key store of Java (JKS, version 2) in which no certificate was added later than `epoch`; undefined where it is
 * something else, or has another password.
 */
export function dateKeyStore(bytes: Buffer, epoch: number): Buffer | undefined {
  if (bytes.length < 12 + digestSize || bytes.readUInt32BE(0) !== magic || bytes.readUInt32BE(4) !== 2)
    return;
  const body = Buffer.from(bytes.subarray(0, -digestSize));
  if (!digest(body).equals(bytes.subarray(-digestSize))) return;
  const latest = BigInt(epoch) * 1000n;
  let at = 12;
  for (let entries = body.readUInt32BE(8); entries > 0; entries -= 1) {
    if (body.readUInt32BE(at) !== certificate) return;
    at += 4;
    at += 2 + body.readUInt16BE(at); // alias
    if (body.readBigUInt64BE(at) > latest) body.writeBigUInt64BE(latest, at);
    at += 8;
    at += 2 + body.readUInt16BE(at); // kind of certificate
    at += 4 + body.readUInt32BE(at);
  }
  return Buffer.concat([body, digest(body)]);
}

function digest(body: Buffer): Buffer {
  const wide = Buffer.from(password, 'utf16le').swap16();
  return createHash('sha1').update(wide).update('Mighty Aphrodite').update(body).digest();
}

function isStore(root: Rootfs): readonly string[] {
  return stores.filter((path) => root.stat(path)?.isFile());
}

export const javaTweaks: readonly Tweak[] = [
  {
    name: 'java-keystore-dates',
    managers: 'all',
    reason:
      'The store of certificates that Java trusts says when each was added, which is the time of the build. No such time is later than the newest package, or the same lock would give another image tomorrow.',
    undo: '',
    default: true,
    condition: {
      words: `${stores.map((path) => `\`${path}\``).join(' or ')} exists`,
      holds: ({ root }) => isStore(root).length > 0,
    },
    apply({ root, epoch }) {
      for (const path of isStore(root)) {
        const dated = dateKeyStore(readFileSync(root.locate(path)), epoch);
        const { mode, uid, gid } = root.stat(path) ?? { mode: 0o644, uid: 0, gid: 0 };
        if (dated) root.write(path, dated, { mode: mode & 0o7777, uid, gid });
      }
    },
  },
];
