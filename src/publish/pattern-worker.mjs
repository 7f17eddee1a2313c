// JavaScript, because threads do not get the TypeScript loader that tests and `tsx` run the sources with.
// @ts-check
import { parentPort } from 'node:worker_threads';

parentPort?.once('message', (/** @type {import('./pattern.ts').PatternQuestion} */ { pattern, text }) => {
  parentPort?.postMessage(new RegExp(pattern).test(text));
});

/** What to give to `new Worker`: run from sources, this very module; bundled, its text (scripts/inline-worker.ts). */
export default new URL(import.meta.url);
