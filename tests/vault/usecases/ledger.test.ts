import { describe, expect, it } from 'vitest';
import { coordinationText } from '../../../shared/domain/coordination/summary';
import { openVaultOf } from '../faults/content';
import { addColleague, auditOf, workAs } from '../access/staff';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase, startGranted } from '../contract/world';
import { type Client, startOpenVault } from './vault-fixture';

const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };

async function issueOnConsent(client: Client, caseId: string) {
  const { consentId } = await client.consents.record({
    caseId,
    agencyId: HOSPITAL.agencyId,
    zones: ['A', 'E'],
    givenBy: 'self',
    method: 'written',
    note: '',
  });
  const { referralId } = await client.referrals.start({ caseId, ...HOSPITAL });
  const { choices } = await client.referrals.get({ referralId });
  await client.referrals.update({
    referralId,
    choices: { ...choices, ground: { kind: 'consent', consentId } },
  });
  await client.referrals.issue({ referralId });
  return { referralId, consentId };
}

async function issueOnDuty(client: Client, caseId: string): Promise<string> {
  const referralId = await startGranted(client, caseId);
  await client.referrals.issue({ referralId });
  return referralId;
}

const ANSWER = {
  answeredOn: '2026-11-25',
  answeredBy: 'Contoh Penjawab',
  outcome: 'served' as const,
  summary: 'sudah diperiksa',
  done: 'kontrol dijadwalkan',
};

describe('the ledger of disclosures', () => {
  it('says what left, to whom and on which ground, and never a value', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const { referralId } = await issueOnConsent(client, caseId);
    const { entries, total } = await client.ledger.list({});
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      referralId,
      agencyId: HOSPITAL.agencyId,
      approvedBy: MAIN_CASE.officer.displayName,
      zones: ['A', 'E'],
      ground: { kind: 'consent', text: 'P-2/2026', withdrawnAt: null },
    });
    expect(entries[0]?.ground.article).toContain('Pasal 20 ayat (2) huruf a');
    const view = await client.referrals.get({ referralId });
    const detail = await client.ledger.entry({ referralId });
    expect(detail.facts?.map(({ key }) => key)).toEqual(view.sent.map(({ key }) => key));
    const text = JSON.stringify(detail);
    for (const value of [MAIN_CASE.victim.name, MAIN_CASE.victim.nik, MAIN_CASE.reporter.name]) {
      expect(text).not.toContain(value);
    }
  });

  it('has a row for every packet and none for a draft or a failed one', async () => {
    const { client, state } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const draft = await startGranted(client, caseId);
    await issueOnDuty(client, caseId);
    await expect(client.ledger.entry({ referralId: draft })).rejects.toMatchObject({
      data: { code: 'not_found' },
    });
    const { db } = openVaultOf(state);
    const without = db.get<{ left: number }>(
      `SELECT count(*) AS left FROM packet
       WHERE referral_id NOT IN (SELECT referral_id FROM disclosure)`,
    );
    expect(without?.left).toBe(0);
    expect((await client.ledger.list({})).total).toBe(1);
  });

  it('cannot be rewritten', async () => {
    const { client, state } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    await issueOnDuty(client, caseId);
    const { db } = openVaultOf(state);
    expect(() => db.run("UPDATE disclosure SET ground_text = 'lain'")).toThrow();
    expect(() => db.run('DELETE FROM disclosure')).toThrow();
    expect(() => db.run('DELETE FROM disclosure_content')).toThrow();
  });

  it('is narrowed by day, agency, case and ground', async () => {
    const { client, setNow } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const { caseId: other } = await openMainCase(client);
    await issueOnDuty(client, caseId);
    // Half past midnight in Batam, still the day before in UTC.
    setNow('2026-11-25T17:30:00.000Z');
    await issueOnConsent(client, other);
    const count = async (filter: Parameters<Client['ledger']['list']>[0]) =>
      (await client.ledger.list(filter)).total;
    expect(await count({ from: '2026-11-26' })).toBe(1);
    expect(await count({ to: '2026-11-25' })).toBe(1);
    expect(await count({ agencyId: HOSPITAL.agencyId })).toBe(1);
    expect(await count({ caseId })).toBe(1);
    expect(await count({ ground: 'legal_duty', caseId: other })).toBe(0);
    expect(await count({ ground: 'vital_interest' })).toBe(0);
  });

  it('shows a counsellor the packets of own cases only', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { caseId } = await openMainCase(client);
    await issueOnDuty(client, caseId);
    const stranger = await addColleague(vault, 'counsellor', 'Contoh Tiga');
    workAs(vault, stranger.officerId);
    expect(await client.ledger.list({})).toMatchObject({ entries: [], total: 0 });
    expect(await client.ledger.responseTimes()).toEqual([]);
  });

  it('knows how each copy left', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const referralId = await issueOnDuty(client, caseId);
    const { packets } = await client.referrals.get({ referralId });
    await client.referrals.recordOutput({ packetId: packets[0]?.packetId ?? '', how: 'printed' });
    const { outputs } = await client.ledger.entry({ referralId });
    expect(outputs).toMatchObject([{ copyNumber: 1, how: 'printed' }]);
  });
});

describe('the answer of an agency', () => {
  it('is kept, ends the waiting, and counts for the response time', async () => {
    const { client, setNow } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const referralId = await issueOnDuty(client, caseId);
    setNow('2026-11-27T07:00:00.000Z');
    const detail = await client.ledger.recordAnswer({ referralId, ...ANSWER });
    expect(detail.answers).toMatchObject([ANSWER]);
    expect(detail.entry.answeredOn).toBe('2026-11-25');
    const [row] = await client.referrals.list({});
    expect(row).toMatchObject({ state: 'issued', answeredOn: '2026-11-25' });
    expect(await client.ledger.responseTimes()).toMatchObject([
      { agencyId: 'polresta_barelang_ppa', packets: 1, answered: 1, medianDays: 1, overdue: 0 },
    ]);
  });

  it.each([
    ['tomorrow', '2026-11-28'],
    ['before the packet left', '2026-11-23'],
  ])('is refused for a day %s', async (_, answeredOn) => {
    const { client, setNow } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const referralId = await issueOnDuty(client, caseId);
    setNow('2026-11-27T07:00:00.000Z');
    await expect(
      client.ledger.recordAnswer({ referralId, ...ANSWER, answeredOn }),
    ).rejects.toMatchObject({ data: { code: 'invalid_input' } });
    expect((await client.ledger.entry({ referralId })).answers).toEqual([]);
  });
});

describe('a withdrawn consent', () => {
  it('names everybody who holds a copy, until each was told', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const { referralId, consentId } = await issueOnConsent(client, caseId);
    await issueOnDuty(client, caseId);
    await client.consents.withdraw({ caseId, consentId });
    const row = (await client.referrals.list({})).find((one) => one.referralId === referralId);
    expect(row?.recall).toMatchObject({ dueAt: '2026-11-27T07:00:00.000Z', toldOn: null });
    expect(row?.recall?.basis).toContain('Pasal 40');
    expect(await client.ledger.holders({ consentId })).toMatchObject([
      { referralId, withdrawal: null },
    ]);
    const { withdrawal } = await client.ledger.issueWithdrawal({ referralId });
    expect(withdrawal?.number).toBe('400.2.4/3/UPTD-PPA/XI/2026');
    const told = { toldOn: '2026-11-24', toldTo: 'Contoh Penerima', how: 'courier' as const };
    await client.ledger.recordTold({ referralId, ...told });
    const [holder] = await client.ledger.holders({ consentId });
    expect(holder?.withdrawal).toMatchObject({ toldOn: '2026-11-24', toldHow: 'courier' });
    const { pdf, fileName } = await client.ledger.withdrawalLetter({ referralId });
    expect(fileName).toBe('Surat-400-2-4-3-UPTD-PPA-XI-2026.pdf');
    expect(String.fromCharCode(...pdf.slice(0, 5))).toBe('%PDF-');
  });

  it('gives no letter while the consent stands, and none twice', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const { referralId, consentId } = await issueOnConsent(client, caseId);
    const refused = { data: { code: 'referral_state' } };
    await expect(client.ledger.issueWithdrawal({ referralId })).rejects.toMatchObject(refused);
    await client.consents.withdraw({ caseId, consentId });
    const told = { referralId, toldOn: '2026-11-24', toldTo: 'Contoh', how: 'phone' as const };
    await expect(client.ledger.recordTold(told)).rejects.toMatchObject(refused);
    await client.ledger.issueWithdrawal({ referralId });
    await expect(client.ledger.issueWithdrawal({ referralId })).rejects.toMatchObject(refused);
  });

  it('keeps its number when the pages could not be drawn', async () => {
    const vault = await startOpenVault();
    const { client, state } = vault;
    const { caseId } = await openMainCase(client);
    const { referralId, consentId } = await issueOnConsent(client, caseId);
    await client.consents.withdraw({ caseId, consentId });
    const drawing = state.renderPdf;
    Object.assign(state, { renderPdf: () => Promise.reject(new Error('contoh')) });
    await expect(client.ledger.issueWithdrawal({ referralId })).rejects.toThrow();
    expect((await client.ledger.entry({ referralId })).withdrawal).toBeNull();
    Object.assign(state, { renderPdf: drawing });
    const next = await issueOnDuty(client, caseId);
    const { withdrawal } = await client.ledger.issueWithdrawal({ referralId });
    expect(withdrawal?.number).toBe('400.2.4/2/UPTD-PPA/XI/2026');
    expect((await client.referrals.get({ referralId: next })).row.letterNumber).toBe(
      '400.2.4/3/UPTD-PPA/XI/2026',
    );
  });
});

describe('the summary for coordination', () => {
  it('holds no fact of identity and is logged', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { caseId } = await openMainCase(client);
    const summary = await client.ledger.coordinationSummary({
      caseId,
      needs: ['health', 'legal'],
    });
    const text = coordinationText(summary);
    expect(text).toContain('layanan kesehatan; bantuan hukum');
    const { victim, reporter } = MAIN_CASE;
    for (const value of [victim.name, victim.nickname, victim.nik, victim.phone, reporter.name]) {
      expect(text).not.toContain(value);
    }
    expect(auditOf(vault)).toContain('coordination.copied');
  });
});
