/** Runs the tasks handed to it, never more than `slots` at a time, in the order they came. */
export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

export function limit(slots: number): Limit {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, slots);
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
