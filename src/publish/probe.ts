import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { Platform } from '../model/platform.ts';
import { mediaTypes } from '../oci/descriptor.ts';
import { createImage, type Image } from '../oci/image.ts';
import { tarArchive } from '../oci/tar.ts';
import { blobPath } from './layout.ts';
import type { Place } from './place.ts';
import { lastLine } from './try.ts';

/** An image that is known to start, to find out whether a place can start any. */
export interface Probe {
  readonly image: Image;
  /** Folder of its layout, and of its root. */
  readonly layout: string;
  readonly root: string;
}

/** What the program says first. */
const greeting = 'Hello';
/** Seconds; it is done in none, but an engine may have much to do. */
const patience = 120;

/**
 * Makes an image of nothing but a static program that says hello, and its root.
 * @param program path of the program on this machine
 * @param platform what it was built for
 */
export async function writeProbe(program: string, platform: Platform, folder: string): Promise<Probe> {
  const [layout, root] = [join(folder, 'layout'), join(folder, 'root')];
  const bytes = await readFile(program);
  const entry = { name: 'hello', type: 'file', mode: 0o755, uid: 0, gid: 0, mtime: 0 } as const;
  const pieces: Uint8Array[] = [];
  for await (const piece of tarArchive([{ ...entry, size: bytes.length, content: [bytes] }]))
    pieces.push(piece);
  const tar = Buffer.concat(pieces);
  const digest = digestOf(tar);
  await mkdir(dirname(blobPath(layout, digest)), { recursive: true });
  await writeFile(blobPath(layout, digest), tar);
  await mkdir(root, { recursive: true });
  await copyFile(program, join(root, 'hello'));
  await chmod(join(root, 'hello'), 0o755);
  const image = createImage({
    platform,
    layer: { descriptor: { mediaType: mediaTypes.layer.none, digest, size: tar.length }, diffId: digest },
    settings: { env: [], entrypoint: [], cmd: ['/hello'], user: '', workingDir: '', labels: {} },
    labels: {},
    annotations: {},
    epoch: 0,
    createdBy: 'base-image',
  });
  return { image, layout, root };
}

/** Starts the probe in a place. @returns what went wrong; `''` for a place that can start images */
export async function prove(place: Place): Promise<string> {
  const said = await place.start(undefined, patience);
  if (said.status === 0 && said.stdout.startsWith(greeting)) return '';
  return said.late ? `nothing was heard for ${String(patience)} seconds` : lastLine(said);
}
