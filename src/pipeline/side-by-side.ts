import type { Host } from '../host/contract.ts';
import { limit } from '../host/limit.ts';
import { formatPlatform } from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { told } from '../model/told.ts';
import type { BuildResult } from '../request.ts';

/**
 * Does something for all platforms side by side, as many as there are processors. The first failure stops those that
 * have not begun, unless the request is to keep going and another platform succeeds.
 */
export async function sideBySide<From extends { readonly target: Target }, To>(
  items: readonly From[],
  keepGoing: boolean,
  work: (item: From) => Promise<To>,
  { cpus, log }: Pick<Host, 'cpus' | 'log'>,
): Promise<{ readonly done: readonly To[]; readonly failed: BuildResult['failed'] }> {
  const slot = limit(cpus);
  const errors = new Map<Target, unknown>();
  const results = await Promise.all(
    items.map((item) =>
      slot(async () => {
        if (errors.size > 0 && !keepGoing) return [];
        try {
          return [await work(item)];
        } catch (error) {
          errors.set(item.target, error);
          return [];
        }
      }),
    ),
  );
  const done = results.flat();
  const [first] = errors.values();
  if (errors.size > 0 && (!keepGoing || done.length === 0)) throw first;
  const failed = [...errors].map(([target, error]) => ({
    platform: formatPlatform(target.platform),
    reason: told(error).message,
  }));
  for (const { platform, reason } of failed) log.warn(`${platform} is left out of the index: ${reason}`);
  return { done, failed };
}
