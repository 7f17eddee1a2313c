import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseImage } from '../../e2e/base-image.ts';
import { serveApk } from '../../families/apk.ts';
import { genuineApk } from '../../fixtures/apk-program.ts';
import { packageManagerContract } from '../contract.ts';

const apk = await genuineApk();

/** apk is no package of the machines that tests run on. */
describe('apk', () => {
  if (apk === undefined) withoutApk();
  else {
    process.env.BASE_IMAGE_APK = apk;
    packageManagerContract(serveApk);
  }
});

function withoutApk(): void {
  it('is missed by name where it cannot be had, and nothing is left behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'base-image-apk-'));
    const family = await serveApk(folder);
    try {
      const { status, stderr } = await baseImage(['build', family.recipe, '--output', 'out'], {
        cwd: folder,
        cacheDir: join(folder, 'cache'),
        // The way to the makers of apk, and nobody's home.
        env: { BASE_IMAGE_APK: '', https_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' },
      });
      expect(stderr).toContain('apk could not be had: No answer from gitlab.alpinelinux.org');
      expect(stderr).toContain('BASE_IMAGE_APK=/path/to/apk.static');
      expect(status).toBe(1);
    } finally {
      await family.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
