import { expect, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { openCase } from './pages/open-case';
import { createVault, withApp } from './suaka-app';

test('with the setting on, an identity is covered for eyes and screen readers until it is pressed', async () => {
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await openCase(page);
    const navigation = page.getByRole('navigation', { name: 'Navigasi utama' });
    await navigation.getByRole('link', { name: 'Administrasi' }).click();
    const setting = page.getByRole('switch', { name: 'Tutupi nama sampai ditekan' });
    await setting.press('Space');
    await expect(setting).toBeChecked();
    await navigation.getByRole('link', { name: /^Kasus/ }).click();
    await page
      .getByRole('link', { name: new RegExp(MAIN_CASE.codeName) })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Identitas' }).click();
    await page.getByRole('button', { name: /Tampilkan identitas/ }).click();
    const show = page.getByRole('button', { name: 'Tampilkan yang tertutup' });
    await expect(show.first()).toBeVisible();
    expect(await page.content()).not.toContain(MAIN_CASE.victim.name);
    await show.first().press('Enter');
    await expect(page.getByText(MAIN_CASE.victim.name)).toBeVisible();
    expect(await page.content()).not.toContain(MAIN_CASE.victim.nik);
    await page.getByRole('button', { name: 'Tutupi lagi' }).press('Enter');
    await expect(page.getByText(MAIN_CASE.victim.name)).toHaveCount(0);
    expect(app.complaints).toEqual([]);
  });
});
