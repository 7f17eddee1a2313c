import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as LanguageService from '@actions/languageservice';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundled, because it imports JSON in a way that Node refuses. */
async function loadLanguageService(): Promise<typeof LanguageService> {
  const folder = await mkdtemp(join(tmpdir(), 'base-image-parser-'));
  try {
    const outfile = join(folder, 'languageservice.mjs');
    const stdin = { contents: "export { validate } from '@actions/languageservice'", resolveDir: root };
    await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'browser' });
    return (await import(pathToFileURL(outfile).href)) as typeof LanguageService;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Documents so far: the service remembers what it read by address. */
let documents = 0;
let languageService: ReturnType<typeof loadLanguageService> | undefined;

/**
 * What GitHub's own language service says against a workflow or an action.yml, each as `line: message`. It follows
 * `$/` and `./` into this repository, and so knows the inputs of our actions and workflows.
 * @param text instead of what is in the file
 * @param file relative to the root of the repository
 */
export async function complaints(
  file: string,
  text: string = readFileSync(join(root, file), 'utf8'),
): Promise<readonly string[]> {
  const { validate } = await (languageService ??= loadLanguageService());
  const document = TextDocument.create(`file:///${++documents}/${file}`, 'yaml', 1, text);
  const found = await validate(document, {
    fileProvider: {
      getFileContent: async (reference) => {
        if ('repository' in reference) throw new Error(`Not of this repository: ${reference.path}`);
        const name = relative(root, join(root, reference.path));
        return { name, content: readFileSync(join(root, name), 'utf8') };
      },
    },
  });
  return found.map(({ range, message }) => `${range.start.line + 1}: ${JSON.stringify(message)}`);
}
