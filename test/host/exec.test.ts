import { expect, it } from 'vitest';
import { createExec } from '../../src/host/exec.ts';

const exec = createExec({ debug: () => undefined });

it('a program that reads its standard input finds the end of it', async () => {
  expect(await exec.run(['cat'])).toMatchObject({ status: 0, stdout: '' });
  expect(await exec.run(['sh', '-c', 'read line || echo "nothing"'])).toMatchObject({ stdout: 'nothing\n' });
  expect(await exec.run(['cat'], { input: 'words' })).toMatchObject({ stdout: 'words' });
});
