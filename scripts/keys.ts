/**
 * Looks after the keys of the recipes. Their dates are said before they are over:
 *
 *     npx tsx scripts/keys.ts check [--at 2026-12-31]
 *
 * In a workflow these are annotations, and the status is 0: a date alone makes no build fail. And they are renewed,
 * where nobody has to be trusted anew for it:
 *
 *     npx tsx scripts/keys.ts renew archlinux [--mirror URL]
 *     npx tsx scripts/keys.ts renew FILE --from URL
 *
 * The first takes the package archlinux-keyring off a mirror of Arch Linux, believes it when a key of the present keyring
 * has signed it, and writes the keys that `pacman-key --populate` would make valid. The second takes a file as its owner
 * publishes it, and only when it holds the very keys that are there, with other dates. What changed is printed; see
 * recipes/keys/README.md for what else is to be written down.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const start = promisify(execFile);
const keysFolder = fileURLToPath(new URL('../recipes/keys', import.meta.url));
const officialMirror = 'https://geo.mirror.pkgbuild.com';
const day = 24 * 60 * 60;

export interface Key {
  readonly fingerprint: string;
  readonly owner: string;
  /** Seconds since 1970; undefined for a key without end. */
  readonly expires: number | undefined;
}

/** The keys in a file, armoured or not; none when it is no keyring. */
export async function keysIn(path: string): Promise<readonly Key[]> {
  const home = await mkdtemp(join(tmpdir(), 'keys-'));
  try {
    const argv = ['--homedir', home, '--batch', '--quiet', '--with-colons', '--show-keys', path];
    const { stdout } = await start('gpg', argv, { maxBuffer: 64 << 20 }).catch(() => ({ stdout: '' }));
    return readColons(stdout);
  } finally {
    await rm(home, { recursive: true });
  }
}

function readColons(text: string): readonly Key[] {
  const keys: { fingerprint: string; owner: string; expires: number | undefined }[] = [];
  for (const fields of text.split('\n').map((line) => line.split(':'))) {
    const last = keys.at(-1);
    if (fields[0] === 'pub')
      keys.push({ fingerprint: '', owner: '', expires: fields[6] ? Number(fields[6]) : undefined });
    else if (last && fields[0] === 'fpr' && last.fingerprint === '') last.fingerprint = fields[9] ?? '';
    else if (last && fields[0] === 'uid' && last.owner === '') last.owner = fields[9] ?? '';
  }
  return keys;
}

export interface Warning extends Key {
  /** Below the folder of keys. */
  readonly file: string;
  readonly expires: number;
}

/**
 * Keys whose last day is near, before it and after; those that were over long ago are there to verify what is old.
 * @param now seconds since 1970
 */
export async function expiring(folder: string, now: number, days = 60): Promise<readonly Warning[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(md|pub)$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const found: Warning[] = [];
  for (const path of paths)
    for (const { expires, ...key } of await keysIn(path))
      if (expires !== undefined && Math.abs(expires - now) <= days * day)
        found.push({ ...key, expires, file: relative(folder, path) });
  return found.sort((a, b) => a.expires - b.expires);
}

/** One line for each, as annotations of a workflow where `annotate`. */
export function describe(warnings: readonly Warning[], now: number, annotate: boolean): readonly string[] {
  return warnings.map(({ file, fingerprint, owner, expires }) => {
    const date = new Date(expires * 1000).toISOString().slice(0, 10);
    const when = expires < now ? `expired on ${date}` : `expires on ${date}`;
    const line = `recipes/keys/${file}: ${fingerprint} (${owner}) ${when}; see scripts/keys.ts`;
    return annotate ? `::warning title=A key ${expires < now ? 'has expired' : 'expires'}::${line}` : line;
  });
}

/** What a renewal has changed, one line each. */
function changes(before: readonly Key[], after: readonly Key[]): readonly string[] {
  const until = ({ expires }: Key) =>
    expires === undefined ? 'no end' : new Date(expires * 1000).toISOString().slice(0, 10);
  const find = (keys: readonly Key[], key: Key) =>
    keys.find((other) => other.fingerprint === key.fingerprint);
  return [
    ...before.filter((key) => !find(after, key)).map((key) => `- ${key.fingerprint} ${key.owner}`),
    ...after.flatMap((key) => {
      const former = find(before, key);
      if (former === undefined) return [`+ ${key.fingerprint} ${key.owner} (${until(key)})`];
      return former.expires === key.expires
        ? []
        : [`~ ${key.fingerprint} ${key.owner}: ${until(former)} → ${until(key)}`];
    }),
  ];
}

async function download(url: string, to: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new Error(`${url}: HTTP status ${String(answer.status)}`);
  await writeFile(to, Buffer.from(await answer.arrayBuffer()));
}

/** Runs `body` with a throw-away folder and a gpg that keeps everything in it. */
async function withGpg<T>(
  body: (folder: string, gpg: (...argv: readonly string[]) => Promise<string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const home = join(folder, 'home');
  await mkdir(home, { mode: 0o700 });
  const base = ['--homedir', home, '--batch', '--quiet', '--no-tty'];
  try {
    return await body(folder, async (...argv) => {
      const { stdout } = await start('gpg', [...base, ...argv], { maxBuffer: 64 << 20 });
      return stdout;
    });
  } finally {
    await start('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The same keys with other dates, as their owner publishes them now.
 * @throws Error when the document holds another key, lacks one, or is none
 */
export async function renewSame(file: string, url: string): Promise<readonly string[]> {
  return withGpg(async (folder, gpg) => {
    const fresh = join(folder, 'fresh');
    await download(url, fresh);
    const [before, after] = [await keysIn(file), await keysIn(fresh)];
    const names = (keys: readonly Key[]) =>
      keys
        .map(({ fingerprint }) => fingerprint)
        .sort()
        .join(' ');
    if (names(before) !== names(after))
      throw new Error(
        `${url} holds other keys than ${file}: whom to trust is for a person to decide\n${changes(before, after).join('\n')}`,
      );
    await gpg('--import', '--', fresh);
    await writeFile(file, await gpg('--armor', '--export-options', 'export-minimal', '--export'));
    return changes(before, after);
  });
}

/**
 * The keyring of Arch Linux from the package on a mirror.
 * @param file the present keyring, which must have signed the package
 */
export async function renewArch(file: string, mirror: string): Promise<readonly string[]> {
  return withGpg(async (folder, gpg) => {
    const base = `${mirror}/core/os/x86_64`;
    const [database, archive] = [join(folder, 'core.db'), join(folder, 'package')];
    await download(`${base}/core.db`, database);
    // Only a name is taken from the database, which nobody signs.
    const { stdout: list } = await start('bsdtar', ['-xOf', database, '--', 'archlinux-keyring-*/desc']);
    const name = /^%FILENAME%\n(archlinux-keyring-[\w.:+-]+)$/m.exec(list)?.[1];
    if (name === undefined) throw new Error(`${base}/core.db names no archlinux-keyring`);
    await download(`${base}/${name}`, archive);
    await download(`${base}/${name}.sig`, `${archive}.sig`);
    const ring = join(folder, 'present.gpg');
    await gpg('--dearmor', '--output', ring, '--', file);
    await start('gpgv', ['--keyring', ring, '--', `${archive}.sig`, archive]).catch((cause: unknown) => {
      throw new Error(`${name} is not signed by a key of ${file}`, { cause });
    });

    const inside = 'usr/share/pacman/keyrings';
    const parts = ['archlinux.gpg', 'archlinux-trusted', 'archlinux-revoked'];
    await start('bsdtar', ['-xf', archive, '-C', folder, '--', ...parts.map((part) => `${inside}/${part}`)]);
    const at = (part: string) => join(folder, inside, part);
    const trusted = (await readFile(at('archlinux-trusted'), 'utf8')).split('\n').filter(Boolean);
    const revoked = (await readFile(at('archlinux-revoked'), 'utf8')).split('\n').filter(Boolean);
    // As pacman-key --populate: the main keys are signed by one of our own, and whom they vouch for is valid.
    await gpg('--passphrase', '', '--quick-gen-key', 'local', 'ed25519', 'cert', 'never');
    await gpg('--import', '--', at('archlinux.gpg'));
    for (const line of trusted) await gpg('--yes', '--quick-lsign-key', line.split(':')[0] ?? '');
    await gpg('--import-ownertrust', '--', at('archlinux-trusted'));
    const valid = validIn(await gpg('--with-colons', '--list-keys')).filter((key) => !revoked.includes(key));
    if (valid.length === 0) throw new Error(`${name} makes no key valid`);
    const before = await keysIn(file);
    await writeFile(file, await gpg('--armor', '--export-options', 'export-minimal', '--export', ...valid));
    return changes(before, await keysIn(file));
  });
}

/** Fingerprints of fully valid keys; our own is ultimately so, and no part of it. */
function validIn(colons: string): readonly string[] {
  return [...colons.matchAll(/^pub:f:.*\n(?:(?!pub:).*\n)*?fpr:{9}([0-9A-F]+):/gm)].map(
    ([, key = '']) => key,
  );
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { at: { type: 'string' }, from: { type: 'string' }, mirror: { type: 'string' } },
  });
  const [verb, name] = positionals;
  if (verb === 'check') {
    const now = (values.at === undefined ? Date.now() : Date.parse(values.at)) / 1000;
    const annotate = process.env.GITHUB_ACTIONS === 'true';
    for (const line of describe(await expiring(keysFolder, now), now, annotate)) console.log(line);
  } else if (verb === 'renew' && name === 'archlinux') {
    const file = join(keysFolder, 'archlinux/archlinux.asc');
    for (const line of await renewArch(file, values.mirror ?? officialMirror)) console.log(line);
  } else if (verb === 'renew' && name !== undefined && values.from !== undefined) {
    for (const line of await renewSame(join(keysFolder, name), values.from)) console.log(line);
  } else {
    console.error(
      'usage: keys.ts check [--at DATE] | renew archlinux [--mirror URL] | renew FILE --from URL',
    );
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
