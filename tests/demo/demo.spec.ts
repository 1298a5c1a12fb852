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
import {
  fillNewOfficer,
  type NewOfficer,
  oneTimePassword,
  openOfficers,
} from '../e2e/pages/officers';
import { makeKit, proveShare } from '../e2e/pages/recovery';
import {
  acceptDuty,
  fillFirstRun,
  freshPlace,
  removePlace,
  startApp,
  type SuakaApp,
} from '../e2e/suaka-app';

const OUT = path.resolve('out/demo');
const SECOND_OFFICER: NewOfficer = {
  name: 'Contoh Sari',
  position: 'Konselor pendamping',
  role: 'Konselor',
};

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
    await beginVault(app.page(), look);
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
    await administer(app.page(), look);
    await lookAround(app, look);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
    removePlace(place);
  }
});

/** From the first screen to the workspace: shelter, duty of confidentiality, recovery kit. */
async function beginVault(page: Page, look: Look): Promise<void> {
  await fillFirstRun(page);
  await page.getByRole('checkbox').waitFor();
  await look('kewajiban-rahasia');
  await acceptDuty(page);
  await page.getByRole('button', { name: 'Nanti saja' }).waitFor();
  await look('kit-pemulihan-ditawarkan');
  const [share] = await makeKit(page);
  await look('kit-pemulihan-halaman');
  await proveShare(page, share);
  await look('kit-pemulihan-terbukti');
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByRole('navigation', { name: 'Navigasi utama' }).waitFor();
}

/** A second officer, the case given to both, and the audit log of all that. */
async function administer(page: Page, look: Look): Promise<void> {
  await openOfficers(page);
  await fillNewOfficer(page, SECOND_OFFICER);
  await page.getByRole('dialog').getByLabel('Alasan').fill('belum ada petugas kedua di kantor ini');
  await look('petugas-baru');
  await oneTimePassword(page);
  await look('kata-sandi-sekali-pakai');
  await page.getByRole('button', { name: 'Sudah saya serahkan' }).click();
  await expect(page.getByRole('row', { name: new RegExp(SECOND_OFFICER.name) })).toBeVisible();
  await look('pengguna-dan-peran');
  await page.getByRole('button', { name: `Tindakan untuk ${SECOND_OFFICER.name}` }).click();
  await page.getByRole('menuitem', { name: 'Keluarkan …' }).click();
  await look('petugas-dikeluarkan');
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await openMainCase(page);
  await page.getByRole('tab', { name: 'Ringkasan' }).click();
  await page.getByRole('button', { name: 'Atur penugasan' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: SECOND_OFFICER.name }).check();
  await look('penugasan');
  await page.getByRole('button', { name: 'Simpan penugasan' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await navigate(page, 'Administrasi');
  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await page.getByRole('button', { name: 'Periksa sekarang' }).click();
  await expect(page.getByText('catatan utuh')).toBeVisible();
  await look('jejak-audit');
}

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
  await locked.getByRole('button', { name: 'Pemeliharaan (TI)' }).click();
  await locked.getByRole('textbox', { name: 'Teks diagnosis' }).waitFor();
  await look('pemeliharaan-ti');
  await locked.getByRole('button', { name: 'Kembali' }).click();
  await locked.getByRole('button', { name: 'Lupa kata sandi?' }).click();
  await locked.getByLabel('Bagian pertama').waitFor();
  await look('pulihkan-akses');
}

async function navigate(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /^(Navigasi utama|Main navigation)$/ })
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
