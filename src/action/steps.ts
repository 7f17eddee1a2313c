import { buildStep, imageStep } from './image-step.ts';
import { indexStep } from './index-step.ts';
import { planStep } from './plan-step.ts';
import type { Step } from './step.ts';
import { verifyStep } from './verify-step.ts';

/** Every action in this repository: the root's, and by the names of their folders those below `actions/`. */
export const steps: Readonly<Record<string, Step>> = {
  image: imageStep,
  plan: planStep,
  build: buildStep,
  index: indexStep,
  verify: verifyStep,
};
