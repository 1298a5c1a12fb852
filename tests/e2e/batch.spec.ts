import { expect, type Page, test } from '@playwright/test';
import { installClient } from '../bench/page-client';
import { mainIntake } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { HOSPITAL } from './pages/referral';
import { createVault, withApp } from './suaka-app';

const CODE_NAMES = ['Kenangarekaan', 'Serojarekaan', 'Terataireka'];

test('several clients of one incident get a referral each to one agency', async () => {
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await installClient(page);
    await openCases(page);
    await page.getByRole('link', { name: 'Rujukan' }).first().click();
    await page.getByRole('button', { name: 'Beberapa kasus …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rujukan untuk beberapa kasus' });
    await dialog.getByRole('combobox', { name: 'Instansi' }).click();
    await page.getByRole('option', { name: HOSPITAL }).click();
    await dialog.getByRole('combobox', { name: 'Untuk keperluan' }).click();
    await page.getByRole('option').first().click();
    for (const codeName of CODE_NAMES) {
      await expect(dialog.getByRole('checkbox', { name: new RegExp(codeName) })).not.toBeChecked();
    }
    const begin = dialog.getByRole('button', { name: /^Siapkan/ });
    await dialog.getByRole('checkbox', { name: /Kenangarekaan/ }).check();
    await expect(begin).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /Serojarekaan/ }).check();
    await page.screenshot({ path: test.info().outputPath('beberapa-kasus.png') });
    await checkAccessBoth(page, 'referrals for several cases');
    await begin.click();
    const rows = page.getByRole('row', { name: new RegExp(HOSPITAL) });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: 'Kenangarekaan' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'Serojarekaan' })).toHaveCount(1);
    expect(app.complaints).toEqual([]);
  });
});

async function openCases(page: Page): Promise<void> {
  const intake = mainIntake(new Date(Date.now() - 60_000).toISOString());
  for (const codeName of CODE_NAMES) {
    const own = JSON.stringify({ ...intake, victim: { ...intake.victim, codeName } });
    await page.evaluate(`(async () => {
      const client = await bench.openClient();
      await client.cases.open({ draftId: crypto.randomUUID(), intake: ${own} });
    })()`);
  }
}
