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
  /** What each line below it begins with, where others run beside it. */
  readonly lane: string | undefined;
  announced: boolean;
}

/**
 * A log for people at a terminal: a line per finished step with its seconds, nested by indentation.
 * The lines of steps that run side by side begin with their lane, or nobody could tell whose they are.
 */
export function createTerminalLog(options: TerminalOptions): Log {
  const { colour, loudness } = options;
  const frames = new AsyncLocalStorage<Frame>();
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;

  const print = (frame: Frame | undefined, mark: string, text: string) => {
    const lane = frame?.lane === undefined ? '' : `${paint('cyan', frame.lane)} │ `;
    const indent = lane + '  '.repeat(depthOf(frame));
    const rows = printable(text).split('\n').join(`\n${indent}  `);
    options.write(`${indent}${mark} ${rows}\n`);
  };
  const announce = (frame: Frame | undefined): void => {
    if (frame === undefined || frame.announced || loudness === 'quiet') return;
    announce(frame.parent);
    frame.announced = true;
    // The lines of a lane say whose they are; a heading would soon have others below it.
    if (frame.lane === frame.parent?.lane) print(frame.parent, paint('cyan', '•'), frame.title);
  };
  const say = (mark: string, text: string) => {
    const frame = frames.getStore();
    announce(frame);
    print(frame, mark, text);
  };

  return {
    async step(title, body, { lane } = {}) {
      const parent = frames.getStore();
      const frame: Frame = { title, parent, lane: lane ?? parent?.lane, announced: false };
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
 * A log for a workflow run: a fold per outermost step, warnings as annotations. Folds do not nest in the runner, so an
 * inner step is a line. Steps side by side have no folds, which would hold each other's lines: theirs begin with their
 * lane.
 */
export function createActionsLog(commands: WorkflowCommands): Log {
  const places = new AsyncLocalStorage<{ readonly depth: number; readonly lane: string | undefined }>();
  let open = false;
  const line = (text: string) => {
    const { depth = 0, lane } = places.getStore() ?? {};
    const before = (lane === undefined ? '' : `${lane} │ `) + '  '.repeat(Math.max(0, depth - 1));
    commands.info(disarm(text).replace(/^/gm, before));
  };

  return {
    async step(title, body, options = {}) {
      const started = performance.now();
      const place = places.getStore();
      const lane = options.lane ?? place?.lane;
      const mine = !open && lane === undefined;
      if (mine) {
        open = true;
        commands.startGroup(title);
      }
      const finish = (mark: string) => {
        if (mine) {
          open = false;
          commands.endGroup();
        }
        line(`${mark} ${title} ${secondsSince(started)}`);
      };
      try {
        const value = await places.run({ depth: (place?.depth ?? 0) + 1, lane }, body);
        finish('✓');
        return value;
      } catch (error) {
        finish('✗');
        throw error;
      }
    },
    info: line,
    warn: (message) => {
      const lane = places.getStore()?.lane;
      commands.warning(printable(lane === undefined ? message : `${lane}: ${message}`));
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

/** How far to the right its lines are: a lane begins at the left. */
function depthOf(frame: Frame | undefined): number {
  if (frame === undefined || frame.lane !== frame.parent?.lane) return 0;
  return 1 + depthOf(frame.parent);
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
