import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createActionsCache } from '../host/actions-cache.ts';
import { defaultCacheDir } from '../host/create.ts';
import { becomeRoot, withHost } from '../host/session.ts';
import { readTimeLimit } from '../host/time-limit.ts';
import { runnerToolStore } from '../host/tool-cache.ts';
import type { Lock } from '../model/lock.ts';
import { build } from '../pipeline.ts';
import { summaryMarkdown } from '../report/summary.ts';
import { readRequest } from '../request-words.ts';
import type { BuildResult, Request } from '../request.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { credentialsFrom, registryInputs, type Runner, type Step } from './step.ts';
import type { Credential } from '../registry/credentials.ts';

/** What the whole and the part that only builds have in common. */
const buildInputs = {
  recipe: 'debian',
  release: '',
  variant: '',
  platforms: 'host',
  output: '',
  locked: '',
  test: 'true',
  compression: 'gzip',
  formats: '',
  emulation: 'auto',
  'time-limit': '',
  cache: 'true',
  'cache-dir': '',
} as const;

const publishInputs = {
  image: '',
  tags: '',
  load: 'false',
  push: 'false',
  'skip-unchanged': 'false',
  'keep-going': 'false',
  ...registryInputs,
} as const;

/** The root action: recipe → image → tests → registries, in one step. */
export const imageStep: Step = {
  inputs: { ...buildInputs, ...publishInputs },
  outputs: [
    ...['digest', 'image', 'tags', 'references', 'digests', 'layout', 'lock'],
    ...['changed', 'changes', 'size', 'report'],
  ],
  async run(runner) {
    const inputs = readInputs({ ...buildInputs, ...publishInputs }, runner.input);
    const result = await runBuild(imageRequest(inputs), inputs, credentialsFrom(inputs, runner), runner);
    return (
      result && {
        digest: result.index,
        image: result.loaded ?? result.references[0] ?? '',
        tags: result.tags.join('\n'),
        references: result.references.join('\n'),
        digests: digestsOf(result),
        ...placesOf(result),
        changed: String(result.changed),
        changes: result.changes.join('\n'),
        size: sizeOf(result),
      }
    );
  },
};

/** @throws BaseImageError `usage` for values that mean nothing, or contradict each other */
export function imageRequest(inputs: Inputs<keyof typeof buildInputs | keyof typeof publishInputs>): Request {
  return readRequest({
    ...buildWords(inputs),
    images: inputs.list('image'),
    tags: inputs.list('tags'),
    load: inputs.truth('load'),
    push: inputs.truth('push'),
    skipUnchanged: inputs.truth('skip-unchanged'),
    keepGoing: inputs.truth('keep-going'),
  });
}

/** Builds one image for some of its platforms, for others to join and publish. */
export const buildStep: Step = {
  inputs: { ...buildInputs, ...registryInputs },
  outputs: ['digest', 'layout', 'lock', 'output', 'size', 'report'],
  async run(runner) {
    const inputs = readInputs({ ...buildInputs, ...registryInputs }, runner.input);
    const nothing = {
      images: [],
      tags: [],
      load: false,
      push: false,
      skipUnchanged: false,
      keepGoing: false,
    };
    const request = readRequest({ ...buildWords(inputs), ...nothing });
    const result = await runBuild(request, inputs, credentialsFrom(inputs, runner), runner);
    return (
      result && { digest: result.index, output: result.output, ...placesOf(result), size: sizeOf(result) }
    );
  },
};

function buildWords(inputs: Inputs<keyof typeof buildInputs>) {
  return {
    recipe: inputs.text('recipe'),
    release: inputs.text('release'),
    variant: inputs.text('variant'),
    platforms: inputs.list('platforms'),
    output: inputs.text('output'),
    locked: inputs.text('locked'),
    test: inputs.truth('test'),
    compression: inputs.text('compression'),
    formats: inputs.list('formats'),
    emulation: inputs.text('emulation'),
  };
}

/** Restores packages, builds, saves packages, reports. */
async function runBuild(
  request: Request,
  inputs: Inputs<keyof typeof buildInputs>,
  credentials: readonly Credential[],
  { log, env, summarise }: Runner,
): Promise<BuildResult | undefined> {
  const cacheDir = resolve(inputs.text('cache-dir') || defaultCacheDir(env));
  const limit = inputs.text('time-limit');
  const timeLimit = limit === '' ? undefined : readTimeLimit(limit, 'Input time-limit');
  const session = { cacheDir, log, env, timeLimit, output: request.output, toolStore: runnerToolStore(env) };
  const cached = inputs.truth('cache');
  const elevated = await becomeRoot(session);
  if (elevated !== undefined) {
    process.exitCode = elevated;
    return undefined;
  }
  return withHost(session, async (host) => {
    const cache = cached ? createActionsCache(host) : undefined;
    const beforeFetch = async (locks: readonly Lock[]): Promise<void> => {
      if (cache) await log.step('Restore packages', () => cache.restore(locks));
    };
    const result = await build(request, host, { credentials, beforeFetch });
    if (cache && result.built) {
      const locks = result.platforms.map((platform) => platform.lock);
      await log.step('Save packages', () => cache.save(locks));
    }
    const markdown = summaryMarkdown(result);
    if (result.built) await writeFile(join(result.output, 'report.md'), markdown);
    await summarise(markdown);
    return result;
  });
}

/** Where things lie; `''` when nothing was built. */
function placesOf({ built, output }: BuildResult): Record<'layout' | 'lock' | 'report', string> {
  const at = (name: string) => (built ? join(output, name) : '');
  return { layout: at('image'), lock: at('lock'), report: at('report.md') };
}

/** JSON, digest by name as the registries have it. */
export function digestsOf({ published }: Pick<BuildResult, 'published'>): string {
  return JSON.stringify(Object.fromEntries(published.map(({ name, digest }) => [name, digest])));
}

function sizeOf({ platforms }: BuildResult): string {
  return String(platforms.reduce((sum, platform) => sum + platform.layerSize, 0));
}
