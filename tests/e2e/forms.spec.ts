import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE, NEEDLES } from '../fixtures/main-case';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import { answer, chips, openStep, sign, text } from './pages/sop';
import { walkToMatrix } from './pages/walk-sop';
import { pdfFacts, pdfText } from './pdf-text';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const MATRIX = 'Matriks proses–cara–tujuan';

/** Saves the pages that the print dialog shows, once they are drawn. */
async function saveForm(app: SuakaApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const dialog = app.page().getByRole('dialog');
  await dialog.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(dialog.getByText(/Formulir tersimpan/)).toBeVisible();
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('dialog').getByText(name, { exact: true }).click();
}

/** What no paper of this form may hold: all that says who the client is, but for the code name. */
const KEPT = NEEDLES.filter((needle) => needle !== MAIN_CASE.codeName);

test('a form is printed empty and filled, on the paper of the office and without a name', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    const outside = path.join(app.place.root, 'exported');
    mkdirSync(outside);
    const emptyPdf = path.join(outside, 'empty.pdf');
    const draftPdf = path.join(outside, 'draft.pdf');
    const signedPdf = path.join(outside, 'signed.pdf');

    await test.step('a case at the matrix', async () => {
      await createVault(page);
      await searchThenNew(page);
      await fillSafety(page);
      await fillArrival(page);
      await fillClient(page);
      await fillConsent(page);
      await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
      await page.getByRole('tab', { name: 'SOP' }).click();
      await walkToMatrix(page);
      await openStep(page, MATRIX);
    });

    await test.step('how often the story was told stands above the form', async () => {
      await expect(page.getByText('Cerita sudah diminta 1 kali:').first()).toBeVisible();
    });

    await test.step('empty, on F4', async () => {
      await page.getByRole('button', { name: 'Cetak formulir …' }).click();
      await choose(page, 'Kosong', 'F4');
      await saveForm(app, emptyPdf);
      await page.keyboard.press('Escape');
    });

    await test.step('filled with what was just typed, marked as a draft', async () => {
      await answer(page, [
        chips('Proses', 'Perekrutan', 'Pengangkutan'),
        chips('Cara', 'Penipuan'),
        chips('Tujuan', 'Kerja atau pelayanan paksa'),
        chips('Sumber jawaban', 'Dikatakan klien'),
        chips('Siapa yang memegang dokumen?', 'Agen atau perekrut'),
        chips('Keputusan', 'Diduga korban TPPO'),
        text('Alasan', 'ketiga unsur contohalasan'),
      ]);
      await page.getByRole('button', { name: 'Cetak formulir …' }).click();
      await choose(page, 'Terisi', 'F4');
      await saveForm(app, draftPdf);
      await page.keyboard.press('Escape');
    });

    await test.step('filled and signed', async () => {
      await sign(page, MATRIX);
      await openStep(page, MATRIX);
      await page.getByRole('button', { name: 'Cetak formulir …' }).click();
      await choose(page, 'Terisi', 'A4');
      await saveForm(app, signedPdf);
      await page.keyboard.press('Escape');
    });

    await test.step('the papers hold the form, the code name, and nobody’s name', () => {
      const [empty, draft, signed] = [emptyPdf, draftPdf, signedPdf].map(pdfText);
      for (const paper of [empty, draft, signed]) {
        for (const wanted of ['RAHASIA', 'Formulir F-04', MAIN_CASE.codeName, 'Perekrutan']) {
          expect(paper, wanted).toContain(wanted);
        }
        for (const kept of KEPT) expect(paper, kept).not.toContain(kept);
        expect(paper).toMatch(/Halaman 1 dari \d/);
      }
      expect(empty).toContain('kosong, untuk diisi dengan tangan');
      expect(empty).toContain('menolak menjawab');
      expect(empty).not.toMatch(/X Perekrutan|contohalasan/);
      expect(draft).toContain('DRAF, belum ditandatangani');
      expect(draft).toMatch(/X Perekrutan/);
      expect(draft).toContain('contohalasan');
      expect(signed).toContain(`ditandatangani di Suaka oleh`);
      expect(signed).toContain(MAIN_CASE.officer.displayName);
      expect(signed).not.toContain('DRAF');
      expect(pdfFacts(emptyPdf).sizeMm).toEqual([215, 330]);
      expect(pdfFacts(draftPdf).sizeMm).toEqual([215, 330]);
      expect(pdfFacts(signedPdf).sizeMm).toEqual([210, 297]);
      expect(pdfFacts(emptyPdf).info).not.toMatch(/Creator|Producer|Title/);
    });
    expect(app.complaints).toEqual([]);
  });
});
