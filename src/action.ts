import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { readInputs } from './action/inputs.ts';
import { outputsOf } from './action/outputs.ts';
import { createActionsCache } from './host/actions-cache.ts';
import { defaultCacheDir } from './host/create.ts';
import { Interrupted } from './host/interrupt.ts';
import { createActionsLog, disarm } from './host/log.ts';
import { becomeRoot, withHost } from './host/session.ts';
import { digestOfValue } from './model/digest.ts';
import { BaseImageError } from './model/error.ts';
import { formatPlatform } from './model/platform.ts';
import { RecipeError } from './model/recipe/problem.ts';
import { build } from './pipeline.ts';
import { summaryMarkdown } from './report/summary.ts';
import type { BuildResult } from './request.ts';

/** One step of a workflow: inputs → Request → build → outputs and summary. */
async function run(): Promise<void> {
  const inputs = readInputs((name) => core.getInput(name));
  const { request } = inputs;
  const cacheDir = resolve(inputs.cacheDir ?? defaultCacheDir(process.env));
  const session = { cacheDir, log: createActionsLog(core), env: process.env, output: request.output };

  const elevated = await becomeRoot(session);
  if (elevated !== undefined) {
    process.exitCode = elevated;
    return;
  }

  const { log } = session;
  await withHost(session, async (host) => {
    const { recipe, release = '', variant = '', platforms } = request;
    const named = typeof platforms === 'string' ? platforms : platforms.map(formatPlatform).join('+');
    const scope = { recipe, release, variant, platforms: named === 'host' ? process.arch : named };
    const cache = inputs.cache ? createActionsCache(cacheDir, scope, log) : undefined;
    if (cache) await log.step('Restore packages', () => cache.restore());
    const result = await build(request, host);
    if (cache) {
      const locks = digestOfValue(result.platforms.map((platform) => platform.lock));
      await log.step('Save packages', () => cache.save(locks));
    }
    await publish(result);
  });
}

async function publish(result: BuildResult): Promise<void> {
  const markdown = summaryMarkdown(result);
  const report = join(result.output, 'report.md');
  await writeFile(report, markdown);
  for (const [name, value] of Object.entries(outputsOf(result, report))) core.setOutput(name, value);
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
}

/** More than ten annotations of a kind are not shown; the message has them all. */
const annotations = 10;

function report(error: unknown): void {
  if (error instanceof RecipeError) {
    for (const { line, column, message, hint } of error.problems.slice(0, annotations - 1)) {
      const text = hint === undefined ? message : `${message}\n${hint}`;
      core.error(text, { file: error.file, startLine: line, startColumn: column, title: 'Recipe' });
    }
  }
  const hint = error instanceof BaseImageError ? error.hint : undefined;
  const message = error instanceof Error ? error.message : String(error);
  core.setFailed(hint === undefined ? message : `${message}\n${hint}`);
  if (error instanceof Error) core.debug(disarm(error.stack ?? ''));
  if (error instanceof Interrupted) process.exitCode = error.status;
}

run()
  .catch(report)
  // A connection that a library keeps open must not keep the job waiting.
  .finally(() => process.exit());
