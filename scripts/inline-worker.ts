import { dirname, resolve } from 'node:path';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

// A worker needs a program of its own, and we ship one file: so the worker is bundled first, and what imports it with
// `?inline` gets its text, to be run by `new Worker(text, { eval: true })`.

const suffix = '?inline';

/** One bundled CommonJS text for the worker that lies at `path`. */
async function bundleWorker(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The module's own address, of no use to a text that has none.
    define: { 'import.meta.url': '"file:///worker"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** `import program from './worker.mjs?inline'` for esbuild. */
export const inlineWorker: EsbuildPlugin = {
  name: 'inline-worker',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.mjs\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -suffix.length)),
      namespace: 'inline-worker',
    }));
    onLoad({ filter: /./, namespace: 'inline-worker' }, async ({ path }) => ({
      contents: await bundleWorker(path),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

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
    return `export default ${JSON.stringify(await bundleWorker(id.slice(1, -suffix.length)))};`;
  },
};
