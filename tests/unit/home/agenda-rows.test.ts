import { describe, expect, it } from 'vitest';
import type { CaseHeader, Due } from '../../../shared/contract/cases';
import { dutiesOf } from '../../../shared/domain/agenda/duty';
import { agendaRows } from '../../../renderer/features/home/agenda-rows';

/** Tuesday 24 November 2026, 14.10 WIB. */
const MOMENT = { now: '2026-11-24T07:10:00.000Z', zone: 'Asia/Jakarta' } as const;
const words = (text: string) => ({ id: text, en: text });

function due(clockId: string, stepId: string, dueAt: string): Due {
  const stepTitle = words(`Langkah ${stepId}`);
  return { clockId, stepId, stepTitle, dueAt, state: 'running', basis: 'contoh' };
}

function caseOf(codeName: string, changes: Partial<CaseHeader>): CaseHeader {
  return {
    caseId: codeName,
    number: 'BTM-26-0001',
    codeName,
    openedAt: '2026-11-20T02:00:00.000Z',
    arrivedAt: '2026-11-20T02:00:00.000Z',
    closedAt: null,
    companion: 'Contoh Rahmi',
    intakeComplete: true,
    riskLevel: null,
    riskReviewDate: null,
    flags: [],
    stage: null,
    nextStep: null,
    due: [],
    agenda: { officerIds: ['a'], actors: {}, uncertain: [], dates: [] },
    ...changes,
  };
}

function rowsOf(cases: readonly CaseHeader[], officerId: string | null = null) {
  const duties = dutiesOf({ cases, tasks: [], conferences: [], zone: MOMENT.zone });
  return agendaRows({ cases, duties, officerId, moment: MOMENT }).map(({ group, rows }) => ({
    group,
    rows: rows.map(({ duty }) => `${duty.codeName} ${duty.stepId}`),
  }));
}

describe('what has to be done', () => {
  it('begins with emergencies, whatever their deadline, and names each step once', () => {
    const nextStep = { stepId: 'T6.1', title: words('Rujukan'), why: 'emergency' };
    const late = [
      due('C1', 'T6.1', '2026-11-30T07:00:00.000Z'),
      due('C2', 'T7.1', '2026-11-23T07:00:00.000Z'),
      due('C3', 'T7.1', '2026-11-24T09:00:00.000Z'),
    ];
    expect(rowsOf([caseOf('Melati', { nextStep, due: late })])).toEqual([
      { group: 'now', rows: ['Melati T6.1'] },
      { group: 'late', rows: ['Melati T7.1'] },
    ]);
  });

  it('ends with the next steps of cases in which nothing runs', () => {
    const nextStep = { stepId: 'T2.1', title: words('Wawancara'), why: 'order' };
    const file = caseOf('Melati', { due: [due('C1', 'T3.1', '2026-12-20T07:00:00.000Z')] });
    expect(rowsOf([file, caseOf('Mawar', { nextStep })])).toEqual([
      { group: 'later', rows: ['Melati T3.1'] },
      { group: 'next', rows: ['Mawar T2.1'] },
    ]);
  });

  it('of one officer are those of assigned cases', () => {
    const agenda = { officerIds: ['b'], actors: {}, uncertain: [], dates: [] };
    const at = '2026-12-20T07:00:00.000Z';
    const cases = [
      caseOf('Melati', { due: [due('C1', 'T3.1', at)] }),
      caseOf('Mawar', { agenda, due: [due('C1', 'T3.1', at)] }),
    ];
    expect(rowsOf(cases, 'b')).toEqual([{ group: 'later', rows: ['Mawar T3.1'] }]);
  });
});
