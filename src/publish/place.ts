import type { Host } from '../host/contract.ts';
import { BaseImageError, fail } from '../model/error.ts';
import { platformOfNode, samePlatform } from '../model/platform.ts';
import type { Image } from '../oci/image.ts';
import { accountOf } from '../rootfs/accounts.ts';
import { openRootfs } from '../rootfs/rootfs.ts';
import { enter, searchPath } from '../rootfs/sandbox.ts';
import { mostSaid, type Engine, type Said } from './engine.ts';

/** What an image can be started in. Every image that is tried, wherever it comes from, is started through here. */
export interface Place {
  readonly name: Engine['name'] | 'sandbox';
  /**
   * Starts the image once: as its user, in its folder, with its environment, without network and with nothing to read.
   * @param argv in the place of its entrypoint and command; undefined: just as it is configured
   * @param limit seconds after which it is ended
   */
  start(argv: readonly string[] | undefined, limit: number): Promise<Said>;
}

/** An engine that has the image under `reference`. */
export function enginePlace(engine: Engine, reference: string, { config, platform }: Image): Place {
  const foreign = samePlatform(platform, platformOfNode(process.arch)) ? {} : { platform };
  const { Entrypoint: own = [] } = config.value.config;
  return {
    name: engine.name,
    start(argv, limit) {
      const options = { ...foreign, limit };
      // An image with an entrypoint would take the command for its arguments.
      const [entrypoint = '', ...args] = argv ?? [];
      return argv !== undefined && own.length > 0
        ? engine.start(reference, args, { ...options, entrypoint })
        : engine.start(reference, argv ?? [], options);
    },
  };
}

/** The root itself, in the sandbox that everything is run in here; for machines without an engine. */
export function sandboxPlace(root: string, image: Pick<Image, 'config'>, host: Pick<Host, 'exec'>): Place {
  const { Entrypoint = [], Cmd = [], User = '', WorkingDir = '/', Env } = image.config.value.config;
  return {
    name: 'sandbox',
    async start(argv = [...Entrypoint, ...Cmd], limit) {
      const account = accountOf(openRootfs(root), User);
      if (typeof account === 'string') return fail('test', `The image cannot be started: ${account}`);
      const own = Env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
      // What an engine would set, and nothing else: a locale or time zone of ours would hide the image's.
      const env = { PATH: searchPath, HOME: account.home, ...(Object.fromEntries(own) as object) };
      const sandbox = { root, scratch: ['/tmp'], user: account, cwd: WorkingDir, setuid: true };
      const options = { env, okay: 'any', timeLimit: limit * 1000, most: mostSaid } as const;
      return host.exec.run(enter(sandbox, argv), options).then(
        (said) => ({ ...said, late: false }),
        (error: unknown) => {
          if (!(error instanceof BaseImageError) || error.code !== 'time') throw error;
          return { status: 137, stdout: '', stderr: '', late: true };
        },
      );
    },
  };
}
