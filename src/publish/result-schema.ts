import * as z from 'zod';
import { lockSchema } from '../model/lock/schema.ts';
import * as is from '../model/strict.ts';
import { placeholders, tagPattern, type Placeholder } from '../model/template.ts';
import type { BuildResult, PlatformResult } from '../request.ts';

// What build.json says. It may have come from another machine, as the hand-over between jobs does.

/** What tags and names are made of. */
const values = z.partialRecord(z.enum(Object.keys(placeholders) as Placeholder[]), is.nameOrNone);

const platformResult = z.strictObject({
  platform: is.platformName,
  lock: lockSchema,
  detected: z.record(z.string().regex(/^[a-z]+$/, 'not a word'), is.nameOrNone),
  fingerprint: is.digest,
  epoch: is.seconds,
  manifest: is.digest,
  config: is.digest,
  diffId: is.digest,
  layerSize: is.count,
  tarSize: is.count,
  testedWith: is.nameOrNone,
  tests: z.array(z.strictObject({ name: is.prose, passed: z.boolean(), detail: is.prose })),
  timings: z.record(is.name, z.number().nonnegative()),
  // Results of former versions do not say.
  mirrors: z.record(is.name, is.line).default({}),
  fetched: is.count,
  cached: is.count,
  notes: z.array(is.prose),
}) satisfies z.ZodType<PlatformResult>;

export const resultSchema: z.ZodType<BuildResult> = z
  .strictObject({
    recipe: is.name,
    release: is.name,
    variant: is.nameOrNone,
    output: is.line,
    index: is.digest,
    built: z.boolean(),
    values,
    tags: z.array(z.string().regex(tagPattern, 'not a tag')),
    references: z.array(is.line),
    loaded: is.line.exactOptional(),
    exports: z.array(is.name),
    changed: z.boolean(),
    changes: z.array(is.prose),
    platforms: z.array(platformResult).min(1, 'no platform'),
    failed: z.array(z.strictObject({ platform: is.platformName, reason: is.prose })),
    // What `--json` prints has it too. It is about another day: what the registries hold is looked up.
    published: z.array(z.unknown()).exactOptional(),
  })
  .superRefine(({ recipe, release, variant, platforms, failed }, context) => {
    is.noneTwice([...platforms, ...failed], ({ platform }) => platform, context, ['platforms']);
    platforms.forEach(({ platform, lock }, at) => {
      const own = [recipe, release, variant, platform].join(' ');
      const locked = [lock.recipe, lock.release, lock.variant, lock.platform].join(' ');
      if (own !== locked)
        context.addIssue({ code: 'custom', path: ['platforms', at, 'lock'], message: `is of ${locked}` });
    });
  })
  .transform(({ loaded, published: _, ...built }): BuildResult => ({ ...built, loaded, published: [] }));

/** Of a former result, whoever wrote it, only what has to make room for the next. */
export const exportsSchema = z.looseObject({ exports: z.array(is.name) });

/** Names in an output folder that make room for other results. */
export const staleSchema = z.array(is.name);
