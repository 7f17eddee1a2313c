import { inject } from 'vitest';

/** Folder with the bundles cli.cjs and action.cjs of this test run. */
export function dist(): string {
  const error = inject('distError');
  if (error !== '') throw new Error(`The bundles could not be made: ${error}`);
  return inject('dist');
}
