import { expect, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import { createVault, withApp } from './suaka-app';

test('IT staff see the installation and the files without unlocking, and nothing of a case', async () => {
  await withApp(async (app) => {
    const first = app.page();
    await createVault(first);
    await searchThenNew(first);
    await fillSafety(first);
    await fillArrival(first);
    await fillClient(first);
    await fillConsent(first);
    await first.getByRole('button', { name: 'Buka kasus', exact: true }).click();
    await expect(first.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
    const page = await app.nextWindow(() => first.keyboard.press('F12'));
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
    const door = await page.locator('body').innerText();
    expect(door).not.toContain(MAIN_CASE.shelter.name);
    expect(door).not.toContain(MAIN_CASE.codeName);

    await page.getByRole('button', { name: 'Pemeliharaan (TI)' }).click();
    await expect(page.getByRole('heading', { name: 'Pemeliharaan (TI)' })).toBeVisible();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
    await expect(row('vault.db')).toContainText('tampak tersandi');
    await expect(page.getByRole('rowheader', { name: 'vault.json', exact: true })).toBeVisible();
    await expect(row('vault.json')).toContainText('terbaca utuh');
    await expect(page.getByText('utuh', { exact: true })).toBeVisible();
    await expect(page.getByText('Belum ada cadangan')).toBeVisible();
    await expect(page.getByText('Tidak ada sumber pembaruan')).toBeVisible();

    const diagnosis = page.getByRole('textbox', { name: 'Teks diagnosis' });
    const everything = `${await page.locator('body').innerText()} ${await diagnosis.inputValue()}`;
    for (const secret of [
      MAIN_CASE.codeName,
      MAIN_CASE.victim.name,
      MAIN_CASE.victim.nik,
      MAIN_CASE.reporter.name,
      MAIN_CASE.shelter.name,
      MAIN_CASE.officer.displayName,
    ]) {
      expect(everything).not.toContain(secret);
    }
    await page.getByRole('button', { name: 'Salin' }).click();
    await expect(page.getByText('Tersalin')).toBeVisible();
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe(await diagnosis.inputValue());
    expect(copied).toMatch(/^vault file: vault\.db \d+ \S+ looks_encrypted$/m);
    await page.getByRole('button', { name: 'Kembali' }).click();
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
    expect(app.complaints).toEqual([]);
  });
});
