/** One member of a tar archive, as far as apk's own archives need it. */
export interface TarMember {
  readonly name: string;
  /** `0` file, `2` symbolic link, `5` directory … */
  readonly type: string;
  /** Target of a link. */
  readonly linkname: string;
  readonly content: Buffer;
}

const block = 512;
/** Extended headers (POSIX.1-2001) say what apk keeps beside a file, its checksum; nothing here asks for it. */
const extensions = ['x', 'g'];

/**
 * The members of an archive, one after the other. An archive that is cut off behind a member, as apk's signatures and
 * control segments are, ends there.
 * @param wanted whether to keep the content; else it is passed by, and `content` is empty
 */
export async function* readTar(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<TarMember, void> {
  const take = reader(source);
  for (;;) {
    const header = await take(block, true);
    if (header.length < block || header.every((byte) => byte === 0)) return;
    const text = (start: number, length: number) => {
      const [value = ''] = header.toString('utf8', start, start + length).split('\0', 1);
      return value;
    };
    const size = parseInt(text(124, 12), 8) || 0;
    const [type, prefix] = [text(156, 1) || '0', text(345, 155)];
    const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
    const kept = !extensions.includes(type) && wanted(name);
    const content = await take(size, kept);
    await take((block - (size % block)) % block, false);
    if (!extensions.includes(type)) yield { name, type, linkname: text(157, 100), content };
  }
}

/** Gives the next bytes of `source`, fewer only at its end; bytes that are not kept are not held either. */
function reader(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const chunks = chunksOf(source);
  let rest: Buffer = Buffer.alloc(0);
  return async (length: number, keep: boolean): Promise<Buffer> => {
    const taken: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      if (rest.length === 0) {
        const { value, done } = await chunks.next();
        if (done === true) break;
        rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        continue;
      }
      const part = rest.subarray(0, missing);
      rest = rest.subarray(part.length);
      missing -= part.length;
      if (keep) taken.push(part);
    }
    return Buffer.concat(taken);
  };
}

async function* chunksOf(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  yield* source;
}
