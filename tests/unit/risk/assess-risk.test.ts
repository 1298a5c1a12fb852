import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessRisk,
  explainRisk,
  needsLevelReason,
  proposedReview,
} from '../../../shared/domain/risk/assess-risk';
import { RISK_LEVELS } from '../../../shared/domain/risk/rule';
import { isReviewOverdue } from '../../../shared/domain/risk/review';
import type { Facts } from '../../../shared/domain/sop/condition';
import { fieldsOf } from '../../../shared/domain/forms/definition';
import { RISK } from '../screening/rules';
import { formById } from '../sop/load-data';

const SIGNS =
  fieldsOf(formById('F-06'))
    .find(({ key }) => key === 'risk.signs')
    ?.options?.map(({ value }) => value)
    .filter((value) => value !== 'none') ?? [];
const TOPICS = RISK.topics.map(({ id }) => id);
const rank = (facts: Facts): number =>
  RISK_LEVELS.length - RISK_LEVELS.indexOf(assessRisk(RISK, facts).level);

describe('the level of risk', () => {
  it.each<[string, Facts, string, number]>([
    ['a woman with nothing to fear that was told', { 'risk.signs': ['none'] }, 'low', 0],
    [
      'a woman returned from abroad whose recruiter knows her address',
      { 'risk.signs': ['suspect_knows_location'] },
      'medium',
      4,
    ],
    [
      'a girl of 15 rejected by her family',
      { 'victim.isMinor': 'yes', 'risk.signs': ['family_rejects'] },
      'medium',
      4,
    ],
    [
      'a foreign citizen without papers or family here',
      { 'risk.signs': ['no_family_refuge', 'documents_withheld', 'no_safe_place'] },
      'medium',
      7,
    ],
    [
      'a fisherman who will testify, with a debt running',
      { 'risk.signs': ['will_testify', 'active_debt'] },
      'medium',
      4,
    ],
    [
      'a pregnant woman under threat',
      { 'gate.G5': 'yes', 'risk.signs': ['threatened_pregnant'] },
      'high',
      6,
    ],
    [
      'a man out of online fraud, the network after him and his family',
      { 'risk.signs': ['organised_network', 'family_threatened', 'active_debt'] },
      'high',
      8,
    ],
    ['somebody who refused to answer', { 'risk.signs': { unanswered: 'refused' } }, 'medium', 0],
    ['an emergency', { 'gate.G1': 'yes', 'risk.signs': { unanswered: 'not_asked' } }, 'high', 8],
    [
      'sexual exploitation with officials among the suspects',
      { 'gate.G7': 'yes', 'risk.signs': ['officials_suspected', 'will_testify'] },
      'high',
      8,
    ],
    ['a domestic worker who was locked in', { 'risk.signs': ['confinement'] }, 'high', 5],
    ['one of a group, the others still there', { 'risk.signs': ['others_at_site'] }, 'low', 2],
  ])('of %s', (_who, facts, level, score) => {
    expect(assessRisk(RISK, { 'victim.isMinor': 'no', ...facts })).toMatchObject({ level, score });
  });

  it('is explained line by line', () => {
    const facts = {
      'risk.signs': ['organised_network', 'suspect_knows_location', 'no_safe_place'],
    };
    const assessment = assessRisk(RISK, facts);
    expect(explainRisk(RISK, assessment).id).toBe(
      'Tinggi karena: pelaku mengetahui lokasi klien, tidak punya tempat aman, jaringan terorganisasi.',
    );
    expect(assessment.lines.map(({ points }) => points)).toEqual([4, 4, 3]);
  });

  it('says what was not asked when that keeps it up', () => {
    const assessment = assessRisk(RISK, { 'risk.signs': ['none'], 'risk.unasked': ['suspect'] });
    expect(assessment).toMatchObject({ level: 'medium', score: 0, raisedByUnasked: true });
    expect(explainRisk(RISK, assessment).id).toBe(
      'Sedang karena: belum ditanyakan: terlapor dan jaringannya.',
    );
  });

  it('asks for a reason only when the officer sets another one', () => {
    const assessment = assessRisk(RISK, { 'risk.signs': ['none'] });
    expect(needsLevelReason(assessment, 'low')).toBe(false);
    expect(needsLevelReason(assessment, 'high')).toBe(true);
    expect(needsLevelReason(assessment, null)).toBe(false);
  });

  it('proposes an earlier review the higher it is', () => {
    expect(RISK_LEVELS.map((level) => proposedReview(RISK, level, '2026-11-24'))).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-24',
    ]);
  });

  it('is overdue on the day after the date', () => {
    expect(isReviewOverdue('2026-12-01', '2026-12-01')).toBe(false);
    expect(isReviewOverdue('2026-12-01', '2026-12-02')).toBe(true);
    expect(isReviewOverdue(null, '2026-12-02')).toBe(false);
  });
});

describe('every assessment', () => {
  const facts = fc.record({
    'risk.signs': fc.subarray([...SIGNS], { minLength: 1 }),
    'risk.unasked': fc.subarray([...TOPICS]),
    'victim.isMinor': fc.constantFrom('yes', 'no'),
    'gate.G1': fc.constantFrom('yes', 'no', 'unknown'),
    'gate.G7': fc.constantFrom('yes', 'no', 'unknown'),
  });

  it('never gets lower by one more sign', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...SIGNS), (known, sign) => {
        const more = { ...known, 'risk.signs': [...new Set([...known['risk.signs'], sign])] };
        expect(rank(more)).toBeGreaterThanOrEqual(rank(known));
      }),
    );
  });

  it('never gets lower by one more topic that was not asked', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...TOPICS), (known, topic) => {
        const more = { ...known, 'risk.unasked': [...new Set([...known['risk.unasked'], topic])] };
        expect(rank(more)).toBeGreaterThanOrEqual(rank(known));
      }),
    );
  });

  it('is not lower for an open question than for "no"', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('gate.G1', 'gate.G7'), (known, gate) => {
        expect(rank({ ...known, [gate]: 'unknown' })).toBe(rank({ ...known, [gate]: 'no' }));
        const { 'risk.signs': _signs, ...unasked } = known;
        expect(rank(unasked)).toBeGreaterThanOrEqual(rank({ ...unasked, 'risk.signs': ['none'] }));
      }),
    );
  });

  it('adds up: the score is the sum of its lines', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { lines, score } = assessRisk(RISK, known);
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      }),
    );
  });
});
