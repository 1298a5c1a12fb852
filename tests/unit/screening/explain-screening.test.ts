import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explainScreening,
  type ScreeningExplanation,
} from '../../../shared/domain/screening/explain-screening';
import { MEANS_CODES, PROCESS_CODES, PURPOSE_CODES } from '../../../shared/domain/screening/matrix';
import type { Facts } from '../../../shared/domain/sop/condition';
import { formById } from '../sop/load-data';
import { SCREENING } from './rules';

const FORM = formById('F-04');
const explain = (facts: Facts): ScreeningExplanation => explainScreening(SCREENING, FORM, facts);
const adult = (facts: Facts): Facts => ({ 'victim.isMinor': 'no', ...facts });
const child = (facts: Facts): Facts => ({ 'victim.isMinor': 'yes', ...facts });

interface Kind {
  readonly who: string;
  readonly facts: Facts;
  readonly finding: ScreeningExplanation['finding'];
  readonly paths?: readonly string[];
}

/** Twelve kinds of people who come to the office; each invented. */
const KINDS: readonly Kind[] = [
  {
    who: 'an adult woman returned from abroad',
    facts: adult({
      'screening.process': ['PR1', 'PR4'],
      'screening.means': ['CA6'],
      'screening.purpose': ['TU2'],
      'migration.status': 'deported',
    }),
    finding: 'strong',
    paths: ['taken_abroad'],
  },
  {
    who: 'a girl of 15 who was sent abroad',
    facts: child({
      'screening.process': ['PR4'],
      'screening.means': ['none'],
      'screening.purpose': ['TU8'],
      'screening.paths': ['taken_abroad'],
    }),
    finding: 'strong',
    paths: ['taken_abroad', 'child_sent', 'used_victim'],
  },
  {
    who: 'a foreign citizen',
    facts: adult({ 'gate.G4': 'yes', 'screening.process': ['PR6'], 'screening.means': ['CA8'] }),
    finding: 'partial',
    paths: ['into_indonesia'],
  },
  {
    who: 'a fisherman whose wages were kept',
    facts: adult({
      'screening.process': ['PR1'],
      'screening.means': ['CA9'],
      'screening.purpose': ['TU11'],
      'screening.paths': ['wage_dispute'],
    }),
    finding: 'strong',
    paths: ['labour_dispute'],
  },
  {
    who: 'a pregnant woman who has not been asked anything yet',
    facts: adult({ 'gate.G5': 'yes' }),
    finding: 'open',
    paths: [],
  },
  {
    who: 'a man forced into online fraud',
    facts: adult({
      'screening.process': ['PR2', 'PR5'],
      'screening.means': ['CA1', 'CA4'],
      'screening.purpose': ['TU2'],
      'screening.paths': ['forced_crime', 'taken_abroad'],
      'gate.G10': 'yes',
    }),
    finding: 'strong',
    paths: ['taken_abroad', 'forced_crime'],
  },
  {
    who: 'somebody who refused the interview',
    facts: adult({
      'consent.interview': 'refused',
      'screening.process': { unanswered: 'refused' },
      'screening.means': { unanswered: 'refused' },
      'screening.purpose': { unanswered: 'refused' },
    }),
    finding: 'open',
  },
  {
    who: 'a transfer from another region with a full file',
    facts: adult({
      'screening.process': ['PR3'],
      'screening.means': ['CA7'],
      'screening.purpose': ['TU4'],
      'screening.sources': ['document'],
    }),
    finding: 'strong',
  },
  {
    who: 'an emergency without any screening',
    facts: { 'case.emergency': 'yes' },
    finding: 'open',
  },
  {
    who: 'a woman in sexual exploitation with the means still open',
    facts: adult({ 'screening.process': ['PR3'], 'screening.purpose': ['TU1'] }),
    finding: 'partial',
    paths: ['used_victim'],
  },
  {
    who: 'a domestic worker with ILO indicators only',
    facts: adult({
      'screening.process': ['none'],
      'screening.means': ['none'],
      'screening.purpose': ['none'],
      'screening.iloIndicators': ['withholding_of_wages', 'isolation'],
    }),
    finding: 'partial',
  },
  {
    who: 'one of a group stopped at a border, nothing of exploitation found',
    facts: adult({
      'screening.process': ['none'],
      'screening.means': ['none'],
      'screening.purpose': ['none'],
      'screening.iloIndicators': ['none'],
      'screening.paths': ['border_crossing'],
    }),
    finding: 'not_fulfilled',
    paths: ['smuggling'],
  },
];

describe('the explanation', () => {
  it.each(KINDS)('of $who', ({ facts, finding, paths }) => {
    const explained = explain(facts);
    expect(explained.finding).toBe(finding);
    if (paths !== undefined) expect(explained.paths.map(({ id }) => id)).toEqual(paths);
  });

  it('names the ticks that led to it, in both languages', () => {
    const { head } = explain(
      adult({
        'screening.process': ['PR2', 'PR1'],
        'screening.means': ['CA6'],
        'screening.purpose': ['TU2'],
      }),
    );
    expect(head).toEqual({
      id: 'Terindikasi kuat karena ada perekrutan, pengangkutan (proses), penipuan (cara) dan kerja atau pelayanan paksa (tujuan).',
      en: 'Strongly indicated because there is recruitment, transport (process), deception (means) and forced labour or service (purpose).',
    });
  });

  it('keeps "not known yet" apart from "not found"', () => {
    const { head } = explain(adult({ 'screening.process': ['PR1'], 'screening.means': ['none'] }));
    expect(head.id).toBe(
      'Sebagian: ada perekrutan (proses); belum ada keterangan tentang tujuan; cara tidak diceritakan dan tidak tampak.',
    );
  });

  it('says of each column where it came from, and of a column its own source before the general one', () => {
    const { found } = explain(
      adult({
        'screening.process': ['PR1'],
        'screening.means': ['CA6'],
        'screening.sources': ['told'],
        'screening.meansSources': ['document', 'observed'],
      }),
    );
    expect(found.map(({ sources }) => sources.map(({ id }) => id))).toEqual([
      ['Dikatakan klien'],
      ['Dokumen', 'Diamati'],
    ]);
  });

  it('offers gentle questions for what is open, and none for what was looked for', () => {
    const { gaps } = explain(adult({ 'screening.process': ['PR1'], 'screening.means': ['none'] }));
    expect(gaps.map(({ column, state }) => [column, state])).toEqual([
      ['means', 'absent'],
      ['purpose', 'unknown'],
    ]);
    expect(gaps[0]?.questions).toEqual([]);
    expect(gaps[1]?.questions.length).toBeGreaterThan(0);
  });

  it('shows what a ticked ILO indicator may point to, and ticks nothing', () => {
    const { gaps, result } = explain(
      adult({ 'screening.process': ['PR1'], 'screening.iloIndicators': ['debt_bondage'] }),
    );
    expect(gaps[0]?.suggestions).toEqual([
      {
        indicator: { id: 'Jeratan utang', en: 'Debt bondage' },
        items: [{ id: 'Penjeratan utang', en: 'Debt bondage' }],
      },
    ]);
    expect(result.columns.means.state).toBe('unknown');
  });

  it('asks nothing of a client who refused the interview', () => {
    expect(explain(adult({ 'consent.interview': 'refused' })).doNotAsk?.id).toContain('jangan');
    expect(explain(adult({ 'consent.interview': 'agreed' })).doNotAsk).toBeNull();
    expect(explain(adult({})).doNotAsk).toBeNull();
  });

  it('says that consent is irrelevant as soon as a purpose stands, and of a child the legal note', () => {
    const ids = (facts: Facts) => explain(facts).notes.map(({ id }) => id);
    expect(ids(adult({ 'screening.purpose': ['TU2'] }))).toContain('consent_irrelevant');
    expect(ids(child({}))).toContain('child_without_means');
    expect(ids({})).toContain('age_in_doubt');
    expect(ids(adult({}))).not.toContain('child_without_means');
  });
});

describe('the article', () => {
  const articles = (began: string | undefined, ended: string | undefined) => {
    const { offence } = explain(
      adult({
        ...(began === undefined ? {} : { 'screening.offenceStart': began }),
        ...(ended === undefined ? {} : { 'screening.offenceEnd': ended }),
      }),
    );
    return [offence.offences.map(({ id }) => id), offence.certain];
  };

  it.each([
    ['2025-03-01', '2026-01-01', ['uu_21_2007'], true],
    ['2026-01-02', '2026-02-01', ['kuhp_455'], true],
    ['2025-12-01', '2026-01-02', ['uu_21_2007', 'kuhp_455'], true],
    [undefined, '2025-12-31', ['uu_21_2007'], true],
    ['2026-01-02', undefined, ['kuhp_455'], true],
    ['2025-12-31', undefined, ['uu_21_2007', 'kuhp_455'], false],
    [undefined, undefined, ['uu_21_2007', 'kuhp_455'], false],
    ['sekitar 2025', undefined, ['uu_21_2007', 'kuhp_455'], false],
    // Ended before it began: one of the two is wrong, so neither decides.
    ['2026-05-01', '2025-05-01', ['uu_21_2007', 'kuhp_455'], false],
  ])('of acts from %s to %s', (began, ended, ids, certain) => {
    expect(articles(began, ended)).toEqual([ids, certain]);
  });
});

describe('the decision', () => {
  const full = {
    'screening.process': ['PR1'],
    'screening.means': ['CA6'],
    'screening.purpose': ['TU2'],
  };
  it.each([
    ['NotAVictimOfTrafficking', full, 'weaker'],
    ['NotAVictimOfTrafficking', { 'screening.process': ['PR1'] }, 'weaker'],
    ['NotAVictimOfTrafficking', {}, null],
    ['ActualVictimOfTrafficking', full, null],
    ['ActualVictimOfTrafficking', {}, 'stronger'],
    ['PossibleVictimOfTrafficking', {}, null],
    ['PossibleVictimOfTrafficking', full, null],
  ] as const)('%s beside the ticks of %j', (decision, facts, difference) => {
    expect(explain(adult({ ...facts, 'screening.decision': decision })).difference).toBe(
      difference,
    );
  });
});

describe('every explanation', () => {
  const column = (codes: readonly string[]) =>
    fc.option(
      fc.oneof(
        fc.subarray([...codes]),
        fc.constant(['none']),
        fc.constantFrom('not_asked', 'unknown', 'refused').map((unanswered) => ({ unanswered })),
      ),
      { nil: undefined },
    );
  const cases = fc
    .record({
      'screening.process': column(PROCESS_CODES),
      'screening.means': column(MEANS_CODES),
      'screening.purpose': column(PURPOSE_CODES),
      'screening.iloIndicators': column(SCREENING.indicators.map(({ code }) => code)),
      'victim.isMinor': fc.constantFrom('yes', 'no', undefined),
    })
    .map(
      (facts): Facts =>
        Object.fromEntries(
          Object.entries(facts).flatMap(([key, value]) =>
            value === undefined ? [] : [[key, value]],
          ),
        ) as Facts, // Only the values that are there; their shapes are those above.
    );

  it('never speaks of passing or failing, and leaves no place unfilled', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const { head } = explain(facts);
        expect(head.id).not.toMatch(/lulus|gagal|undefined|\{\{|\(\)|: \.|ada \./i);
        expect(head.en).not.toMatch(/\bpass(ed|es)?\b|\bfail|undefined|\{\{|\(\)|: \./i);
      }),
    );
  });

  it('never weakens when one more item is ticked in any column', () => {
    const strength = ['none', 'some', 'strong'];
    const codes = fc.constantFrom(
      ...PROCESS_CODES.map((code) => ['screening.process', code] as const),
      ...MEANS_CODES.map((code) => ['screening.means', code] as const),
      ...PURPOSE_CODES.map((code) => ['screening.purpose', code] as const),
      ...SCREENING.indicators.map(({ code }) => ['screening.iloIndicators', code] as const),
    );
    fc.assert(
      fc.property(cases, codes, (facts, [key, code]) => {
        const before = facts[key];
        const ticked = Array.isArray(before) ? before.filter((one) => one !== 'none') : [];
        const more = { ...facts, [key]: [...new Set([...ticked, code])] };
        expect(strength.indexOf(explain(more).result.indicated)).toBeGreaterThanOrEqual(
          strength.indexOf(explain(facts).result.indicated),
        );
      }),
    );
  });

  it('never needs the means of a child', () => {
    fc.assert(
      fc.property(cases, column(MEANS_CODES), (facts, means) => {
        const { 'screening.means': _kept, ...rest } = facts;
        const asChild = (value: typeof means): Facts => ({
          ...rest,
          'victim.isMinor': 'yes',
          ...(value === undefined ? {} : { 'screening.means': value }), // as above
        });
        expect(explain(asChild(means)).result.result).toBe(
          explain(asChild(undefined)).result.result,
        );
        expect(explain(asChild(means)).gaps.some((gap) => gap.column === 'means')).toBe(false);
      }),
    );
  });

  it('never takes "not asked" for "none", whatever else is known', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('screening.process', 'screening.means', 'screening.purpose'),
        fc.constantFrom('not_asked' as const, 'unknown' as const, 'refused' as const),
        (facts, key, unanswered) => {
          const open = explain(adult({ ...facts, 'victim.isMinor': 'no', [key]: { unanswered } }));
          expect(open.finding).not.toBe('not_fulfilled');
          const gap = open.gaps.find((one) => `screening.${one.column}` === key);
          expect(gap?.state).toBe('unknown');
        },
      ),
    );
  });
});
