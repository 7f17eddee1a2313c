// JavaScript, because threads do not get the TypeScript loader that tests and `tsx` run the sources with.
// @ts-check
import { parentPort, workerData } from 'node:worker_threads';

const { pattern, text } = /** @type {{ pattern: string, text: string }} */ (workerData);
parentPort?.postMessage(new RegExp(pattern).test(text));

/** What to give to `new Worker`: run from sources, this very module; bundled, its text (scripts/inline-worker.ts). */
export default new URL(import.meta.url);
