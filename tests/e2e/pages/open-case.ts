import { expect, type Page } from '@playwright/test';
import { MAIN_CASE } from '../../fixtures/main-case';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './intake';

/** Opens the main case through its intake. */
export async function openCase(page: Page): Promise<void> {
  await searchThenNew(page);
  await fillSafety(page);
  await fillArrival(page);
  await fillClient(page);
  await fillConsent(page);
  await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
  await expect(page.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
}
