import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pinnedApk } from '../../../src/packages/apk/tool.ts';
import { makeApkKey, publishApk, writeKeyring } from '../../fixtures/apk-repository.ts';
import { createMachine, runStep } from '../../runner/runner.ts';
import { serveFiles } from '../../servers/http.ts';
import { dist } from '../../setup/dist.ts';

it('a workflow takes apk from the tool cache of its runner, if it is the right one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'base-image-apk-'));
  const machine = await createMachine();
  const key = makeApkKey('fixture.rsa.pub');
  await writeKeyring(join(folder, 'keys'), key);
  await publishApk(join(folder, 'served'), 'x86_64', [{ name: 'alpine-base' }], key);
  const server = await serveFiles(join(folder, 'served'));
  const recipe = join(folder, 'recipe.yaml');
  await writeFile(
    recipe,
    JSON.stringify({
      name: 'fixture',
      title: 'Fixture',
      manager: 'apk',
      platforms: ['linux/amd64'],
      release: 'rolling',
      releases: { rolling: {} },
      repositories: [{ name: 'main', mirrors: [server.url], keyring: 'keys' }],
      packages: { include: ['alpine-base'] },
      tags: ['latest'],
    }),
  );
  const { name, version } = pinnedApk();
  const kept = join(machine.tools, name, version, process.arch);
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, name), 'something else');
  await writeFile(`${kept}.complete`, '');
  const step = await runStep({
    dist: dist(),
    machine,
    node: process.execPath,
    with: { recipe, platforms: 'linux/amd64', cache: 'false', 'cache-dir': join(folder, 'cache') },
    env: { BASE_IMAGE_APK: '', https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
  });
  try {
    const said = step.commands.map(({ name: command, data }) => `${command}: ${data}`);
    expect(said).toContainEqual(
      expect.stringContaining(
        `warning: ${join(kept, name)} is not ${name} ${version} as it was published, and is fetched again`,
      ),
    );
    expect(said).toContainEqual(
      expect.stringMatching(/error: [^]*apk could not be had: No answer from gitlab\.alpinelinux\.org/),
    );
    expect(step.status).toBe(1);
  } finally {
    await step.dispose();
    await machine.dispose();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
