import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { openCase } from './pages/open-case';
import { openMainCase } from './pages/referral';
import { openStep } from './pages/sop';
import { pdfFacts, pdfText } from './pdf-text';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const SOURCE = 'SK Kepala Dinas Contoh nomor 12 tahun 2026';
const NEW_TITLE = 'Sambut dan amankan klien';
const OLD_TITLE = 'Penerimaan & keselamatan';

/** The SOP as the shelter's own: what is confirmed, changed and published there reaches new cases only. */
test('the SOP is confirmed, changed, published, and read as a handbook', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await openCase(page);

    await openSop(page);
    await confirmFirst(page);
    await changeTitle(page);
    await publish(page);
    await checkVersions(page);
    await readHandbook(app);
    await exportAndImport(app);
    await addHoliday(page);

    await openEmergencyCase(page);
    await page.getByRole('tab', { name: 'SOP' }).click();
    await expect(rail(page)).toContainText(NEW_TITLE);
    await openMainCase(page);
    await expect(rail(page)).toContainText(OLD_TITLE);
    await expect(rail(page)).not.toContainText(NEW_TITLE);
    await moveCase(page);
    expect(app.complaints).toEqual([]);
  });
});

async function openSop(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Administrasi' })
    .click();
  await page
    .getByRole('navigation', { name: 'Administrasi' })
    .getByRole('link', { name: 'SOP' })
    .click();
  await expect(page.getByRole('table', { name: 'Versi SOP' })).toContainText('dipakai');
}

/** By label, because the number of those that wait stands in it. */
async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Bagian SOP' }).getByText(name).click();
}

async function confirmFirst(page: Page): Promise<void> {
  await openPart(page, /^Perlu dikonfirmasi/);
  await page
    .getByRole('button', { name: /^Konfirmasi / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sumber').fill('SK');
  await dialog.getByRole('button', { name: 'Konfirmasi' }).click();
  await expect(dialog.getByText('Tulis paling sedikit 5 huruf')).toBeVisible();
  await dialog.getByLabel('Sumber').fill(SOURCE);
  await dialog.getByRole('button', { name: 'Konfirmasi' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 dikonfirmasi')).toBeVisible();
  await page.getByText('Semua', { exact: true }).click();
  await expect(page.getByText(SOURCE)).toBeVisible();
  await picture(page, 'konfirmasi');
}

async function changeTitle(page: Page): Promise<void> {
  await openPart(page, /^Sunting$/);
  await page.getByRole('button', { name: 'Mulai draf dari versi 1' }).click();
  await page.getByRole('button', { name: /^T1\.1 / }).click();
  await page.getByLabel('Judul (Indonesia)').fill(NEW_TITLE);
  await page.getByRole('button', { name: 'Simpan ke draf' }).click();
  await expect(page.getByText('Tersimpan dalam draf')).toBeVisible();
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await expect(page.getByText('Tidak ada masalah. Draf dapat diterbitkan.')).toBeVisible();
  await picture(page, 'sunting');
  await page.getByRole('button', { name: /^T7\.1 / }).click();
  await expect(page.getByText(/Ditetapkan peraturan/).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Kelas risiko' })).toBeDisabled();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terbitkan …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Apa yang berubah dan mengapa').fill('judul yang lebih jelas');
  await dialog.getByLabel('Alasan').fill('belum ada petugas kedua di kantor ini');
  await picture(page, 'terbitkan');
  await dialog.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(dialog).toBeHidden();
}

async function checkVersions(page: Page): Promise<void> {
  await openPart(page, /^Versi$/);
  await expect(page.getByRole('row', { name: /judul yang lebih jelas/ })).toContainText(
    'dipakai untuk kasus baru',
  );
  const changes = page.getByRole('row', { name: new RegExp(NEW_TITLE) });
  await expect(changes).toContainText(OLD_TITLE);
  await picture(page, 'versi');
}

async function readHandbook(app: SuakaApp): Promise<void> {
  const page = app.page();
  const file = path.join(process.env['SUAKA_PICTURES'] ?? app.place.root, 'buku.pdf');
  await page.getByRole('button', { name: 'Buku panduan versi 2' }).click();
  await expect(page.getByRole('img', { name: /Halaman 1 dari/ })).toBeVisible({ timeout: 30_000 });
  await picture(page, 'buku');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(page.getByText('Selesai.', { exact: true })).toBeVisible();
  const text = pdfText(file);
  for (const words of [NEW_TITLE, SOURCE, 'Daftar isi', 'perlu konfirmasi daerah']) {
    expect(text).toContain(words);
  }
  for (const words of [MAIN_CASE.codeName, MAIN_CASE.victim.name]) {
    expect(text).not.toContain(words);
  }
  expect(pdfFacts(file).sizeMm).toEqual([210, 297]);
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
}

/** A package goes out, is refused when it was touched, and comes back in as the draft. */
async function exportAndImport(app: SuakaApp): Promise<void> {
  const page = app.page();
  const file = path.join(app.place.root, 'sop.suaka-sop');
  await chooseFile(app, file);
  await page.getByRole('button', { name: 'Ekspor versi 2' }).click();
  const note = page.getByText(/^Paket disimpan. Sidik kunci brankas ini:/);
  await expect(note).toBeVisible();
  const fingerprint = (await note.innerText()).split(': ')[1] ?? '';
  const touched = path.join(app.place.root, 'diubah.suaka-sop');
  writeFileSync(touched, readFileSync(file, 'utf8').replace(NEW_TITLE, 'Judul palsu'));
  await chooseFile(app, touched);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Impor paket …' }).click();
  await expect(dialog.getByText('Paket diubah.suaka-sop ditolak')).toBeVisible();
  await expect(dialog.getByText('signature', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Tutup' }).click();
  await chooseFile(app, file);
  await page.getByRole('button', { name: 'Impor paket …' }).click();
  await expect(dialog.getByText(fingerprint)).toBeVisible();
  await dialog.getByLabel('Alasan').fill('belum ada petugas kedua di kantor ini');
  await picture(page, 'impor');
  await dialog.getByRole('button', { name: 'Terima dan jadikan draf' }).click();
  await expect(page.getByText('Draf dari versi 2')).toBeVisible();
  await page.getByRole('button', { name: 'Buang draf' }).click();
  await dialog.getByRole('button', { name: 'Buang draf' }).click();
  await expect(page.getByRole('button', { name: 'Mulai draf dari versi 2' })).toBeVisible();
}

/** Only the system's dialogs are answered; what is written and read is the app's. */
async function chooseFile(app: SuakaApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

async function addHoliday(page: Page): Promise<void> {
  await openPart(page, /^Hari libur$/);
  await page.getByRole('button', { name: /^Tambah tahun/ }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/^Lengkapi sumber/)).toBeVisible();
  await page.getByLabel('Sumber').fill('SKB contoh nomor 1');
  await page.getByRole('button', { name: 'Tambah hari' }).click();
  await page.getByLabel('Nama (Indonesia)').fill('Tahun Baru contoh');
  await page.getByLabel('Nama (Inggris)').fill('Example new year');
  await page.getByLabel('Tanggal').fill('1/1/2027');
  await page.getByLabel('Nama (Inggris)').click();
  await picture(page, 'libur');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('SKB contoh nomor 1')).toBeVisible();
}

async function openEmergencyCase(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Beranda' })
    .click();
  await page
    .getByRole('link', { name: 'Kasus baru' })
    .or(page.getByRole('button', { name: 'Kasus baru' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Jalur darurat' }).click();
  await page.getByLabel('Apa yang terjadi?').fill('contoh keadaan darurat');
  await page.getByLabel('Nama panggilan (tidak harus asli)').fill('Contoh Dahlia');
  await page.getByText('Perempuan', { exact: true }).click();
  await page.getByLabel('Umur belum diketahui').check();
  await page.getByRole('button', { name: 'Buka kasus sekarang' }).click();
}

async function moveCase(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Ringkasan' }).click();
  await page.getByRole('button', { name: 'Pindahkan ke versi 2 …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('keputusan rapat contoh');
  await picture(page, 'pindah');
  await dialog.getByRole('button', { name: 'Pindahkan kasus' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'SOP' }).click();
  await openStep(page, NEW_TITLE);
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await expect(page.getByText(/Dipindahkan dari SOP versi 1 ke versi 2/)).toBeVisible();
}

function rail(page: Page) {
  return page.getByRole('navigation', { name: 'Langkah SOP' });
}

/** Pictures for whoever looks at the screens; nothing is compared. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SUAKA_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `sop-${name}.png`) });
}
