import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { openCase } from './pages/open-case';
import {
  beginWork,
  fillNewOfficer,
  type NewOfficer,
  oneTimePassword,
  openOfficers,
  unlockAs,
} from './pages/officers';
import { openMainCase } from './pages/referral';
import { createVault, type SuakaApp, withApp } from './suaka-app';

const HEAD = MAIN_CASE.officer.displayName;
const COUNSELLOR: NewOfficer = {
  name: 'Contoh Sari',
  position: 'Konselor pendamping',
  role: 'Konselor',
};
const MANAGER: NewOfficer = { name: 'Contoh Dewi', position: 'Manajer', role: 'Manajer Kasus' };
const OWN_PASSWORD = 'kapal ombak jendela rajut sore';
const ALONE_REASON = 'belum ada petugas kedua di kantor ini';
const EMERGENCY_REASON = 'klien menelepon dari rumah sakit, pendamping tidak terjangkau';

test('a counsellor sees no case, opens one in an emergency, the head sees that, and assigns it', async () => {
  test.setTimeout(240_000);
  await withApp(async (app) => {
    const first = app.page();
    await createVault(first);
    await openCase(first);
    await openOfficers(first);
    await fillNewOfficer(first, COUNSELLOR);
    await first.getByRole('dialog').getByLabel('Alasan').fill('singkat');
    await first.getByRole('dialog').getByRole('button', { name: 'Tambah petugas' }).click();
    await expect(first.getByText('Tulis paling sedikit 10 huruf')).toBeVisible();
    await first.getByRole('dialog').getByLabel('Alasan').fill(ALONE_REASON);
    const oneTime = await oneTimePassword(first);

    // The dialog with the password is open, and the lock key is heard from inside it.
    let page = await app.nextWindow(() => first.keyboard.press('F12'));
    await unlockAs(page, COUNSELLOR.name, oneTime);
    await beginWork(page, oneTime, OWN_PASSWORD);
    await expect(page.getByRole('heading', { name: 'Belum ada kasus untuk Anda' })).toBeVisible();
    await administration(page).click();
    await expect(page.getByRole('heading', { name: 'Di komputer ini' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Pengguna & peran' })).toBeHidden();
    await expect(page.getByLabel('Nama lembaga')).toBeHidden();

    await searchForClient(page);
    await expect(page.getByText(`Berkas ini ada. Pendamping: ${HEAD}.`)).toBeVisible();
    await expect(page.getByText(MAIN_CASE.codeName)).toBeHidden();
    await page.getByRole('button', { name: 'Akses darurat …' }).click();
    await page.getByLabel('Mengapa sekarang').waitFor();
    await checkAccessBoth(page, 'emergency access');
    await page.getByLabel('Mengapa sekarang').fill(EMERGENCY_REASON);
    await page.getByRole('button', { name: 'Buka berkas' }).click();
    await expect(page.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
    await expect(page.getByText(/Berkas ini terbuka bagi Anda sampai/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Atur penugasan' })).toBeHidden();

    page = await lock(app, page);
    await unlockAs(page, HEAD, MAIN_CASE.password);
    await expect(page.getByText(EMERGENCY_REASON)).toBeVisible();
    await page.getByRole('button', { name: 'Sudah diperiksa' }).click();
    await expect(page.getByText('Akses darurat belum diperiksa')).toBeHidden();
    await openMainCase(page);
    await page.getByRole('tab', { name: 'Ringkasan' }).click();
    await page.getByRole('button', { name: 'Atur penugasan' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: COUNSELLOR.name }).check();
    await page.getByRole('button', { name: 'Simpan penugasan' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('#content').getByText(COUNSELLOR.name)).toBeVisible();

    page = await lock(app, page);
    await unlockAs(page, COUNSELLOR.name, OWN_PASSWORD);
    await openMainCase(page);
    await expect(page.getByText(/Berkas ini terbuka bagi Anda sampai/)).toBeHidden();
    expect(app.complaints).toEqual([]);
  });
});

test('with a second officer there, an act waits for that officer’s own password', async () => {
  test.setTimeout(240_000);
  await withApp(async (app) => {
    const first = app.page();
    await createVault(first);
    await openOfficers(first);
    await fillNewOfficer(first, MANAGER);
    await first.getByRole('dialog').getByLabel('Alasan').fill(ALONE_REASON);
    const oneTime = await oneTimePassword(first);
    let page = await lock(app, first);
    await unlockAs(page, MANAGER.name, oneTime);
    await beginWork(page, oneTime, OWN_PASSWORD);
    await openOfficers(page);
    // Reads the list, and finds nothing to change in it.
    await expect(page.getByRole('row', { name: new RegExp(HEAD) })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tambah petugas' })).toBeHidden();

    page = await lock(app, page);
    await unlockAs(page, HEAD, MAIN_CASE.password);
    await openOfficers(page);
    await fillNewOfficer(page, COUNSELLOR);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Yang mengesahkan', { exact: true })).toHaveValue(MANAGER.name);
    const password = dialog.getByLabel('Kata sandi yang mengesahkan');
    await password.fill('bukan kata sandinya sama sekali');
    await dialog.getByRole('button', { name: 'Tambah petugas' }).click();
    await expect(dialog.getByText('Kata sandi tidak cocok')).toBeVisible();
    await expect(password).toHaveValue('');
    await page.waitForTimeout(1_500);
    await password.fill(OWN_PASSWORD);
    await oneTimePassword(page);
    await page.getByRole('button', { name: 'Sudah saya serahkan' }).click();
    const row = page.getByRole('row', { name: new RegExp(COUNSELLOR.name) });
    await expect(row).toContainText('belum membuat kata sandi sendiri');

    await page.getByRole('button', { name: `Tindakan untuk ${COUNSELLOR.name}` }).click();
    await page.getByRole('menuitem', { name: 'Keluarkan …' }).click();
    await dialog.getByLabel('Kata sandi yang mengesahkan').fill(OWN_PASSWORD);
    await dialog.getByRole('button', { name: 'Keluarkan' }).click();
    await expect(row).toContainText('dikeluarkan', { timeout: 30_000 });
    page = await lock(app, page);
    await expect(page.getByRole('option', { name: COUNSELLOR.name })).toHaveCount(0);
    expect(app.complaints).toEqual([]);
  });
});

async function searchForClient(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Beranda' })
    .click();
  await page.getByRole('link', { name: 'Kasus baru' }).first().click();
  await page
    .getByLabel('Nama, nama panggilan, nama sandi, nomor kasus, atau NIK')
    .fill(MAIN_CASE.victim.name);
}

function administration(page: Page) {
  return page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: 'Administrasi' });
}

function lock(app: SuakaApp, page: Page): Promise<Page> {
  return app.nextWindow(() => page.keyboard.press('F12'));
}
