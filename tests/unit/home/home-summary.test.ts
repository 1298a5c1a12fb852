import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseHeader, Due } from '../../../shared/contract/cases';
import type { ReferralRow } from '../../../shared/contract/referrals';
import {
  CASE_FILTERS,
  caseFilterOf,
  isCaseNamedBy,
  isCaseUnder,
} from '../../../renderer/case-parts/case-filters';
import {
  CASE_TILES,
  countHome,
  homeTasks,
  waitingReferrals,
} from '../../../renderer/features/home/home-summary';
import { boardFilter, filterRows } from '../../../renderer/features/referrals/board/filters';
import { REFERRAL_TILES } from '../../../renderer/case-parts/referral-filters';

/** Tuesday 24 November 2026, 14.10 WIB. */
const MOMENT = { now: '2026-11-24T07:10:00.000Z', zone: 'Asia/Jakarta' } as const;
const TODAY = '2026-11-24';

const title = (words: string) => ({ id: words, en: words });

function dueAt(at: string, changes: Partial<Due> = {}): Due {
  return {
    clockId: 'C1',
    stepId: 'T7.1',
    stepTitle: title('Lapor polisi'),
    dueAt: at,
    state: 'running',
    basis: 'PP 9/2008 Pasal 14 ayat (5)',
    ...changes,
  };
}

function caseOf(codeName: string, changes: Partial<CaseHeader> = {}): CaseHeader {
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
    agenda: { officerIds: [], actors: {}, uncertain: [], dates: [] },
    ...changes,
  };
}

function referralOf(referralId: string, changes: Partial<ReferralRow> = {}): ReferralRow {
  return {
    referralId,
    caseId: 'Melati',
    caseNumber: 'BTM-26-0001',
    codeName: 'Melati',
    agencyName: 'RSUD Contoh',
    profileId: 'hospital_treatment',
    profileName: title('pengobatan'),
    state: 'issued',
    letterNumber: null,
    createdAt: '2026-11-20T02:00:00.000Z',
    issuedAt: '2026-11-20T03:00:00.000Z',
    replyBy: '2026-12-01',
    receivedAt: null,
    answeredOn: null,
    recall: null,
    ...changes,
  };
}

describe('filters of cases', () => {
  it('counts a deadline as overdue once its moment has passed, whatever the vault said before', () => {
    const file = caseOf('Melati', { due: [dueAt('2026-11-24T07:09:59.000Z')] });
    expect(isCaseUnder(file, 'overdue', MOMENT)).toBe(true);
    expect(isCaseUnder(file, 'today', MOMENT)).toBe(false);
  });

  it('does not count the due moment itself as late', () => {
    const file = caseOf('Melati', { due: [dueAt(MOMENT.now)] });
    expect(isCaseUnder(file, 'overdue', MOMENT)).toBe(false);
    expect(isCaseUnder(file, 'today', MOMENT)).toBe(true);
  });

  it.each([
    // 23.59 WIB is still the same day; 00.00 WIB is not, although UTC says the 24th.
    ['2026-11-24T16:59:00.000Z', true],
    ['2026-11-24T17:00:00.000Z', false],
  ])('ends the day at midnight of the shelter, not of UTC (%s)', (at, today) => {
    expect(isCaseUnder(caseOf('Melati', { due: [dueAt(at)] }), 'today', MOMENT)).toBe(today);
  });

  it('treats a doubtful age as a child', () => {
    expect(isCaseUnder(caseOf('A', { flags: ['maybe_child'] }), 'child', MOMENT)).toBe(true);
    expect(isCaseUnder(caseOf('B', { flags: ['foreign'] }), 'child', MOMENT)).toBe(false);
  });

  it.each([
    [undefined, 'all'],
    ['overdue', 'overdue'],
    ['no-such-filter', 'all'],
    ['constructor', 'all'],
  ])('reads ?filter=%s as %s', (name, filter) => {
    expect(caseFilterOf(name)).toBe(filter);
  });
});

describe('isCaseNamedBy', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['mel', true],
    ['MELATI 0001', true],
    ['rahmi melati', true],
    ['kenanga', false],
    ['melati kenanga', false],
  ])('finds %j: %s', (typed, found) => {
    expect(isCaseNamedBy(['Melati', 'BTM-26-0001', 'Contoh Rahmi'], typed)).toBe(found);
  });
});

const anyInstant = fc
  .integer({ min: Date.parse('2026-11-20T00:00Z'), max: Date.parse('2026-11-29T00:00Z') })
  .map((ms) => new Date(ms).toISOString());
const anyCase = fc
  .record({
    due: fc.array(
      fc.record({
        at: anyInstant,
        state: fc.constantFrom('running', 'soon', 'overdue'),
        stepId: fc.constantFrom('T2.1', 'T7.1'),
      }),
      { maxLength: 3 },
    ),
    riskLevel: fc.constantFrom('high', 'medium', 'low', null),
    intakeComplete: fc.boolean(),
    next: fc.constantFrom('emergency', 'order', null),
  })
  .map(({ due, riskLevel, intakeComplete, next }) =>
    caseOf('Melati', {
      riskLevel,
      intakeComplete,
      nextStep: next === null ? null : { stepId: 'T2.1', title: title('Skrining'), why: next },
      due: due.map(({ at, state, stepId }) => dueAt(at, { state, stepId })),
    }),
  );
const anyReferral = fc
  .record({
    state: fc.constantFrom('draft', 'issued', 'received', 'cancelled'),
    replyBy: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', null),
  })
  .map((changes) => referralOf('r', changes));

describe('countHome', () => {
  it('counts nothing in a fresh vault', () => {
    expect(countHome([], [], MOMENT)).toEqual({
      cases: { overdue: 0, today: 0, 'high-risk': 0, incomplete: 0, all: 0 },
      referrals: { draft: 0, issued: 0, late: 0 },
    });
  });

  it('gives every tile the number of rows that its list shows', () => {
    fc.assert(
      fc.property(fc.array(anyCase), fc.array(anyReferral), (cases, referrals) => {
        const counts = countHome(cases, referrals, MOMENT);
        for (const tile of CASE_TILES) {
          expect(CASE_FILTERS).toContain(tile);
          const rows = cases.filter((file) => isCaseUnder(file, caseFilterOf(tile), MOMENT));
          expect(counts.cases[tile]).toBe(rows.length);
        }
        for (const tile of REFERRAL_TILES) {
          expect(boardFilter(tile)).toBe(tile);
          const rows = filterRows(referrals, boardFilter(tile), TODAY);
          expect(counts.referrals[tile]).toBe(rows.length);
        }
      }),
    );
  });

  it.each([
    ['draft', '2026-11-20', { draft: 1, issued: 0, late: 0 }],
    ['issued', '2026-11-23', { draft: 0, issued: 1, late: 1 }],
    ['issued', '2026-11-24', { draft: 0, issued: 1, late: 0 }],
    ['issued', null, { draft: 0, issued: 1, late: 0 }],
    ['received', '2026-11-20', { draft: 0, issued: 0, late: 1 }],
    ['received', '2026-11-24', { draft: 0, issued: 0, late: 0 }],
    ['cancelled', '2026-11-20', { draft: 0, issued: 0, late: 0 }],
  ] as const)('counts a referral that is %s with an answer due %s', (state, replyBy, expected) => {
    expect(countHome([], [referralOf('r', { state, replyBy })], MOMENT).referrals).toEqual(
      expected,
    );
  });
});

describe('homeTasks', () => {
  const next = (why: string) => ({ stepId: 'T2.1', title: title('Skrining'), why });

  it('puts emergencies first, then deadlines by their moment, then steps without one', () => {
    const tasks = homeTasks([
      caseOf('Teratai', { nextStep: next('order') }),
      caseOf('Kenanga', { due: [dueAt('2026-11-25T07:00:00.000Z')], nextStep: next('order') }),
      caseOf('Cempaka', { due: [dueAt('2026-11-26T07:00:00.000Z')], nextStep: next('emergency') }),
      caseOf('Anggrek', { due: [dueAt('2026-11-23T07:00:00.000Z')], nextStep: next('order') }),
    ]);
    expect(
      tasks.map(({ file, stepId, isEmergency }) => [file.codeName, stepId, isEmergency]),
    ).toEqual([
      ['Cempaka', 'T2.1', true],
      ['Anggrek', 'T7.1', false],
      ['Kenanga', 'T7.1', false],
      ['Cempaka', 'T7.1', false],
      ['Teratai', 'T2.1', false],
    ]);
  });

  it('names a step of a case once, with its earliest deadline', () => {
    const due = [
      dueAt('2026-11-25T07:00:00.000Z', { clockId: 'C1' }),
      dueAt('2026-11-27T07:00:00.000Z', { clockId: 'C2' }),
    ];
    const tasks = homeTasks([caseOf('Melati', { due })]);
    expect(tasks.map((task) => task.due?.clockId)).toEqual(['C1']);
  });

  it('has a row for every case in which a step is open, and never the same step twice', () => {
    fc.assert(
      fc.property(fc.array(anyCase), (cases) => {
        const numbered = cases.map((file, index) => ({ ...file, caseId: `case-${index}` }));
        const rows = homeTasks(numbered);
        const keys = rows.map(({ file, stepId }) => `${file.caseId} ${stepId}`);
        expect(new Set(keys).size).toBe(keys.length);
        const open = numbered.filter(({ due, nextStep }) => due.length > 0 || nextStep !== null);
        expect(new Set(rows.map(({ file }) => file.caseId)).size).toBe(open.length);
      }),
    );
  });
});

describe('waitingReferrals', () => {
  it('shows only what went out and was not answered, the earliest answer first', () => {
    const rows = waitingReferrals([
      referralOf('later', { replyBy: '2026-12-05' }),
      referralOf('draft', { state: 'draft' }),
      referralOf('received', { state: 'received', replyBy: '2026-12-06' }),
      referralOf('answered', { answeredOn: '2026-11-21' }),
      referralOf('open', { replyBy: null }),
      referralOf('sooner', { replyBy: '2026-11-25' }),
    ]);
    expect(rows.map((row) => row.referralId)).toEqual(['sooner', 'later', 'received', 'open']);
  });
});
