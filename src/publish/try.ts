import type { Host } from '../host/contract.ts';
import { platformOfNode, samePlatform } from '../model/platform.ts';
import type { ImageTest, Target } from '../model/target.ts';
import type { Image } from '../oci/image.ts';
import type { TestResult } from '../request.ts';
import { enter, searchPath } from '../rootfs/sandbox.ts';
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

/** Containers at a time: starting one is mostly waiting. */
const atOnce = 4;

/** Starts the image, which is loaded under `reference`; undefined when the engine cannot run any container here. */
export async function tryInEngine(
  engine: Engine,
  reference: string,
  { tests, image, platform }: Target,
  host: Pick<Host, 'log'>,
): Promise<Trial | undefined> {
  const run = ({ argv }: ImageTest): Promise<Said> => {
    const [entrypoint = '', ...args] = argv;
    const foreign = samePlatform(platform, platformOfNode(process.arch)) ? {} : { platform };
    // An image with an entrypoint would take the test for its arguments.
    return image.entrypoint.length > 0
      ? engine.run(reference, args, { ...foreign, entrypoint })
      : engine.run(reference, argv, foreign);
  };
  const results: TestResult[] = [];
  const [first] = tests;
  if (first) {
    const said = await run(first);
    if (isEngineFailure(said)) {
      host.log.warn(`${engine.name} cannot run containers here: ${lastLine(said.stderr)}`);
      return undefined;
    }
    results.push(judge(first, said));
  }
  const others = tests.slice(1);
  for (let done = 0; done < others.length; done += atOnce) {
    const batch = others.slice(done, done + atOnce);
    results.push(...(await Promise.all(batch.map(async (test) => judge(test, await run(test))))));
  }
  return { with: engine.name, tests: results };
}

/** Runs the tests in the root itself, as this program runs everything; for machines without an engine. */
export async function tryInSandbox(root: string, { tests, image }: Target, host: Host): Promise<Trial> {
  const results: TestResult[] = [];
  const own = image.env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  // What an engine would set, and nothing else: a locale or time zone of ours would hide the image's.
  const env: Record<string, string> = { PATH: searchPath, HOME: '/root' };
  for (const [name = '', value = ''] of own) env[name] = value;
  for (const test of tests) {
    const argv = enter({ root, scratch: ['/tmp'] }, test.argv);
    results.push(judge(test, await host.exec.run(argv, { env, okay: 'any' })));
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

/** The last thing that was said; engines go on to say where help is. */
function lastLine(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.filter((line) => line !== '' && !line.includes(' --help')).at(-1) ?? '';
}

/** Names the image while it is being tried; on failure it stays under this name for a look. */
export function trialReference({ recipe, release, variant }: Target, { config }: Image): string {
  const tag = [release, variant, config.descriptor.digest.slice(7, 19)]
    .filter((part) => part !== '')
    .join('-');
  return `base-image-trial/${recipe}:${tag}`;
}
