import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { ReferralView } from '../../shared/contract/referrals';
import { formatMark } from '../../shared/domain/packets/mark';
import { installClient } from '../bench/page-client';
import { MAIN_CASE, mainIntake } from '../fixtures/main-case';
import { checkAccessBoth } from './pages/access-check';
import { pdfFacts, pdfText } from './pdf-text';
import { showsQr } from './pdf-qr';
import { createVault, withApp } from './suaka-app';

const PROFILES = ['hospital_treatment', 'police_report', 'social_affairs', 'immigration', 'school'];
/** Words of an answer, such as "tidak" and "tanda tangan", stand on any page; these are somebody's own. */
const OWN_TEXT = /.{15}|^(?=.*\d).{6}/s;
const NAMES = [MAIN_CASE.victim.name, MAIN_CASE.victim.nik, MAIN_CASE.victim.passport];
/** What no packet ever holds. */
const NEVER = [MAIN_CASE.reporter.name, MAIN_CASE.victim.phone, MAIN_CASE.codeName];

interface Issued {
  readonly view: ReferralView;
  readonly packetId: string;
  readonly file: string;
}

/**
 * A real packet for agencies of five kinds, each on the client's consent with every fact ticked that
 * its profile lets somebody tick; read back with poppler, and with the screen that checks packets.
 */
test('packets of five kinds hold what their agency may see, and are known again', async () => {
  test.setTimeout(300_000);
  await withApp(async (app) => {
    const page = app.page();
    const folder = path.join(app.place.root, 'exported');
    mkdirSync(folder);
    await createVault(page);
    await installClient(page);
    await openCase(page);
    const issued: Issued[] = [];
    for (const profile of PROFILES) issued.push(await issuePacket(page, profile, folder));

    await test.step('what they hold', () => {
      for (const one of issued) checkContent(one);
    });

    await test.step('the QR of every page', () => {
      for (const { file, packetId } of issued.slice(0, 2)) {
        const code = /Kode periksa: ([0-9A-Z-]{19})/.exec(pdfText(file))?.[1] ?? '';
        for (let number = 1; number <= pdfFacts(file).pages; number += 1) {
          const text = formatMark({ packetId, page: number, copy: 1, code });
          expect(showsQr(file, number, text), `${file} page ${number}`).toBe(true);
        }
      }
    });

    await test.step('the screen knows file and code, a changed file, and a withdrawn consent', () =>
      checkOnScreen(page, issued));
    expect(app.complaints).toEqual([]);
  });
});

async function openCase(page: Page): Promise<void> {
  const intake = JSON.stringify(mainIntake(new Date(Date.now() - 60_000).toISOString()));
  await page.evaluate(`(async () => {
    const client = await bench.openClient();
    const { caseId } = await client.cases.open({ draftId: crypto.randomUUID(), intake: ${intake} });
    await client.sop.sign({ caseId, stepId: 'T1.2', answers: {
      'consent.explained': ['purpose', 'rights'], 'consent.registration': 'agreed',
      'consent.contact': 'refused', 'consent.registrationGiver': 'self',
      'consent.registrationMethod': 'signature' } });
    await client.sop.sign({ caseId, stepId: 'T1.3', answers: {
      'narrative.chronology': ${JSON.stringify(MAIN_CASE.chronology)},
      'suspect.description': ${JSON.stringify(MAIN_CASE.suspect)} } });
    Object.assign(globalThis, { papers: { client, caseId } });
  })()`);
}

async function issuePacket(page: Page, profileId: string, folder: string): Promise<Issued> {
  const answer: unknown = await page.evaluate(`(async () => {
    const { client, caseId } = papers;
    const profileId = ${JSON.stringify(profileId)};
    const directory = await client.referrals.agencies();
    const { agency } = directory.find((one) => one.profiles.some((p) => p.profileId === profileId));
    const { referralId } = await client.referrals.start({ caseId, agencyId: agency.id, profileId });
    const zones = ['A','B','C','D','E','F','G','H','I','J','K','L'];
    const { consentId } = await client.consents.record({ caseId, agencyId: agency.id, zones,
      givenBy: 'self', method: 'written', note: '' });
    const draft = await client.referrals.get({ referralId });
    const base = { ...draft.choices, ground: { kind: 'consent', consentId }, withHandover: true };
    const grounded = await client.referrals.update({ referralId, choices: base });
    const selections = grounded.kept.filter((one) => one.why === 'not_selected')
      .map((one) => ({ key: one.key, reason: 'uji' }));
    await client.referrals.update({ referralId, choices: { ...base, selections } });
    await client.referrals.preview({ referralId });
    const view = await client.referrals.issue({ referralId });
    const { packetId } = view.packets[0];
    const { pdf } = await client.referrals.packet({ packetId });
    let letters = '';
    for (const byte of pdf) letters += String.fromCharCode(byte);
    return { view, packetId, pdf: btoa(letters) };
  })()`);
  // Made by the script above, from the contract's own outputs.
  const { view, packetId, pdf } = answer as { view: ReferralView; packetId: string; pdf: string };
  const file = path.join(folder, `${profileId}.pdf`);
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  return { view, packetId, file };
}

/** Everything in the file as plain bytes: texts that no page shows would be here too. */
function insideOf(file: string): string {
  return execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  }).toString('latin1');
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}

function checkContent({ view, file }: Issued): void {
  const text = pdfText(file);
  // A value may be broken over two lines, and stands in lower case inside a sentence.
  const squeezed = squeeze(text);
  const holds = (needle: string) => squeezed.includes(squeeze(needle));
  const said = view.sent.map((line) => line.text);
  for (const line of said) expect(holds(line), `${view.profileId} sends ${line}`).toBe(true);
  const kept = view.kept
    .map((line) => line.text)
    .filter((one) => OWN_TEXT.test(one) && !said.some((sent) => sent.includes(one)));
  expect(kept.length, `${view.profileId} keeps something`).toBeGreaterThan(0);
  expect(kept.filter(holds), `${view.profileId} keeps`).toEqual([]);
  expect(NEVER.filter(holds), `${view.profileId} never`).toEqual([]);
  const inside = insideOf(file);
  expect([...NEVER, ...NAMES].filter((needle) => inside.includes(needle))).toEqual([]);
  expect(pdfFacts(file).info).not.toMatch(/Creator|Producer|Title|CreationDate/);
  expect(pdfFacts(file).info).toMatch(/Tagged:\s+yes/);
  checkNames(view, file);
  expect(text).toMatch(/surat balasan/i);
  expect(/berita acara serah terima klien/i.test(text)).toBe(view.offersHandover);
}

/** Names stand on one page of a packet, or on none. */
function checkNames(view: ReferralView, file: string): void {
  const { pages } = pdfFacts(file);
  const withName = Array.from({ length: pages }, (_, index) => index + 1).filter((number) => {
    const at = ['-f', String(number), '-l', String(number)];
    const text = execFileSync('pdftotext', ['-layout', ...at, file, '-'], { encoding: 'utf8' });
    return NAMES.some((name) => text.includes(name));
  });
  expect(withName, view.profileId).toHaveLength(view.sent.some(({ zone }) => zone === 'B') ? 1 : 0);
}

async function checkOnScreen(page: Page, [first, second]: readonly Issued[]): Promise<void> {
  if (first === undefined || second === undefined) throw new Error('two packets were issued');
  const result = page.getByRole('region', { name: 'Hasil pemeriksaan' });
  const choose = (buffer: Buffer) =>
    page
      .getByLabel('Berkas PDF')
      .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('link', { name: 'Rujukan' }).first().click();
  await page.getByRole('link', { name: 'Periksa berkas' }).click();
  await choose(readFileSync(first.file));
  await expect(result).toContainText('Berkas kami, masih berlaku');
  await expect(result).toContainText(first.view.row.letterNumber ?? 'none');
  await checkAccessBoth(page, 'checked packet');
  const changed = readFileSync(first.file);
  changed[200] = (changed[200] ?? 0) ^ 1;
  await choose(changed);
  await expect(result).toContainText('Bukan seperti yang kami terbitkan');
  await choose(Buffer.from('%PDF-1.4 bukan berkas'));
  await expect(result).toContainText('Bukan berkas dari brankas ini');
  const code = /Kode periksa: ([0-9A-Z-]{19})/.exec(pdfText(second.file))?.[1] ?? '';
  const typed = page.getByRole('textbox', { name: 'Kode periksa atau isi QR' });
  await typed.fill(code.toLowerCase().replaceAll('-', ' '));
  await typed.press('Enter');
  await expect(result).toContainText('Berkas kami, masih berlaku');
  await expect(result).toContainText(second.view.row.letterNumber ?? 'none');
  await withdrawConsents(page);
  await typed.fill(code);
  await typed.press('Enter');
  await expect(result).toContainText('persetujuannya sudah ditarik');
  await checkAccessBoth(page, 'withdrawn packet');
}

async function withdrawConsents(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const { client, caseId } = papers;
    for (const { consentId, scope } of await client.consents.list({ caseId })) {
      if (scope === 'sharing') await client.consents.withdraw({ caseId, consentId });
    }
  })()`);
}
