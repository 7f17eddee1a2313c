import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host, HostTool } from '../host/contract.ts';
import { digestOf, type Digest } from '../model/digest.ts';
import { BaseImageError } from '../model/error.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import { authFileText, credentialFor, type Credential } from './credentials.ts';
import { isLoopback, registryOf } from './reference.ts';
import { isPassing, remedyOf, said, troubleOf, type Trouble } from './trouble.ts';

export const registryTools: readonly HostTool[] = [
  { program: 'skopeo', package: 'skopeo', why: 'to talk to registries' },
];

export type RegistryHost = Pick<Host, 'exec' | 'log' | 'env' | 'workDir' | 'finishing'>;

/** A registry that did not do what it was asked. */
export class RegistryError extends BaseImageError {
  readonly trouble: Trouble;

  constructor(message: string, trouble: Trouble, hint: string | undefined) {
    super('publish', message, { hint });
    this.name = 'RegistryError';
    this.trouble = trouble;
  }
}

/** A manifest or index as the registry has it. */
export interface RawDocument {
  readonly text: string;
  readonly digest: Digest;
}

/** An image or index to copy: `oci:.:…` in the layout that is the folder `dir`, or `docker://…@sha256:…`. */
export interface Source {
  readonly dir: string;
  readonly from: string;
  /** The format it has. Without being told, skopeo hides why it failed behind a vain try to change that. */
  readonly format: 'oci' | 'v2s2';
}

/** A registry's documents and images, each by name and `:tag` or `@digest`. All but `read` throw RegistryError. */
export interface Skopeo {
  /**
   * Undefined where there is no such name, tag or manifest; and, with a warning, where it is denied, which is what
   * ghcr.io and Docker Hub say of names that are not there as well. Whoever goes on to write will be told.
   */
  read(name: string, which: string): Promise<RawDocument | undefined>;
  /** Writes an image as `:tag` or `@digest`, or an index whose images are there already. Blobs that are there are not sent. */
  write(source: Source, name: string, which: string): Promise<void>;
  /** Brings an image, but not the images of an index, into the folder `blobs` of a layout. */
  pull(name: string, digest: Digest, blobs: string): Promise<void>;
  /** Brings the image of one platform, as it is, into the empty folder `dir`: manifest.json, and blobs by their digits. */
  save(name: string, digest: Digest, platform: Platform, dir: string): Promise<void>;
}

/** How often something is asked that failed for a reason that passes; the wait doubles each time. */
const attempts = 5;

/**
 * skopeo as the one that speaks to registries. It does not try again itself but for answers of 429 to what it reads,
 * so all other patience is here.
 * @param backOff milliseconds before the second attempt
 */
export function createSkopeo(host: RegistryHost, credentials: readonly Credential[], backOff = 1000): Skopeo {
  /** Names that were warned of. */
  const hidden = new Set<string>();
  const logins = new Map<string, ReturnType<typeof logIn>>();

  /** One file per registry, so that none is ever told what belongs to another; it goes with the working files. */
  async function logIn(registry: string) {
    const credential = await credentialFor(host, credentials, registry);
    const path = join(host.workDir, `registry-${registry.replace(/[^\w.-]/g, '-')}.json`);
    await writeFile(path, authFileText(credential), { mode: 0o600 });
    const { username = '', password = '' } = credential ?? {};
    const secrets = [password, Buffer.from(`${username}:${password}`).toString('base64')];
    return {
      path,
      known: credential !== undefined,
      conceal: (text: string) =>
        password === '' ? text : secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text),
    };
  }

  function loginAt(registry: string): ReturnType<typeof logIn> {
    const login = logins.get(registry) ?? logIn(registry);
    logins.set(registry, login);
    return login;
  }

  /**
   * @param doing what it is for, in errors: `Cannot push …`
   * @param minutes after which an attempt is given up
   * @param choice options that choose one image of several
   */
  async function skopeo(
    name: string,
    doing: string,
    minutes: number,
    [verb = '', ...args]: readonly string[],
    cwd = host.workDir,
    choice: readonly string[] = [],
  ): Promise<string> {
    const registry = registryOf(name);
    const login = await loginAt(registry);
    // The host's policy is about images that are run here. What is read is compared with the digest that is asked for.
    const options = ['--insecure-policy', '--command-timeout', `${minutes}m`, ...choice];
    const argv = ['skopeo', ...options, verb, '--authfile', login.path, ...args];
    for (let attempt = 1; ; attempt += 1) {
      const { status, stdout, stderr } = await host.exec.run(argv, { okay: 'any', cwd, proxies: true });
      if (status === 0) return stdout;
      const trouble = troubleOf(stderr, name);
      const reason = login.conceal(said(stderr)) || `skopeo ended with status ${status}`;
      if (!isPassing(trouble) || attempt === attempts) {
        throw new RegistryError(
          `Cannot ${doing}: ${reason}`,
          trouble,
          remedyOf(trouble, registry, login.known),
        );
      }
      const wait = backOff * 2 ** (attempt - 1);
      host.log.info(`${registry}, attempt ${attempt} of ${attempts}: ${reason}`);
      await sleep(wait);
    }
  }

  const tls = (name: string, which: string) =>
    `--${which}tls-verify=${isLoopback(registryOf(name)) ? 'false' : 'true'}`;
  // An index goes without its images: skopeo 1.14 and later would add to an index whose images are of zstd.
  const asItIs = ['--quiet', '--multi-arch=index-only', '--preserve-digests'];

  return {
    async read(name, which) {
      try {
        const args = ['inspect', '--raw', tls(name, ''), `docker://${name}${which}`];
        const text = await skopeo(name, `read ${name}${which}`, 2, args);
        return { text, digest: digestOf(text) };
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error;
        if (error.trouble === 'missing') return undefined;
        if (error.trouble !== 'forbidden') throw error;
        if (!hidden.has(name)) host.log.warn(`${name} is taken as not there. ${error.message}`);
        hidden.add(name);
        return undefined;
      }
    },
    async write({ dir, from, format }, name, which) {
      const options = [...asItIs, '--format', format, tls(name, 'src-'), tls(name, 'dest-')];
      await skopeo(
        name,
        `push ${name}${which}`,
        60,
        ['copy', ...options, from, `docker://${name}${which}`],
        dir,
      );
    },
    async pull(name, digest, blobs) {
      // A layout of its own for each: several may run side by side.
      const dir = await mkdtemp(join(host.workDir, 'pull-'));
      // Layers without compression are to stay so.
      const layers = ['--dest-shared-blob-dir', blobs, '--dest-oci-accept-uncompressed-layers'];
      const options = [...asItIs, ...layers, tls(name, 'src-')];
      const args = ['copy', ...options, `docker://${name}@${digest}`, 'oci:.'];
      await skopeo(name, `fetch ${name}@${digest}`, 60, args, dir);
    },
    async save(name, digest, platform, dir) {
      const { architecture, variant } = platform;
      const choice = [
        ...['--override-os', 'linux', '--override-arch', architecture],
        ...(variant === undefined ? [] : ['--override-variant', variant]),
      ];
      const options = ['--quiet', '--preserve-digests', tls(name, 'src-')];
      const args = ['copy', ...options, `docker://${name}@${digest}`, 'dir:.'];
      await skopeo(name, `fetch ${name}@${digest} for ${formatPlatform(platform)}`, 60, args, dir, choice);
    },
  };
}
