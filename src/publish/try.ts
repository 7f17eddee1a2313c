import { testTimeout, type ImageTest } from '../model/target.ts';
import type { Image } from '../oci/image.ts';
import type { TestResult } from '../request.ts';
import type { Said } from './engine.ts';
import { matchesWithin } from './pattern.ts';
import type { Place } from './place.ts';

/** The tests of one image, and what they ran in. */
export interface Trial {
  readonly with: Place['name'];
  readonly tests: readonly TestResult[];
}

/** Starts at a time: starting one is mostly waiting. */
const atOnce = 4;

/** Seconds for which an image is watched that was started as it is configured. */
const watched = 5;

type Trying = () => Promise<TestResult>;

/** Its own tests, then a start just as it is configured, where it is configured to start anything. */
export async function tryImage(
  place: Place,
  tests: readonly ImageTest[],
  { config }: Pick<Image, 'config'>,
): Promise<Trial> {
  const { Entrypoint = [], Cmd = [] } = config.value.config;
  const tryings: readonly Trying[] = [
    ...tests.map((test) => () => tryOne(place, test)),
    ...(Entrypoint.length + Cmd.length > 0 ? [() => tryStart(place)] : []),
  ];
  const results: TestResult[] = [];
  for (let done = 0; done < tryings.length; done += atOnce) {
    results.push(...(await Promise.all(tryings.slice(done, done + atOnce).map((trying) => trying()))));
  }
  return { with: place.name, tests: results };
}

async function tryOne(place: Place, test: ImageTest): Promise<TestResult> {
  const limit = test.timeout ?? testTimeout;
  const started = performance.now();
  const said = await place.start(test.argv, limit);
  const left = limit * 1000 - (performance.now() - started);
  const detail = said.late
    ? `did not end within ${String(limit)} seconds; a test that needs more says so with "timeout:"`
    : await complaint(test, said, Math.max(left, 1));
  return { name: test.name, passed: detail === '', detail };
}

/** @param left milliseconds */
async function complaint(
  { status, stdout, matches, timeout = testTimeout }: ImageTest,
  said: Said,
  left: number,
): Promise<string> {
  const text = said.stdout.trimEnd();
  const shown = JSON.stringify(text.slice(0, 200));
  if (said.status !== status)
    return `ended with status ${String(said.status)}, not ${String(status)}: ${lastLine(said)}`;
  if (stdout !== undefined && text !== stdout) return `said ${shown}, not ${JSON.stringify(stdout)}`;
  if (matches === undefined) return '';
  const found = await matchesWithin(matches, text, left);
  if (found === undefined)
    return `said ${shown}; whether it matches ${matches} was not found out within ${String(timeout)} seconds: write a simpler pattern`;
  return found ? '' : `said ${shown}, which does not match ${matches}`;
}

/** How an image's own start fails: what shells and runtimes say of a program that they cannot start, and crashes. */
const failures: Readonly<Record<number, string>> = {
  125: 'could not be started',
  126: 'could not be started',
  127: 'could not be started',
  132: 'crashed (SIGILL)',
  133: 'crashed (SIGTRAP)',
  134: 'crashed (SIGABRT)',
  135: 'crashed (SIGBUS)',
  136: 'crashed (SIGFPE)',
  139: 'crashed (SIGSEGV)',
  159: 'crashed (SIGSYS)',
};

/**
 * The image as its users start it. A service goes on and is ended; a shell finds nothing to read and ends; a program
 * that wants arguments may end with a status of its own.
 */
async function tryStart(place: Place): Promise<TestResult> {
  const said = await place.start(undefined, watched);
  const failure = said.late ? undefined : failures[said.status];
  const detail = failure === undefined ? '' : `${failure}, status ${String(said.status)}: ${lastLine(said)}`;
  return { name: 'it starts as it is configured', passed: detail === '', detail };
}

/** The last thing that was said; engines go on to say where help is. */
export function lastLine({ stdout, stderr }: Pick<Said, 'stdout' | 'stderr'>): string {
  const last = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '' && !line.includes(' --help'))
      .at(-1) ?? '';
  return last(stderr) || last(stdout);
}
