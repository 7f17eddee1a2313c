import type { Login } from '../model/mirror.ts';
import type { Platform } from '../model/platform.ts';

/** What the pure part of the program may ask of the world. Implemented in this folder, passed in everywhere else. */

export interface RunOptions {
  readonly cwd?: string;
  /** Replaces the environment; without it the child sees PATH, HOME, TMPDIR and LC_ALL=C.UTF-8 only. */
  readonly env?: Readonly<Record<string, string>>;
  /** The child talks to the network: it sees this machine's proxies as well, whose passwords are nobody else's. */
  readonly proxies?: true;
  /** What the child reads on its standard input; default: nothing but the end of it. */
  readonly input?: string | Buffer;
  /** Exit statuses that are answers and not failures; default `[0]`. */
  readonly okay?: readonly number[] | 'any';
  /** Called for each line of stdout and stderr as it comes. */
  readonly onLine?: (line: string) => void;
  /**
   * Milliseconds after which the program is ended, with all that it started, as a BaseImageError `time` that says what
   * it waited for. Default: the limit of this run; `Infinity` for what is to live as long as this program.
   */
  readonly timeLimit?: number;
  /** Bytes of stdout and of stderr that are kept, each; what comes after is read and forgotten. Default: all. */
  readonly most?: number;
}

export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The one door to processes: argument arrays in, no shell. Failing commands throw `CommandError` with a line to paste. */
export interface Exec {
  run(argv: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Output too large for a string: `consume` gets stdout as it comes and must read it to its end. */
  stream<T>(
    argv: readonly string[],
    consume: (stdout: NodeJS.ReadableStream) => Promise<T>,
    options?: RunOptions,
  ): Promise<T>;
  /** Input too large for a buffer: `produce` writes into stdin, which is ended when it returns. */
  feed(
    argv: readonly string[],
    produce: (stdin: NodeJS.WritableStream) => Promise<void>,
    options?: RunOptions,
  ): Promise<RunResult>;
  /** The first of `names` found on PATH, or undefined. */
  which(...names: readonly string[]): Promise<string | undefined>;
}

export interface StepOptions {
  /** What tells it from the steps that run beside it, such as a platform: all its lines begin with this. */
  readonly lane?: string | undefined;
}

export interface Log {
  /** A timed part of the work; groups in a workflow log, a line with its seconds in a terminal. */
  step<T>(title: string, body: () => Promise<T>, options?: StepOptions): Promise<T>;
  info(message: string): void;
  warn(message: string): void;
  /** Only with `--debug` or RUNNER_DEBUG. */
  debug(message: string): void;
}

export interface Asking {
  /** Milliseconds in which the answer must be here, whole: for mirrors that one can do without. */
  readonly within?: number;
}

/** Every status is an answer: of those that may pass, the one that stays after some tries. */
export interface Http {
  /**
   * A small document, e.g. a Release file; empty unless the status is 200.
   * @throws BaseImageError `fetch` when no answer comes at all
   */
  get(url: string, asking?: Asking): Promise<{ readonly status: number; readonly body: Buffer }>;
  /** Bytes of a document, as far as the server says; it is not fetched. Fails like `get`. */
  size(url: string, asking?: Asking): Promise<{ readonly status: number; readonly size: number | undefined }>;
  /** Writes a document of any size to the file `to`, which is empty unless the status is 200. Fails like `get`. */
  save(url: string, to: string, asking?: Asking): Promise<{ readonly status: number }>;
}

/** What lets one in at one registry. */
export interface Credential {
  /** As `docker login` calls it: `ghcr.io`, `127.0.0.1:5000`, `docker.io`. */
  readonly registry: string;
  /** Empty where the password is an identity token. */
  readonly username: string;
  readonly password: string;
  /** Counts only where Docker knows none for that registry. */
  readonly fallback?: true;
}

/** Ways to servers that do not let everybody in, or that are not reached directly. */
export interface Access {
  /** From now on what lies below the login's folder is asked for with it; the first login for a folder counts. */
  admit(login: Login): void;
  /** What lets one in at `url`. Only for what talks to that server. */
  loginFor(url: string): Login | undefined;
  /** The same for registries, beside what Docker knows of them on this machine. */
  admitRegistries(credentials: readonly Credential[]): void;
  readonly registries: readonly Credential[];
  /** From now on `origin` (`http://host:port`) is reached through this proxy, whatever the environment says. */
  route(origin: string, proxy: URL | 'direct'): void;
  proxyFor(url: URL): URL | undefined;
  /** What a program said, without any password that is known here. */
  conceal(text: string): string;
}

/** Programs of other architectures. */
export interface Emulation {
  /**
   * From now on programs of `platform` run on this machine; nothing to do where they do so by themselves.
   * @throws BaseImageError `host` when there is no interpreter, or the kernel takes none
   */
  ensure(platform: Platform): Promise<void>;
}

export interface Host {
  readonly emulation: Emulation;
  readonly exec: Exec;
  readonly http: Http;
  readonly access: Access;
  readonly log: Log;
  /**
   * Path of a program that was published as one file.
   * @throws BaseImageError `fetch` when it cannot be had, or is another one
   */
  tool(tool: PinnedTool): Promise<string>;
  /** Does something that is better finished than broken off: an interrupted run lets it have its five seconds. */
  finishing<T>(body: () => Promise<T>): Promise<T>;
  /** Persistent cache folder. */
  readonly cacheDir: string;
  /** Folder for this run's working files, on a file system that holds owners, modes and xattrs; removed at the end. */
  readonly workDir: string;
  /** A new, empty folder for a root file system of about `bytes`, in memory where there is plenty; removed at the end. */
  room(name: string, bytes: number): Promise<string>;
  /** The same place by a path that every program and every configuration file takes as it stands. */
  plain(path: string): Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Processors this run may use. */
  readonly cpus: number;
}

/** A program of the host that something needs, and the package that brings it. */
export interface HostTool {
  readonly program: string;
  /** A command that succeeds where it is there; absent for what is found on PATH. */
  readonly probe?: readonly string[];
  /** Package of Debian and Ubuntu hosts. */
  readonly package: string;
  /** Shown when it has to be installed: `to unpack packages`. */
  readonly why: string;
}

/** A program as its makers published it: one file, good for machines of this one's architecture. */
export interface PinnedTool {
  /** What the program is called. */
  readonly name: string;
  readonly version: string;
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}
