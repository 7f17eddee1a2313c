import { defineConfig } from 'vitest/config';
import { inlineWorkerVite } from './scripts/inline-worker.ts';

const { BASE_IMAGE_TEST_RESULTS: results } = process.env;

export default defineConfig({
  plugins: [inlineWorkerVite],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    // Builds and package managers are slow on small machines; a hang is still found.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two processors are common in CI, and a build uses both.
    maxWorkers: 2,
    allowOnly: false,
    // .ci/run counts what is in this file.
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
