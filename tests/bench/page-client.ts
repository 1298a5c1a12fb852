import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

/**
 * Puts the bench's client into the page as `globalThis.bench`. Evaluated through the debugger, so
 * the page's own policy stays as strict as it ships.
 */
export async function installClient(page: Page): Promise<void> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/bench/round-trip-client.ts', formats: ['iife'], name: 'bench' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (chunk === undefined) throw new Error('the bench client was not built');
  await page.evaluate(`${chunk.code}\nglobalThis.bench = bench;`);
}
