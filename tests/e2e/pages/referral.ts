import { expect, type Page } from '@playwright/test';
import { MAIN_CASE } from '../../fixtures/main-case';
import type { SuakaApp } from '../suaka-app';
import { type Look, openStep } from './sop';

export const HOSPITAL = 'RSUD Embung Fatimah';
export const POLICE = 'Polresta Barelang, Unit PPA Satreskrim';

/** Opens the main case from the list, on its SOP tab. */
export async function openMainCase(page: Page): Promise<void> {
  const link = (name: RegExp) => page.getByRole('link', { name }).first();
  await link(/^Kasus/).click();
  await link(new RegExp(MAIN_CASE.codeName)).click();
  await page.getByRole('tab', { name: 'SOP' }).click();
}

/** The packet to the hospital, on the client's consent. Returns the letter number. */
export async function referToHospital(page: Page, look?: Look): Promise<string> {
  await openStep(page, 'Rujukan layanan kesehatan');
  await look?.('rujukan-langkah');
  await startReferral(page, HOSPITAL);
  await look?.('rujukan-instansi');
  await next(page);
  await page.getByText('Persetujuan klien', { exact: true }).first().click();
  for (const zone of [/Kode, usia/, /Identitas lengkap/, /Kesehatan/]) {
    await page.getByRole('checkbox', { name: zone }).check();
  }
  await page.getByRole('radio', { name: 'Klien sendiri' }).check();
  await page.getByRole('radio', { name: /Tertulis/ }).check();
  await look?.('rujukan-dasar');
  await page.getByRole('button', { name: 'Catat dan pakai' }).click();
  await next(page);
  await addFact(page, 'Nama lengkap', 'rekam medis');
  await look?.('rujukan-yang-dikirim');
  await next(page);
  await next(page);
  await look?.('rujukan-surat');
  await next(page);
  await expect(page.getByRole('img', { name: /Halaman 1 dari/ })).toBeVisible();
  await look?.('rujukan-pratinjau');
  await next(page);
  await look?.('rujukan-pengesahan');
  return issue(page);
}

/** The report to the police, as the law demands, on F4. Returns the letter number. */
export async function reportToPolice(page: Page, look?: Look): Promise<string> {
  await openStep(page, 'Laporan ke polisi');
  await startReferral(page, POLICE);
  await next(page);
  await page.getByText('Kewajiban hukum', { exact: true }).first().click();
  await page.getByRole('radio', { name: /PP 9\/2008 Pasal 14 ayat \(5\)/ }).check();
  await look?.('polisi-dasar');
  await next(page);
  await addFact(page, 'Riwayat hukum klien', 'perkara terdahulu');
  await look?.('polisi-yang-dikirim');
  await next(page);
  await next(page);
  await page.getByText(/^F4/).click();
  await next(page);
  await next(page);
  return issue(page);
}

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
