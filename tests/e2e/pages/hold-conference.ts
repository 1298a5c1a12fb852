import { expect, type Page } from '@playwright/test';
import { MAIN_CASE } from '../../fixtures/main-case';

const { officer } = MAIN_CASE;

/** Convenes a conference for the open step, holds it, closes it, and goes back to the step. */
export async function holdConference(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Adakan konferensi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Agenda').fill('langkah berikut bagi klien');
  await dialog.getByRole('button', { name: 'Adakan konferensi' }).click();
  await expect(page.getByRole('heading', { name: /^Konferensi kasus/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Undang petugas' }).click();
  await page.getByRole('option', { name: officer.displayName }).click();
  const { displayName } = officer;
  await page.getByRole('checkbox', { name: `${displayName} hadir` }).check();
  await page.getByRole('checkbox', { name: `${displayName} menyatakan menjaga rahasia` }).check();
  await page.getByLabel('Isu yang dibahas').fill('keselamatan sehari-hari');
  // Convened for tomorrow: minutes of what was not held yet are not signed.
  await page.getByLabel('Tanggal', { exact: true }).fill(typedDay(-1));
  await page.getByLabel('Tanggal', { exact: true }).blur();
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await expect(page.getByText('Catatan tersimpan')).toBeVisible();
  await page.getByLabel('Keputusan baru').fill('Kunjungan bersama');
  await page.getByRole('combobox', { name: 'Penanggung jawab' }).click();
  await page.getByRole('option', { name: displayName }).click();
  await page.getByLabel('Paling lambat').fill(typedDay(1));
  await page.getByLabel('Paling lambat').blur();
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  await expect(page.getByText('Kunjungan bersama')).toBeVisible();
  await page.getByRole('button', { name: 'Tutup & tanda tangani' }).click();
  await dialog.getByRole('button', { name: 'Tutup & tanda tangani' }).click();
  await expect(page.getByText(/^Ditutup /)).toBeVisible();
  await page.getByRole('link', { name: 'Buka berkas kasus' }).click();
}

/** A day from today as people type it, on the calendar of the shelter (WIB). */
export function typedDay(days: number): string {
  const local = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000);
  return `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
}
