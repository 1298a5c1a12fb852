import { expect, type Page, test } from '@playwright/test';
import { deriveKeys } from '../../electron/vault/keys/derive';
import { requireHeader } from '../../electron/vault/keys/header-file';
import { openPasswordSlot } from '../../electron/vault/keys/slot';
import { installClient } from '../bench/page-client';
import { atLeast, atMost, type Row, writeRows } from '../bench/rows';
import {
  acceptDuty,
  freshPlace,
  lockByKey,
  type Place,
  removePlace,
  startApp,
  type SuakaApp,
} from '../e2e/suaka-app';
import { MAIN_CASE, mainIntake } from '../fixtures/main-case';
import {
  type Planted,
  plantedKey,
  plantedText,
  processTree,
  type ScannedProcess,
  scanProcess,
  typeOf,
} from './process-memory';

/** Typed into a form key by key, as a person does. */
const TYPED = 'contohketikan dari tangan';

test('after a lock no process of the app holds a key or a word of the client', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  test.setTimeout(600_000);
  const place = freshPlace();
  const app = await startApp(place);
  try {
    await createVaultByKeys(app.page());
    const planted = [...plantedWords(), plantedKey('database key', await databaseKey(place))];
    await workOnCase(app.page());
    // The search can fail: the vault that is open holds what will be looked for afterwards.
    const before = treeOf(app);
    const open = before
      .filter((pid) => typeOf(pid) === VAULT)
      .map((pid) => scanProcess(pid, planted));
    await lockByKey(app);
    await app.page().getByRole('heading', { name: 'Buka kunci' }).waitFor();
    await app.page().waitForTimeout(1_000);
    const after = treeOf(app).map((pid) => scanProcess(pid, planted));
    const rows = [
      ...planted.map(({ name }) => foundBefore(name, open)),
      ...rowsAfter(after),
      atMost('memory: vaults and pages of before that still run', survivors(before, after), 0, ''),
    ];
    writeRows('fault', 'memory', rows);
    expect(rows.filter(({ pass }) => !pass)).toEqual([]);
  } finally {
    await app.close();
    removePlace(place);
  }
});

/** How the vault's process calls itself on its command line. */
const VAULT = 'node.mojom.NodeService';

function treeOf({ electron }: SuakaApp): readonly number[] {
  const root = electron.process().pid;
  if (root === undefined) throw new Error('the app runs');
  return processTree(root);
}

function foundBefore(name: string, open: readonly ScannedProcess[]): Row {
  const found = open.reduce((sum, { hits }) => sum + (hits[name] ?? 0), 0);
  return atLeast(`memory: ${name} in the open vault`, found, 1, 'places');
}

/** One row for each kind of process; all of its memory was read. */
function rowsAfter(after: readonly ScannedProcess[]): readonly Row[] {
  const types = [...new Set(after.map(({ type }) => type))];
  expect(types).toEqual(expect.arrayContaining(['main', 'renderer', VAULT]));
  return types.map((type) => {
    const ofType = after.filter((scanned) => scanned.type === type);
    for (const { bytes } of ofType) expect(bytes, type).toBeGreaterThan(10_000_000);
    const hits = ofType.flatMap((scanned) => Object.entries(scanned.hits));
    if (hits.length > 0) console.log(type, hits);
    const found = hits.reduce((sum, [, count]) => sum + count, 0);
    return atMost(`memory after a lock: keys and words in ${type}`, found, 0, 'places');
  });
}

function survivors(before: readonly number[], after: readonly ScannedProcess[]): number {
  const ending = new Set([VAULT, 'renderer']);
  return after.filter(({ pid, type }) => ending.has(type) && before.includes(pid)).length;
}

function plantedWords(): readonly Planted[] {
  const { victim, reporter, codeName, medicalNeed } = MAIN_CASE;
  const { name, nickname, nik, phone, passport } = victim;
  return [
    ...Object.entries({ name, nickname, nik, phone, passport }),
    ['reporter name', reporter.name] as const,
    ['reporter phone', reporter.phone] as const,
    ['code name', codeName] as const,
    ['medical need', medicalNeed] as const,
    ['typed text', TYPED] as const,
  ].map(([label, text]) => plantedText(label, text));
}

/** The password goes in key by key: Playwright's `fill` would carry it through the main process. */
async function createVaultByKeys(page: Page): Promise<void> {
  const { shelter, officer, password } = MAIN_CASE;
  await page.getByLabel('Nama lembaga').fill(shelter.name);
  await page.getByLabel('Kota atau kabupaten').fill(shelter.city);
  await page.getByLabel('Nama petugas pertama').fill(officer.displayName);
  await page.getByLabel('Jabatan').fill(officer.position);
  for (const label of ['Kata sandi', 'Ulangi kata sandi']) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(password);
  }
  await page.getByRole('button', { name: 'Buat brankas' }).click();
  await acceptDuty(page);
  await page.getByRole('button', { name: 'Nanti saja' }).click();
  await page.getByRole('navigation', { name: 'Navigasi utama' }).waitFor();
}

/** The key as only the password gives it, taken from the same folder with the vault's own code. */
async function databaseKey(place: Place): Promise<Buffer> {
  const header = requireHeader(place.vault);
  const [slot] = header.slots;
  if (slot?.kind !== 'password') throw new Error('the first slot has a password');
  const { vaultId, epoch } = header;
  const secrets = await openPasswordSlot(vaultId, epoch, slot, MAIN_CASE.password);
  return deriveKeys(secrets, vaultId).database;
}

/**
 * A case, its screens, a packet, and words that were only typed. What Playwright is told, or tells,
 * passes through the main process: so the case goes in concealed, and no answer names the client.
 */
async function workOnCase(page: Page): Promise<void> {
  await installClient(page);
  const hidden = conceal(mainIntake(new Date(Date.now() - 60_000).toISOString()));
  await page.evaluate(`(async () => {
    const reveal = (text) => JSON.parse(new TextDecoder().decode(
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0) ^ 90)));
    const client = await bench.openClient();
    const { caseId } = await client.cases.open({
      draftId: crypto.randomUUID(), intake: reveal(${JSON.stringify(hidden)}) });
    const { referralId } = await client.referrals.start({
      caseId, agencyId: 'polresta_barelang_ppa', profileId: 'police_report' });
    const view = await client.referrals.get({ referralId });
    const ground = { kind: 'legal_duty', basisText: view.legalDuties[0] };
    await client.referrals.update({ referralId, choices: { ...view.choices, ground } });
    await client.referrals.preview({ referralId });
    await client.referrals.issue({ referralId });
  })()`);
  await page
    .getByRole('link', { name: /^Kasus/ })
    .first()
    .click();
  await page.waitForFunction(`document.querySelector('a[href^="/cases/"]') !== null`);
  await page.evaluate(`document.querySelector('a[href^="/cases/"]').click()`);
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  await page.getByRole('link', { name: 'Beranda' }).first().click();
  await page
    .getByRole('link', { name: 'Kasus baru' })
    .or(page.getByRole('button', { name: 'Kasus baru' }))
    .first()
    .click();
  await page.getByLabel('Nama, nama panggilan, nama sandi, nomor kasus, atau NIK').focus();
  await page.keyboard.type(TYPED);
  await page.getByRole('button', { name: 'Buka kasus baru' }).click();
  await page
    .getByRole('radiogroup', { name: /^Darurat medis/ })
    .getByText('Ya', { exact: true })
    .click();
  await page.getByLabel('Kebutuhan medis segera').focus();
  await page.keyboard.type(TYPED);
  await page.getByRole('status').filter({ hasText: 'Draf tersimpan' }).waitFor();
}

/** Hides a value from the memory of what carries it into the page; the page takes it apart again. */
function conceal(value: unknown): string {
  return Buffer.from(Buffer.from(JSON.stringify(value)).map((byte) => byte ^ 90)).toString(
    'base64',
  );
}
