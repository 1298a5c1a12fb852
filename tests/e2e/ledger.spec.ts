import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { openCase } from './pages/open-case';
import { HOSPITAL, issue, next } from './pages/referral';
import { pdfText } from './pdf-text';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const { codeName, victim, reporter } = MAIN_CASE;
const IDENTITY = [victim.name, victim.nik, victim.phone, reporter.name, reporter.phone];

test('what left is answered, withdrawn, told, and given to the client in plain words', async () => {
  test.setTimeout(420_000);
  await withApp(async (app) => {
    const page = app.page();
    const outside = test.info().outputPath('exported');
    mkdirSync(outside, { recursive: true });
    await createVault(page);
    await openCase(page);
    const number = await issueToHospital(page);

    await test.step('the answer of the hospital is recorded', async () => {
      await look(page, 'handover');
      await page.getByRole('button', { name: 'Catat jawaban' }).click();
      await page.getByLabel('Dijawab oleh').fill('Contoh Penjawab');
      await page.getByRole('combobox', { name: 'Hasilnya' }).click();
      await page.getByRole('option', { name: 'Klien sudah dilayani' }).click();
      await page.getByLabel('Isi jawaban, singkat').fill('contohjawaban');
      await page.getByRole('button', { name: 'Catat jawaban' }).click();
      await expect(page.getByText('contohjawaban')).toBeVisible();
      await checkAccessBoth(page, 'handover with answer');
    });

    await test.step('the board and the ledger show it', async () => {
      await goTo(page, 'Rujukan');
      await page.getByRole('button', { name: /^Dijawab/ }).click();
      await expect(page.getByRole('row', { name: new RegExp(HOSPITAL) })).toContainText('Dijawab');
      await look(page, 'board');
      await checkAccessBoth(page, 'board');
      await page.getByRole('link', { name: 'Buku pengungkapan' }).click();
      const row = page.getByRole('row', { name: new RegExp(HOSPITAL) });
      await expect(row).toContainText('Persetujuan klien');
      await expect(row).toContainText('Kesehatan');
      await look(page, 'ledger');
      await checkAccessBoth(page, 'ledger');
      await page.getByRole('button', { name: `Rincian: ${number}` }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('contohjawaban');
      await expect(dialog).not.toContainText(victim.name);
      await look(page, 'ledger-detail');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Waktu jawaban' }).click();
      await expect(page.getByRole('row', { name: new RegExp(HOSPITAL) })).toContainText('0 hari');
      await look(page, 'response-times');
      await checkAccessBoth(page, 'response times');
    });

    await test.step('the consent is withdrawn, and the hospital has to be told', async () => {
      await openTab(page, 'Persetujuan');
      await look(page, 'consents');
      await page
        .getByRole('listitem')
        .filter({ hasText: HOSPITAL })
        .getByRole('button', { name: 'Tarik persetujuan' })
        .click();
      await expect(page.getByRole('dialog')).toContainText(number);
      await page.waitForTimeout(500);
      await look(page, 'withdraw');
      await page.getByRole('dialog').getByRole('button', { name: 'Tarik persetujuan' }).click();
      await expect(page.getByText('harus diberi tahu', { exact: true })).toBeVisible();
      await goTo(page, 'Beranda');
      await expect(
        page.getByRole('link', { name: /^Beri tahu .*: persetujuan ditarik/ }),
      ).toBeVisible();
      await look(page, 'home');
      await page.getByRole('link', { name: /^Beri tahu .*: persetujuan ditarik/ }).click();
      await page.getByRole('button', { name: 'Terbitkan surat penarikan' }).click();
      await expect(page.getByText(/^Surat penarikan 400\.2\.4\/2\//)).toBeVisible();
      const letter = path.join(outside, 'letter.pdf');
      await savedTo(app, letter);
      await page.getByRole('button', { name: 'Simpan PDF', exact: true }).click();
      await expect(page.getByText('Surat diteruskan.')).toBeVisible();
      const text = pdfText(letter);
      expect(text).toContain(number);
      expect(text).toContain('Penarikan kembali berkas rujukan');
      expectNoIdentity(text);
      await page.getByLabel('Kepada siapa').fill('Contoh Penerima');
      await page.getByRole('combobox', { name: 'Caranya' }).click();
      await page.getByRole('option', { name: 'Surat diantar' }).click();
      await look(page, 'recall');
      await checkAccessBoth(page, 'recall');
      await page.getByRole('button', { name: 'Catat', exact: true }).click();
      await expect(page.getByText(/^Diberi tahu .*Contoh Penerima/)).toBeVisible();
    });

    await test.step('the client gets the list in plain words', async () => {
      await openTab(page, 'Persetujuan');
      await expect(page.getByText(/^diberi tahu \d/)).toBeVisible();
      const extract = path.join(outside, 'extract.pdf');
      await savedTo(app, extract);
      await page.getByRole('button', { name: 'Simpan PDF' }).click();
      await expect(page.getByText('Catatan untuk klien dibuat.')).toBeVisible();
      await checkAccessBoth(page, 'consents');
      const text = pdfText(extract);
      for (const wanted of [
        HOSPITAL,
        'Siapa saja yang menerima data Anda',
        'Persetujuan ini Anda tarik',
        'Dijawab',
      ]) {
        expect(text, wanted).toContain(wanted);
      }
      expectNoIdentity(text);
    });

    await test.step('a summary is copied, and taken off the clipboard again', async () => {
      await openTab(page, 'Rujukan');
      await page.getByRole('checkbox', { name: 'Layanan kesehatan' }).check();
      await page.getByRole('button', { name: 'Salin ringkasan' }).click();
      await expect(page.getByText(/^Tersalin/)).toBeVisible();
      await look(page, 'coordination');
      await checkAccessBoth(page, 'coordination');
      const copied = await clipboardText(app);
      expect(copied).toContain(`Kode: ${codeName}`);
      expectNoIdentity(copied);
      await expect(page.getByText('Papan klip sudah dikosongkan.')).toBeVisible({
        timeout: 40_000,
      });
      // The shell and the page each count for themselves.
      await expect.poll(() => clipboardText(app)).toBe('');
    });
    expect(app.complaints).toEqual([]);
  });
});

async function issueToHospital(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Rujukan' }).click();
  await page.getByRole('combobox', { name: 'Instansi' }).click();
  await page.getByRole('option', { name: HOSPITAL }).click();
  await page.getByRole('combobox', { name: 'Untuk keperluan' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Siapkan rujukan' }).click();
  await next(page);
  await page.getByText('Persetujuan klien', { exact: true }).first().click();
  for (const zone of [/Kode, usia/, /Kesehatan/]) {
    await page.getByRole('checkbox', { name: zone }).check();
  }
  await page.getByRole('radio', { name: 'Klien sendiri' }).check();
  await page.getByRole('radio', { name: /Tertulis/ }).check();
  await page.getByRole('button', { name: 'Catat dan pakai' }).click();
  for (const _ of ['data', 'attachments', 'letter', 'preview', 'handover']) await next(page);
  return issue(page);
}

async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

async function openTab(page: Page, tab: string): Promise<void> {
  await goTo(page, 'Kasus');
  await page
    .getByRole('link', { name: new RegExp(codeName) })
    .first()
    .click();
  await page.getByRole('tab', { name: tab }).click();
}

/** Answers the dialog of the next file that is saved. */
async function savedTo(app: SuakaApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

function clipboardText(app: SuakaApp): Promise<string> {
  return app.electron.evaluate(({ clipboard }) => clipboard.readText());
}

function expectNoIdentity(text: string): void {
  for (const kept of IDENTITY) expect(text, kept).not.toContain(kept);
}

/** A picture of the screen in both schemes beside the results of the test. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: test.info().outputPath(`ledger-${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
