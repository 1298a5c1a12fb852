import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';
import {
  fillArrival,
  fillClient,
  fillConsent,
  fillSafety,
  searchThenNew,
} from '../e2e/pages/intake';
import { openMainCase, referToHospital, reportToPolice, savePdf } from '../e2e/pages/referral';
import type { Look } from '../e2e/pages/sop';
import { walkSop } from '../e2e/pages/walk-sop';
import { createVault, freshPlace, removePlace, startApp, type SuakaApp } from '../e2e/suaka-app';

const OUT = path.resolve('out/demo');

/** Numbered pictures of every screen on the way, and the two packets. */
test('the main job with invented data', async () => {
  test.setTimeout(600_000);
  mkdirSync(OUT, { recursive: true });
  const place = freshPlace();
  const app = await startApp(place);
  const look = camera(() => app.page());
  try {
    await expect(app.page().getByRole('button', { name: 'Buat brankas' })).toBeVisible();
    await look('layar-pertama');
    await createVault(app.page());
    await look('beranda-kosong');
    await openCase(app, look);
    await walkSop(app.page(), look);
    await look('sop-selesai-rencana');
    await referToHospital(app.page(), look);
    await savePdf(app, path.join(OUT, 'paket-rumah-sakit.pdf'));
    await look('rujukan-serah-terima');
    await openMainCase(app.page());
    await reportToPolice(app.page(), look);
    await savePdf(app, path.join(OUT, 'paket-polisi.pdf'));
    await lookAround(app, look);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
    removePlace(place);
  }
});

async function openCase(app: SuakaApp, look: Look): Promise<void> {
  const page = app.page();
  await searchThenNew(page, look);
  await fillSafety(page);
  await look('kasus-baru-keselamatan');
  await fillArrival(page);
  await look('kasus-baru-kedatangan');
  await fillClient(page);
  await look('kasus-baru-klien');
  await fillConsent(page);
  await look('kasus-baru-persetujuan');
  await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
  await expect(page.getByRole('heading', { name: MAIN_CASE.codeName })).toBeVisible();
  await look('kasus-terbuka');
}

/** The screens that the walk does not pass: lists, tabs, settings, dark, English, the lock. */
async function lookAround(app: SuakaApp, look: Look): Promise<void> {
  const page = app.page();
  await openMainCase(page);
  for (const tab of ['Ringkasan', 'Identitas', 'Persetujuan', 'Rujukan', 'Riwayat']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(`berkas-${tab}`);
  }
  for (const place of ['Beranda', 'Kasus', 'Rujukan', 'Administrasi']) {
    await navigate(page, place);
    await look(place);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const place of ['Beranda', 'Kasus', 'Rujukan', 'Administrasi']) {
    await navigate(page, place);
    await look(`gelap-${place}`);
  }
  await openMainCase(page);
  await look('gelap-sop');
  await page.emulateMedia({ colorScheme: 'light' });
  await navigate(page, 'Administrasi');
  await page.getByText('English', { exact: true }).click();
  for (const place of ['Home', 'Cases', 'Administration']) {
    await navigate(page, place);
    await look(`english-${place}`);
  }
  await page.getByText('Indonesia', { exact: true }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('melrek');
  await look('cari');
  await page.keyboard.press('Escape');
  const locked = await app.nextWindow(() => page.keyboard.press('F12'));
  await expect(locked.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  await look('terkunci');
}

async function navigate(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navigasi utama' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
}

/** A camera that numbers its pictures, after what is moving has come to rest. */
function camera(page: () => Page): Look {
  let count = 0;
  return async (name) => {
    count += 1;
    const number = String(count).padStart(2, '0');
    const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    await page().waitForTimeout(600);
    await page().screenshot({ path: path.join(OUT, `${number}-${slug}.png`) });
  };
}
