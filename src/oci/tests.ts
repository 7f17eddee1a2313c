import { z } from 'zod';
import type { ImageTest } from '../model/target.ts';
import type { Annotations } from './descriptor.ts';
import { testsKey } from './labels.ts';
import { parse } from './schema.ts';

const schema: z.ZodType<readonly ImageTest[]> = z.array(
  z.strictObject({
    name: z.string(),
    argv: z.array(z.string()).min(1),
    status: z.int().min(0).max(255),
    stdout: z.string().exactOptional(),
    matches: z.string().exactOptional(),
    timeout: z.int().positive().exactOptional(),
  }),
);

/** The tests that an image brings; none where it brings none. @throws BaseImageError `publish` when they are no such */
export function testsOf(annotations: Annotations): readonly ImageTest[] {
  const text = annotations[testsKey];
  return text === undefined ? [] : parse(schema, text, 'annotation of tests');
}
