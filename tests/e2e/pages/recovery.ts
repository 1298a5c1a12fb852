import { expect, type Page } from '@playwright/test';

const SHARE = /(?:[0-9A-HJKMNP-TV-Z]{5}\s*){17}/;

/** Makes a kit where nobody else may approve, and reads its shares off the sheets. */
export async function makeKit(page: Page): Promise<readonly [string, string, string]> {
  await page.getByLabel('Alasan').fill('kantor hanya punya satu petugas');
  await page.getByRole('button', { name: /^Buat kit/ }).click();
  return sharesOnDesk(page);
}

/** The three shares of the kit that is on the screen, to be printed. */
export async function sharesOnDesk(page: Page): Promise<readonly [string, string, string]> {
  const sheets = page.locator('[data-page]');
  await expect(sheets).toHaveCount(3);
  const shares: string[] = [];
  for (let place = 0; place < 3; place += 1) {
    const text = sheets.nth(place).locator('p');
    await expect(text).toContainText('Kit pemulihan Suaka');
    shares.push(shareIn((await text.textContent()) ?? ''));
  }
  const [one = '', two = '', three = ''] = shares;
  return [one, two, three];
}

/** The groups among the words of a sheet. A list's own numbers are drawn, and so are in the text. */
function shareIn(text: string): string {
  const groups = text.split('Isi bagian ini')[1]?.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g) ?? [];
  const share = groups.slice(0, 17).join(' ');
  expect(share).toMatch(SHARE);
  return share;
}

/** Types a share back from paper, which makes the kit valid. */
export async function proveShare(page: Page, share: string): Promise<void> {
  await page.getByLabel('Bagian dari kertas').fill(share);
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Cocok. Kit berlaku.')).toBeVisible();
}
