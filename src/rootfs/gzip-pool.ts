import { Worker } from 'node:worker_threads';
import type { GzipOptions } from 'fflate';
import program from './gzip-worker.mjs?inline';

/** One piece to compress. */
export interface GzipTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly options: GzipOptions;
}

/** The compressed piece of the task with the same `id`. */
interface GzipAnswer {
  readonly id: number;
  readonly member: Uint8Array;
}

/** Worker threads that compress. */
export interface GzipPool {
  /** One gzip member that holds `bytes`, which are not to be used afterwards: their memory may have moved. */
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  /** Ends the threads; whatever they were at is rejected. */
  close(): Promise<void>;
}

interface Job {
  readonly bytes: Uint8Array;
  readonly resolve: (member: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** A pool of up to `size` threads. Each is started only when there is work that no other is free for. */
export function createGzipPool(size: number, options: GzipOptions): GzipPool {
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  const queue: Job[] = [];
  const running = new Map<number, Job>();
  let lastId = 0;
  let closed = false;

  const rejectAll = (error: unknown): void => {
    for (const job of [...running.values(), ...queue.splice(0)]) job.reject(error);
    running.clear();
  };

  const start = (): Worker => {
    // What a task leaves behind is large and dead at once: a small young generation keeps threads from hoarding it.
    const thread = new Worker(program, {
      eval: typeof program === 'string',
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
    });
    thread.on('message', ({ id, member }: GzipAnswer) => {
      running.get(id)?.resolve(member);
      running.delete(id);
      idle.push(thread);
      dispatch();
    });
    // A thread only ends by itself when something is broken; then what waits would never be answered.
    thread.on('error', rejectAll);
    threads.push(thread);
    return thread;
  };

  const dispatch = (): void => {
    while (queue.length > 0) {
      const thread = idle.pop() ?? (threads.length < size ? start() : undefined);
      const job = thread && queue.shift();
      if (!job) return;
      lastId += 1;
      running.set(lastId, job);
      const task: GzipTask = { id: lastId, bytes: job.bytes, options };
      thread.postMessage(task, transferable(job.bytes));
    }
  };

  return {
    compress: (bytes) =>
      new Promise((resolve, reject) => {
        queue.push({ bytes, resolve, reject });
        if (closed) rejectAll(givenUp());
        else dispatch();
      }),
    close: async () => {
      closed = true;
      await Promise.all(threads.map((thread) => thread.terminate()));
      rejectAll(givenUp());
    },
  };
}

/** Bytes that have their memory to themselves move to the thread, and leave none behind to be collected. */
function transferable({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function givenUp(): Error {
  return new Error('The compression was given up');
}
