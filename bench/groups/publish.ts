import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatPlatform, parsePlatform } from '../../src/model/platform.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { BuildResult } from '../../src/request.ts';
import { job, type Bench, type Group, type Job, type OpenGroup, type Row } from '../group.ts';
import { timed, timedToLine } from '../measure.ts';
import { writeRecipe } from '../recipe.ts';
import { openRegistry, type Access, type Registry } from '../registry.ts';

const release = 'trixie';
const two = ['linux/amd64', 'linux/arm64'];
const here = formatPlatform(parsePlatform(process.arch));

/** The night on which nothing changed, what a push costs beside its bytes, and how soon an action is at work. */
export const publish: OpenGroup = async (bench): Promise<Group> => {
  const { folder: parent, program } = bench;
  const registry = await openRegistry(join(parent, 'registry'));
  const recipe = await writeRecipe(join(parent, 'released'));
  const cache = join(parent, 'cache-publish');
  const store = join(cache, 'packages');
  const name = (last: string) => `${registry.address}/acme/${last}`;
  const ours = (...args: readonly string[]) => [process.execPath, program, ...args, '--cache-dir', cache];
  const build = (platforms: readonly string[], image: string, output: string) => [
    ...ours('build', recipe, '--platform', platforms.join(), '--image', name(image), '--push'),
    ...['--output', output, '--quiet'],
  ];

  const refresh = (platforms: readonly string[], image: string) =>
    job(`unchanged refresh, ${platforms.join(' + ')}`, async (folder) => {
      const output = join(folder, 'out');
      const { accesses, ...taken } = await watched(registry, () =>
        timed([...build(platforms, image, output), '--skip-unchanged'], folder),
      );
      mustOnlyRead(accesses);
      if (existsSync(output)) throw new Error(`${name(image)} was built again`);
      if (existsSync(store)) throw new Error(`A refresh of ${name(image)} fetched packages`);
      return { ...taken, seen: `${wordsOf(accesses)}; no package fetched, no layer built` };
    });

  const built = join(parent, 'built');
  await timed([...build(two, 'debian', built), '--no-test'], parent);
  await timed([...build([here], 'one', join(parent, 'one')), '--no-test'], parent);
  // So that a single package that is fetched makes a folder.
  rmSync(store, { recursive: true });
  const { index, tags } = JSON.parse(readFileSync(join(built, 'build.json'), 'utf8')) as BuildResult;

  let names = 0;
  const fresh = () => name(`copy-${String(++names)}`);
  const push = (image: string, folder: string) =>
    watched(registry, () => timed(ours('push', built, '--image', image, '--quiet'), folder));
  const pushed = job(`push, second name, ${String(tags.length)} tags`, async (folder) => {
    const { accesses, ...taken } = await push(fresh(), folder);
    const mounts = mountsOf(accesses);
    if (mounts !== two.length) throw new Error(`A push sent layers again: ${wordsOf(accesses)}`);
    return { ...taken, seen: `${wordsOf(accesses)}; ${String(mounts)} layers mounted, none sent` };
  });
  const pushedAgain = job(`push again, ${String(tags.length)} tags`, async (folder) => {
    const { accesses, ...taken } = await push(name('debian'), folder);
    mustOnlyRead(accesses);
    return { ...taken, seen: wordsOf(accesses) };
  });
  const copied = job('skopeo copy --all, fresh name, 1 tag', async (folder) => {
    const [tag = ''] = tags;
    const [from, to] = [`oci:${join(built, 'image')}:${tag}`, `docker://${fresh()}:${tag}`];
    const options = ['--insecure-policy', '--quiet', '--dest-tls-verify=false'];
    const argv = ['skopeo', ...options.slice(0, 1), 'copy', ...options.slice(1), '--all', from, to];
    const { accesses, ...taken } = await watched(registry, () => timed(argv, folder));
    return { ...taken, seen: `${wordsOf(accesses)}; ${String(mountsOf(accesses))} layers mounted` };
  });

  const refreshes = [refresh(two, 'debian'), refresh([here], 'one')];
  const starts = [
    start(bench, '.', (folder) => ({ recipe, platforms: two.join(), output: join(folder, 'out') })),
    start(bench, 'actions/plan', () => ({ recipes: recipe, platforms: two.join() })),
    start(bench, 'actions/build', (folder) => ({ recipe, platforms: here, output: join(folder, 'out') })),
    start(bench, 'actions/index', (folder) => ({
      ...{ folders: built, platforms: two.join(), output: join(folder, 'out') },
      ...{ image: name('joined'), push: 'true' },
    })),
    start(bench, 'actions/verify', () => ({
      references: `${name('debian')}:${tags[0] ?? ''}`,
      digest: index,
    })),
  ];
  const most = (rows: readonly Row[], seconds: (row: Row) => number, limit: number) =>
    rows.map((row) => ({ row, value: seconds(row), most: limit }));

  return {
    about:
      `Debian ${release}, minbase, from the release suite alone, at a docker-registry on this machine. Seen: requests in the ` +
      `registry's access log. A refresh that writes to the registry, fetches a package or builds fails the bench. ` +
      `Actions: under the runner's Node, from spawn to the first line of output that is not about masks.`,
    jobs: [...refreshes, pushed, pushedAgain, copied, ...starts],
    ratios: ({ seconds }) => [
      ...most(refreshes, seconds, 1.5),
      ...most([pushed, pushedAgain], seconds, 1),
      { row: pushed, to: copied.name, value: seconds(pushed) / seconds(copied) },
      ...most(starts, seconds, 0.4),
    ],
    close: () => registry.close(),
  };
};

/** One of the actions, as the runner starts it. */
function start(
  { program }: Bench,
  action: string,
  inputsIn: (folder: string) => Readonly<Record<string, string>>,
): Job & Row {
  const node = join(packageRoot(), 'node_modules/node/bin/node');
  const root = dirname(dirname(program));
  const main = action === '.' ? join(root, 'dist/action.cjs') : join(root, action, 'main.cjs');
  return job(`start of ${action === '.' ? 'the action' : action}`, async (folder) => {
    const inputs = { ...inputsIn(folder), 'github-token': 'token-of-the-job' };
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]),
      ),
    };
    const isWork = (line: string) => !/^::(add-mask|debug|error)/.test(line);
    const { seconds, line } = await timedToLine([node, main], { cwd: folder, env }, isWork);
    return { seconds, seen: line.replace(/^::group::/, '').replaceAll(/127\.0\.0\.1:\d+|@sha256:\w+/g, '…') };
  });
}

/** What the registry was asked for meanwhile, beside what was measured. */
async function watched<T extends object>(
  registry: Registry,
  run: () => Promise<T>,
): Promise<T & { readonly accesses: readonly Access[] }> {
  await registry.accesses();
  const taken = await run();
  return { ...taken, accesses: await registry.accesses() };
}

function mustOnlyRead(accesses: readonly Access[]): void {
  if (accesses.length === 0 || accesses.some(({ method }) => method !== 'GET' && method !== 'HEAD'))
    throw new Error(`The registry was to be read, and nothing else: ${wordsOf(accesses)}`);
}

/** Layers that the registry took from another name of its own. */
function mountsOf(accesses: readonly Access[]): number {
  return accesses.filter(({ url, status }) => url.includes('mount=') && status === 201).length;
}

/** `12 GET, 2 PUT` */
function wordsOf(accesses: readonly Access[]): string {
  const methods = [...new Set(accesses.map(({ method }) => method))].sort();
  const count = (method: string) => accesses.filter((access) => access.method === method).length;
  return methods.map((method) => `${String(count(method))} ${method}`).join(', ') || 'no request';
}
