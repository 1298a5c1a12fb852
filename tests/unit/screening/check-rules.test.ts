import { describe, expect, it } from 'vitest';
import { checkNeedsGuide } from '../../../shared/domain/needs/guide';
import { checkRiskRule } from '../../../shared/domain/risk/check-rule';
import { checkPocketGuide } from '../../../shared/domain/safety-plan/pocket';
import { checkScreeningGuide } from '../../../shared/domain/screening/check-guide';
import { screeningGuideSchema } from '../../../shared/domain/screening/guide';
import { shippedForms } from '../sop/load-data';
import { NEEDS, POCKET, RISK, SCREENING } from './rules';

const FORMS = shippedForms();
const reasons = (problems: readonly { reason: string }[]) => problems.map(({ reason }) => reason);

describe('the shipped rules', () => {
  it('fit the shipped forms', () => {
    expect(checkScreeningGuide(SCREENING, FORMS)).toEqual([]);
    expect(checkRiskRule(RISK, FORMS)).toEqual([]);
    expect(checkNeedsGuide(NEEDS, FORMS)).toEqual([]);
    expect(checkPocketGuide(POCKET, FORMS)).toEqual([]);
  });

  it('have a question for each of the eleven ILO indicators', () => {
    expect(SCREENING.indicators).toHaveLength(11);
  });

  it('call the points of the risk rule Suaka’s own design', () => {
    expect(RISK.basis.some(({ status }) => status === 'design')).toBe(true);
    expect(RISK.factors.every(({ basis }) => basis.status !== 'law')).toBe(true);
  });
});

describe('a broken rule is refused with its reason', () => {
  it.each([
    ['no form', checkScreeningGuide({ ...SCREENING, formId: 'F-99' }, FORMS), 'unknown form F-99'],
    [
      'a column without a question',
      checkScreeningGuide(
        { ...SCREENING, questions: SCREENING.questions.filter((one) => one.column !== 'means') },
        FORMS,
      ),
      'no question for means',
    ],
    [
      'an ILO indicator without a question',
      checkScreeningGuide({ ...SCREENING, indicators: SCREENING.indicators.slice(1) }, FORMS),
      'no question for abuse_of_vulnerability',
    ],
    [
      'a gap between two articles',
      checkScreeningGuide(
        {
          ...SCREENING,
          offences: SCREENING.offences.map((one) =>
            one.from === null ? { ...one, until: '2025-12-30' } : one,
          ),
        },
        FORMS,
      ),
      'does not follow the one before',
    ],
    [
      'an answer that does not exist',
      checkRiskRule(
        {
          ...RISK,
          factors: RISK.factors.map((one) =>
            one.id === 'child' ? { ...one, when: { fact: 'victim.isMinor', is: 'maybe' } } : one,
          ),
        },
        FORMS,
      ),
      'victim.isMinor never has the answer maybe',
    ],
    [
      'a sign without a factor',
      checkRiskRule(
        { ...RISK, factors: RISK.factors.filter((one) => one.id !== 'will_testify') },
        FORMS,
      ),
      'no factor for will_testify',
    ],
    [
      'a factor that reads who somebody is',
      checkRiskRule(
        {
          ...RISK,
          factors: RISK.factors.map((one) =>
            one.id === 'disability' ? { ...one, when: { fact: 'gate.G4', is: 'yes' } } : one,
          ),
        },
        FORMS,
      ),
      'gate.G4 says who the person is',
    ],
    [
      'thresholds upside down',
      checkRiskRule({ ...RISK, thresholds: { high: 2, medium: 3 } }, FORMS),
      'high lies above medium',
    ],
    [
      'a service the plan does not know',
      checkNeedsGuide(
        { ...NEEDS, services: NEEDS.services.map((one) => ({ ...one, plan: 'magic' })) },
        FORMS,
      ),
      'plan.services has no magic',
    ],
    [
      'a page that names the office in its title',
      checkPocketGuide({ ...POCKET, title: { id: 'Catatan UPTD', en: 'Notes' } }, FORMS),
      'says UPTD',
    ],
  ])('%s', (_name, problems, reason) => {
    expect(reasons(problems)).toContain(reason);
  });

  it('a sentence without its place', () => {
    const clauses = { ...SCREENING.clauses, because: { id: 'karena', en: 'because' } };
    expect(screeningGuideSchema.safeParse({ ...SCREENING, clauses }).success).toBe(false);
  });
});
