import { defineConfig } from '@playwright/test';

/**
 * Real Electron, one at a time: each test starts the app itself (tests/e2e/app-fixture.ts). Only
 * `*.spec.ts` files are Electron's; `*.test.ts` beside them run in plain Node.
 */
export default defineConfig({
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  outputDir: 'out/test/results',
  projects: ['e2e', 'demo', 'bench', 'fault'].map((name) => ({
    name,
    testDir: `tests/${name}`,
    testMatch: '**/*.spec.ts',
  })),
});
