import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dateKeyStore } from '../../src/rootfs/tweaks/java.ts';

const sized = (bytes: Buffer, width: 2 | 4) => {
  const size = Buffer.alloc(width);
  size.writeUIntBE(bytes.length, 0, width);
  return Buffer.concat([size, bytes]);
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};

/** A store of certificates as java.security.KeyStore writes them, each added at a time in milliseconds. */
function store(added: readonly number[], password = 'changeit', tag = 2): Buffer {
  const entries = added.map((time, at) =>
    Buffer.concat([
      u32(tag),
      sized(Buffer.from(`debian:authority-${String(at)}.pem`), 2),
      u64(time),
      sized(Buffer.from('X.509'), 2),
      sized(Buffer.alloc(100 + at, at), 4),
    ]),
  );
  const body = Buffer.concat([u32(0xfeedfeed), u32(2), u32(added.length), ...entries]);
  const hash = createHash('sha1').update(Buffer.from(password, 'utf16le').swap16());
  return Buffer.concat([body, hash.update('Mighty Aphrodite').update(body).digest()]);
}

const epoch = 1_700_000_000;

test('certificates were added no later than the newest package, whenever the store was made', () => {
  const [one, two] = [store([5000, epoch * 1000 + 7]), store([5000, epoch * 1000 + 99_999])];
  expect(dateKeyStore(one, epoch)).toEqual(store([5000, epoch * 1000]));
  expect(dateKeyStore(two, epoch)).toEqual(dateKeyStore(one, epoch));
});

test('what is no such store stays as it is', () => {
  const good = store([1]);
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('no store at all, but long enough to be one'),
    store([1], 'secret'),
    store([1], 'changeit', 1),
    Buffer.concat([good.subarray(0, -1), Buffer.from('x')]),
  ])
    expect(dateKeyStore(bytes, epoch)).toBeUndefined();
});
