import * as z from 'zod';
import * as is from '../../model/strict.ts';
import type { Answer } from './solver.ts';

// What our program in dnf's Python says. Names and versions are held to the rules of locks later; here counts that it is
// an answer at all, and that what messages and requests are made of stays in one line.

const chosen = z.looseObject({
  name: is.line,
  evr: is.line,
  arch: is.line,
  repository: is.line,
  location: is.line,
  base: is.line,
  checksum: z.looseObject({ type: is.line, value: is.line }),
  size: z.number(),
  source: is.line,
  licence: z.string(),
  built: z.number(),
  security: z.boolean(),
  requested: z.boolean(),
});

const refused = z.looseObject({
  refused: z.enum(['repository', 'package', 'group', 'module', 'conflict', 'other']),
  name: is.prose,
  message: is.prose,
  known: z.array(is.prose),
});

const answer: z.ZodType<Answer> = z.union([
  refused,
  z.looseObject({
    packages: z.array(chosen),
    repomd: z.record(z.string(), is.sha256),
    missing: z.array(is.prose),
  }),
]);

/** @throws BaseImageError `resolve` for what is no answer */
export function readAnswer(text: string): Answer {
  return is.readStrictly(answer, text, {
    code: 'resolve',
    message: 'dnf gave an answer that makes no sense',
    hint: 'Run again with --debug to see what dnf said.',
  });
}
