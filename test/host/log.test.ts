import { describe, expect, it } from 'vitest';
import { concealingLog } from '../../src/host/conceal.ts';
import type { Log } from '../../src/host/contract.ts';
import { createActionsLog, createTerminalLog, disarm, type Loudness } from '../../src/host/log.ts';
import { readCommands } from '../runner/workflow-commands.ts';

function terminal(loudness: Loudness, colour = false) {
  const lines: string[] = [];
  // As a host has it: around the terminal's.
  const plain = createTerminalLog({ write: (text) => lines.push(text), colour, loudness });
  const log = concealingLog(plain, (text) => text);
  return { log, text: () => lines.join('').replace(/\d+\.\d s/g, '0.0 s') };
}

/** Works that take turns: each goes on when all have come as far. */
function sideBySide(lanes: readonly string[]) {
  const turns = [1, 2].map(() => {
    let waiting = lanes.length;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return () => (--waiting === 0 ? void open() : undefined, opened);
  });
  const work = async (log: Log) => {
    log.info('one');
    await turns[0]?.();
    await log.step('Install', async () => {
      log.info('two\nlines');
      await turns[1]?.();
    });
  };
  return lanes.map((lane) => ({ lane, work }));
}

describe('the terminal log', () => {
  it('prints a line per finished step below the step around it', async () => {
    const { log, text } = terminal('normal');
    await log.step('linux/amd64', async () => {
      await log.step('Resolve', () => Promise.resolve());
      log.info('93 packages');
      log.debug('not shown');
    });
    expect(text()).toBe('• linux/amd64\n  ✓ Resolve 0.0 s\n  · 93 packages\n✓ linux/amd64 0.0 s\n');
  });

  it('marks a step that failed, and passes its error on', async () => {
    const { log, text } = terminal('normal');
    await expect(log.step('Install', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(text()).toBe('✗ Install 0.0 s\n');
  });

  it('keeps steps side by side apart', async () => {
    const { log, text } = terminal('normal');
    const one = async (name: string) => {
      await log.step(name, () => log.step(`inside ${name}`, () => Promise.resolve()));
    };
    await Promise.all([one('a'), one('b')]);
    const rows = text().split('\n');
    expect(rows.filter((row) => row === '  ✓ inside a 0.0 s')).toHaveLength(1);
    expect(rows.filter((row) => row === '✓ b 0.0 s')).toHaveLength(1);
  });

  it('begins the lines of steps side by side with their lane', async () => {
    const { log, text } = terminal('normal');
    const turns = sideBySide(['linux/amd64', 'linux/arm64']);
    await Promise.all(turns.map(({ lane, work }) => log.step(lane, () => work(log), { lane })));
    expect(text()).toBe(
      [
        'linux/amd64 │ · one',
        'linux/arm64 │ · one',
        'linux/amd64 │ • Install',
        'linux/amd64 │   · two',
        'linux/amd64 │     lines',
        'linux/arm64 │ • Install',
        'linux/arm64 │   · two',
        'linux/arm64 │     lines',
        'linux/amd64 │ ✓ Install 0.0 s',
        'linux/arm64 │ ✓ Install 0.0 s',
        '✓ linux/amd64 0.0 s',
        '✓ linux/arm64 0.0 s',
        '',
      ].join('\n'),
    );
  });

  it('is silent but for warnings and failures when quiet', async () => {
    const { log, text } = terminal('quiet');
    await log.step('Resolve', () => Promise.resolve());
    log.info('nothing');
    log.warn('careful');
    expect(text()).toBe('! careful\n');
  });

  it('takes control sequences out of what others print, and has its own only when asked', () => {
    const plain = terminal('debug');
    plain.log.debug('\u001b[2Jcleared\rover');
    expect(plain.text()).toBe('· cleared\n  over\n');
    const coloured = terminal('normal', true);
    coloured.log.warn('careful');
    expect(coloured.text()).toContain('\u001b[33m');
  });
});

describe('the log of a workflow', () => {
  function actions() {
    const lines: string[] = [];
    const log = createActionsLog({
      startGroup: (name) => lines.push(`::group::${name}`),
      endGroup: () => lines.push('::endgroup::'),
      info: (text) => lines.push(text),
      warning: (text) => lines.push(`::warning::${String(text)}`),
      debug: (text) => lines.push(`::debug::${text}`),
    });
    return { log, text: () => lines.join('\n').replace(/\d+\.\d s/g, '0.0 s') };
  }

  it('folds the outermost steps and closes every fold', async () => {
    const { log, text } = actions();
    await expect(
      log.step('Build', async () => {
        await log.step('Resolve', () => Promise.resolve());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(text()).toBe('::group::Build\n✓ Resolve 0.0 s\n::endgroup::\n✗ Build 0.0 s');
  });

  it('has no folds for steps side by side, whose lines begin with their lane', async () => {
    const { log, text } = actions();
    const turns = sideBySide(['linux/amd64', 'linux/arm64']);
    await Promise.all(turns.map(({ lane, work }) => log.step(lane, () => work(log), { lane })));
    await log.step('Push', () => Promise.resolve());
    expect(text()).toBe(
      [
        'linux/amd64 │ one',
        'linux/arm64 │ one',
        'linux/amd64 │   two',
        'linux/amd64 │   lines',
        'linux/arm64 │   two',
        'linux/arm64 │   lines',
        'linux/amd64 │ ✓ Install 0.0 s',
        'linux/arm64 │ ✓ Install 0.0 s',
        '✓ linux/amd64 0.0 s',
        '✓ linux/arm64 0.0 s',
        '::group::Push',
        '::endgroup::',
        '✓ Push 0.0 s',
      ].join('\n'),
    );
  });

  it.each([
    '::set-output name=digest::evil',
    ' \t::error::evil',
    '\u0085\u00a0::add-mask::a',
    'fine\r::stop-commands::evil',
    'fine\n::warning::evil',
    'before ##[set-output name=digest]evil',
    '\u001b[1m::error::evil',
  ])('never lets %j be obeyed', (line) => {
    const { log, text } = actions();
    log.info(line);
    expect(readCommands(text())).toEqual([]);
    expect(readCommands(disarm(line))).toEqual([]);
  });
});

it('the reader of commands would obey them', () => {
  const obeyed = ['::error::a', ' \t::error file=x,line=3::b%0Ac', 'x\r::error::d', 'x ##[error]e'].flatMap(
    readCommands,
  );
  expect(obeyed.map((command) => command.data)).toEqual(['a', 'b\nc', 'd', 'e']);
  expect(obeyed[1]?.properties).toEqual({ file: 'x', line: '3' });
});
