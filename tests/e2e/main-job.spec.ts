import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MAIN_CASE, NEEDLES } from '../fixtures/main-case';
import { searchNeedles } from './needles';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import { addFact, issue, next, savePdf, startReferral } from './pages/referral';
import { chips, openStep, railStep, text, walkStep } from './pages/sop';
import { pdfFacts, pdfText } from './pdf-text';
import { createVault, freshPlace, removePlace, startApp, type SuakaApp, unlock } from './suaka-app';

const HOSPITAL = 'RSUD Embung Fatimah';
const POLICE = 'Polresta Barelang, Unit PPA Satreskrim';

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

    await test.step('the SOP is walked to the referral', () => walkSop(app));

    await test.step('lock by key, unlock', async () => {
      const old = app.page();
      const page = await app.nextWindow(() => old.keyboard.press('F12'));
      await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
      await unlock(page);
      await page
        .getByRole('link', { name: /^Kasus/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: new RegExp(MAIN_CASE.codeName) })
        .first()
        .click();
      await page.getByRole('tab', { name: 'SOP' }).click();
    });

    await test.step('packet to the hospital, with the client’s consent', async () => {
      const page = app.page();
      await openStep(page, 'Rujukan layanan kesehatan');
      await startReferral(page, HOSPITAL);
      await next(page);
      await page.getByText('Persetujuan klien', { exact: true }).first().click();
      for (const zone of [/Kode, usia/, /Identitas lengkap/, /Kesehatan/]) {
        await page.getByRole('checkbox', { name: zone }).check();
      }
      await page.getByRole('radio', { name: 'Klien sendiri' }).check();
      await page.getByRole('radio', { name: /Tertulis/ }).check();
      await page.getByRole('button', { name: 'Catat dan pakai' }).click();
      await next(page);
      await addFact(page, 'Nama lengkap', 'rekam medis');
      await next(page);
      await next(page);
      await expect(page.getByRole('img', { name: /Halaman 1 dari/ })).toBeVisible();
      await next(page);
      expect(await issue(page)).toContain('/1/');
      await savePdf(app, hospitalPdf);
    });

    await test.step('packet to the police, as the law demands, on F4', async () => {
      const page = app.page();
      await page
        .getByRole('link', { name: /^Kasus/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: new RegExp(MAIN_CASE.codeName) })
        .first()
        .click();
      await page.getByRole('tab', { name: 'SOP' }).click();
      await expect(railStep(page, 'Rujukan layanan kesehatan')).toContainText('selesai');
      await openStep(page, 'Laporan ke polisi');
      await startReferral(page, POLICE);
      await next(page);
      await page.getByText('Kewajiban hukum', { exact: true }).first().click();
      await page.getByRole('radio', { name: /PP 9\/2008 Pasal 14 ayat \(5\)/ }).check();
      await next(page);
      await addFact(page, 'Riwayat hukum klien', 'perkara terdahulu');
      await next(page);
      await page.getByText(/^F4/).click();
      await next(page);
      await next(page);
      expect(await issue(page)).toContain('/2/');
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
      await page
        .getByRole('link', { name: /^Kasus/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: new RegExp(MAIN_CASE.codeName) })
        .first()
        .click();
      await page.getByRole('tab', { name: 'Riwayat' }).click();
      await expect(page.getByText(new RegExp(HOSPITAL)).first()).toBeVisible();
      await expect(page.getByText(/Polresta Barelang/).first()).toBeVisible();
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

async function walkSop(app: SuakaApp): Promise<void> {
  const page = app.page();
  await walkStep(page, 'Persetujuan didata', [
    chips('Sudah dijelaskan kepada klien', 'Untuk apa data dipakai'),
    chips('Bersedia didata?', 'Setuju'),
    chips('Bersedia dihubungi kembali?', 'Tidak setuju'),
    chips('Diberikan oleh', 'Klien sendiri'),
    chips('Bentuk persetujuan', 'Tanda tangan'),
  ]);
  await walkStep(page, 'Kronologi singkat', [
    text('Uraian singkat, dengan kata-kata klien', MAIN_CASE.chronology),
    text('Terlapor, hanya yang diucapkan klien', MAIN_CASE.suspect),
  ]);
  await walkStep(page, 'Kewenangan & penugasan pendamping', [
    chips('Siapa yang berwenang menangani?', 'UPTD ini'),
    text('Nama pendamping yang ditugaskan', MAIN_CASE.officer.displayName),
    chips('Pendamping sesama jenis kelamin atau sesuai keinginan klien?', 'Ya'),
  ]);
  await walkStep(page, 'Persetujuan wawancara', [
    chips('Klien sudah beristirahat dan merasa siap?', 'Ya'),
    chips('Wawancara', 'Setuju'),
    chips('Rekaman suara atau gambar', 'Tidak setuju'),
    chips('Diberikan oleh', 'Klien sendiri'),
  ]);
  await walkStep(page, 'Matriks proses–cara–tujuan', [
    chips('Proses', 'Perekrutan', 'Pengangkutan'),
    chips('Cara', 'Penipuan', 'Penyekapan'),
    chips('Tujuan', 'Kerja atau pelayanan paksa'),
    chips('Sumber jawaban', 'Dikatakan klien'),
    chips('Siapa yang memegang dokumen?', 'Agen atau perekrut'),
    chips('Keputusan', 'Diduga korban TPPO'),
    text('Alasan', 'ketiga unsur terisi'),
  ]);
  await walkStep(page, 'Penilaian orang kedua', [
    text('Nama penelaah', 'Contoh Dewi'),
    text('Jabatan', 'Pekerja sosial'),
    chips('Setuju dengan keputusan pada F-04?', 'Ya'),
    chips('Keputusan penelaah', 'Diduga korban TPPO'),
    text('Alasan', 'sependapat'),
    chips('Hasil sudah dijelaskan kepada klien?', 'Ya'),
  ]);
  await walkStep(page, 'Triase risiko', [
    chips('Yang tampak atau diceritakan', 'Tinggal bersama terlapor'),
    chips('Tingkat risiko menurut pendamping', 'Sedang'),
    text('Langkah aman yang disepakati dengan klien', MAIN_CASE.safetyNote),
    text('Ditinjau lagi tanggal', '31/12/2099'),
  ]);
  await walkStep(page, 'Asesmen biopsikososial', [
    text('Keluhan sekarang', MAIN_CASE.complaint),
    text('Alergi obat atau makanan', MAIN_CASE.allergies),
    text('Obat yang sedang dipakai', MAIN_CASE.medicines),
    chips('Hamil atau mungkin hamil?', 'Belum diketahui'),
    chips('Ragam disabilitas', 'Fisik'),
    chips('Ada pikiran menyakiti diri?', 'Tidak'),
    chips('Keluarga boleh dihubungi?', 'Tidak'),
    text('Riwayat hukum klien', MAIN_CASE.legalHistory),
    chips('Sudah dilaporkan ke polisi?', 'Tidak'),
  ]);
  await walkStep(page, 'Rencana intervensi', [
    text('Yang diinginkan klien, dengan kata-katanya', 'ingin berobat dan pulang'),
    text('Tujuan', 'sehat dan aman'),
    chips('Layanan', 'Kesehatan'),
    text('Rincian: layanan, pelaksana, mulai, target', 'rujukan RSUD, besok'),
    text('Rencana ditinjau tanggal', '31/12/2099'),
    chips('Klien menyetujui rencana ini?', 'Setuju'),
  ]);
}
