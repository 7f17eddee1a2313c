import { text } from 'node:stream/consumers';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { searchPath } from '../../rootfs/sandbox.ts';

/** One member of a tar. Names are bytes, one character each, as tar has them; `display` makes them readable. */
export interface Member {
  /** As it is in the archive. */
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'link' | 'device' | 'fifo';
  /** What a link points to; the name of another member for a hard link. */
  readonly target: string;
  /** Seconds since 1970. */
  readonly mtime: number;
}

const types: Readonly<Record<string, Member['type']>> = {
  '-': 'file',
  C: 'file', // contiguous, which no file system knows
  d: 'directory',
  l: 'symlink',
  h: 'link',
  c: 'device',
  b: 'device',
  p: 'fifo',
};

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const time = String.raw`(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)?`;
// Fractions of a second come without their last zeros, and blanks in their place.
const line = new RegExp(String.raw`^(.)\S+ +\S+ +[\d,]+ +${time} +${quoted}(?: (?:->|link to) ${quoted})?$`);

/**
 * The members of a plain tar in their order, as the very program lists them that will unpack them: two programs may
 * read one archive in two ways.
 * @param name of the archive, in messages
 * @throws BaseImageError `install` when it is cut off or damaged
 */
export async function listMembers(name: string, path: string, host: Host): Promise<readonly Member[]> {
  // Names are wanted as they are: without the last option, what leads outside is shown without its beginning.
  const options = ['--verbose', '--full-time', '--numeric-owner', '--quoting-style=c', '--absolute-names'];
  const argv = ['tar', '--list', '--file', path, ...options];
  // In the C locale, every byte beyond ASCII is escaped.
  const env = { PATH: searchPath, LC_ALL: 'C', TZ: 'UTC0' };
  const listing = await host.exec
    .stream(argv, (stdout) => text(stdout as never), { env })
    .catch((cause: unknown) => {
      const said = cause instanceof BaseImageError ? cause.message : String(cause);
      throw new BaseImageError('install', `Archive ${name} is damaged: ${said}`, { cause });
    });
  return listing
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => readLine(name, each));
}

function readLine(archive: string, listed: string): Member {
  const [, letter = '', day = '', clock = '', name = '', target = ''] = line.exec(listed) ?? [];
  const type = types[letter];
  if (type === undefined)
    return fail('install', `Archive ${archive} has a member of an unknown kind: ${listed}`, {
      hint: 'Parts of archives over several volumes, and labels, are no files.',
    });
  const mtime = Date.parse(`${day}T${clock}Z`) / 1000;
  return { name: unquote(name), type, target: unquote(target), mtime };
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unquote(quotedName: string): string {
  return quotedName.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

/** The text that the bytes of a name stand for. */
export function textOf(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}

/** A name for people. */
export function display(name: string): string {
  return JSON.stringify(textOf(name));
}

/** A text of a recipe, such as a pattern, as names are here. */
export function bytesOf(utf8: string): string {
  return Buffer.from(utf8, 'utf8').toString('latin1');
}
