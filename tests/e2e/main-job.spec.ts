import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MAIN_CASE, NEEDLES } from '../fixtures/main-case';
import { searchNeedles } from './needles';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import {
  HOSPITAL,
  openMainCase,
  POLICE,
  referToHospital,
  reportToPolice,
  savePdf,
} from './pages/referral';
import { railStep } from './pages/sop';
import { walkSop } from './pages/walk-sop';
import { pdfFacts, pdfText } from './pdf-text';
import { createVault, freshPlace, removePlace, startApp, unlock } from './suaka-app';

/**
 * The one thing Suaka is for: open a case, walk the SOP, hand out a packet. On a fresh computer, in
 * real Electron, with the process killed in the middle of a form.
 */
test('from an empty machine to a printed packet for the hospital and for the police', async () => {
  test.setTimeout(420_000);
  const place = freshPlace();
  const outside = path.join(place.root, 'exported');
  const hospitalPdf = path.join(outside, 'hospital.pdf');
  const policePdf = path.join(outside, 'police.pdf');
  mkdirSync(outside);
  let app = await startApp(place);
  const complaints: string[] = [];
  try {
    await test.step('first run', () => createVault(app.page()));

    await test.step('intake, killed in the middle of the form', async () => {
      await searchThenNew(app.page());
      await fillSafety(app.page());
      await fillArrival(app.page());
      await fillClient(app.page());
      await expect(
        app.page().getByRole('status').filter({ hasText: 'Draf tersimpan' }),
      ).toBeVisible();
      await app.page().waitForTimeout(1_000);
      complaints.push(...app.complaints);
      await app.kill();
      app = await startApp(place);
      await unlock(app.page());
    });

    await test.step('the draft is found again, and opens the case', async () => {
      const page = app.page();
      await page
        .getByRole('link', { name: 'Kasus baru' })
        .or(page.getByRole('button', { name: 'Kasus baru' }))
        .first()
        .click();
      await expect(page.getByText(/Draf dari .* dilanjutkan/)).toBeVisible();
      await expect(page.getByLabel('NIK', { exact: true })).toHaveValue(MAIN_CASE.victim.nik);
      await expect(page.getByLabel('Kebutuhan medis segera')).toHaveValue(MAIN_CASE.medicalNeed);
      await fillConsent(page);
      await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
      await expect(page.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
      await expect(railStep(page, 'Penerimaan & keselamatan')).toContainText('selesai');
      await expect(page.getByText(/Laporan ke polisi: sisa 2\d j|sisa 23 j/).first()).toBeVisible();
    });

    await test.step('the SOP is walked to the referral', () => walkSop(app.page()));

    await test.step('lock by key, unlock', async () => {
      const old = app.page();
      const page = await app.nextWindow(() => old.keyboard.press('F12'));
      await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
      await unlock(page);
      await openMainCase(page);
    });

    await test.step('packet to the hospital, with the client’s consent', async () => {
      expect(await referToHospital(app.page())).toContain('/1/');
      await savePdf(app, hospitalPdf);
    });

    await test.step('packet to the police, as the law demands, on F4', async () => {
      await openMainCase(app.page());
      await expect(railStep(app.page(), 'Rujukan layanan kesehatan')).toContainText('selesai');
      expect(await reportToPolice(app.page())).toContain('/2/');
      await savePdf(app, policePdf);
    });

    await test.step('each paper holds what that agency may see, and nothing else', () => {
      const hospital = pdfText(hospitalPdf);
      const police = pdfText(policePdf);
      for (const wanted of [
        MAIN_CASE.medicalNeed,
        'contohkeluhan',
        'contohalergi',
        'contohobat',
        MAIN_CASE.victim.name,
        'RAHASIA',
        'Pasal 24',
      ]) {
        expect(hospital, wanted).toContain(wanted);
      }
      for (const kept of [
        'contohriwayathukum',
        'contohkronologi',
        'contohterlapor',
        'contohancaman',
        ...ALWAYS_KEPT,
      ]) {
        expect(hospital, kept).not.toContain(kept);
      }
      for (const wanted of [
        'contohriwayathukum',
        'contohkronologi',
        'contohterlapor',
        MAIN_CASE.victim.nik,
        'RAHASIA',
      ]) {
        expect(police, wanted).toContain(wanted);
      }
      for (const kept of [
        'contohkeluhan',
        'contohalergi',
        'contohobat',
        MAIN_CASE.medicalNeed,
        ...ALWAYS_KEPT,
      ]) {
        expect(police, kept).not.toContain(kept);
      }
      expect(hospital).toMatch(/Halaman 1 dari \d/);
      expect(hospital).toMatch(/tanda terima/i);
      expect(pdfFacts(hospitalPdf).sizeMm).toEqual([210, 297]);
      expect(pdfFacts(policePdf).sizeMm).toEqual([215, 330]);
      for (const file of [hospitalPdf, policePdf]) {
        expect(pdfFacts(file).info).not.toMatch(/Creator|Producer|Title/);
        expect(pdfFacts(file).info).toMatch(/Tagged:\s+yes/);
      }
    });

    await test.step('the history of the case tells both', async () => {
      const page = app.page();
      await openMainCase(page);
      await page.getByRole('tab', { name: 'Riwayat' }).click();
      await expect(page.getByText(new RegExp(HOSPITAL)).first()).toBeVisible();
      await expect(page.getByText(new RegExp(POLICE)).first()).toBeVisible();
    });

    const title = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => window.isVisible())
        .map((window) => window.getTitle()),
    );
    expect(new Set(title)).toEqual(new Set(['Suaka']));
    complaints.push(...app.complaints);
    await app.close();

    await test.step('nothing of the client is readable on the disk', () => {
      expect(existsSync(path.join(place.vault, 'vault.db'))).toBe(true);
      const found = searchNeedles(place.root, NEEDLES);
      console.log(`searched ${found.files} files, ${found.bytes} bytes`);
      const elsewhere = found.finds.filter(({ file }) => !file.startsWith('exported'));
      expect(elsewhere).toEqual([]);
      // The search itself finds what is there: the exported packet is a file like any other.
      expect(found.files).toBeGreaterThan(10);
    });
    expect(complaints).toEqual([]);
  } catch (error) {
    const body = await app
      .page()
      .screenshot()
      .catch(() => undefined);
    if (body !== undefined) await test.info().attach('window', { body, contentType: 'image/png' });
    throw error;
  } finally {
    await app.close().catch(() => undefined);
    removePlace(place);
  }
});

/** The reporter and the client's own telephone leave with no packet. */
const ALWAYS_KEPT = [
  MAIN_CASE.reporter.name,
  MAIN_CASE.reporter.phone,
  MAIN_CASE.victim.phone,
  MAIN_CASE.codeName,
] as const;
