import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE, NEEDLES } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { openCase } from './pages/open-case';
import { pdfText } from './pdf-text';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const { codeName, victim, officer } = MAIN_CASE;
const DECISION = 'Mendampingi klien ke rumah sakit';
const GUEST = 'Contoh Tamu';

test('a conference is convened, decides a task, and its minutes leave without the client’s name', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await openCase(page);

    await page.getByRole('tab', { name: 'Rapat & tugas' }).click();
    await page.getByRole('button', { name: 'Adakan konferensi' }).click();
    await page.getByRole('dialog').getByLabel('Agenda').fill('pembagian kerja minggu ini');
    await page.getByRole('dialog').getByRole('button', { name: 'Adakan konferensi' }).click();
    await expect(
      page.getByRole('heading', { name: `Konferensi kasus: ${codeName}` }),
    ).toBeVisible();
    await invite(page);
    await page.getByLabel('Isu yang dibahas').fill(`kata ${victim.nickname}, nyeri perut`);
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await expect(page.getByText('Catatan tersimpan')).toBeVisible();
    await decideTask(page);
    await checkAccessBoth(page, 'conference');

    await test.step('the task lies on the desk of its owner', async () => {
      await goTo(page, 'Beranda');
      const row = page.getByRole('row', { name: new RegExp(DECISION) });
      await expect(row).toContainText(codeName);
      await expect(row).toContainText(officer.displayName);
      await checkAccessBoth(page, 'home with duties');
      await page.getByText('Punya saya', { exact: true }).click();
      await expect(row).toBeVisible();
    });

    await test.step('the calendar opens by keys, and what is saved of it says nothing of the case', () =>
      lookAtCalendar(app));

    await goTo(page, 'Kasus');
    await page
      .getByRole('link', { name: new RegExp(codeName) })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Rapat & tugas' }).click();
    await checkAccessBoth(page, 'conferences and tasks of a case');
    await page.getByRole('link', { name: /WIB$/ }).first().click();

    await test.step('closing shows the name that stands in the minutes', async () => {
      await page.getByRole('button', { name: 'Tutup & tanda tangani' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(new RegExp(`Isu: “${victim.nickname}”`))).toBeVisible();
      await expect(dialog.getByText('waktu rapatnya belum tiba')).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Tutup & tanda tangani' })).toBeDisabled();
      await checkAccessBoth(page, 'closing a conference');
      await dialog.getByRole('button', { name: 'Kembali dan ganti' }).click();
      await page.getByLabel('Isu yang dibahas').fill('klien mengeluh nyeri perut');
      // Convened for tomorrow: minutes of what was not held yet are not signed.
      await expect(dialog).toBeHidden();
      await page.getByLabel('Tanggal', { exact: true }).fill(typedDay(-1));
      await page.getByLabel('Tanggal', { exact: true }).blur();
      await page.getByRole('button', { name: 'Tutup & tanda tangani' }).click();
      await dialog.getByRole('button', { name: 'Tutup & tanda tangani' }).click();
      await expect(page.getByText(/^Ditutup Contoh Rahmi/)).toBeVisible();
    });

    await test.step('the minutes on paper', async () => {
      const file = await answerSaveDialog(app, 'notulen.pdf');
      await page.getByRole('button', { name: 'Notulen F-09: Simpan PDF' }).click();
      await expect(page.getByText('PDF tersimpan')).toBeVisible({ timeout: 30_000 });
      const text = pdfText(file);
      for (const word of ['RAHASIA', 'F-09', codeName, GUEST, DECISION, 'Halaman 1 dari']) {
        expect(text).toContain(word);
      }
      const { name, nickname, nik, phone } = victim;
      for (const secret of [name, nickname, nik, phone, MAIN_CASE.reporter.name]) {
        expect(text).not.toContain(secret);
      }
    });
    expect(app.complaints).toEqual([]);
  });
});

/** One officer and one guest; both come, and each confirms for themselves. */
async function invite(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Undang petugas' }).click();
  await page.getByRole('option', { name: officer.displayName }).click();
  await page.getByLabel('Nama', { exact: true }).fill(GUEST);
  await page.getByLabel('Instansi', { exact: true }).fill('Dinas Contoh');
  await page.getByRole('button', { name: 'Undang', exact: true }).click();
  for (const name of [officer.displayName, GUEST]) {
    const confirmed = page.getByRole('checkbox', { name: `${name} menyatakan menjaga rahasia` });
    await expect(confirmed).not.toBeChecked();
    await page.getByRole('checkbox', { name: `${name} hadir` }).check();
    await confirmed.check();
  }
}

/** A day from today as people type it, on the calendar of the shelter (WIB). */
function typedDay(days: number): string {
  const local = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000);
  return `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
}

async function decideTask(page: Page): Promise<void> {
  await page.getByLabel('Keputusan baru').fill(DECISION);
  await page.getByRole('combobox', { name: 'Penanggung jawab' }).click();
  await page.getByRole('option', { name: officer.displayName }).click();
  await page.getByLabel('Paling lambat').fill(typedDay(1));
  await page.getByLabel('Paling lambat').blur();
  await page.getByRole('button', { name: 'Catat keputusan' }).click();
  await expect(page.getByText(DECISION)).toBeVisible();
}

async function lookAtCalendar(app: SuakaApp): Promise<void> {
  const page = app.page();
  await goTo(page, 'Kalender');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('td[aria-selected="true"]')).toBeFocused();
  await expect(page.getByRole('complementary').getByText(DECISION)).toBeVisible();
  await checkAccessBoth(page, 'calendar, month');
  await page.getByText('Minggu', { exact: true }).first().click();
  await checkAccessBoth(page, 'calendar, week');
  await page.getByText('Tugas', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: `Tandai selesai: ${DECISION}` })).toBeVisible();
  await checkAccessBoth(page, 'tasks');
  const file = await answerSaveDialog(app, 'kalender.ics');
  await page.getByRole('button', { name: 'Simpan .ics' }).click();
  await expect(page.getByText('Kalender tersimpan')).toBeVisible();
  const ics = readFileSync(file, 'utf8');
  expect(ics).toContain('SUMMARY:Tenggat Suaka: 1 tugas\r\n');
  for (const needle of [...NEEDLES, DECISION, 'CNT-26', officer.displayName]) {
    expect(ics).not.toContain(needle);
  }
}

async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
}

/** Only the dialog is answered; the bytes are the app's. */
async function answerSaveDialog(app: SuakaApp, name: string): Promise<string> {
  const folder = path.join(app.place.root, 'exported');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  return file;
}
