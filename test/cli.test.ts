import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainedOptions, helpText } from '../src/cli/help.ts';
import { optionsOf, parseCommandLine, verbNames } from '../src/cli/options.ts';
import { receipt } from '../src/cli/receipt.ts';
import { buildResult, platformResult } from './fixtures/build-result.ts';
import { newerNode } from '../src/package-root.ts';
import { dist } from './setup/dist.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-image-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cli(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(dist(), 'cli.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder },
  });
}

describe('the command line', () => {
  const request = (...argv: readonly string[]) => {
    const command = parseCommandLine(['build', ...argv]);
    return command.verb === 'build' ? command.request : undefined;
  };

  it('becomes the same request as the inputs of the action', () => {
    expect(
      request(
        ...['debian:bookworm', '--platform', 'amd64,linux/arm64', '--image', 'ghcr.io/acme/debian'],
        ...[
          '--tag',
          '{{codename}}',
          '--tag',
          'latest',
          '--format',
          'rootfs.tar.xz,Dockerfile',
          '--no-test',
          '--load',
        ],
      ),
    ).toEqual({
      recipe: 'debian:bookworm',
      release: undefined,
      variant: undefined,
      platforms: [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm64' },
      ],
      output: undefined,
      images: ['ghcr.io/acme/debian'],
      tags: ['{{codename}}', 'latest'],
      push: false,
      skipUnchanged: false,
      load: true,
      test: false,
      compression: 'gzip',
      formats: ['rootfs.tar.xz', 'Dockerfile'],
      locked: undefined,
      emulation: 'auto',
      keepGoing: false,
    });
  });

  it('tests and does not load unless told otherwise', () => {
    expect(request('debian')).toMatchObject({ test: true, load: false });
    expect(request('debian', '--load', '--no-load')).toMatchObject({ load: false });
  });

  it.each([
    [['buidl', 'debian'], 'Unknown verb "buidl"', 'Did you mean "build"?'],
    [['build', 'debian', '--platfrom', 'all'], 'Unknown option --platfrom', 'Did you mean "--platform"?'],
    [['build', 'debian', '--check'], 'Unknown option --check', 'cli.cjs build RECIPE'],
    [['list', '--release', 'x'], 'Unknown option --release', 'cli.cjs list'],
    [['build'], 'No recipe given', 'cli.cjs build RECIPE'],
    [['build', 'debian', 'ubuntu'], 'Unexpected argument "ubuntu"', 'cli.cjs build RECIPE'],
    [['build', 'debian', '--no-release'], 'Unknown option --no-release', 'cli.cjs build RECIPE'],
    [['build', 'debian', '--release'], "Option '--release <value>' argument missing", 'cli.cjs build RECIPE'],
    [['build', 'debian', '-x'], "Unknown option '-x'", 'cli.cjs build RECIPE'],
    [['build', 'debian', '--compression', 'xz'], 'Unknown compression "xz"', 'Known: gzip, zstd, none'],
    [['prune', '--max-age', '30'], '--max-age takes a whole number and one of', 'For example: --max-age 30d'],
    [['help', 'bulid'], 'Unknown verb "bulid"', 'Did you mean "build"?'],
    [['--json'], 'Unknown verb "--json"', 'The verb comes first'],
  ])('refuses %j with status 2, the cause and a hint', (args, message, hint) => {
    const { status, stdout, stderr } = cli(...args);
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr).toContain('hint: ');
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('refuses to be both talkative and quiet', () => {
    expect(() => parseCommandLine(['list', '--debug', '--quiet'])).toThrow('--debug and --quiet contradict');
  });

  it('reads ages and sizes', () => {
    expect(parseCommandLine(['prune', '--max-age', '30d', '--max-size', '5G'])).toMatchObject({
      maxAge: 30 * 24 * 60 * 60,
      maxSize: 5 * 2 ** 30,
    });
  });
});

describe('help', () => {
  it('explains every verb and every option of it', () => {
    for (const verb of verbNames) {
      expect(helpText(undefined, [])).toContain(`  ${verb}`);
      const names = optionsOf(verb);
      expect(explainedOptions).toEqual(expect.arrayContaining([...names]));
      for (const name of names) expect(helpText(verb, names)).toContain(`--${name}`);
    }
    expect([...new Set(verbNames.flatMap(optionsOf))].sort()).toEqual([...explainedOptions].sort());
  });

  it.each([[[]], [['help']], [['--help']], [['help', 'build']], [['build', '--help']]])(
    '%j succeeds',
    (args) => {
      const { status, stdout, stderr } = cli(...args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: base-image /);
    },
  );

  it('--version prints the version', () => {
    expect(cli('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('verbs that only look', () => {
  it('list names the recipes, as text and as one JSON value', () => {
    expect(cli('list').stdout).toMatch(/^debian {2}/m);
    const recipes = JSON.parse(cli('list', '--json').stdout) as readonly Record<string, unknown>[];
    expect(recipes).toContainEqual(expect.objectContaining({ name: 'debian', defaultRelease: 'trixie' }));
  });

  it('plan prints complete targets, and touches nothing', () => {
    const before = readdirSync(folder);
    const { status, stdout } = cli('plan', 'debian', '--platform', 'all', '--json');
    expect(status).toBe(0);
    const { matrix, images, targets } = JSON.parse(stdout) as {
      readonly matrix: { readonly include: readonly { readonly platform: string }[] };
      readonly images: unknown;
      readonly targets: readonly { readonly platform: unknown }[];
    };
    expect(targets.map((target) => target.platform)).toContainEqual({ os: 'linux', architecture: 'arm64' });
    const platforms = matrix.include.map(({ platform }) => platform);
    expect(platforms).toHaveLength(targets.length);
    expect(matrix.include).toContainEqual({
      name: 'debian-trixie linux/arm64',
      slug: 'debian-trixie',
      recipe: 'debian',
      release: 'trixie',
      variant: '',
      platform: 'linux/arm64',
      runner: 'ubuntu-24.04-arm',
      artifact: 'base-image-debian-trixie-linux-arm64',
    });
    const image = { slug: 'debian-trixie', recipe: 'debian', release: 'trixie', variant: '' };
    expect(images).toEqual({ include: [{ ...image, platforms: platforms.join(',') }] });
    expect(cli('plan', 'debian').stdout).toMatch(/^debian trixie linux\//);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    ['debian', / {2}packages {6}minbase\n {2}repository {4}http\S+debian trixie,trixie-updates main\n/],
    ['fedora:45-core', / {2}packages {6}@core \+.*\n {2}repository {4}https:\S+metalink\?\S+\n/],
    ['alpine', /linux\/amd64\n {2}archive {7}https:\S+\n {2}tags /],
    ['hello', /linux\/amd64\n {2}files {9}\/hello\n {2}tags /],
  ])('plan %s says what the image is made of, and nothing else', (recipe, text) => {
    expect(cli('plan', recipe, '--platform', 'amd64').stdout).toMatch(text);
  });

  it('plan takes several recipes, and runners of one’s own', () => {
    const recipes = ['debian:trixie', 'debian:bookworm-slim'];
    const { stdout } = cli(
      'plan',
      ...recipes,
      '--platform',
      'arm64',
      '--runner',
      'linux/arm64=mine',
      '--json',
    );
    const { matrix } = JSON.parse(stdout) as { matrix: { include: readonly Record<string, string>[] } };
    expect(matrix.include.map(({ name, runner }) => `${name} ${runner}`)).toEqual([
      'debian-trixie linux/arm64 mine',
      'debian-bookworm-slim linux/arm64 mine',
    ]);
    const twice = cli('plan', 'debian', 'debian:trixie');
    expect(twice.stderr).toContain('is asked for twice');
    expect(twice.status).toBe(2);
  });

  it('write all of their answer, however slowly it is read', () => {
    const recipes = ['bookworm', 'bookworm-slim', 'trixie', 'trixie-slim', 'forky', 'sid'];
    const argv = ['plan', ...recipes.map((name) => `debian:${name}`), '--platform', 'all', '--json'];
    const program = [process.execPath, join(dist(), 'cli.cjs'), ...argv];
    const script = ['-c', '"$@" | { sleep 1; cat; }', 'sh', ...program];
    const { stdout } = spawnSync('sh', script, { cwd: folder, encoding: 'utf8' });
    expect(stdout.length).toBeGreaterThan(2 ** 16); // What a pipe holds.
    expect(JSON.parse(stdout)).toHaveProperty('targets');
  });

  it('plan says which recipe, release and platform there are', () => {
    expect(cli('plan', 'debain')).toMatchObject({ status: 2, stdout: '' });
    expect(cli('plan', 'debain').stderr).toContain('Did you mean "debian"?');
    expect(cli('plan', 'debian', '--release', 'trixei').stderr).toContain('Did you mean "trixie"?');
  });

  it('shows every problem of a recipe with its line, and the stack with --debug alone', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'name: bad\nmanager: apt\nrelaeses: {}\n');
    const { status, stderr } = cli('plan', './bad.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('bad.yaml:3:1:');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(cli('plan', './bad.yaml', '--debug').stderr).toMatch(/^ +at /m);
  });

  it('doctor says what there is, and its status follows', () => {
    const { status, stdout } = cli('doctor', '--json', '--cache-dir', join(folder, 'cache'));
    const findings = JSON.parse(stdout) as readonly { readonly name: string; readonly state: string }[];
    expect(findings.map((finding) => finding.name)).toEqual(
      expect.arrayContaining(['node', 'root', 'docker', 'podman', 'cache', 'mirrors']),
    );
    expect(status).toBe(findings.some((finding) => finding.state === 'missing') ? 1 : 0);
  });

  it('a Node that is older than package.json says is refused, and found by doctor', () => {
    const other = join(folder, 'demanding');
    cpSync(join(dist(), 'cli.cjs'), join(other, 'dist/cli.cjs'), { recursive: true });
    const manifest = { version: '1.0.0', engines: { node: '>=999.1' } };
    writeFileSync(join(other, 'package.json'), JSON.stringify(manifest));
    const run = (verb: string) =>
      spawnSync(process.execPath, [join(other, 'dist/cli.cjs'), verb], { encoding: 'utf8' });
    const { status, stderr } = run('list');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^error: Node \S+ is too old for .* 999\.1 or newer\nhint: /) as string,
    });
    expect(run('doctor').stdout).toMatch(/^✗ node .* is too old: 999\.1 or newer is needed$/m);
    expect(run('--version').status).toBe(0);
  });

  it.each([
    ['20.17.0', undefined],
    ['20.16.9', '20.17'],
    ['9.99.0', '20.17'],
    ['24.0.0', undefined],
  ])('Node %s: %s is needed', async (version, needed) => {
    expect(await newerNode(version)).toBe(needed);
  });

  it('prune empties nothing that is not there', () => {
    const { status, stdout } = cli('prune', '--cache-dir', join(folder, 'no-cache'), '--json');
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 0, removed: 0, kept: 0 });
  });
});

describe('the receipt of a build', () => {
  const machine = { program: 'base-image', engines: ['docker', 'podman'], skopeo: true } as const;

  it('names digest, tags, place and how to run it', () => {
    const text = receipt(buildResult(), false, '/work', machine);
    expect(text).toContain(buildResult().index);
    expect(text).toContain('trixie 13');
    expect(text).toContain('2 packages · 31.4 MB (78.0 MB unpacked) · 1 of 1 tests passed in docker');
    expect(text).toContain('resolve 1.2 s · fetch 3.4 s');
    expect(text).toContain('podman run --rm -it oci:build/debian-trixie/image:trixie');
    expect(text).not.toContain('\u001b');
  });

  it('runs the loaded image where there is one', () => {
    const result = buildResult({ loaded: 'debian:trixie', platforms: [platformResult('linux/arm64')] });
    expect(receipt(result, true, '/', machine)).toContain('docker run --rm -it debian:trixie');
  });
});
