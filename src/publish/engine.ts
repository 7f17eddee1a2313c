import type { Host, RunResult } from '../host/contract.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import type { Image } from '../oci/image.ts';
import { writeDockerArchive } from './archive.ts';
import { trialName, trialPrefix } from './trial-name.ts';

export interface EngineStart {
  /** In the place of the image's own. */
  readonly entrypoint?: string;
  /** Where it is not this machine's. */
  readonly platform?: Platform;
  /** Seconds after which it is ended. */
  readonly limit: number;
}

/** What a program said, and whether it was ended because it went on for too long. */
export interface Said extends RunResult {
  readonly late: boolean;
}

/** Bytes of what a program says that are kept: one that never stops must not fill the memory. */
export const mostSaid = 2 ** 20;

/** A container engine on this machine. */
export interface Engine {
  readonly name: 'docker' | 'podman';
  /** Loads an image of the layout at `dir` under `references`. */
  load(dir: string, image: Image, references: readonly string[]): Promise<void>;
  /** `run --rm REFERENCE argv…`, without network, from what is there: no registry is asked. */
  start(reference: string, argv: readonly string[], options: EngineStart): Promise<Said>;
  remove(reference: string): Promise<void>;
  /** Ends and removes a container. */
  end(container: string): Promise<void>;
  /** Names of the containers that are there to try images. */
  containers(): Promise<readonly string[]>;
  /** Names of all images that have one, with their tags. */
  images(): Promise<readonly string[]>;
}

/** Those that answer: Docker's daemon, then podman where it is installed. */
export async function findEngines(host: EngineHost): Promise<readonly Engine[]> {
  const found = await Promise.all([
    answers(host, ['docker', 'version', '--format', '{{.Server.Version}}']),
    answers(host, ['podman', 'info', '--format', '{{.Version.Version}}']),
  ]);
  return (['docker', 'podman'] as const).filter((_, at) => found[at]).map((name) => engine(name, host));
}

export type EngineHost = Pick<Host, 'exec' | 'finishing'>;

// Where the right to raise limits is missing, podman cannot start anything unless it is to lower them.
const limits = { docker: [], podman: ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'] };

async function answers(host: EngineHost, argv: readonly string[]): Promise<boolean> {
  if ((await host.exec.which(argv[0] ?? '')) === undefined) return false;
  const { status, stdout } = await host.exec.run(argv, { okay: 'any' });
  return status === 0 && stdout.trim() !== '';
}

function engine(name: Engine['name'], host: EngineHost): Engine {
  const list = async (...words: readonly string[]) =>
    (await host.exec.run([name, ...words], { okay: 'any' })).stdout.split('\n').filter(Boolean);
  const quietly = (...words: readonly string[]) => host.exec.run([name, ...words], { okay: 'any' });
  return {
    name,
    async load(dir, image, references) {
      await host.exec.feed([name, 'load', '--quiet'], (stdin) =>
        writeDockerArchive(host, dir, image, references, stdin),
      );
    },
    async start(reference, argv, { entrypoint, platform, limit }) {
      const container = trialName();
      const override = entrypoint === undefined ? [] : ['--entrypoint', entrypoint];
      const foreign = platform === undefined ? [] : ['--platform', formatPlatform(platform)];
      const alone = ['--pull', 'never', '--network', 'none', '--log-driver', 'none'];
      const options = ['--rm', '--name', container, ...alone, ...limits[name], ...foreign, ...override];
      let late = false;
      // Again and again, because the engine may still be about to make it.
      let timer = setTimeout(function end() {
        late = true;
        timer = setTimeout(end, 1000);
        void quietly('rm', '--force', container).catch(() => undefined);
      }, limit * 1000);
      try {
        const said = await host.exec.run([name, 'run', ...options, reference, ...argv], {
          okay: 'any',
          most: mostSaid,
        });
        return { ...said, late };
      } finally {
        clearTimeout(timer);
      }
    },
    async remove(reference) {
      await quietly('rmi', '--force', reference);
    },
    async end(container) {
      await quietly('rm', '--force', container);
    },
    containers: () => list('ps', '--all', '--filter', `name=${trialPrefix}-`, '--format', '{{.Names}}'),
    images: () => list('images', '--format', '{{.Repository}}:{{.Tag}}'),
  };
}
