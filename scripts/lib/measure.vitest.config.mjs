/** Vitest for a measuring suite: one file at a time, so that figures are not disturbed. */
import { defineConfig } from 'vitest/config';
import { repoRoot } from './paths.mjs';

export default defineConfig({
  root: repoRoot,
  test: {
    include: [`tests/${process.env['SUAKA_SUITE']}/**/*.test.ts`],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 600_000,
  },
});
