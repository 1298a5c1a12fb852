import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findBrokenEntry } from '../audit/find-broken-entry';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { type Client, START, startOpenVault } from './vault-fixture';

async function openMainCase(client: Client) {
  return client.cases.open({ draftId: randomUUID(), intake: mainIntake(START) });
}

async function stateOf(client: Client, caseId: string, stepId: string) {
  const { progress } = await client.sop.view({ caseId });
  return progress.steps.find((step) => step.stepId === stepId)?.state;
}

const CONSENT_ANSWERS = {
  'consent.explained': ['purpose', 'rights'],
  'consent.registration': 'agreed',
  'consent.contact': 'refused',
  'consent.registrationGiver': 'self',
  'consent.registrationMethod': 'signature',
};

describe('a case from its first minute', () => {
  it('is opened once, however often the button is pressed', async () => {
    const { client } = await startOpenVault();
    const request = { draftId: randomUUID(), intake: mainIntake(START) };
    const first = await client.cases.open(request);
    const second = await client.cases.open(request);
    expect(second).toEqual(first);
    expect(first.number).toBe('CNT-26-0001');
    expect(await client.cases.list()).toHaveLength(1);
  });

  it('signs the reception step and starts the clock of 24 hours', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    expect(await stateOf(client, caseId, 'T1.1')).toBe('done');
    const header = await client.cases.header({ caseId });
    expect(header.due[0]).toMatchObject({ clockId: 'C1', dueAt: '2026-11-25T07:00:00.000Z' });
    expect(header.flags).toContain('medical');
  });

  it('refuses a wrong intake with the fields and never the values', async () => {
    const { client } = await startOpenVault();
    const intake = mainIntake(START);
    const wrong = {
      ...intake,
      victim: { ...intake.victim, nik: '12345', birthDate: '01/01/2090' },
    };
    const error = await client.cases
      .open({ draftId: randomUUID(), intake: wrong })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'USER', data: { code: 'invalid_input' } });
    const text = JSON.stringify(error);
    expect(text).toContain('victim.nik: nik_not_16_digits');
    expect(text).toContain('victim.birthDate: birth_date_in_future');
    expect(text).not.toContain('12345');
    expect(await client.cases.list()).toHaveLength(0);
  });

  it('opens from four answers in an emergency and is completed later without asking twice', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await client.cases.openEmergency({
      draftId: randomUUID(),
      intake: { situation: 'contoh darurat', alias: 'Contoh', sex: 'female', approximateAge: '17' },
    });
    expect(await stateOf(client, caseId, 'T1.1')).toBe('available');
    const known = await client.cases.intake({ caseId });
    expect(known).toMatchObject({
      immediateDanger: 'contoh darurat',
      victim: { nickname: 'Contoh', sex: 'female', estimatedAge: '17' },
    });
    await client.cases.saveIntake({ caseId, intake: mainIntake(START), reason: '' });
    expect(await stateOf(client, caseId, 'T1.1')).toBe('done');
  });

  it('lets an emergency go to hospital and police before the intake is complete', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await client.cases.openEmergency({
      draftId: randomUUID(),
      intake: { situation: 'contoh darurat', alias: 'Contoh', sex: 'female', approximateAge: '17' },
    });
    expect((await client.cases.header({ caseId })).flags).toEqual(['child', 'emergency']);
    expect(await stateOf(client, caseId, 'T5.1')).toBe('available');
    expect(await stateOf(client, caseId, 'T7.1')).toBe('available');
    await client.cases.saveIntake({ caseId, intake: mainIntake(START), reason: '' });
    expect((await client.cases.header({ caseId })).flags).not.toContain('emergency');
  });

  it('does not bring back a withdrawn consent when a name is corrected', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const [consent] = await client.consents.list({ caseId });
    await client.consents.withdraw({ caseId, consentId: consent?.consentId ?? '' });
    const intake = mainIntake(START);
    const corrected = { ...intake, victim: { ...intake.victim, name: 'Contoh Melati Baru' } };
    await client.cases.saveIntake({ caseId, intake: corrected, reason: 'ejaan' });
    const consents = await client.consents.list({ caseId });
    expect(consents.map((one) => one.withdrawnAt)).toEqual([START]);
  });

  it('is found by passport and birth date', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    for (const text of ['X9990417', '05/01/1995']) {
      expect(
        (await client.cases.search({ text })).map((match) => match.caseId),
        text,
      ).toEqual([caseId]);
    }
  });

  it('keeps the earlier value of a corrected answer', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const intake = mainIntake(START);
    const corrected = { ...intake, victim: { ...intake.victim, name: 'Contoh Melati Baru' } };
    await client.cases.saveIntake({ caseId, intake: corrected, reason: 'ejaan di paspor' });
    const identity = await client.cases.identity({ caseId });
    const name = identity.find((fact) => fact.key === 'victim.name');
    expect(name).toMatchObject({ value: 'Contoh Melati Baru', changes: 1 });
  });

  it('is found by misspelt name, nickname, number and NIK, and shows no name in the answer', async () => {
    const { client } = await startOpenVault();
    const { caseId, number } = await openMainCase(client);
    for (const text of [
      'Tjontoh Melatie',
      'melrek',
      number,
      '2171 1045 0195 0001',
      'Bungarekaan',
    ]) {
      const [match] = await client.cases.search({ text });
      expect(match?.caseId, text).toBe(caseId);
      expect(JSON.stringify(match), text).not.toContain('Rekaan');
    }
    expect(await client.cases.search({ text: 'Xaverius Qwerty' })).toEqual([]);
  });
});

describe('the SOP walked', () => {
  it('turns signed answers into facts with their source, and refuses incomplete ones', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    await expect(client.sop.sign({ caseId, stepId: 'T1.2', answers: {} })).rejects.toMatchObject({
      data: { code: 'answers_incomplete' },
    });
    await client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
    await client.sop.sign({
      caseId,
      stepId: 'T1.3',
      answers: { 'narrative.chronology': MAIN_CASE.chronology },
    });
    const facts = await client.cases.facts({ caseId });
    const chronology = facts.find((fact) => fact.key === 'narrative.chronology');
    expect(chronology?.source.id).toBe('Kronologi singkat');
    expect(facts.some((fact) => fact.key === 'victim.name')).toBe(false);
  });

  it('records the consent of the signed form, and a refusal takes the first one back', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const answers = {
      ...CONSENT_ANSWERS,
      'consent.registration': 'refused',
      'consent.otherBasis': 'legal_duty',
    };
    await client.sop.sign({ caseId, stepId: 'T1.2', answers });
    const consents = await client.consents.list({ caseId });
    expect(consents).toHaveLength(1);
    expect(consents[0]?.withdrawnAt).toBe(START);
  });

  it('leaves nothing behind when a signature is refused', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const before = await client.cases.history({ caseId });
    await expect(
      client.sop.sign({ caseId, stepId: 'T2.2', answers: { 'screening.process': ['PR1'] } }),
    ).rejects.toMatchObject({ code: 'USER' });
    expect(await client.cases.history({ caseId })).toEqual(before);
    const facts = await client.cases.facts({ caseId });
    expect(facts.some((fact) => fact.key === 'screening.process')).toBe(false);
  });

  it('never skips what concerns safety', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const skip = { caseId, stepId: 'T1.2', reasonCode: 'other', note: 'contoh' } as const;
    await expect(client.sop.skip(skip)).rejects.toMatchObject({
      data: { code: 'step_not_skippable' },
    });
  });
});

describe('a referral packet', () => {
  async function policeReferral(client: Client) {
    const { caseId } = await openMainCase(client);
    const { referralId } = await client.referrals.start({
      caseId,
      agencyId: 'polresta_barelang_ppa',
      profileId: 'police_report',
    });
    return { caseId, referralId };
  }

  async function grantLegalDuty(client: Client, referralId: string) {
    const view = await client.referrals.get({ referralId });
    const ground = { kind: 'legal_duty', basisText: view.legalDuties[0] ?? '' } as const;
    return client.referrals.update({ referralId, choices: { ...view.choices, ground } });
  }

  it('is not issued without a ground', async () => {
    const { client } = await startOpenVault();
    const { referralId } = await policeReferral(client);
    await expect(client.referrals.issue({ referralId })).rejects.toMatchObject({
      data: { code: 'ground_missing' },
    });
  });

  it('shows which required zones nothing is known of, without holding the report back', async () => {
    const { client } = await startOpenVault();
    const { referralId } = await policeReferral(client);
    const view = await grantLegalDuty(client, referralId);
    expect(view.missing).toContain('G');
    const issued = await client.referrals.issue({ referralId });
    expect(issued.row.state).toBe('issued');
  });

  it('gets its number at approval, keeps both copies, and signs the step of the SOP', async () => {
    const { client } = await startOpenVault();
    const { caseId, referralId } = await policeReferral(client);
    await grantLegalDuty(client, referralId);
    const issued = await client.referrals.issue({ referralId });
    expect(issued.row).toMatchObject({
      state: 'issued',
      letterNumber: '400.2.4/1/UPTD-PPA/XI/2026',
    });
    expect(issued.packets.map((packet) => packet.copyNumber)).toEqual([1, 2]);
    expect(await stateOf(client, caseId, 'T7.1')).toBe('done');
    await expect(client.referrals.issue({ referralId })).rejects.toMatchObject({
      data: { code: 'referral_state' },
    });
  });

  it('keeps its number when drawing the pages fails, so that the register has no gap', async () => {
    const { client, state } = await startOpenVault();
    const { referralId } = await policeReferral(client);
    await grantLegalDuty(client, referralId);
    const draw = state.renderPdf;
    Object.assign(state, { renderPdf: () => Promise.reject(new Error('contoh')) });
    await expect(client.referrals.issue({ referralId })).rejects.toBeDefined();
    expect((await client.referrals.get({ referralId })).row).toMatchObject({
      state: 'draft',
      letterNumber: '400.2.4/1/UPTD-PPA/XI/2026',
    });
    Object.assign(state, { renderPdf: draw });
    const issued = await client.referrals.issue({ referralId });
    expect(issued.row.letterNumber).toBe('400.2.4/1/UPTD-PPA/XI/2026');
  });

  it('asks why when the law’s deadline has passed', async () => {
    const { client, setNow } = await startOpenVault();
    const { caseId, referralId } = await policeReferral(client);
    await grantLegalDuty(client, referralId);
    setNow('2026-11-26T09:00:00.000Z');
    await expect(client.referrals.issue({ referralId })).rejects.toMatchObject({
      data: { code: 'answers_incomplete', details: { code: 'late_reason_required' } },
    });
    await client.referrals.issue({ referralId, lateReason: 'kapal terlambat contoh' });
    const { progress } = await client.sop.view({ caseId });
    const step = progress.steps.find((one) => one.stepId === 'T7.1');
    expect(step?.late).toMatchObject({ reason: 'kapal terlambat contoh' });
  });

  it('loses its ground the moment the consent is withdrawn', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const { referralId } = await client.referrals.start({
      caseId,
      agencyId: 'rsud_embung_fatimah',
      profileId: 'hospital_treatment',
    });
    const consent = await client.consents.record({
      caseId,
      agencyId: 'rsud_embung_fatimah',
      zones: ['A', 'E'],
      givenBy: 'self',
      method: 'written',
      note: '',
    });
    const { choices } = await client.referrals.get({ referralId });
    const ground = { kind: 'consent', consentId: consent.consentId } as const;
    const granted = await client.referrals.update({ referralId, choices: { ...choices, ground } });
    expect(granted.sent.length).toBeGreaterThan(0);
    await client.consents.withdraw({ caseId, consentId: consent.consentId });
    const withdrawn = await client.referrals.get({ referralId });
    expect(withdrawn.sent).toEqual([]);
    await expect(client.referrals.issue({ referralId })).rejects.toMatchObject({
      data: { code: 'ground_missing' },
    });
  });
});

describe('the audit log', () => {
  it('is an unbroken chain, and a changed row shows', async () => {
    const { client, state } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    await client.cases.identity({ caseId });
    const vault = state.open?.vault;
    if (vault === undefined) throw new Error('the vault is open');
    expect(findBrokenEntry(vault.db, vault.keys.audit)).toBeNull();
    const actions = vault.db.all('SELECT action FROM audit_entry').map((row) => row['action']);
    expect(actions).toEqual(['vault.unlocked', 'case.opened', 'identity.read']);
    vault.db.exec('DROP TRIGGER audit_entry_no_update');
    vault.db.run("UPDATE audit_entry SET action = 'case.read' WHERE sequence = 2");
    expect(findBrokenEntry(vault.db, vault.keys.audit)).toBe(2);
  });

  it('cannot be rewritten while its guards stand', async () => {
    const { state } = await startOpenVault();
    const db = state.open?.vault.db;
    expect(() => db?.run('DELETE FROM audit_entry')).toThrow();
  });
});
