import { expect, type Page } from '@playwright/test';
import { MAIN_CASE } from '../../fixtures/main-case';
import type { Look } from './sop';

const GATES_NO = [
  'Bahaya langsung',
  'Anak',
  'Warga negara asing',
  'Disabilitas',
  'Terlapor keluarga atau aparat',
  'Bahasa',
  'Korban dijadikan tersangka',
  'Laki-laki dewasa',
] as const;

/** Searches first, finds nobody, and goes on to a new case. */
export async function searchThenNew(page: Page, look?: Look): Promise<void> {
  await page
    .getByRole('link', { name: 'Kasus baru' })
    .or(page.getByRole('button', { name: 'Kasus baru' }))
    .first()
    .click();
  await page
    .getByLabel('Nama, nama panggilan, nama sandi, nomor kasus, atau NIK')
    .fill(MAIN_CASE.victim.name);
  await expect(page.getByText(/Tidak ada berkas yang cocok/)).toBeVisible();
  await look?.('kasus-baru-cari');
  await page.getByRole('button', { name: 'Buka kasus baru' }).click();
  await expect(page.getByRole('heading', { name: 'Keselamatan' })).toBeVisible();
}

export async function fillSafety(page: Page): Promise<void> {
  for (const gate of GATES_NO) await gateAnswer(page, gate, 'Tidak');
  await gateAnswer(page, 'Hamil', 'Belum diketahui');
  await gateAnswer(page, 'Darurat medis', 'Ya');
  await page.getByLabel('Kebutuhan medis segera').fill(MAIN_CASE.medicalNeed);
}

/** Answers one of the safety questions, or another row of chips of the intake. */
export async function gateAnswer(page: Page, gate: string, value: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: new RegExp(`^${gate}`) })
    .getByText(value, { exact: true })
    .click();
}

export async function fillArrival(page: Page): Promise<void> {
  const { reporter } = MAIN_CASE;
  await page
    .getByRole('button', { name: /^Pelapor & kedatangan/ })
    .first()
    .click();
  await choose(page, /Siapa yang melapor/, 'Teman');
  await page.getByLabel('Nama pelapor').fill(reporter.name);
  await page.getByLabel('Telepon pelapor').fill(reporter.phone);
  await gateAnswer(page, '.*dirahasiakan', 'Ya');
  await choose(page, /Cara laporan/, 'Datang langsung');
}

export async function fillClient(page: Page): Promise<void> {
  const { victim, codeName } = MAIN_CASE;
  await page
    .getByRole('button', { name: /^Klien/ })
    .first()
    .click();
  await page.getByLabel('Nama sandi').fill(codeName);
  await page.getByLabel('Nama', { exact: true }).fill(victim.name);
  await page.getByLabel('Nama panggilan').fill(victim.nickname);
  await page.getByText('Perempuan', { exact: true }).click();
  await page.getByLabel('Tanggal lahir').fill(victim.birthDate);
  await choose(page, /Kewarganegaraan/, 'Indonesia');
  await page.getByLabel('NIK', { exact: true }).fill(victim.nik);
  await page.getByLabel('Nomor paspor atau SPLP').fill(victim.passport);
  await choose(page, /Daerah asal/, 'batam', /Kota Batam/);
  await choose(page, /Bahasa yang/, 'Indonesia');
  await page.getByLabel('Telepon klien').fill(victim.phone);
}

export async function fillConsent(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Persetujuan/ })
    .first()
    .click();
  await page.getByText('Diberikan', { exact: true }).click();
  await gateAnswer(page, 'Siapa yang memberi', 'Klien sendiri');
  await gateAnswer(page, 'Bagaimana diberikan', 'Tertulis');
}

/** Types into a searchable list and takes the first fitting entry. */
export async function choose(
  page: Page,
  label: RegExp,
  typed: string,
  option: RegExp | string = typed,
): Promise<void> {
  const input = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first();
  await input.click();
  await input.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}
