import { resolve } from 'node:path';
import { defaultCacheDir } from '../host/create.ts';
import { withHost } from '../host/session.ts';
import { runnerToolStore } from '../host/tool-cache.ts';
import { parseRunners } from '../matrix.ts';
import { schedule } from '../pipeline/schedule.ts';
import { planMarkdown } from '../report/plan-summary.ts';
import { mustBeTagTemplate } from '../model/reference.ts';
import { mustHaveNames, readPlatforms } from '../request-words.ts';
import { readInputs } from './inputs.ts';
import { credentialsFrom, registryInputs, type Step } from './step.ts';

const defaults = {
  recipes: 'debian',
  platforms: 'all',
  runners: 'default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm',
  image: '',
  tags: '',
  'for-push': 'false',
  'skip-unchanged': 'false',
  output: 'build/plan',
  'cache-dir': '',
  ...registryInputs,
} as const;

/** What there is to build, as a matrix for the jobs that do. */
export const planStep: Step = {
  inputs: defaults,
  outputs: ['matrix', 'images', 'changed', 'changes', 'locks'],
  async run(runner) {
    const { log, env, summarise } = runner;
    const inputs = readInputs(defaults, runner.input);
    const request = {
      recipes: inputs.list('recipes'),
      platforms: readPlatforms(inputs.list('platforms')),
      runners: parseRunners(inputs.list('runners')),
      images: inputs.list('image'),
      tags: inputs.list('tags'),
      skipUnchanged: inputs.truth('skip-unchanged'),
      output: inputs.text('output'),
    };
    const compares = request.skipUnchanged && 'compare with what is published';
    mustHaveNames(request.images, inputs.truth('for-push') ? 'push' : compares);
    request.tags.forEach(mustBeTagTemplate);
    const credentials = credentialsFrom(inputs, runner);
    const cacheDir = resolve(inputs.text('cache-dir') || defaultCacheDir(env));
    const session = { cacheDir, log, env, output: request.output, toolStore: runnerToolStore(env) };
    const plan = await withHost(session, (host) => schedule(request, host, credentials));
    await summarise(planMarkdown(plan));
    return {
      matrix: JSON.stringify(plan.matrix),
      images: JSON.stringify(plan.images),
      changed: String(plan.changed),
      changes: plan.changes.join('\n'),
      locks: plan.locks,
    };
  },
};
