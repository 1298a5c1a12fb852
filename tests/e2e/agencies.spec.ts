import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { openCase } from './pages/open-case';
import { issue, next, savePdf } from './pages/referral';
import { pdfText } from './pdf-text';
import { createVault, withApp } from './suaka-app';

const { victim, officer, medicalNeed } = MAIN_CASE;
const AGENCY = 'Puskesmas Contoh Rekaan';
const REASON = 'biaya pengobatan ditanggung daerah asal';

test('an agency of the office’s own gets a packet with masks and one fact against the matrix', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    const pdf = path.join(app.place.root, 'exported', 'puskesmas.pdf');
    mkdirSync(path.dirname(pdf));
    await createVault(page);
    await writeAgency(page);
    await goTo(page, 'Kasus');
    await openCase(page);
    await startPacket(page);
    await letOut(page);
    await maskWords(page);
    await next(page);
    await next(page);
    await expect(page.getByText('1 data dikirim di luar matriks')).toBeVisible();
    await issue(page);
    await savePdf(app, pdf);
    const text = pdfText(pdf);
    expect(text).toContain('[nama disamarkan] ditangani dokter perempuan');
    expect(text).toContain(medicalNeed.replace('dua hari', '[disamarkan]'));
    expect(text).toContain('Daerah asal *');
    expect(text).toContain('Data bertanda * tidak lazim diberikan');
    for (const needle of [victim.nickname, victim.name, REASON]) expect(text).not.toContain(needle);
    expect(app.complaints).toEqual([]);
  });
});

/** Writes an own entry from a copy of one that ships, and takes the first one out of use. */
async function writeAgency(page: Page): Promise<void> {
  await goTo(page, 'Rujukan');
  await page.getByRole('link', { name: 'Direktori instansi' }).click();
  await checkAccessBoth(page, 'directory of agencies');
  await page.getByRole('button', { name: /^Puskesmas \(pilih/ }).click();
  await checkAccessBoth(page, 'an agency');
  await page.getByRole('button', { name: 'Salin' }).click();
  await page.getByLabel('Nama resmi').fill('');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('alert')).toContainText('Lengkapi yang bertanda');
  await page.getByLabel('Nama resmi').fill(AGENCY);
  await page.getByLabel('Jam layanan').fill('Senin–Jumat 08.00–15.00');
  await page.getByRole('button', { name: 'Tambah saluran' }).click();
  await page.getByLabel('Nomor, alamat, atau penerima').fill('surat tertutup kepada kepala');
  await page.getByRole('button', { name: 'Tambah narahubung' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Contoh Bidan');
  await page.getByLabel('Data ini sudah diperiksa').check();
  await checkAccessBoth(page, 'agency form');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(
    page.getByText(`Ditulis kantor ini, terakhir oleh ${officer.displayName}`),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Puskesmas \(pilih/ }).click();
  await page.getByRole('button', { name: 'Tidak dipakai lagi' }).click();
  await page.getByRole('button', { name: 'Ya, tidak dipakai' }).click();
  await expect(page.getByRole('button', { name: /^Puskesmas \(pilih/ })).toHaveCount(0);
}

async function startPacket(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Rujukan' }).click();
  const agency = page.getByRole('combobox', { name: 'Instansi' });
  await agency.click();
  await expect(page.getByRole('option', { name: /^Puskesmas \(pilih/ })).toHaveCount(0);
  await page.getByRole('option', { name: AGENCY }).click();
  await page.getByRole('button', { name: 'Siapkan' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`→ ${AGENCY}`) })).toBeVisible();
  await next(page);
  await page.getByText('Kepentingan vital', { exact: true }).click();
  await page.getByLabel('Mengapa tidak dapat ditunggu?').fill('contoh gawat');
  await next(page);
}

async function letOut(page: Page): Promise<void> {
  await checkAccessBoth(page, 'what goes');
  await page.getByRole('button', { name: /kirim di luar matriks.*Identitas lengkap/ }).click();
  const dialog = page.getByRole('dialog');
  await checkAccessBoth(page, 'override');
  await dialog.getByRole('button', { name: 'Izinkan' }).click();
  await expect(dialog.getByText('Tandai paling sedikit satu.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Daerah asal' }).check();
  await dialog.getByLabel('Mengapa harus dikirim?').fill(REASON);
  await dialog.getByRole('button', { name: 'Izinkan' }).click();
  await expect(page.getByText('di luar matriks', { exact: true })).toBeVisible();
  await expect(page.getByText(`izin ${officer.displayName}`)).toContainText(REASON);
  await checkAccessBoth(page, 'data with an override');
  await page.getByRole('button', { name: /samarkan kata lain.*Kebutuhan medis/ }).click();
  await page.getByLabel('Kata yang disamarkan').fill('tidak ada');
  await page.getByRole('button', { name: 'Samarkan', exact: true }).click();
  await expect(page.getByText('Kata ini tidak ada di teks.')).toBeVisible();
  await page.getByLabel('Kata yang disamarkan').fill('dua hari');
  await page.getByRole('button', { name: 'Samarkan', exact: true }).click();
  await expect(page.getByText(/sejak \[disamarkan\] rekaan/).first()).toBeVisible();
  await checkAccessBoth(page, 'data with masks');
  await next(page);
  // No attachments.
  await next(page);
}

async function maskWords(page: Page): Promise<void> {
  await page
    .getByLabel('Permintaan kepada instansi')
    .fill(`mohon ${victim.nickname} ditangani dokter perempuan`);
  await page.getByRole('button', { name: new RegExp(`Samarkan.*${victim.nickname}`) }).click();
  await expect(page.getByText('disamarkan di berkas')).toBeVisible();
  await checkAccessBoth(page, 'letter with a mask');
}

async function goTo(page: Page, place: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigasi utama' });
  await navigation.getByRole('link', { name: new RegExp(`^${place}`) }).click();
}
