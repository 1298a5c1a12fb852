import { expect, type Page } from '@playwright/test';
import type { SuakaApp } from '../suaka-app';

/** From a referral step of the SOP to the wizard of one agency. */
export async function startReferral(page: Page, agency: string): Promise<void> {
  await page.getByRole('button', { name: `Siapkan rujukan ke ${agency}` }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`→ ${agency}`) })).toBeVisible();
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lanjut ke/ }).click();
}

/** Adds a conditional fact and says what it is needed for. */
export async function addFact(page: Page, label: string, reason: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`tambah.*${label}|${label}.*tambah`) })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Untuk apa?' }).fill(reason);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
}

/** Approves the packet and returns the letter number it was given. */
export async function issue(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Sahkan & terbitkan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sahkan & terbitkan' }).click();
  const number = page.getByText(/^400\.2\.4\/\d+\/UPTD-PPA\//).first();
  await expect(number).toBeVisible({ timeout: 30_000 });
  return number.innerText();
}

/** Saves copy 1 where the test wants it: only the dialog is answered, the bytes are the app's. */
export async function savePdf(app: SuakaApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await app
    .page()
    .getByRole('button', { name: /Simpan PDF: Salinan 1/ })
    .click();
  await expect(app.page().getByText(/Salinan 1 tersimpan/)).toBeVisible();
}
