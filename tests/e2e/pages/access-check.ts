import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA, as axe can judge them. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The same in both colour schemes, of which Playwright decides, not the system. */
export async function checkAccessBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await checkAccess(page, `${name} (${colorScheme})`);
  }
}

/** Whether a screen passes axe and needs no sideways scrolling. */
export async function checkAccess(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  // Legacy mode: axe otherwise opens a page of its own, which this app does not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
  expect.soft(found, name).toEqual([]);
  const sideways = await page.evaluate(() => {
    const content = document.getElementById('content') ?? document.documentElement;
    return content.scrollWidth - content.clientWidth;
  });
  expect.soft(sideways, `${name}: sideways scrolling`).toBeLessThanOrEqual(0);
}
