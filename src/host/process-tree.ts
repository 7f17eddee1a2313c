import { readFile, readdir } from 'node:fs/promises';

/** Ends everything below `pid`, the deepest first: whoever ran in a namespace of ours goes with its first process. */
export async function endBelow(pid: number): Promise<void> {
  for (const child of await childrenOf(pid)) {
    await endBelow(child);
    end(child);
  }
}

/** Ends `pid` and everything below it. */
export async function endTree(pid: number): Promise<void> {
  await endBelow(pid);
  end(pid);
}

/** The command lines from `pid` down to the process that was started last: the one that the others wait for. */
export async function waitingLine(pid: number): Promise<readonly string[]> {
  const own = await commandLine(pid);
  const last = (await childrenOf(pid)).at(-1);
  const below = last === undefined ? [] : await waitingLine(last);
  return own === '' ? below : [own, ...below];
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Empty for a process that has ended. */
async function commandLine(pid: number): Promise<string> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.split('\0').join(' ').trim();
}

/** In the order in which they were started. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}
