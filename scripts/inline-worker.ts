import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

// A worker needs a program of its own, and we ship one file: so the worker is bundled first, and what imports it with
// `?inline` gets its text, to be run by `new Worker(text, { eval: true })`.

const suffix = '?inline';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One bundled CommonJS text for the worker that lies at `path`, and the files it was made of, relative to the root. */
async function bundleWorker(
  path: string,
): Promise<{ readonly text: string; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    // @actions/cache tells its errors apart by the names of their classes.
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The module's own address, of no use to a text that has none.
    define: { 'import.meta.url': '"file:///worker"' },
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

/**
 * `import program from './worker.mjs?inline'` for esbuild.
 * @param inputs gets the files that went into workers, which the metafile of the outer bundle does not know
 */
export function inlineWorker(inputs = new Set<string>()): EsbuildPlugin {
  return {
    name: 'inline-worker',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.mjs\?inline$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.slice(0, -suffix.length)),
        namespace: 'inline-worker',
      }));
      onLoad({ filter: /./, namespace: 'inline-worker' }, async ({ path }) => {
        const worker = await bundleWorker(path);
        for (const input of worker.inputs) inputs.add(input);
        return { contents: worker.text, loader: 'text' };
      });
    },
  };
}

/** The same for vitest. */
export const inlineWorkerVite: VitePlugin = {
  name: 'inline-worker',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(`.mjs${suffix}`) || importer === undefined) return undefined;
    // A leading NUL keeps other plugins away.
    return `\0${resolve(dirname(importer), source)}`;
  },
  async load(id) {
    if (!id.startsWith('\0') || !id.endsWith(`.mjs${suffix}`)) return undefined;
    const { text } = await bundleWorker(id.slice(1, -suffix.length));
    return `export default ${JSON.stringify(text)};`;
  },
};
