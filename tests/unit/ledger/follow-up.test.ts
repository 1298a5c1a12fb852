import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaReferral, dutiesOf } from '../../../shared/domain/agenda/duty';
import { DUTY_KEY } from '../../../shared/domain/calendar/reminders';
import { type Followed, followUpOf, waitsForAnswer } from '../../../shared/domain/ledger/follow-up';
import { responseTimes } from '../../../shared/domain/ledger/response-times';

const TODAY = '2026-11-24';
const SENT: Followed = {
  state: 'issued',
  replyBy: '2026-12-01',
  answeredOn: null,
  recall: null,
};

describe('the follow-up of a referral', () => {
  it.each<[string, Partial<Followed>, string]>([
    ['a draft', { state: 'draft', replyBy: '2026-11-01' }, 'draft'],
    ['cancelled', { state: 'cancelled' }, 'cancelled'],
    ['sent', {}, 'waiting_receipt'],
    ['received', { state: 'received' }, 'waiting_answer'],
    ['on the last day', { state: 'received', replyBy: TODAY }, 'waiting_answer'],
    ['a day later', { state: 'received', replyBy: '2026-11-23' }, 'overdue'],
    ['late without a receipt', { replyBy: '2026-11-23' }, 'overdue'],
    ['answered late', { replyBy: '2026-11-20', answeredOn: '2026-11-23' }, 'answered'],
    ['withdrawn', { recall: { toldOn: null } }, 'recall'],
    ['answered and withdrawn', { answeredOn: TODAY, recall: { toldOn: null } }, 'recall'],
    ['told of it', { recall: { toldOn: TODAY } }, 'recalled'],
  ])('%s', (_, changes, expected) => {
    expect(followUpOf({ ...SENT, ...changes }, TODAY)).toBe(expected);
  });

  it('never hides who still has to be told', () => {
    const anyDay = fc.option(fc.constantFrom('2026-11-20', TODAY, '2026-12-01'));
    fc.assert(
      fc.property(
        fc.constantFrom('issued' as const, 'received' as const),
        anyDay,
        anyDay,
        (state, replyBy, answeredOn) => {
          const row = { state, replyBy, answeredOn, recall: { toldOn: null } };
          expect(followUpOf(row, TODAY)).toBe('recall');
          expect(waitsForAnswer(row)).toBe(false);
        },
      ),
    );
  });
});

describe('what a referral adds to the agenda', () => {
  const ROW: AgendaReferral = {
    ...SENT,
    recall: null,
    referralId: '01a2130e-519b-73f2-91c7-55c498748062',
    caseId: 'k1',
    caseNumber: 'BTM-26-0001',
    codeName: 'Melati',
    agencyName: 'RSUD Contoh',
  };
  const file = {
    caseId: 'k1',
    number: 'BTM-26-0001',
    codeName: 'Melati',
    due: [],
    agenda: { officerIds: ['a'], actors: {}, uncertain: [], dates: [] },
  };
  const dutiesFor = (changes: Partial<AgendaReferral>) =>
    dutiesOf({
      cases: [file],
      tasks: [],
      conferences: [],
      referrals: [{ ...ROW, ...changes }],
      zone: 'Asia/Jakarta',
    });

  it('the answer that is awaited, on the desk of those who have the case', () => {
    const [duty] = dutiesFor({});
    expect(duty).toMatchObject({
      kind: 'reply',
      officerIds: ['a'],
      referralId: ROW.referralId,
      waitingFor: { id: 'RSUD Contoh' },
      due: { on: '2026-12-01', allDay: true },
    });
    expect(duty?.key).toMatch(DUTY_KEY);
  });

  it('the agency that has to be told, with the hour and the article', () => {
    const recall = { toldOn: null, dueAt: '2026-11-27T07:00:00.000Z', basis: 'Pasal contoh' };
    const duties = dutiesFor({ recall });
    expect(duties).toMatchObject([
      {
        kind: 'recall',
        title: { id: 'Beri tahu RSUD Contoh: persetujuan ditarik' },
        due: { at: recall.dueAt, allDay: false },
        basis: 'Pasal contoh',
      },
    ]);
    expect(duties[0]?.key).toMatch(DUTY_KEY);
  });

  it.each<[string, Partial<AgendaReferral>]>([
    ['answered', { answeredOn: TODAY }],
    ['a draft', { state: 'draft' }],
    ['cancelled', { state: 'cancelled' }],
    ['without a day', { replyBy: null }],
    ['told', { recall: { toldOn: TODAY, dueAt: '2026-11-27T07:00:00.000Z', basis: 'x' } }],
  ])('nothing when it is %s', (_, changes) => {
    expect(dutiesFor(changes)).toEqual([]);
  });
});

describe('response times', () => {
  const packet = (agencyId: string, issuedOn: string, answeredOn: string | null) => ({
    agencyId,
    issuedOn,
    answeredOn,
    replyBy: '2026-11-20',
  });

  it('take the middle answer, and put who is late first', () => {
    expect(
      responseTimes(
        [
          packet('rs', '2026-11-10', '2026-11-12'),
          packet('rs', '2026-11-10', '2026-11-11'),
          packet('rs', '2026-11-10', '2026-11-24'),
          packet('polisi', '2026-11-10', null),
        ],
        TODAY,
      ),
    ).toEqual([
      { agencyId: 'polisi', packets: 1, answered: 0, overdue: 1, medianDays: null, inTime: 0 },
      { agencyId: 'rs', packets: 3, answered: 3, overdue: 0, medianDays: 2, inTime: 2 },
    ]);
  });

  it('count every packet once', () => {
    const anyPacket = fc.record({
      agencyId: fc.constantFrom('a', 'b', 'c'),
      issuedOn: fc.constantFrom('2026-11-01', '2026-11-20'),
      replyBy: fc.option(fc.constantFrom('2026-11-10', '2026-12-01')),
      answeredOn: fc.option(fc.constantFrom('2026-11-05', '2026-11-23')),
    });
    fc.assert(
      fc.property(fc.array(anyPacket), (packets) => {
        const times = responseTimes(packets, TODAY);
        const sum = (pick: (time: (typeof times)[number]) => number) =>
          times.reduce((total, time) => total + pick(time), 0);
        expect(sum((time) => time.packets)).toBe(packets.length);
        expect(sum((time) => time.answered)).toBe(
          packets.filter(({ answeredOn }) => answeredOn !== null).length,
        );
        for (const { packets: all, answered, overdue, inTime, medianDays } of times) {
          expect(answered + overdue).toBeLessThanOrEqual(all);
          expect(inTime).toBeLessThanOrEqual(answered);
          expect(medianDays === null).toBe(answered === 0);
          expect(medianDays ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
