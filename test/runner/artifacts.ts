import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The artifacts of one run. */
export interface Artifacts {
  readonly names: readonly string[];
  /** Folder with the content of an artifact. @throws when there is none of that name */
  folder(name: string): string;
  upload(inputs: Inputs, workspace: string): Promise<Outputs>;
  download(inputs: Inputs, workspace: string): Promise<Outputs>;
}

type Inputs = Readonly<Record<string, string>>;
type Outputs = Readonly<Record<string, string>>;

/** Stand-ins for actions/upload-artifact and actions/download-artifact, with a folder for GitHub's storage. */
export function createArtifacts(store: string): Artifacts {
  /** The place of an artifact is its ID. */
  const names: string[] = [];
  const folder = (name: string) => {
    if (!names.includes(name)) throw new Error(`Artifact '${name}' not found`);
    return join(store, name);
  };

  return {
    names,
    folder,

    async upload(inputs, workspace) {
      refuse(inputs, ['name', 'path', 'if-no-files-found', 'retention-days', 'compression-level']);
      const { name = 'artifact', path = '' } = inputs;
      if (!/^[^"*:<>|?\\/\r\n]+$/.test(name)) throw new Error(`Not the name of an artifact: ${name}`);
      if (names.includes(name)) throw new Error(`409 Conflict: an artifact with this name exists: ${name}`);
      if (/[*?[\]!\n]/.test(path))
        throw new Error(`Only a single path is known here, and no pattern: ${path}`);
      const source = resolve(workspace, path);
      const files = await filesOf(source);
      if (files.length === 0 && inputs['if-no-files-found'] !== 'error')
        throw new Error(`What is uploaded when nothing is there is not known here: ${path}`);
      if (files.length === 0) throw new Error(`No files were found with the provided path: ${path}`);
      const root = files[0] === source ? dirname(source) : source;
      for (const file of files) {
        const target = join(store, name, file.slice(root.length + 1));
        await mkdir(dirname(target), { recursive: true });
        // Neither owners nor modes nor links survive.
        await writeFile(target, await readFile(file));
      }
      return { 'artifact-id': String(names.push(name)) };
    },

    async download(inputs, workspace) {
      refuse(inputs, ['name', 'artifact-ids', 'pattern', 'path', 'merge-multiple']);
      const chosen = choose(inputs);
      const path = resolve(workspace, inputs.path ?? '.');
      // One artifact lies in the path itself, however it was asked for (since version 5).
      const flat = chosen.length === 1 || inputs['merge-multiple'] === 'true';
      for (const name of chosen) await cp(folder(name), flat ? path : join(path, name), { recursive: true });
      return { 'download-path': path };
    },
  };

  function choose(inputs: Inputs): readonly string[] {
    const { name, pattern, 'artifact-ids': ids } = inputs;
    if ([name, pattern, ids].filter((given) => given !== undefined).length !== 1)
      throw new Error('One of name, pattern and artifact-ids is known here');
    if (name !== undefined) return [folder(name) && name];
    if (ids !== undefined) {
      const found = names[Number(ids) - 1];
      if (found === undefined) throw new Error(`None of the provided artifact IDs were found: ${ids}`);
      return [found];
    }
    if (/[?[\]{}!+@(]/.test(pattern ?? '')) throw new Error(`Only * is known here: ${pattern}`);
    const literal = (pattern ?? '').split('*').map((text) => text.replace(/[.$^|\\]/g, '\\$&'));
    const matches = new RegExp(`^${literal.join('[^/]*')}$`);
    return names.filter((candidate) => matches.test(candidate));
  }
}

function refuse(inputs: Inputs, known: readonly string[]): void {
  const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`Not known here: ${unknown.join(', ')}`);
}

/** All files at or below a path, without hidden ones, which upload-artifact leaves out. */
async function filesOf(path: string): Promise<readonly string[]> {
  if (basename(path).startsWith('.')) return [];
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const below = await Promise.all((await readdir(path)).sort().map((name) => filesOf(join(path, name))));
  return below.flat();
}
