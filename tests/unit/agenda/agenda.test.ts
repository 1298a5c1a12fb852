import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaCase, dutiesOf, taskTime } from '../../../shared/domain/agenda/duty';
import {
  dutiesOfOfficer,
  endOfWeek,
  groupDuties,
  groupOf,
  workingDaysLeft,
} from '../../../shared/domain/agenda/group';
import { addDays } from '../../../shared/domain/dates/plain-date';
import { isWorkingDay, workingCalendar } from '../../../shared/domain/dates/working-calendar';

/** Tuesday 24 November 2026, 14.10 WIB. */
const MOMENT = { now: '2026-11-24T07:10:00.000Z', zone: 'Asia/Jakarta' } as const;

const CALENDAR = workingCalendar([
  {
    year: 2026,
    basis: { text: 'contoh', status: 'design' },
    days: [
      { date: '2026-11-26', name: { id: 'Libur contoh', en: 'Holiday' }, kind: 'national_holiday' },
    ],
  },
]);

const words = (text: string) => ({ id: text, en: text });

function caseOf(changes: Partial<AgendaCase['agenda']>, dueAt: readonly string[] = []): AgendaCase {
  return {
    caseId: 'k1',
    number: 'BTM-26-0001',
    codeName: 'Melati',
    due: dueAt.map((at, index) => ({
      clockId: `C${index + 1}`,
      stepId: 'T1.1',
      stepTitle: words('Langkah contoh'),
      dueAt: at,
      basis: 'contoh',
    })),
    agenda: { officerIds: ['a'], actors: {}, uncertain: [], dates: [], ...changes },
  };
}

const dutiesIn = (cases: readonly AgendaCase[]) =>
  dutiesOf({ cases, tasks: [], conferences: [], zone: 'Asia/Jakarta' });

describe('the groups of the agenda', () => {
  it.each([
    ['2026-11-24T07:09:59.000Z', 'late'],
    ['2026-11-24T07:10:00.000Z', 'today'],
    ['2026-11-24T16:59:59.000Z', 'today'],
    ['2026-11-24T17:00:00.000Z', 'week'],
    ['2026-11-29T16:59:59.000Z', 'week'],
    ['2026-11-29T17:00:00.000Z', 'later'],
  ])('%s is %s', (at, group) => {
    const [duty] = dutiesIn([caseOf({}, [at])]);
    expect(duty && groupOf(duty, MOMENT)).toBe(group);
  });

  it('hold every duty once, and a day is late only when it is over', () => {
    const days = fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (offsets) => {
        const tasks = offsets.map((offset, index) => ({
          taskId: `t${index}`,
          caseId: null,
          caseNumber: null,
          codeName: null,
          title: 'contoh',
          ownerId: 'a',
          ownerName: 'Contoh',
          dueOn: addDays('2026-11-24', offset),
          dueTime: null,
        }));
        const duties = dutiesOf({ cases: [], tasks, conferences: [], zone: MOMENT.zone });
        const groups = groupDuties(duties, MOMENT);
        expect(groups.flatMap((one) => one.duties.map(({ key }) => key)).toSorted()).toEqual(
          tasks.map(({ taskId }) => `task:${taskId}`).toSorted(),
        );
        const late = groups.find(({ group }) => group === 'late')?.duties ?? [];
        expect(late.every(({ due }) => due !== null && due.on < '2026-11-24')).toBe(true);
      }),
    );
  });

  it('show a deadline whose year has no holidays as undated, with the year', () => {
    const uncertain = [
      { clockId: 'C9', stepId: 'T9.1', stepTitle: words('Contoh'), missingYear: 2027 },
    ];
    const [group] = groupDuties(dutiesIn([caseOf({ uncertain })]), MOMENT);
    expect(group).toMatchObject({ group: 'undated', duties: [{ missingYear: 2027, due: null }] });
  });

  it('call a conference late only when its day is over: it is closed after it was held', () => {
    const at = (heldAt: string) => {
      const conference = {
        conferenceId: 'r1',
        caseId: 'k1',
        caseNumber: 'BTM-26-0001',
        codeName: 'Melati',
        heldAt,
        convenerName: 'Contoh',
        officerIds: [],
      };
      const duties = dutiesOf({
        cases: [],
        tasks: [],
        conferences: [conference],
        zone: MOMENT.zone,
      });
      return duties.map((duty) => groupOf(duty, MOMENT));
    };
    expect(at('2026-11-24T02:00:00.000Z')).toEqual(['today']);
    expect(at('2026-11-23T02:00:00.000Z')).toEqual(['late']);
  });

  it('leave out a court day that is over: it is no duty any more', () => {
    const dates = [{ key: 'legal.hearingAt' as const, at: '2026-11-23' }];
    expect(groupDuties(dutiesIn([caseOf({ dates })]), MOMENT)).toEqual([]);
    const ahead = [{ key: 'legal.hearingAt' as const, at: '2026-11-25T02:00:00.000Z' }];
    expect(groupDuties(dutiesIn([caseOf({ dates: ahead })]), MOMENT)).toMatchObject([
      { group: 'week', duties: [{ kind: 'court' }] },
    ]);
  });
});

describe('duties', () => {
  it('come from deadlines, reviews, tasks and conferences, the earliest first', () => {
    const conference = {
      conferenceId: 'r1',
      caseId: 'k1',
      caseNumber: 'BTM-26-0001',
      codeName: 'Melati',
      heldAt: '2026-11-25T02:00:00.000Z',
      convenerName: 'Contoh Rahmi',
      officerIds: ['b'],
    };
    const dates = [{ key: 'plan.reviewDate' as const, at: '2026-11-24' }];
    const duties = dutiesOf({
      cases: [caseOf({ dates, actors: { C1: words('Penyidik') } }, ['2026-11-26T02:00:00.000Z'])],
      tasks: [],
      conferences: [conference],
      zone: 'Asia/Jakarta',
    });
    expect(duties.map(({ kind }) => kind)).toEqual(['plan_review', 'conference', 'deadline']);
    expect(duties.at(-1)?.waitingFor).toEqual(words('Penyidik'));
    expect(dutiesOfOfficer(duties, 'b').map(({ kind }) => kind)).toEqual(['conference']);
    expect(dutiesOfOfficer(duties, null)).toHaveLength(3);
  });

  it('of a whole day end with the day on the shelter’s clock', () => {
    expect(taskTime('2026-11-24', null, 'Asia/Jakarta')).toEqual({
      at: '2026-11-24T16:59:59.999Z',
      on: '2026-11-24',
      allDay: true,
    });
    expect(taskTime('2026-11-24', '09:30', 'Asia/Jayapura')?.at).toBe('2026-11-24T00:30:00.000Z');
  });
});

describe('working days left', () => {
  it.each([
    ['2026-11-24', 0],
    ['2026-11-25', 1],
    // Thursday is a holiday, Saturday and Sunday are closed.
    ['2026-11-27', 2],
    ['2026-11-30', 3],
    ['2026-11-23', -1],
    ['2026-11-20', -2],
  ])('to %s are %i', (on, days) => {
    expect(workingDaysLeft(CALENDAR, '2026-11-24', on)).toEqual({ kind: 'days', days });
  });

  it('name the year whose holidays are missing instead of guessing', () => {
    const missing = (year: number) => ({ kind: 'missing_year', year });
    expect(workingDaysLeft(CALENDAR, '2026-12-30', '2027-01-04')).toEqual(missing(2027));
    expect(workingDaysLeft(CALENDAR, '2026-01-02', '2025-12-30')).toEqual(missing(2025));
    expect(workingDaysLeft(CALENDAR, '2027-01-04', '2027-01-05')).toEqual(missing(2027));
  });

  it('are what counting day by day gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 37 }), (ahead) => {
        const on = addDays('2026-11-24', ahead);
        let expected = 0;
        for (let day = '2026-11-24'; day < on; ) {
          day = addDays(day, 1);
          if (isWorkingDay(CALENDAR, day)) expected += 1;
        }
        expect(workingDaysLeft(CALENDAR, '2026-11-24', on)).toEqual({
          kind: 'days',
          days: expected,
        });
      }),
    );
  });

  it('are counted in a week that ends with Sunday', () => {
    expect(endOfWeek('2026-11-24')).toBe('2026-11-29');
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29');
    expect(endOfWeek('2026-11-30')).toBe('2026-12-06');
  });
});
