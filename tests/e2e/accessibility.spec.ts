import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { checkAccess, checkAccessBoth } from './pages/access-check';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import { openOfficers } from './pages/officers';
import { openMainCase } from './pages/referral';
import { openStep } from './pages/sop';
import { acceptDuty, createVault, fillFirstRun, withApp } from './suaka-app';

test('every screen passes axe, light and dark, and fits 1366×768 without sideways scrolling', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    await checkAccess(page, 'first run');
    await createVault(page);
    await checkAccess(page, 'empty home');
    await searchThenNew(page);
    await checkAccess(page, 'new case');
    await fillSafety(page);
    await fillArrival(page);
    await fillClient(page);
    await fillConsent(page);
    await checkAccess(page, 'filled intake');
    await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
    await expect(page.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
    await lookAtCase(page, '');
    await lookAtPlaces(page, '');
    // Playwright decides the colour scheme of its pages itself; the system's theme does not reach them.
    await page.emulateMedia({ colorScheme: 'dark' });
    await lookAtCase(page, ' (dark)');
    await lookAtPlaces(page, ' (dark)');
    await lookAtAdministration(page);
    expect(app.complaints).toEqual([]);
  });
});

test('the screens around the door pass axe, light and dark', async () => {
  await withApp(async (app) => {
    const page = app.page();
    await fillFirstRun(page);
    await page.getByRole('checkbox').waitFor();
    await checkAccessBoth(page, 'duty');
    await acceptDuty(page);
    await page.getByRole('button', { name: 'Nanti saja' }).waitFor();
    await checkAccessBoth(page, 'recovery kit offered');
    await page.getByLabel('Alasan').fill('kantor hanya punya satu petugas');
    await page.getByRole('button', { name: 'Buat kit' }).click();
    await expect(page.locator('[data-page]')).toHaveCount(3);
    await checkAccessBoth(page, 'recovery kit on the desk');
    await page.getByRole('button', { name: 'Tutup tanpa membuktikan' }).click();
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
    await checkAccessBoth(page, 'own password');
    const locked = await app.nextWindow(() => page.keyboard.press('F12'));
    await checkAccessBoth(locked, 'unlock');
    await locked.getByRole('button', { name: 'Pemeliharaan (TI)' }).click();
    await checkAccessBoth(locked, 'maintenance');
    await locked.getByRole('button', { name: 'Kembali' }).click();
    await locked.getByRole('button', { name: 'Lupa kata sandi?' }).click();
    await checkAccessBoth(locked, 'recover access');
    expect(app.complaints).toEqual([]);
  });
});

async function lookAtCase(page: Page, suffix: string): Promise<void> {
  await openMainCase(page);
  for (const step of ['Persetujuan didata', 'Rujukan layanan kesehatan', 'Rencana intervensi']) {
    await openStep(page, step);
    await checkAccess(page, `step ${step}${suffix}`);
  }
  for (const tab of ['Ringkasan', 'Identitas', 'Persetujuan', 'Rujukan', 'Riwayat']) {
    await page.getByRole('tab', { name: tab }).click();
    await checkAccess(page, `tab ${tab}${suffix}`);
  }
}

async function lookAtPlaces(page: Page, suffix: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigasi utama' });
  for (const place of ['Beranda', 'Kasus', 'Rujukan', 'Administrasi']) {
    await navigation.getByRole('link', { name: new RegExp(`^${place}`) }).click();
    await checkAccess(page, `${place}${suffix}`);
  }
}

/** Users and roles, the dialogs of access, and the audit log. */
async function lookAtAdministration(page: Page): Promise<void> {
  await openOfficers(page);
  await page.getByRole('row', { name: new RegExp(MAIN_CASE.officer.displayName) }).waitFor();
  await checkAccessBoth(page, 'officers');
  await page.getByRole('button', { name: 'Tambah petugas' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').waitFor();
  await checkAccessBoth(page, 'new officer, without a second person');
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await page.getByRole('button', { name: 'Periksa sekarang' }).click();
  await expect(page.getByText('catatan utuh')).toBeVisible();
  await checkAccessBoth(page, 'audit log');
  await openMainCase(page);
  await page.getByRole('tab', { name: 'Ringkasan' }).click();
  await page.getByRole('button', { name: 'Atur penugasan' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await checkAccessBoth(page, 'assignment');
}

test('English is chosen on the first screen, is kept, and Indonesian comes back', async () => {
  await withApp(async (app) => {
    const language = (page: Page, name: string) =>
      page.getByRole('radiogroup').getByText(name, { exact: true }).click();
    await language(app.page(), 'English');
    await expect(app.page().getByRole('heading', { name: 'Set up Suaka' })).toBeVisible();
    await expect(app.page().locator('html')).toHaveAttribute('lang', 'en');
    await language(app.page(), 'Indonesia');
    await createVault(app.page());
    await app
      .page()
      .getByRole('link', { name: /^Administrasi/ })
      .click();
    await language(app.page(), 'English');
    await expect(app.page().getByRole('link', { name: /^Cases/ })).toBeVisible();
    const locked = await app.nextWindow(() => app.page().keyboard.press('F12'));
    await expect(locked.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
    expect(app.complaints).toEqual([]);
  });
});
