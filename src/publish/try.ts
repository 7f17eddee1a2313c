import type { Host } from '../host/contract.ts';
import type { ImageTest, Target } from '../model/target.ts';
import type { Image } from '../oci/image.ts';
import type { TestResult } from '../request.ts';
import { runInside } from '../rootfs/sandbox.ts';
import { isEngineFailure, type Engine } from './engine.ts';

/** The tests of one image, and what they ran in. */
export interface Trial {
  readonly with: Engine['name'] | 'sandbox';
  readonly tests: readonly TestResult[];
}

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the image, which is loaded under `reference`; undefined when the engine cannot run any container here. */
export async function tryInEngine(
  engine: Engine,
  reference: string,
  { tests, image }: Target,
  host: Pick<Host, 'log'>,
): Promise<Trial | undefined> {
  const results: TestResult[] = [];
  for (const test of tests) {
    const [program = '', ...args] = test.argv;
    // An image with an entrypoint would take the test for its arguments.
    const said =
      image.entrypoint.length > 0
        ? await engine.run(reference, args, program)
        : await engine.run(reference, test.argv);
    if (results.length === 0 && isEngineFailure(said)) {
      host.log.warn(`${engine.name} cannot run containers here: ${lastLine(said.stderr)}`);
      return undefined;
    }
    results.push(judge(test, said));
  }
  return { with: engine.name, tests: results };
}

/** Runs the tests in the root itself, as this program runs everything; for machines without an engine. */
export async function tryInSandbox(root: string, { tests, image }: Target, host: Host): Promise<Trial> {
  const results: TestResult[] = [];
  const env = Object.fromEntries(
    image.env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  for (const test of tests) {
    results.push(
      judge(test, await runInside(host, { root, scratch: ['/tmp'] }, test.argv, { env, okay: 'any' })),
    );
  }
  return { with: 'sandbox', tests: results };
}

function judge({ name, status, stdout, matches }: ImageTest, said: Said): TestResult {
  const text = said.stdout.trimEnd();
  const detail =
    said.status !== status
      ? `ended with status ${String(said.status)}, not ${String(status)}: ${lastLine(said.stderr) || lastLine(text)}`
      : stdout !== undefined && text !== stdout
        ? `said ${JSON.stringify(text.slice(0, 200))}, not ${JSON.stringify(stdout)}`
        : matches !== undefined && !new RegExp(matches).test(text)
          ? `said ${JSON.stringify(text.slice(0, 200))}, which does not match ${matches}`
          : '';
  return { name, passed: detail === '', detail };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

/** Names the image while it is being tried; on failure it stays under this name for a look. */
export function trialReference({ recipe, release, variant }: Target, { config }: Image): string {
  const tag = [release, variant, config.descriptor.digest.slice(7, 19)]
    .filter((part) => part !== '')
    .join('-');
  return `base-image-trial/${recipe}:${tag}`;
}
