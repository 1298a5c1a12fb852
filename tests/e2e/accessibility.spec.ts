import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { fillArrival, fillClient, fillConsent, fillSafety, searchThenNew } from './pages/intake';
import { openOfficers } from './pages/officers';
import { openMainCase } from './pages/referral';
import { openStep } from './pages/sop';
import { acceptDuty, createVault, fillFirstRun, withApp } from './suaka-app';

/** WCAG 2.2 A and AA, as axe can judge them. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('every screen passes axe, light and dark, and fits 1366×768 without sideways scrolling', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    await check(page, 'first run');
    await createVault(page);
    await check(page, 'empty home');
    await searchThenNew(page);
    await check(page, 'new case');
    await fillSafety(page);
    await fillArrival(page);
    await fillClient(page);
    await fillConsent(page);
    await check(page, 'filled intake');
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
    await checkBoth(page, 'duty');
    await acceptDuty(page);
    await page.getByRole('button', { name: 'Nanti saja' }).waitFor();
    await checkBoth(page, 'recovery kit offered');
    await page.getByLabel('Alasan').fill('kantor hanya punya satu petugas');
    await page.getByRole('button', { name: 'Buat kit' }).click();
    await expect(page.locator('[data-page]')).toHaveCount(3);
    await checkBoth(page, 'recovery kit on the desk');
    await page.getByRole('button', { name: 'Tutup tanpa membuktikan' }).click();
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
    await checkBoth(page, 'own password');
    const locked = await app.nextWindow(() => page.keyboard.press('F12'));
    await checkBoth(locked, 'unlock');
    await locked.getByRole('button', { name: 'Pemeliharaan (TI)' }).click();
    await checkBoth(locked, 'maintenance');
    await locked.getByRole('button', { name: 'Kembali' }).click();
    await locked.getByRole('button', { name: 'Lupa kata sandi?' }).click();
    await checkBoth(locked, 'recover access');
    expect(app.complaints).toEqual([]);
  });
});

async function checkBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await check(page, `${name} (${colorScheme})`);
  }
}

async function lookAtCase(page: Page, suffix: string): Promise<void> {
  await openMainCase(page);
  for (const step of ['Persetujuan didata', 'Rujukan layanan kesehatan', 'Rencana intervensi']) {
    await openStep(page, step);
    await check(page, `step ${step}${suffix}`);
  }
  for (const tab of ['Ringkasan', 'Identitas', 'Persetujuan', 'Rujukan', 'Riwayat']) {
    await page.getByRole('tab', { name: tab }).click();
    await check(page, `tab ${tab}${suffix}`);
  }
}

async function lookAtPlaces(page: Page, suffix: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Navigasi utama' });
  for (const place of ['Beranda', 'Kasus', 'Rujukan', 'Administrasi']) {
    await navigation.getByRole('link', { name: new RegExp(`^${place}`) }).click();
    await check(page, `${place}${suffix}`);
  }
}

/** Users and roles, the dialogs of access, and the audit log. */
async function lookAtAdministration(page: Page): Promise<void> {
  await openOfficers(page);
  await page.getByRole('row', { name: new RegExp(MAIN_CASE.officer.displayName) }).waitFor();
  await checkBoth(page, 'officers');
  await page.getByRole('button', { name: 'Tambah petugas' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').waitFor();
  await checkBoth(page, 'new officer, without a second person');
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await page.getByRole('button', { name: 'Periksa sekarang' }).click();
  await expect(page.getByText('catatan utuh')).toBeVisible();
  await checkBoth(page, 'audit log');
  await openMainCase(page);
  await page.getByRole('tab', { name: 'Ringkasan' }).click();
  await page.getByRole('button', { name: 'Atur penugasan' }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await checkBoth(page, 'assignment');
}

async function check(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  // Legacy mode: axe otherwise opens a page of its own, which this app does not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
  expect.soft(found, name).toEqual([]);
  const sideways = await page.evaluate(() => {
    const content = document.getElementById('content') ?? document.documentElement;
    return content.scrollWidth - content.clientWidth;
  });
  expect.soft(sideways, `${name}: sideways scrolling`).toBeLessThanOrEqual(0);
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
