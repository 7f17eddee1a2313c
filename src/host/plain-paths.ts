import { chmod, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fail } from '../model/error.ts';

/**
 * What every program and every configuration file takes as it stands: apt.conf, sources and repository files, URLs of
 * keys, macros of rpm, `image:tag` on a command line and sockets of agents all have characters of their own.
 */
const plain = /^[\w/.@+-]+$/;

const prefix = 'base-image-names-';

/** Other names for places whose own name has characters that some program would stumble over. */
export interface PlainPaths {
  /** The path itself where it is plain; else a link to it. It ends in the same name, or at least in the same ending. */
  plain(path: string): Promise<string>;
  /** Removes the links; may be called twice. */
  dispose(): Promise<void>;
}

/** Quoting for a dozen formats, some of which know none, is not needed where no path has to be quoted. */
export function createPlainPaths(): PlainPaths {
  let folder: Promise<string> | undefined;
  const links = new Map<string, Promise<string>>();

  async function link(path: string): Promise<string> {
    folder ??= openFolder();
    const [own, number] = [await folder, links.size];
    const ending = extname(path);
    const place = join(own, `${String(number)}${plain.test(ending) ? ending : ''}`);
    await symlink(path, place);
    return place;
  }

  async function plainOf(path: string): Promise<string> {
    if (plain.test(path)) return path;
    // The last name may mean something: it is kept where it is plain.
    const name = basename(path);
    if (plain.test(name)) return join(await plainOf(dirname(path)), name);
    const made = links.get(path) ?? link(path);
    links.set(path, made);
    return made;
  }

  return {
    plain: plainOf,
    async dispose() {
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

/** A folder of this process, after those of processes that were killed were removed. */
async function openFolder(): Promise<string> {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp', '/dev/shm']) {
    if (!plain.test(parent)) continue;
    try {
      await removeLeftovers(parent);
      const folder = await mkdtemp(join(parent, `${prefix}${String(process.pid)}-`));
      // Programs that give up being root still have to find what the links lead to.
      await chmod(folder, 0o711);
      return folder;
    } catch {
      // Not there, or not to be written to: the next one.
    }
  }
  return fail('host', 'There is no folder for temporary files whose path is made of letters and digits', {
    hint: 'Set TMPDIR to one, or use a cache folder and a recipe in such a path.',
  });
}

async function removeLeftovers(parent: string): Promise<void> {
  const running = new Set(await readdir('/proc'));
  for (const name of await readdir(parent)) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !running.has(pid))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
