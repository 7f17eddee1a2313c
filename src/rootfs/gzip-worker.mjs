// JavaScript, because threads do not get the TypeScript loader that tests and `tsx` run the sources with.
// @ts-check
import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'fflate';

parentPort?.on('message', (/** @type {import('./gzip-pool.ts').GzipTask} */ { id, bytes, options }) => {
  const member = gzipSync(bytes, options);
  parentPort?.postMessage({ id, member }, [member.buffer]);
});

/**
 * What to give to `new Worker`: run from sources, this very module. Bundled, an import of `./gzip-worker.mjs?inline` is
 * the text of the bundled module instead (scripts/inline-worker.ts).
 */
export default new URL(import.meta.url);
