import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { imageRequest, imageStep } from '../src/action/image-step.ts';
import { readInputs } from '../src/action/inputs.ts';
import { steps as actions } from '../src/action/steps.ts';
import { dist } from './setup/dist.ts';
import { readActionYml } from './runner/action-yml.ts';
import { runStep, type StepOptions, type StepResult } from './runner/runner.ts';

const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
const nodes = [
  ['the node of the tests', process.execPath],
  ['the node of action.yml', node24],
] as const;

const steps: StepResult[] = [];
afterEach(async () => {
  for (const step of steps.splice(0)) await step.dispose();
});

async function step(options: Omit<StepOptions, 'dist'>): Promise<StepResult> {
  const result = await runStep({ dist: dist(), ...options });
  steps.push(result);
  return result;
}

function errors(result: StepResult) {
  return result.commands.filter((command) => command.name === 'error');
}

describe.each(Object.entries(actions))('action.yml of %s', (name, action) => {
  const folder = fileURLToPath(new URL(name === 'image' ? '..' : `../actions/${name}`, import.meta.url));

  it('declares the inputs that are read, with their defaults', () => {
    const declared = Object.entries(readActionYml(folder).inputs).map(([input, { default: text = '' }]) => [
      input,
      // The runner puts the token in its place.
      text === '${{ github.token }}' ? '' : text,
    ]);
    expect(Object.fromEntries(declared)).toEqual(action.inputs);
  });

  it('declares the outputs that are set', () => {
    expect(Object.keys(readActionYml(folder).outputs).sort()).toEqual([...action.outputs].sort());
  });
});

describe('action.yml', () => {
  it('names the Node that the tests have', () => {
    const { using, main } = readActionYml().runs;
    expect(main).toBe('dist/action.cjs');
    expect(execFileSync(node24, ['--version'], { encoding: 'utf8' })).toMatch(
      new RegExp(`^v${using.replace('node', '')}\\.`),
    );
  });
});

describe('inputs', () => {
  const read = (given: Readonly<Record<string, string>>) =>
    imageRequest(readInputs(imageStep.inputs, (name) => given[name] ?? ''));

  it('have defaults when nothing is given', () => {
    expect(read({})).toEqual({
      recipe: 'debian',
      release: undefined,
      variant: undefined,
      platforms: 'host',
      output: undefined,
      images: [],
      tags: [],
      load: false,
      test: true,
      compression: 'gzip',
      formats: [],
      locked: undefined,
      emulation: 'auto',
      keepGoing: false,
      push: false,
      skipUnchanged: false,
    });
  });

  it('take lists by line and by comma, with comments', () => {
    const request = read({
      platforms: 'linux/amd64, arm64\n# later: riscv64\n\n  aarch64\n',
      image: 'ghcr.io/acme/debian\nlocalhost:5000/debian',
      formats: 'rootfs.tar.xz\nDockerfile',
    });
    expect(request.platforms).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ]);
    expect(request.images).toEqual(['ghcr.io/acme/debian', 'localhost:5000/debian']);
    expect(request.formats).toEqual(['rootfs.tar.xz', 'Dockerfile']);
  });

  it.each([
    [{ load: 'yes' }, /Input "load" is neither true nor false: "yes"/],
    [{ platforms: 'all,linux/arm64' }, /"all" stands alone/],
    [{ platforms: 'linux/vax' }, /Unknown platform "linux\/vax"/],
    [{ compression: 'gzpi' }, /Unknown compression "gzpi"/],
    [{ formats: 'rootfs.zip' }, /Unknown format "rootfs.zip"/],
    [{ image: 'ghcr.io/Acme/debian' }, /Not the name of an image: "ghcr.io\/Acme\/debian"/],
    [{ image: 'debian:13' }, /Not the name of an image: "debian:13"/],
    [{ image: 'https://ghcr.io/acme/debian' }, /Not the name of an image: "https:/],
    [
      { tags: 'latest, {{codname}}' },
      /The tag \{\{codname\}\} has the placeholder \{\{codname\}\}, which is none/,
    ],
    [{ tags: 'not a tag' }, /Not a tag: "not a tag"/],
    [{ push: 'true' }, /To push, the image needs a name/],
    [{ 'skip-unchanged': 'true' }, /To compare with what is published, the image needs a name/],
    [{ load: 'true', platforms: 'linux/s390x' }, /Cannot load an image for linux\/s390x/],
  ])('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});

describe.each(nodes)('a step under %s', (_, node) => {
  it('fails with cause and hint for a recipe that is not there', async () => {
    const result = await step({ node, with: { recipe: 'debain', cache: 'false' } });
    expect(result.status).toBe(1);
    expect(errors(result).map((error) => error.data)).toEqual([
      expect.stringMatching(/^No built-in recipe "debain".*\n.*Did you mean "debian"\?/s),
    ]);
    expect(result.outputs).toEqual({});
    expect(result.summary).toBe('');
  });

  it('fails before anything is done for contradicting inputs', async () => {
    const result = await step({ node, with: { load: 'true', platforms: 'linux/s390x' } });
    expect(result.status).toBe(1);
    expect(errors(result)).toHaveLength(1);
    expect(errors(result)[0]?.data).toContain('Add linux/');
    expect(result.commands.filter((command) => command.name === 'group')).toEqual([]);
  });

  it.each([
    [{ 'skip-unchanged': 'true' }, /^To compare with what is published, the image needs a name\n/],
    [{ image: 'ghcr.io/Acme/debian' }, /^Not the name of an image: "ghcr.io\/Acme\/debian"\n/],
    [{ image: 'ghcr.io/acme/{{date}}' }, /^The image name .* needs \{\{date\}\}/],
    [{ tags: '{{codname}}' }, /^The tag \{\{codname\}\} has the placeholder/],
  ])('plans nothing for %j', async (given, message) => {
    const result = await step({ node, action: 'actions/plan', with: { platforms: 'host', ...given } });
    expect(result.status).toBe(1);
    expect(errors(result).map((error) => error.data)).toEqual([expect.stringMatching(message)]);
    expect(result.commands.filter((command) => command.name === 'group')).toEqual([]);
    expect(result.outputs).toEqual({});
  });

  it('points at the lines of a recipe that are wrong', async () => {
    const recipe = 'name: mine\nmanager: apt\nrelaeses: {}\n';
    const result = await step({
      node,
      with: { recipe: './mine.yaml', cache: 'false' },
      files: { 'mine.yaml': recipe },
    });
    expect(result.status).toBe(1);
    const placed = errors(result).filter((error) => error.properties.file === 'mine.yaml');
    expect(placed).toContainEqual(
      expect.objectContaining({ properties: expect.objectContaining({ line: '3', col: '1' }) as unknown }),
    );
  });
});
