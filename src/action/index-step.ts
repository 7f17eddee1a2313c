import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultCacheDir } from '../host/create.ts';
import { withHost } from '../host/session.ts';
import { joinBuilds } from '../pipeline/join.ts';
import { summaryMarkdown } from '../report/summary.ts';
import { readJoin } from '../request-words.ts';
import { digestsOf } from './image-step.ts';
import { readInputs } from './inputs.ts';
import { credentialsFrom, registryInputs, type Step } from './step.ts';

const defaults = {
  folders: '',
  platforms: '',
  image: '',
  tags: '',
  push: 'false',
  output: '',
  ...registryInputs,
} as const;

/** Joins builds of single platforms and publishes the image: the one writer of its tags. */
export const indexStep: Step = {
  inputs: defaults,
  outputs: ['digest', 'tags', 'references', 'digests', 'layout', 'report'],
  async run(runner) {
    const { log, env, summarise } = runner;
    const inputs = readInputs(defaults, runner.input);
    const request = readJoin({
      folders: inputs.list('folders'),
      output: inputs.text('output'),
      platforms: inputs.list('platforms'),
      images: inputs.list('image'),
      tags: inputs.list('tags'),
      push: inputs.truth('push'),
    });
    const credentials = credentialsFrom(inputs, runner);
    const session = { cacheDir: defaultCacheDir(env), log, env, output: request.output };
    const result = await withHost(session, (host) => joinBuilds(request, host, credentials));
    const markdown = summaryMarkdown(result);
    const report = join(result.output, 'report.md');
    await writeFile(report, markdown);
    await summarise(markdown);
    return {
      digest: result.index,
      tags: result.tags.join('\n'),
      references: result.references.join('\n'),
      digests: digestsOf(result),
      layout: join(result.output, 'image'),
      report,
    };
  },
};
