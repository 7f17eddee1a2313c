import { concealLogins } from './mirror.ts';

/** Every way this program can fail, as a closed set: `usage` and `recipe` are the user's words, the rest is the world. */
export type ErrorCode =
  | 'usage' // the command line or the action's inputs
  | 'recipe' // the recipe file
  | 'host' // this machine lacks something: a tool, root, an engine
  | 'space' // no space left
  | 'resolve' // repositories or packages that do not fit together
  | 'signature' // metadata that is not what the recipe's keys signed, or no longer valid
  | 'fetch' // bytes that could not be had, or are not the locked ones
  | 'install' // a package manager that failed
  | 'test' // a test of the built image
  | 'publish' // an engine, a layout or a registry that refused
  | 'locked' // a lock that does not fit the recipe or the archive any more
  | 'command' // a process that failed where nothing better is known
  | 'time' // a program that took longer than it may
  | 'interrupted'
  | 'internal'; // a bug

export interface ErrorDetails {
  /** What the user can do about it, ideally a command to paste. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The one error this program throws on purpose: a sentence, a closed code, and a remedy where there is one. URLs in it
 * lose their names and passwords.
 */
export class BaseImageError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(concealLogins(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'BaseImageError';
    this.code = code;
    this.hint = details.hint === undefined ? undefined : concealLogins(details.hint);
  }
}

export function fail(code: ErrorCode, message: string, details?: ErrorDetails): never {
  throw new BaseImageError(code, message, details);
}

/** Process exit status: 0 done, 1 failed, 2 wrong usage or recipe. (3, "changed", is a result and not an error.) */
export function exitStatus(error: unknown): 1 | 2 {
  return error instanceof BaseImageError && (error.code === 'usage' || error.code === 'recipe') ? 2 : 1;
}
