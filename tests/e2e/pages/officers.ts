import { expect, type Page } from '@playwright/test';
import { acceptDuty, unlock } from '../suaka-app';

/** An invented officer of the shelter. */
export interface NewOfficer {
  readonly name: string;
  readonly position: string;
  readonly role: 'Konselor' | 'Manajer Kasus' | 'Kepala UPTD';
}

export async function openOfficers(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Administrasi' })
    .click();
  await page.getByRole('link', { name: 'Pengguna & peran' }).click();
}

/** Fills who the new officer is; the approval below is left to the test. */
export async function fillNewOfficer(page: Page, officer: NewOfficer): Promise<void> {
  await page.getByRole('button', { name: 'Tambah petugas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama dan gelar').fill(officer.name);
  await dialog.getByLabel('Jabatan').fill(officer.position);
  await dialog.getByRole('radio', { name: new RegExp(`^${officer.role}`) }).click();
}

/** Sends the dialog off, and reads the password that it shows once. */
export async function oneTimePassword(page: Page): Promise<string> {
  await page.getByRole('dialog').getByRole('button', { name: 'Tambah petugas' }).click();
  await expect(page.getByRole('dialog')).toContainText('Hanya ditampilkan sekarang');
  return page.locator('[data-one-time-password]').innerText();
}

/** Unlocks as one of several officers. */
export async function unlockAs(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Petugas', { exact: true }).selectOption({ label: name });
  await unlock(page, password);
}

/** The first unlocking with a password that somebody else has read out: an own one, and the duty. */
export async function beginWork(page: Page, oneTime: string, own: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Buat kata sandi sendiri' })).toBeVisible();
  await page.getByLabel('Kata sandi sekali pakai').fill(oneTime);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(own);
  await page.getByLabel('Ulangi kata sandi baru').fill(own);
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await acceptDuty(page);
  await page.getByRole('navigation', { name: 'Navigasi utama' }).waitFor();
}
