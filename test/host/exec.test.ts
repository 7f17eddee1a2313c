import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createExec } from '../../src/host/exec.ts';
import { readTimeLimit } from '../../src/host/time-limit.ts';
import { pipeline } from 'node:stream/promises';
import { readdir, readFile } from 'node:fs/promises';

const exec = createExec({ debug: () => undefined });

it('a program that reads its standard input finds the end of it', async () => {
  expect(await exec.run(['cat'])).toMatchObject({ status: 0, stdout: '' });
  expect(await exec.run(['sh', '-c', 'read line || echo "nothing"'])).toMatchObject({ stdout: 'nothing\n' });
  expect(await exec.run(['cat'], { input: 'words' })).toMatchObject({ stdout: 'words' });
  expect(await exec.stream(['cat'], buffer)).toHaveLength(0);
});

it('a program may end before it has read what it is given', async () => {
  const input = Buffer.alloc(2 ** 20);
  expect(await exec.run(['true'], { input })).toMatchObject({ status: 0 });
  const more = () => Promise.resolve(Readable.from(Array<Buffer>(8).fill(input)));
  await exec.feed(['true'], async (stdin) => pipeline(await more(), stdin));
});

it('an input that cannot be made ends the program, and is what is said', async () => {
  const produce = () => Promise.reject(new Error('no such file'));
  await expect(exec.feed(['sleep', '6201'], produce)).rejects.toThrow('no such file');
});

it('a program may say more than is kept of it', async () => {
  const script = 'yes | head -c 3000000; yes no | head -c 3000000 >&2';
  const { stdout, stderr } = await exec.run(['sh', '-c', script], { most: 5 });
  expect([stdout, stderr]).toEqual(['y\ny\ny', 'no\nno']);
});

it('a program that was ended by a signal has the status that shells give it', async () => {
  expect(await exec.run(['sh', '-c', 'kill -SEGV $$'], { okay: 'any' })).toMatchObject({ status: 139 });
  await expect(exec.run(['sh', '-c', 'kill -SEGV $$'])).rejects.toThrow('sh ended with status 139');
  await expect(exec.stream(['sh', '-c', 'kill -KILL $$'], buffer)).rejects.toThrow(
    'sh ended with status 137',
  );
});

it('a program that is not there, or no program, says so', async () => {
  await expect(exec.run(['no-such-program'])).rejects.toThrow('no-such-program could not be started');
  await expect(exec.run(['/etc/passwd'])).rejects.toThrow('/etc/passwd could not be started');
  await expect(exec.stream(['no-such-program'], buffer)).rejects.toThrow('could not be started');
});

/** Command lines of all processes that have `word` in theirs. */
async function processesWith(word: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(word));
}

describe('the time limit', () => {
  const script = 'echo begun; (sleep 6202; true); true';
  const stopped = {
    code: 'time',
    message: expect.stringMatching(
      /^Stopped after 0\.5 s of waiting for sleep:\n {2}sleep 6202\n {2}started by \S*sh -c/,
    ) as string,
    hint: expect.stringContaining('--time-limit 2h') as string,
  };
  const hasty = createExec({ debug: () => undefined }, process.env, 500);

  it.each([
    ['run', () => hasty.run(['sh', '-c', script], { okay: 'any' })],
    ['stream', () => hasty.stream(['sh', '-c', script], buffer, { okay: 'any' })],
    ['feed', () => hasty.feed(['sh', '-c', script], () => Promise.resolve(), { okay: 'any' })],
    ['run with a limit of its own', () => exec.run(['sh', '-c', script], { okay: 'any', timeLimit: 500 })],
  ])('ends what %s started, and says which program it waited for', async (_name, hang) => {
    await expect(hang()).rejects.toMatchObject(stopped);
    expect(await processesWith('6202')).toEqual([]);
  });

  it('also where a program that has left the others keeps their output open', async () => {
    const daemon = ['sh', '-c', 'setsid sh -c "sleep 3; echo 6203" & '];
    await expect(hasty.stream(daemon, buffer)).rejects.toMatchObject({
      code: 'time',
      message: expect.stringContaining('waiting for sh:') as string,
    });
  });

  it('is written as a number and a unit', () => {
    expect(['90m', '2h', '30s', '', undefined].map((text) => readTimeLimit(text, '--time-limit'))).toEqual([
      5_400_000, 7_200_000, 30_000, 3_600_000, 3_600_000,
    ]);
    for (const text of ['90', 'm', '0m', '-1m', '1.5h', '9999h', '1d'])
      expect(() => readTimeLimit(text, '--time-limit')).toThrow('--time-limit takes a whole number');
  });
});
