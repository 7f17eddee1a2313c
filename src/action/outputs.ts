import { join } from 'node:path';
import type { BuildResult } from '../request.ts';

/** Every output of action.yml; lists have one entry per line. */
export interface Outputs {
  readonly digest: string;
  readonly image: string;
  readonly tags: string;
  readonly layout: string;
  readonly lock: string;
  readonly changed: string;
  readonly size: string;
  readonly report: string;
}

/** @param report path of the report file */
export function outputsOf(result: BuildResult, report: string): Outputs {
  return {
    digest: result.index,
    image: result.loaded ?? result.references[0] ?? '',
    tags: result.tags.join('\n'),
    layout: join(result.output, 'image'),
    lock: join(result.output, 'lock'),
    changed: String(result.changed),
    size: String(result.platforms.reduce((sum, platform) => sum + platform.layerSize, 0)),
    report,
  };
}
