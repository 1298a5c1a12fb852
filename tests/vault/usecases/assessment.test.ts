import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/forms/validate';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { type Client, START, startOpenVault, type TestVault } from './vault-fixture';

const CONSENT = {
  'consent.explained': ['purpose', 'rights'],
  'consent.registration': 'agreed',
  'consent.contact': 'refused',
  'consent.registrationGiver': 'self',
  'consent.registrationMethod': 'signature',
};
const ASSIGNMENT = {
  'authority.decision': 'ours',
  'assignment.companion': MAIN_CASE.officer.displayName,
  'assignment.sameSex': 'yes',
};

async function sign(client: Client, caseId: string, stepId: string, answers: Answers) {
  return client.sop.sign({ caseId, stepId, answers });
}

async function caseAtRisk(): Promise<TestVault & { readonly caseId: string }> {
  const vault = await startOpenVault();
  const { caseId } = await vault.client.cases.open({
    draftId: randomUUID(),
    intake: mainIntake(START),
  });
  await sign(vault.client, caseId, 'T1.2', CONSENT);
  await sign(vault.client, caseId, 'T1.4', ASSIGNMENT);
  return { ...vault, caseId };
}

const RISK = {
  'risk.signs': ['suspect_knows_location', 'organised_network', 'active_debt'],
  'risk.level': 'high',
  'risk.safetyPlan': 'contoh langkah aman',
  'risk.reviewDate': '2026-12-01',
};

describe('a signed risk assessment', () => {
  it('is kept with score, level, lines and the version of its rule', async () => {
    const { client, caseId } = await caseAtRisk();
    await sign(client, caseId, 'T3.1', RISK);
    const [entry] = await client.assessment.history({ caseId });
    const { risk } = await client.assessment.rules();
    expect(entry).toMatchObject({
      kind: 'risk',
      stepId: 'T3.1',
      at: START,
      by: MAIN_CASE.officer.displayName,
      result: {
        ruleVersion: risk.version,
        level: 'high',
        score: 9,
        chosenLevel: 'high',
        reason: null,
        reviewDate: '2026-12-01',
        explanation: {
          id: 'Tinggi karena: pelaku mengetahui lokasi klien, jaringan terorganisasi, jeratan utang masih berjalan.',
        },
      },
    });
  });

  it('asks why the officer sets another level, and then keeps both', async () => {
    const { client, caseId } = await caseAtRisk();
    const lower = { ...RISK, 'risk.level': 'medium' };
    await expect(sign(client, caseId, 'T3.1', lower)).rejects.toMatchObject({
      data: {
        code: 'answers_incomplete',
        details: { fields: ['risk.levelReason: required'] },
      },
    });
    expect(await client.assessment.history({ caseId })).toEqual([]);
    const facts = await client.cases.facts({ caseId });
    expect(facts.some(({ key }) => key === 'risk.level')).toBe(false);
    await sign(client, caseId, 'T3.1', { ...lower, 'risk.levelReason': 'contoh: pelaku ditahan' });
    const [entry] = await client.assessment.history({ caseId });
    expect(entry?.result).toMatchObject({
      level: 'high',
      chosenLevel: 'medium',
      reason: 'contoh: pelaku ditahan',
    });
    expect((await client.cases.header({ caseId })).riskLevel).toBe('medium');
  });

  it('does not take a refused answer for "nothing to fear"', async () => {
    const { client, caseId } = await caseAtRisk();
    const open = { ...RISK, 'risk.signs': { unanswered: 'refused' as const }, 'risk.level': 'low' };
    await expect(sign(client, caseId, 'T3.1', open)).rejects.toMatchObject({
      data: { code: 'answers_incomplete' },
    });
  });

  it('stands in the history with the ones before, also when the level stays', async () => {
    const { client, caseId, setNow } = await caseAtRisk();
    await sign(client, caseId, 'T3.1', RISK);
    setNow('2026-12-02T03:00:00.000Z');
    await client.sop.reopen({ caseId, stepId: 'T3.1', reason: 'ditinjau lagi' });
    const again = {
      ...RISK,
      'risk.signs': ['suspect_knows_location', 'organised_network', 'will_testify'],
      'risk.reviewDate': '2026-12-09',
    };
    await sign(client, caseId, 'T3.1', again);
    setNow('2026-12-09T03:00:00.000Z');
    await client.sop.reopen({ caseId, stepId: 'T3.1', reason: 'ditinjau lagi' });
    await sign(client, caseId, 'T3.1', {
      ...again,
      'risk.signs': ['none'],
      'risk.level': 'low',
      'risk.reviewDate': '2027-01-08',
    });
    const history = await client.assessment.history({ caseId });
    expect(
      history.map(({ at, result }) => ['score' in result ? result.score : null, at.slice(0, 10)]),
    ).toEqual([
      [0, '2026-12-09'],
      [9, '2026-12-02'],
      [9, '2026-11-24'],
    ]);
    expect(await client.cases.header({ caseId })).toMatchObject({
      riskLevel: 'low',
      riskReviewDate: '2027-01-08',
    });
  });

  it('cannot be changed or removed', async () => {
    const { client, caseId, state } = await caseAtRisk();
    await sign(client, caseId, 'T3.1', RISK);
    const db = state.open?.vault.db;
    expect(() => db?.run("UPDATE assessment SET kind = 'screening'")).toThrow();
    expect(() => db?.run('DELETE FROM assessment')).toThrow();
  });
});

describe('a signed screening', () => {
  const INTERVIEW = {
    'consent.rested': 'yes',
    'consent.interview': 'agreed',
    'consent.recording': 'refused',
    'consent.interviewGiver': 'self',
  };
  const MATRIX = {
    'screening.process': ['PR1'],
    'screening.means': ['CA6'],
    'screening.purpose': ['TU2'],
    'screening.sources': ['told'],
    'screening.documentsHeldBy': 'agent',
    'screening.decision': 'NotAVictimOfTrafficking',
    'screening.reasons': 'contoh alasan',
  };

  it('is kept with its indication, and a decision that differs is not forbidden', async () => {
    const { client, caseId } = await caseAtRisk();
    await sign(client, caseId, 'T2.1', INTERVIEW);
    await sign(client, caseId, 'T2.2', MATRIX);
    const [entry] = await client.assessment.history({ caseId });
    expect(entry).toMatchObject({
      kind: 'screening',
      result: {
        result: 'fulfilled',
        indicated: 'strong',
        rule: 'adult',
        decision: 'NotAVictimOfTrafficking',
        difference: 'weaker',
      },
    });
    expect(entry?.result.explanation.id).toContain('Terindikasi kuat karena ada perekrutan');
  });
});
