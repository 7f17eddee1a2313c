import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/contract.ts';
import { digestOf } from '../../model/digest.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import { makeLock, type Lock, type LockedPackage } from '../../model/lock.ts';
import { dialects, formatPlatform } from '../../model/platform.ts';
import type { Archive, KeyringFile, Target } from '../../model/target.ts';
import { majorOf } from '../../rootfs/version.ts';
import { recall, remember } from '../memo.ts';
import { lockLayers } from './image.ts';
import { verify } from './openpgp.ts';
import { keptFolder, splitUrl } from './place.ts';
import { chooseListed, readSums } from './sums.ts';

/** What an archive is, as far as it takes to lock it. */
interface Found {
  /** File name. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** As the name of the file says it. */
  readonly version?: string | undefined;
  /** Base64 */
  readonly signature?: string;
}

/**
 * Finds out what each archive is today: its size, and the sum that the recipe, a signed list or the signature of the
 * archive itself vouches for. What the answer depends on are the documents that prove it, so the answer is remembered
 * under their digests.
 */
export async function resolve(target: Target, host: Host): Promise<Lock> {
  if (target.archives.length === 0)
    fail('resolve', `The recipe has no archive for ${formatPlatform(target.platform)}`, {
      hint: 'Choose another platform or variant; `base-image plan --platform all` shows all.',
    });
  const proofs = await Promise.all(target.archives.map((archive) => readProof(archive, host)));
  const asked = question(target, proofs);
  const remembered = await recall(asked, host);
  if (remembered) return remembered;
  const found = await Promise.all(
    target.archives.map((archive, at) => lockArchive(archive, target, proofs[at] ?? {}, host)),
  );
  const lock = makeLock(target, found.flat(), versionOf(target));
  await remember(asked, lock, host);
  return lock;
}

/**
 * What the recipe says an archive is comes before what the files in it say: those may tell what they were made with
 * (Buildroot), and not what they are.
 */
function versionOf({ archives, recipe }: Target): Lock['detected'] {
  const point = archives.find(({ version }) => version !== '')?.version;
  return point === undefined ? {} : { point, version: majorOf(point, recipe) };
}

/** The documents that say which bytes are right. */
interface Proof {
  readonly sums?: Buffer;
  readonly signature?: Buffer;
}

async function readProof({ name, proof }: Archive, host: Host): Promise<Proof> {
  if (proof === undefined || 'sha256' in proof) return {};
  const read = async (url: string, what: string, code: 'fetch' | 'signature') => {
    const { status, body } = await host.http.get(url);
    if (status === 200) return body;
    return fail(code, `${what} of archive ${name} cannot be had: ${url}: HTTP status ${String(status)}`, {
      hint: 'Check the release and the URL in the recipe.',
    });
  };
  const [sums, signature] = await Promise.all([
    'sums' in proof ? read(proof.sums, 'The list of sums', 'fetch') : undefined,
    proof.signature === '' ? undefined : read(proof.signature, 'The signature', 'signature'),
  ]);
  return { ...(sums && { sums }), ...(signature && { signature }) };
}

function question(
  { recipe, release, version, variant, platform, archives }: Target,
  proofs: readonly Proof[],
) {
  return {
    format: 2,
    manager: 'archive',
    ...{ recipe, release, version, variant, platform },
    archives: archives.map(({ name, version: own, source, proof, words }, at) => ({
      name,
      version: own,
      words,
      source:
        'file' in source
          ? { ...source, file: basename(source.file) }
          : 'digest' in source
            ? source.digest
            : source,
      proof: proof && 'keyring' in proof ? { ...proof, keyring: proof.keyring.digest } : proof,
      documents: Object.entries(proofs[at] ?? {}).map(([key, bytes]) => [key, digestOf(bytes as Buffer)]),
    })),
  };
}

async function lockArchive(
  archive: Archive,
  target: Target,
  documents: Proof,
  host: Host,
): Promise<readonly LockedPackage[]> {
  const { source, name, words } = archive;
  const layers = 'urls' in source || 'file' in source ? undefined : await lockLayers(archive, target, host);
  const files: readonly Found[] = layers ?? [await findFile(archive, documents, host)];
  return files.map((found, at) => {
    // In the order of their names layers come in the order in which they are laid over each other.
    const digits = Math.max(2, String(files.length).length);
    const own = files.length === 1 ? name : `${name}-${String(at + 1).padStart(digits, '0')}`;
    const version = found.version || archive.version || target.version || found.sha256.slice(0, 12);
    return {
      name: own,
      version,
      architecture: dialects(target.platform)[words],
      size: found.size,
      sha256: found.sha256,
      source: { name, version },
      ...(found.signature !== undefined && { signature: found.signature }),
      path: found.path,
      repository: { name, suite: '', component: '', security: false },
      requested: true,
    };
  });
}

async function findFile(archive: Archive, documents: Proof, host: Host): Promise<Found> {
  const { source, proof, name } = archive;
  if ('file' in source) return localFile(name, source, proof);
  if (!('urls' in source) || proof === undefined) return fail('internal', `Archive ${name} has no proof`);
  const { file } = splitUrl(source.urls[0] ?? '');
  if ('sha256' in proof)
    return { path: file, sha256: proof.sha256, size: await sizeOf(name, source.urls, host) };
  if (!('sums' in proof)) return signedArchive(name, source.urls, documents, proof.keyring, host);

  const list = `The list of sums of archive ${name} (${proof.sums})`;
  const text = await verifiedSums(list, documents, proof.keyring, host);
  const chosen = chooseListed(readSums(text), pathBeside(proof.sums, source.urls), list);
  const urls = source.urls.map((url) => `${splitUrl(url).root}/${encodeURIComponent(chosen.file)}`);
  const size = await sizeOf(name, urls, host);
  return { path: chosen.file, sha256: chosen.sha256, size, version: chosen.version };
}

/** The archive's path below the folder of a list, where it lies there; else its name. */
function pathBeside(list: string, urls: readonly string[]): string {
  const { root } = splitUrl(list);
  const below = urls.find((url) => url.startsWith(`${root}/`));
  return below === undefined
    ? splitUrl(urls[0] ?? '').file
    : decodeURIComponent(below.slice(root.length + 1));
}

async function verifiedSums(what: string, { sums, signature }: Proof, keyring: KeyringFile, host: Host) {
  if (sums === undefined) return fail('internal', `${what} was not read`);
  const path = join(host.workDir, `sums-${randomUUID()}`);
  await writeFile(path, sums);
  const { signers, text } = await verify(path, signature, keyring, what, host);
  await rm(path);
  host.log.info(`${what} is signed by ${signers.join(', ')}`);
  return (signature ? sums : text).toString('utf8');
}

async function localFile(
  name: string,
  { file, digest }: { readonly file: string; readonly digest: string },
  proof: Archive['proof'],
): Promise<Found> {
  const sha256 = digest.slice('sha256:'.length);
  if (proof && 'sha256' in proof && proof.sha256 !== sha256)
    fail('fetch', `Archive ${name} has other bytes: SHA-256 ${sha256} instead of ${proof.sha256}: ${file}`);
  const stats = await stat(file);
  if (!stats.isFile()) fail('recipe', `Archive ${name} is no file: ${file}`);
  return { path: basename(file), sha256, size: stats.size };
}

/** What the first place answers that has the archive; a text is a reason to ask the next one. */
async function askEach<T>(
  name: string,
  urls: readonly string[],
  ask: (url: string) => Promise<T | string>,
): Promise<T> {
  const refusals: string[] = [];
  for (const url of urls) {
    const answer = await ask(url).catch((error: unknown) => {
      if (error instanceof BaseImageError) return error.message;
      throw error;
    });
    if (typeof answer !== 'string') return answer;
    refusals.push(`${url}: ${answer}`);
  }
  return fail('fetch', `Archive ${name} cannot be had:\n${refusals.join('\n')}`, {
    hint: 'Check the release and the URLs in the recipe; a mirror that keeps old files may serve.',
  });
}

/** Bytes of a file. */
function sizeOf(name: string, urls: readonly string[], host: Host): Promise<number> {
  return askEach(name, urls, async (url) => {
    const { status, size } = await host.http.size(url);
    if (status !== 200) return `HTTP status ${String(status)}`;
    return size ?? 'the server does not say how large it is';
  });
}

/**
 * An archive that nothing names but its own signature: it has to be fetched to be locked, and is kept where the fetch
 * will look first.
 */
async function signedArchive(
  name: string,
  urls: readonly string[],
  { signature }: Proof,
  keyring: KeyringFile,
  host: Host,
): Promise<Found> {
  const folder = keptFolder(urls, host);
  const { file } = splitUrl(urls[0] ?? '');
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `${randomUUID()}.part`);
  try {
    await askEach(name, urls, async (url) => {
      const { status } = await host.http.save(url, aside);
      return status === 200 ? undefined : `HTTP status ${String(status)}`;
    });
    const { signers } = await verify(aside, signature, keyring, `Archive ${name} (${file})`, host);
    host.log.info(`Archive ${name} (${file}) is signed by ${signers.join(', ')}`);
    const [{ size }, sha256] = [await stat(aside), await sha256Of(aside)];
    await rename(aside, join(folder, file));
    return { path: file, size, sha256, ...(signature && { signature: signature.toString('base64') }) };
  } finally {
    await rm(aside, { force: true });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
