import type { Host, RunResult } from '../host/contract.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import type { Image } from '../oci/image.ts';
import { writeDockerArchive } from './archive.ts';

export interface EngineRun {
  /** In the place of the image's own. */
  readonly entrypoint?: string;
  /** Where it is not this machine's. */
  readonly platform?: Platform;
}

/** A container engine on this machine. */
export interface Engine {
  readonly name: 'docker' | 'podman';
  /** Loads an image of the layout at `dir` under `references`. */
  load(dir: string, image: Image, references: readonly string[]): Promise<void>;
  /** `run --rm REFERENCE argv…`, without network; see {@link isEngineFailure}. */
  run(reference: string, argv: readonly string[], options: EngineRun): Promise<RunResult>;
  remove(reference: string): Promise<void>;
}

/** Docker where its daemon answers, else podman where it is installed. */
export async function findEngine(host: Pick<Host, 'exec'>): Promise<Engine | undefined> {
  if (await answers(host, ['docker', 'version', '--format', '{{.Server.Version}}']))
    return engine('docker', host);
  if (await answers(host, ['podman', 'info', '--format', '{{.Version.Version}}']))
    return engine('podman', host);
  return undefined;
}

/** True when not the command failed but the engine, which could not start any container. */
export function isEngineFailure({ status, stderr }: RunResult): boolean {
  // A program that the image does not have is for the image to answer for, though it is the engine that says so.
  if (status === 127 && /not found|no such file/i.test(stderr)) return false;
  return status === 125 || (status > 125 && /OCI runtime|OCI permission|cgroup|rlimit|daemon/.test(stderr));
}

// Where the right to raise limits is missing, podman cannot start anything unless it is to lower them.
const limits = { docker: [], podman: ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'] };

async function answers(host: Pick<Host, 'exec'>, argv: readonly string[]): Promise<boolean> {
  if ((await host.exec.which(argv[0] ?? '')) === undefined) return false;
  const { status, stdout } = await host.exec.run(argv, { okay: 'any' });
  return status === 0 && stdout.trim() !== '';
}

function engine(name: Engine['name'], host: Pick<Host, 'exec'>): Engine {
  return {
    name,
    async load(dir, image, references) {
      await host.exec.feed([name, 'load', '--quiet'], (stdin) =>
        writeDockerArchive(host, dir, image, references, stdin),
      );
    },
    run(reference, argv, { entrypoint, platform }) {
      const override = entrypoint === undefined ? [] : ['--entrypoint', entrypoint];
      const foreign = platform === undefined ? [] : ['--platform', formatPlatform(platform)];
      const options = ['--rm', '--network', 'none', ...limits[name], ...foreign, ...override];
      return host.exec.run([name, 'run', ...options, reference, ...argv], { okay: 'any' });
    },
    async remove(reference) {
      await host.exec.run([name, 'rmi', '--force', reference], { okay: 'any' });
    },
  };
}
