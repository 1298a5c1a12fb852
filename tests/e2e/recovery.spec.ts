import { expect, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import { searchNeedles } from './needles';
import { makeKit, proveShare, sharesOnDesk } from './pages/recovery';
import { acceptDuty, fillFirstRun, unlock, withApp } from './suaka-app';

const NEW_PASSWORD = 'kapal ombak jendela rajut sore';

test('a lost password is replaced with two shares from paper, and the used kit is dead', async () => {
  await withApp(async (app) => {
    const first = app.page();
    await fillFirstRun(first);
    await acceptDuty(first);
    const [one, two, three] = await makeKit(first);
    await proveShare(first, two);
    await first.getByRole('button', { name: 'Selesai' }).click();
    await expect(first.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    await expect(first.getByText('Brankas belum punya kit pemulihan')).toBeHidden();

    const page = await app.nextWindow(() => first.keyboard.press('F12'));
    await page.getByRole('button', { name: 'Lupa kata sandi?' }).click();
    const firstShare = page.getByLabel('Bagian pertama');
    const secondShare = page.getByLabel('Bagian kedua');
    const verdict = (place: number) => page.locator('[data-verdict]').nth(place);

    await firstShare.fill(one.slice(0, 12));
    await expect(verdict(0)).toHaveAttribute('data-verdict', 'incomplete');
    await firstShare.fill(mistype(one));
    await expect(verdict(0)).toContainText('Kelompok ke-3 tidak sama');
    await firstShare.fill(one.toLowerCase().replaceAll(' ', ''));
    await expect(verdict(0)).toContainText('Bagian 1 dari 3, kit nomor 1');
    await secondShare.fill(one);
    await expect(verdict(1)).toContainText('Sama dengan bagian pertama');
    await secondShare.fill(three);
    await expect(verdict(1)).toContainText('Bagian 3 dari 3');
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel('Ulangi kata sandi baru').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Pulihkan akses' }).click();

    await expect(page.getByRole('heading', { name: 'Cetak kit nomor 2' })).toBeVisible();
    const [fresh] = await sharesOnDesk(page);
    await proveShare(page, fresh);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();

    const again = await app.nextWindow(() => page.keyboard.press('F12'));
    await unlock(again, MAIN_CASE.password);
    await expect(again.getByRole('alert')).toContainText('Kata sandi tidak cocok');
    await again.getByRole('button', { name: 'Lupa kata sandi?' }).click();
    await again.getByLabel('Bagian pertama').fill(one);
    await expect(again.locator('[data-verdict]').first()).toContainText('Dari kit lama nomor 1');
    await expect(again.getByRole('button', { name: 'Pulihkan akses' })).toBeDisabled();
    await again.getByRole('button', { name: 'Kembali' }).click();
    await unlock(again, NEW_PASSWORD);
    await expect(again.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
    expect(app.complaints).toEqual([]);
    await app.close();
    const needles = [one, two, three, fresh].flatMap(printedForms);
    expect(searchNeedles(app.place.root, needles).finds).toEqual([]);
  });
});

/** As it was typed, as the QR code holds it, and as a line of the sheet. */
function printedForms(share: string): readonly string[] {
  const groups = share.split(' ');
  return [share, groups.join(''), groups.slice(2, 5).join(' ')];
}

test('a kit can wait: Beranda reminds of it until one is there and proven', async () => {
  await withApp(async (app) => {
    const page = app.page();
    await fillFirstRun(page);
    await acceptDuty(page);
    await page.getByRole('button', { name: 'Nanti saja' }).click();
    await expect(page.getByText('Brankas belum punya kit pemulihan')).toBeVisible();
    await page.getByRole('link', { name: 'Buka kit pemulihan' }).click();
    await page.getByRole('button', { name: 'Buat kit', exact: true }).click();
    const [one] = await makeKit(page);
    await page.getByRole('button', { name: 'Tutup tanpa membuktikan' }).click();
    await expect(page.getByText('belum terbukti tercetak')).toBeVisible();
    await page.getByRole('button', { name: 'Buat kit baru' }).click();
    const [, fresh] = await makeKit(page);
    await page.getByLabel('Bagian dari kertas').fill(one);
    await expect(page.locator('[data-verdict]')).toContainText('Dari kit lama nomor 1');
    await proveShare(page, fresh);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await expect(page.getByText('Kit nomor 2 berlaku')).toBeVisible();
    await page.getByRole('link', { name: 'Beranda' }).click();
    await expect(page.getByRole('heading', { name: 'Mulai dari sini' })).toBeVisible();
    await expect(page.getByText('kit pemulihan')).toHaveCount(0);
    expect(app.complaints).toEqual([]);
  });
});

/** Another character in the third group. */
function mistype(share: string): string {
  const at = 2 * 6;
  return share.slice(0, at) + (share[at] === '7' ? '8' : '7') + share.slice(at + 1);
}
