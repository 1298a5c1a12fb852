import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { acceptDuty, createVault, unlock, withApp } from './suaka-app';

const NEW_PASSWORD = 'kapal ombak jendela rajut sore';

test('an officer changes the own password; a wrong old one and a weak new one are refused', async () => {
  await withApp(async (app) => {
    const page = app.page();
    await createVault(page);
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
    await change(page, 'bukan kata sandinya sama sekali', NEW_PASSWORD);
    await expect(page.getByRole('alert')).toContainText('Kata sandi tidak cocok');
    await page.waitForTimeout(1_200);
    // Long enough for the window's quick note; the vault looks closer, and says what it found.
    await change(page, MAIN_CASE.password, 'bismillah rahasia rumah aman 2026');
    await expect(page.getByRole('alert')).toContainText('Kata sandi mudah ditebak');
    await expect(page.getByRole('alert')).toContainText('nama atau kata yang akan dicoba rekan');
    await change(page, MAIN_CASE.password, NEW_PASSWORD);
    await expect(page.getByText('Kata sandi sudah diganti')).toBeVisible();
    const locked = await app.nextWindow(() => page.keyboard.press('F12'));
    await unlock(locked, MAIN_CASE.password);
    await expect(locked.getByRole('alert')).toContainText('Kata sandi tidak cocok');
    await locked.waitForTimeout(1_200);
    await unlock(locked, NEW_PASSWORD);
    await expect(locked.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    expect(app.complaints).toEqual([]);
  });
});

test('a new officer chooses an own password and accepts the duty before seeing anything', async () => {
  await withApp(async (app) => {
    const first = app.page();
    await createVault(first);
    const oneTime = await addOfficer(first, 'Contoh Dua');
    const page = await app.nextWindow(() => first.keyboard.press('F12'));
    await page.getByLabel('Petugas').selectOption('Contoh Dua');
    await unlock(page, oneTime);
    await expect(page.getByRole('heading', { name: 'Buat kata sandi sendiri' })).toBeVisible();
    await page.getByLabel('Kata sandi sekali pakai').fill(oneTime);
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel('Ulangi kata sandi baru').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await expect(page.getByRole('heading', { name: 'Kewajiban menjaga rahasia' })).toBeVisible();
    await expect(page.getByRole('checkbox')).not.toBeChecked();
    await expect(page.getByRole('button', { name: 'Setuju dan lanjutkan' })).toBeDisabled();
    await acceptDuty(page);
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    // Only the head is asked for a recovery kit.
    await expect(page.getByText('kit pemulihan')).toHaveCount(0);
    const again = await app.nextWindow(() => page.keyboard.press('F12'));
    await again.getByLabel('Petugas').selectOption('Contoh Dua');
    await unlock(again, NEW_PASSWORD);
    await expect(again.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    expect(app.complaints).toEqual([]);
  });
});

async function change(page: Page, old: string, fresh: string): Promise<void> {
  await page.getByLabel('Kata sandi sekarang').fill(old);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(fresh);
  await page.getByLabel('Ulangi kata sandi baru').fill(fresh);
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
}

async function addOfficer(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: 'Administrasi', exact: true }).click();
  await page.getByRole('link', { name: 'Pengguna & peran' }).click();
  await page.getByRole('button', { name: 'Tambah petugas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama dan gelar').fill(name);
  await dialog.getByLabel('Jabatan').fill('Konselor');
  await dialog.getByRole('radio', { name: /^Konselor/ }).check();
  await dialog.getByLabel('Alasan').fill('kantor hanya punya satu petugas');
  await dialog.getByRole('button', { name: 'Tambah petugas' }).click();
  const password = await dialog.locator('[data-one-time-password]').innerText();
  await dialog.getByRole('button', { name: 'Sudah saya serahkan' }).click();
  return password;
}
