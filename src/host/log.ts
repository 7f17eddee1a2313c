import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters, styleText } from 'node:util';
import type * as core from '@actions/core';
import type { Log } from './contract.ts';

export type Loudness = 'quiet' | 'normal' | 'debug';

export interface TerminalOptions {
  /** Gets whole lines, each with its newline. */
  readonly write: (text: string) => void;
  readonly colour: boolean;
  readonly loudness: Loudness;
}

/** One step that is running; its title is printed early only when something inside it has a line to say. */
interface Frame {
  readonly title: string;
  readonly parent: Frame | undefined;
  announced: boolean;
}

/**
 * A log for people at a terminal: a line per finished step with its seconds, nested by indentation.
 * Steps may run side by side; each line goes below the step that it belongs to.
 */
export function createTerminalLog(options: TerminalOptions): Log {
  const { colour, loudness } = options;
  const frames = new AsyncLocalStorage<Frame>();
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;

  const print = (frame: Frame | undefined, mark: string, text: string) => {
    const indent = '  '.repeat(depthOf(frame));
    const rows = printable(text).split('\n').join(`\n${indent}  `);
    options.write(`${indent}${mark} ${rows}\n`);
  };
  const announce = (frame: Frame | undefined): void => {
    if (frame === undefined || frame.announced || loudness === 'quiet') return;
    announce(frame.parent);
    frame.announced = true;
    print(frame.parent, paint('cyan', '•'), frame.title);
  };
  const say = (mark: string, text: string) => {
    const frame = frames.getStore();
    announce(frame);
    print(frame, mark, text);
  };

  return {
    async step(title, body) {
      const frame: Frame = { title, parent: frames.getStore(), announced: false };
      const started = performance.now();
      const finish = (mark: string) => {
        announce(frame.parent);
        print(frame.parent, mark, `${title} ${paint('dim', secondsSince(started))}`);
      };
      try {
        const value = await frames.run(frame, body);
        if (loudness !== 'quiet') finish(paint('green', '✓'));
        return value;
      } catch (error) {
        finish(paint('red', '✗'));
        throw error;
      }
    },
    info: (message) => {
      if (loudness !== 'quiet') say(paint('dim', '·'), paint('dim', message));
    },
    warn: (message) => {
      say(paint('yellow', '!'), paint('yellow', message));
    },
    debug: (message) => {
      if (loudness === 'debug') say(paint('dim', '·'), paint('dim', message));
    },
  };
}

/** What the workflow log needs of @actions/core. */
export type WorkflowCommands = Pick<typeof core, 'startGroup' | 'endGroup' | 'info' | 'warning' | 'debug'>;

/**
 * A log for a workflow run: a fold per outermost step, warnings as annotations. Folds do not nest in the runner,
 * so an inner step, or one beside a fold that is open, is a line.
 */
export function createActionsLog(commands: WorkflowCommands): Log {
  const depth = new AsyncLocalStorage<number>();
  let open = false;
  const line = (text: string) => {
    commands.info(disarm('  '.repeat(Math.max(0, (depth.getStore() ?? 0) - 1)) + text));
  };

  return {
    async step(title, body) {
      const started = performance.now();
      const mine = !open;
      if (mine) {
        open = true;
        commands.startGroup(title);
      }
      const level = depth.getStore() ?? 0;
      const finish = (mark: string) => {
        if (mine) {
          open = false;
          commands.endGroup();
        }
        line(`${mark} ${title} ${secondsSince(started)}`);
      };
      try {
        const value = await depth.run(level + 1, body);
        finish('✓');
        return value;
      } catch (error) {
        finish('✗');
        throw error;
      }
    },
    info: line,
    warn: (message) => {
      commands.warning(printable(message));
    },
    debug: (message) => {
      commands.debug(printable(message));
    },
  };
}

/**
 * Takes the meaning out of text that the runner would obey: `::command::` at the start of a line and `##[command]`
 * anywhere. What packages and mirrors print must never set an output or an annotation.
 */
export function disarm(text: string): string {
  return printable(text)
    .replace(/^([\s\u0085]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}

/** Terminal control sequences of other programs have no business in our lines; a bare CR would overwrite them. */
function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\r\n?/g, '\n').trimEnd();
}

function depthOf(frame: Frame | undefined): number {
  return frame === undefined ? 0 : 1 + depthOf(frame.parent);
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** When all that was written has left: a pipe takes it bit by bit, and ending the process earlier would cut it off. */
export async function flushed(): Promise<void> {
  const written = (stream: NodeJS.WritableStream) =>
    new Promise<void>((resolve) => void stream.write('', () => resolve()));
  await Promise.all([process.stdout, process.stderr].map(written));
}
