import { defineConfig } from 'vitest/config';
import { inlineWorkerVite } from './scripts/inline-worker.ts';

const { BASE_IMAGE_TEST_RESULTS: results } = process.env;

/**
 * Tests that need neither root nor network, neither a package manager nor a container engine: `npm run test:unit`
 * takes seconds, installs nothing and starts nothing.
 */
const unit = [
  'test/*.test.ts',
  'test/{cli,model,report}/**/*.test.ts',
  'test/host/{dnf-configuration,log,prune,recipes}.test.ts',
  'test/oci/{image,labels}.test.ts',
  'test/packages/contract.test.ts',
  'test/packages/apk/formats.test.ts',
  'test/packages/apt/{debconf,explain,fields,host-mirrors,release}.test.ts',
  'test/packages/pacman/database.test.ts',
  'test/packages/rpm/primary.test.ts',
  'test/pipeline/{naming,published}.test.ts',
  'test/publish/dockerfile.test.ts',
  'test/rootfs/{elf,version}.test.ts',
];

/** The entries as users meet them, with all that belongs to a build. */
const e2e = [
  'test/e2e/**/*.test.ts',
  'test/runner/**/*.test.ts',
  'test/{action,action-*,bundle,cli,image-workflow,release-workflow}.test.ts',
];

const shared = {
  // Builds and package managers are slow on small machines; a hang is still found.
  testTimeout: 120_000,
  hookTimeout: 300_000,
};
const globalSetup = ['test/setup/global.ts'];

export default defineConfig({
  plugins: [inlineWorkerVite],
  test: {
    // Two processors are common in CI, and a build uses both.
    maxWorkers: 2,
    allowOnly: false,
    // .ci/run counts what is in this file.
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: [
      { extends: true, test: { ...shared, name: 'unit', include: unit, exclude: e2e } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'families',
          include: ['test/**/*.test.ts'],
          exclude: [...unit, ...e2e],
          globalSetup,
        },
      },
      { extends: true, test: { ...shared, name: 'e2e', include: e2e, globalSetup } },
    ],
  },
});
