import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_CLASSES, type ExportDay, exportDays } from '../../../shared/domain/calendar/export';
import { composeIcs, escapeText, foldLine, unfoldLine } from '../../../shared/domain/calendar/ics';
import { dutiesOf } from '../../../shared/domain/agenda/duty';
import { MAIN_CASE, NEEDLES } from '../../fixtures/main-case';

const STAMP = { stampedAt: '2026-11-24T07:00:00.000Z', calendarId: '0123456789abcdef' };
const octets = (text: string) => Buffer.byteLength(text, 'utf8');

/** Texts with every kind of line end, escape and length of character. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
const anyDay: fc.Arbitrary<ExportDay> = fc.record({
  on: fc
    .integer({ min: 0, max: 70_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  class: fc.constantFrom(...EXPORT_CLASSES),
  count: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('a folded line', () => {
  it('has no piece of more than 75 octets and comes back whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const piece of folded.split('\r\n')) expect(octets(piece)).toBeLessThanOrEqual(75);
        expect(unfoldLine(folded)).toBe(line);
      }),
    );
  });

  it('is left alone at 75 octets and folded at 76, and never inside a character', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`);
  });
});

describe('an escaped text', () => {
  it.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['satu\r\ndua\ntiga\rempat', 'satu\\ndua\\ntiga\\nempat'],
  ])('writes %j as %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));

  it('cannot begin a line of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeText(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('an exported calendar', () => {
  it('is what RFC 5545 asks for', () => {
    const days: ExportDay[] = [{ on: '2026-11-30', class: 'task', count: 2 }];
    expect(composeIcs({ ...STAMP, days, language: 'id' }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Suaka//Suaka//ID',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0123456789abcdef-20261130-task@suaka.invalid',
      'DTSTAMP:20261124T070000Z',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:Tenggat Suaka: 2 tugas',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has lines of 75 octets at most, CRLF alone, and one UID for each day and class', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDay, { selector: (day) => `${day.on} ${day.class}`, maxLength: 40 }),
        fc.constantFrom('id' as const, 'en' as const),
        (days, language) => {
          const text = composeIcs({ ...STAMP, days, language });
          const lines = text.split('\r\n');
          expect(lines.join('')).not.toMatch(/[\r\n]/);
          for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
          const ids = lines.filter((line) => line.startsWith('UID:'));
          expect(new Set(ids).size).toBe(days.length);
        },
      ),
    );
  });

  it('says nothing of any case, whatever the case says of itself', () => {
    const needle = fc.constantFrom(...NEEDLES, 'BTM-26-0001', 'Contoh Rahmi', MAIN_CASE.complaint);
    fc.assert(
      fc.property(needle, needle, needle, (codeName, number, title) => {
        const words = { id: title, en: title };
        const due = {
          clockId: 'C1',
          stepId: 'T1.1',
          stepTitle: words,
          dueAt: '2026-11-30T05:00:00.000Z',
          basis: title,
        };
        const dates = [{ key: 'legal.hearingAt' as const, at: '2026-12-01' }];
        const agenda = { officerIds: [codeName], actors: { C1: words }, uncertain: [], dates };
        const task = {
          taskId: number,
          caseId: codeName,
          caseNumber: number,
          codeName,
          title,
          ownerId: codeName,
          ownerName: title,
          dueOn: '2026-11-30',
          dueTime: null,
        };
        const duties = dutiesOf({
          cases: [{ caseId: title, number, codeName, due: [due], agenda }],
          tasks: [task],
          conferences: [],
          zone: 'Asia/Jakarta',
        });
        const text = composeIcs({ ...STAMP, days: exportDays(duties), language: 'id' });
        for (const secret of [codeName, number, title]) expect(text).not.toContain(secret);
        expect(text).not.toMatch(/sidang|court|DTSTART:\d/i);
        expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
      }),
    );
  });

  it('counts duties of one day and class together, and leaves out what has no day', () => {
    const none = { ...NO_DUTY, due: null };
    const on = (day: string, kind: 'task' | 'court' | 'conference') => ({
      ...NO_DUTY,
      kind,
      due: { at: `${day}T01:00:00.000Z`, on: day, allDay: true },
    });
    expect(
      exportDays([
        on('2026-12-02', 'task'),
        on('2026-12-01', 'court'),
        none,
        on('2026-12-01', 'conference'),
        on('2026-12-02', 'task'),
      ]),
    ).toEqual([
      { on: '2026-12-01', class: 'appointment', count: 2 },
      { on: '2026-12-02', class: 'task', count: 2 },
    ]);
  });
});

const NO_DUTY = {
  key: 'task:contoh',
  kind: 'task' as const,
  caseId: null,
  caseNumber: null,
  codeName: null,
  title: null,
  missingYear: null,
  officerIds: [],
  waitingFor: null,
  stepId: null,
  conferenceId: null,
  taskId: null,
  referralId: null,
  basis: null,
};
