// JavaScript, because threads do not get the TypeScript loader that tests and `tsx` run the sources with.
// @ts-check
import { parentPort } from 'node:worker_threads';
import * as cache from '@actions/cache';

// The library says what went wrong to the runner alone, and always as a warning. Here it speaks to us.
let said = '';
process.stdout.write = (/** @type {string | Uint8Array} */ text) => {
  said += typeof text === 'string' ? text : Buffer.from(text).toString();
  return true;
};

parentPort?.on('message', async (/** @type {import('./actions-cache.ts').CacheCall} */ call) => {
  said = '';
  try {
    const value = await perform(call);
    parentPort?.postMessage({ value, said });
  } catch (error) {
    parentPort?.postMessage({ value: undefined, said: `${said}\n::error::${error}` });
  }
});

/** @returns {Promise<string | undefined>} @param {import('./actions-cache.ts').CacheCall} call */
async function perform({ verb, paths, key, prefixes }) {
  if (verb !== 'save')
    return cache.restoreCache([...paths], key, [...prefixes], { lookupOnly: verb === 'look' });
  return (await cache.saveCache([...paths], key)) === -1 ? undefined : key;
}

/** Run from sources, this very module; bundled, its text (scripts/inline-worker.ts). */
export default new URL(import.meta.url);
