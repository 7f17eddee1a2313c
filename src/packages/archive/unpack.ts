import { chmodSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Host } from '../../host/contract.ts';
import { BaseImageError, fail } from '../../model/error.ts';
import type { Archive } from '../../model/target.ts';
import { openRootfs } from '../../rootfs/rootfs.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
import { display, listMembers, textOf, type Member } from './members.ts';
import { overlay } from './overlay.ts';
import { mustBeSafe } from './safety.ts';
import { ancestorsOf, partsOf, select, type Kept } from './select.ts';

/**
 * Unpacks the plain tar `path` into the root, over what is there.
 * @param layer whether it is one of the layers of an image
 * @returns notes for the report
 * @throws BaseImageError `install` before anything is written where a member is not what a root file system has
 */
export async function unpack(
  archive: Archive,
  path: string,
  root: string,
  layer: boolean,
  host: Host,
): Promise<readonly string[]> {
  const members = await listMembers(archive.name, path, host);
  if (!layer) mustBeNoImage(archive.name, members);
  mustBeSafe(archive.name, members);
  const { kept, left } = select(archive, members, layer);
  // Names that lose their beginning may meet.
  if (archive.strip > 0) mustBeSafe(archive.name, kept.map(renamed(archive.strip)));
  if (kept.length === 0 && !layer)
    fail('install', `Archive ${archive.name} has nothing that is wanted`, {
      hint: 'Look at strip, include and exclude in the recipe.',
    });
  const { files, nodes } = withoutNodes(archive.name, kept);
  // A folder of its own on the file system of the root: what is unpacked into it cannot meet a link of the root.
  const aside = await mkdtemp(join(dirname(root), 'archive-'));
  try {
    await extract(archive, path, aside, [...left, ...nodes], host);
    const folders = new Set(
      files.filter(({ member }) => member.type === 'directory').map(({ path }) => textOf(path)),
    );
    openImplied(aside, files, folders);
    overlay(aside, openRootfs(root), { layer, folders });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  if (nodes.length === 0) return [];
  return [
    `Archive ${archive.name}: ${String(nodes.length)} device nodes below /dev are left out; engines bring their own`,
  ];
}

/** A member under the name that it gets. */
function renamed(strip: number): (kept: Kept) => Member {
  return ({ member, path }) => ({
    ...member,
    name: path,
    target: member.type === 'link' ? partsOf(member.target).slice(strip).join('/') : member.target,
  });
}

/** An engine's own archive of an image holds layers, which as files in a root make no sense. */
function mustBeNoImage(name: string, members: readonly Member[]): void {
  const names = new Set(members.map((member) => partsOf(member.name).join('/')));
  const saved = names.has('manifest.json') && [...names].some((each) => /\.tar$|^blobs\/sha256\//.test(each));
  const kind = saved
    ? 'docker-archive'
    : names.has('oci-layout') && names.has('index.json')
      ? 'oci-archive'
      : undefined;
  if (kind === undefined) return;
  fail(
    'install',
    `Archive ${name} is no root file system but an image, as \`docker save\` or \`skopeo copy\` writes it`,
    {
      hint: `Make a layout of it beside the recipe, skopeo copy ${kind}:FILE oci:FOLDER, and take its files with image: oci:FOLDER`,
    },
  );
}

/** Device nodes and pipes below /dev are the engine's business; anywhere else they are nobody's. */
function withoutNodes(name: string, kept: readonly Kept[]) {
  const isNode = ({ member: { type }, path }: Kept) =>
    type === 'device' || (type === 'fifo' && path.startsWith('dev/'));
  const nodes = kept.filter(isNode);
  const wrong = nodes.find(({ path }) => !path.startsWith('dev/'));
  if (wrong)
    fail(
      'install',
      `Archive ${name} is refused: ${display(wrong.member.name)} is a device node outside of /dev`,
      {
        hint: 'Exclude it in the recipe: exclude: [PATH]',
      },
    );
  return { files: kept.filter((each) => !isNode(each)), nodes: nodes.map(({ member }) => member) };
}

async function extract(
  { name, strip }: Archive,
  path: string,
  to: string,
  left: readonly Member[],
  host: Host,
): Promise<void> {
  const list = join(host.workDir, `left-out-${to.slice(-6)}`);
  const excluded = left.map((member) => member.name.replace(/\/+$/, '')).filter((each) => each !== '');
  // tar reads one name from each line, and takes white space off its end.
  const odd = excluded.find((each) => /\n|\s$/.test(each));
  if (odd !== undefined)
    fail('install', `Archive ${name}: ${display(odd)} cannot be left out, with such a name`);
  await writeFile(list, excluded.map((each) => `${each}\n`).join(''), 'latin1');
  const metadata = ['--numeric-owner', '--same-owner', '--same-permissions', '--delay-directory-restore'];
  const attributes = ['--xattrs', '--xattrs-include=security.capability', '--xattrs-include=user.*'];
  // A leading `./` is no part of a name.
  const stripped =
    strip === 0 ? [] : ['--transform=flags=rh;s,^\\(\\./*\\)*,,', `--strip-components=${String(strip)}`];
  const filter = excluded.length === 0 ? [] : ['--anchored', '--no-wildcards', `--exclude-from=${list}`];
  const argv = [
    'tar',
    '--extract',
    '--file',
    path,
    '--directory',
    to,
    ...metadata,
    ...attributes,
    ...stripped,
    ...filter,
  ];
  try {
    const sandbox = { root: to, outside: true, system: false, binds: toRead(path, list) };
    await runInside(host, sandbox, argv);
  } catch (cause) {
    const said = cause instanceof BaseImageError ? cause.message : String(cause);
    throw new BaseImageError('install', `Archive ${name} cannot be unpacked: ${said}`, { cause });
  } finally {
    await rm(list, { force: true });
  }
}

/** Folders that the archive does not have itself are made with whatever umask there is. */
function openImplied(aside: string, kept: readonly Kept[], folders: ReadonlySet<string>): void {
  const above = new Set(kept.flatMap(({ path }) => ancestorsOf(textOf(path))));
  for (const path of above) if (!folders.has(path)) chmodSync(join(aside, path), 0o755);
}
