import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defaultCacheDir } from '../host/create.ts';
import { withHost } from '../host/session.ts';
import { verifyPublished } from '../pipeline/verify.ts';
import { verifiedMarkdown } from '../report/verified.ts';
import { readVerify } from '../request-words.ts';
import { readInputs } from './inputs.ts';
import { credentialsFrom, registryInputs, type Step } from './step.ts';

const defaults = { references: '', digest: '', 'cache-dir': '', ...registryInputs } as const;

/** Fetches what was published as a user would, and checks every byte of it. */
export const verifyStep: Step = {
  inputs: defaults,
  outputs: ['report'],
  async run(runner) {
    const { log, env, summarise } = runner;
    const inputs = readInputs(defaults, runner.input);
    const request = readVerify({ references: inputs.list('references'), digest: inputs.text('digest') });
    const credentials = credentialsFrom(inputs, runner);
    const cacheDir = resolve(inputs.text('cache-dir') || defaultCacheDir(env));
    const verified = await withHost({ cacheDir, log, env, output: undefined }, (host) =>
      verifyPublished(request, host, credentials),
    );
    const markdown = verifiedMarkdown(verified);
    const report = join(env.RUNNER_TEMP || cacheDir, 'base-image-verify.md');
    await writeFile(report, markdown);
    await summarise(markdown);
    return { report };
  },
};
