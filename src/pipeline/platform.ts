import { rm } from 'node:fs/promises';
import type { Host } from '../host/contract.ts';
import { recipeErrorAt } from '../host/recipes.ts';
import { fail } from '../model/error.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Lock } from '../model/lock.ts';
import {
  dialects,
  formatPlatform,
  knownPlatforms,
  platformOfNode,
  platformSlug,
  runsOn,
  type Platform,
} from '../model/platform.ts';
import type { Target } from '../model/target.ts';
import { counted } from '../model/units.ts';
import { createImage, type Image } from '../oci/image.ts';
import { imageAnnotations, manifestAnnotations, type Provenance } from '../oci/labels.ts';
import { recipesFolder } from '../package-root.ts';
import type { PackageManager } from '../packages/contract.ts';
import { dateOf } from '../packages/date.ts';
import { blobsOf } from '../publish/layout.ts';
import type { Trial } from '../publish/try.ts';
import { trustNotes } from '../report/trust.ts';
import type { EmulationMode, PlatformResult, Request } from '../request.ts';
import { runCommands } from '../rootfs/commands.ts';
import { customise } from '../rootfs/customise.ts';
import { elfMismatches } from '../rootfs/elf.ts';
import { hasFontCache, writeFontCache } from '../rootfs/font-cache.ts';
import { packLayer } from '../rootfs/layer.ts';
import { sparing } from '../rootfs/own.ts';
import { remarksOn } from '../rootfs/remarks.ts';
import { removeResidue } from '../rootfs/residue.ts';
import { openRootfs, type Rootfs } from '../rootfs/rootfs.ts';
import { startProblems } from '../rootfs/startable.ts';
import { findSecrets } from '../rootfs/secrets.ts';
import { applyTweaks, firstTweaks, lastTweaks } from '../rootfs/tweaks.ts';
import { detectVersion } from '../rootfs/version.ts';
import { rootSize, type FetchedTarget } from './fetch.ts';
import type { LockedTarget } from './lock.ts';
import { mustPass, tryInEngine, tryInSandbox } from './trial.ts';

export interface BuiltPlatform {
  readonly target: Target;
  readonly image: Image;
  readonly provenance: Provenance;
  readonly result: PlatformResult;
}

/** All that an image of one platform is made from. */
export interface PlatformParts extends LockedTarget {
  readonly manager: PackageManager;
  readonly fetched: FetchedTarget;
  /** Makes a root to install with, or gives the one that was made before. */
  tools(): Promise<string>;
  /** Path of the OCI layout that takes the layer. */
  readonly layout: string;
}

/** From packages on disk to an image of one platform that was really started. */
export async function buildPlatform(
  parts: PlatformParts,
  request: Request & { readonly output: string },
  host: Host,
): Promise<BuiltPlatform> {
  const { target, lock, manager, fetched, layout, tools } = parts;
  const timings: Record<string, number> = { resolve: parts.took, fetch: fetched.took };
  const timed = async <T>(stage: string, title: string, body: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    return host.log.step(title, body).finally(() => (timings[stage] = performance.now() - started));
  };
  const platform = formatPlatform(target.platform);
  const machine = platformOfNode(process.arch);
  const paths = lock.packages.map((entry) => fetched.files.get(entry.sha256)?.path ?? '');
  const root = await host.room(`root-${platformSlug(target.platform)}`, await rootSize(lock, fetched.files));
  const dates = await Promise.all(
    lock.packages.map((entry, at) => dateOf(entry, paths[at] ?? '', manager, host)),
  );
  // Without packages there is no date that follows from the lock: https://reproducible-builds.org/specs/source-date-epoch/
  const epoch = dates.length > 0 ? Math.max(...dates) : Number(host.env.SOURCE_DATE_EPOCH ?? 0) || 0;
  const notes = await timed(
    'install',
    `Install ${counted(lock.packages.length, 'package')} for ${platform}`,
    () =>
      manager.install(
        { target, lock, files: fetched.files, root, epoch, machine, tools, emulation: request.emulation },
        host,
      ),
  );
  const { specialFiles, remarks } = await timed('tweak', 'Adjust the root', () =>
    adjust(parts, root, epoch, request.emulation, host),
  );
  const detected = { ...detectVersion(openRootfs(root)), ...lock.detected };
  checkMachine(root, target, lock);
  await mustStart(openRootfs(root), target, request.recipe);
  const layer = await timed('pack', `Pack the layer (${request.compression})`, () =>
    packLayer(host, root, { epoch, specialFiles, compression: request.compression, blobs: blobsOf(layout) }),
  );

  const identity = fingerprint(target, lock);
  const provenance: Provenance = {
    epoch,
    version: detected.point ?? '',
    source: sourceOf(host.env),
    recipeDigest: target.recipeDigest,
    insecure: target.repositories.some(({ insecure }) => insecure),
  };
  const labels = imageAnnotations(target, provenance, identity);
  const createdBy = `base-image build ${[`${target.recipe}:${target.release}`, target.variant].filter(Boolean).join('-')}`;
  const image = createImage({
    platform: target.platform,
    layer,
    settings: target.image,
    labels,
    annotations: manifestAnnotations(labels, lock, target.tests),
    epoch,
    createdBy,
  });
  const foreign = !runsOn(machine, target.platform);
  const untested = request.test
    ? foreign && request.emulation === 'never' && 'its programs do not run here without emulation'
    : 'as asked for';
  if (untested && request.test) host.log.warn(`The image for ${platform} is not tested: ${untested}`);
  const trial = untested
    ? undefined
    : await timed('test', 'Test the image', async () => {
        await host.emulation.ensure(target.platform);
        return tryBuilt(image, layout, root, target, request.output, host);
      });
  await rm(root, { recursive: true, force: true });
  return {
    target,
    image,
    provenance,
    result: {
      platform,
      lock,
      detected,
      fingerprint: identity,
      epoch,
      manifest: image.manifest.descriptor.digest,
      config: image.config.descriptor.digest,
      diffId: layer.diffId,
      layerSize: layer.descriptor.size,
      tarSize: layer.tarSize,
      testedWith: trial?.with ?? '',
      tests: trial?.tests ?? [],
      timings,
      mirrors: Object.fromEntries(
        target.repositories.flatMap(({ name }) => {
          const [first] = parts.mirrors.get(name) ?? [];
          return first === undefined ? [] : [[name, first]];
        }),
      ),
      fetched: fetched.fetched,
      cached: fetched.cached,
      notes: [
        ...trustNotes(target),
        ...notes,
        ...remarks,
        ...(untested ? [`The image was not tested: ${untested}`] : []),
      ],
    },
  };
}

/** What the recipe adds, what containers need, and what the build must not leave behind. */
async function adjust(
  { target, lock, manager }: PlatformParts,
  root: string,
  epoch: number,
  emulation: EmulationMode,
  host: Host,
): Promise<{ readonly specialFiles: Rootfs['specialFiles']; readonly remarks: readonly string[] }> {
  const rootfs = openRootfs(root);
  const packages = new Map(lock.packages.map(({ name, version }) => [name, version]));
  const context = { root: rootfs, target, packages, epoch };
  applyTweaks(context, host.log, firstTweaks);
  const own = customise(rootfs, target, epoch);
  if (target.run.length > 0) {
    if (emulation === 'never' && !runsOn(platformOfNode(process.arch), target.platform)) {
      fail('install', `The recipe's commands for ${formatPlatform(target.platform)} need emulation`, {
        hint: 'Allow emulation, or limit the commands with `platforms:` in the recipe.',
      });
    }
    await host.emulation.ensure(target.platform);
  }
  await runCommands(root, target.run, epoch, host, own);
  const runs = emulation !== 'never' || runsOn(platformOfNode(process.arch), target.platform);
  if (hasFontCache(rootfs) && runs) {
    await host.emulation.ensure(target.platform);
    await writeFontCache(rootfs, epoch, host);
  }
  const tidied = sparing(rootfs, own);
  const secrets = findSecrets(rootfs);
  applyTweaks({ ...context, root: tidied }, host.log, lastTweaks);
  removeResidue(tidied, manager.residue);
  return { specialFiles: rootfs.specialFiles, remarks: remarksOn(rootfs, secrets, own) };
}

/** Platforms that a lock has packages for. */
function platformsOf({ packages }: Lock): readonly Platform[] {
  const architectures = new Set(packages.map(({ architecture }) => architecture));
  return knownPlatforms.filter((platform) => {
    const { debian, rpm, pacman, apk } = dialects(platform);
    return [debian, rpm, pacman, apk].some((word) => architectures.has(word));
  });
}

/** What is to run in an image must be for the platform it says it is for, or for one that it has packages of. */
function checkMachine(root: string, { platform, image }: Target, lock: Lock): void {
  const path = image.env.find((line) => line.startsWith('PATH='))?.slice('PATH='.length) ?? '';
  const wrong = elfMismatches(root, platform, { path: path.split(':'), also: platformsOf(lock) });
  if (wrong.length === 0) return;
  const examples = wrong
    .slice(0, 5)
    .map(({ path }) => path)
    .join(', ');
  fail(
    'install',
    `${String(wrong.length)} programs are not built for ${formatPlatform(platform)}: ${examples}`,
    {
      hint: 'Look at the files and commands that the recipe adds.',
    },
  );
}

/** The image in an engine, else in the sandbox; one that passes leaves nothing behind. @throws BaseImageError `test` */
async function tryBuilt(
  image: Image,
  layout: string,
  root: string,
  target: Target,
  output: string,
  host: Host,
): Promise<Trial> {
  const candidate = { image, layout, tests: target.tests, about: target };
  const tried =
    (await tryInEngine(candidate, true, host)) ??
    (await tryInSandbox(candidate, root, `${output}-failed`, host));
  mustPass(tried, 'test');
  const { with: place, tests } = tried;
  const first = tests[0]?.name === 'echo success' ? ', echo success first' : '';
  host.log.info(`${counted(tests.length, 'test')} passed in ${place}${first}`);
  return { with: place, tests };
}

/** What would keep a container of the image from starting, found before any is tried. @throws RecipeError with the lines */
async function mustStart(
  rootfs: Rootfs,
  { image, platform, variant }: Target,
  recipe: string,
): Promise<void> {
  const problems = startProblems(rootfs, image, platform);
  if (problems.length === 0) return;
  throw await recipeErrorAt(
    recipe,
    { recipesDir: recipesFolder() },
    problems.map(({ key, ...problem }) => {
      const path = ['image', key];
      return { ...problem, paths: [['variants', variant, ...path], path] };
    }),
  );
}

/** Where the recipe comes from, as workflows know it. */
function sourceOf(env: Host['env']): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  return server !== undefined && repository !== undefined ? `${server}/${repository}` : '';
}
