import * as core from '@actions/core';
import { steps } from './action/steps.ts';
import type { Runner } from './action/step.ts';
import { Interrupted } from './host/interrupt.ts';
import { createActionsLog, disarm, flushed } from './host/log.ts';
import { fail } from './model/error.ts';
import { RecipeError } from './model/recipe/problem.ts';
import { told } from './model/told.ts';

/** One step of a workflow: inputs → work → outputs and summary. The actions below `actions/` say which. */
async function run(): Promise<void> {
  const name = process.env.BASE_IMAGE_STEP ?? 'image';
  const step = steps[name] ?? fail('internal', `There is no step ${name}`);
  const runner: Runner = {
    log: createActionsLog(core),
    env: process.env,
    input: (input) => core.getInput(input),
    mask: (secret) => {
      core.setSecret(secret);
    },
    async summarise(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
    },
  };
  const outputs = await step.run(runner);
  for (const [output, value] of Object.entries(outputs ?? {})) core.setOutput(output, value);
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
  const { message, hint } = told(error);
  core.setFailed(hint === undefined ? message : `${message}\n${hint}`);
  if (error instanceof Error) core.debug(disarm(error.stack ?? ''));
  if (error instanceof Interrupted) process.exitCode = error.status;
}

void run()
  .catch(report)
  .then(flushed)
  // A connection that a library keeps open must not keep the job waiting.
  .finally(() => process.exit());
