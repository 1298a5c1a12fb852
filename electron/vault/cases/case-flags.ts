import type { CaseFlag } from '../../../shared/contract/cases';
import { isPlainDate, type PlainDate } from '../../../shared/domain/dates/plain-date';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { ADULT_AGE_YEARS } from '../../../shared/domain/identity/age';

type Values = Readonly<Record<string, AnswerValue>>;

const FLAG_FACTS: readonly (readonly [key: string, flag: CaseFlag])[] = [
  ['case.emergency', 'emergency'],
  ['gate.G1', 'danger'],
  ['gate.G2', 'medical'],
  ['gate.G4', 'foreign'],
  ['gate.G5', 'pregnant'],
  ['gate.G6', 'disability'],
  ['gate.G7', 'perpetrator_near'],
  ['gate.G8', 'interpreter'],
];

/** What makes a case need special care. */
export function caseFlags(values: Values): CaseFlag[] {
  return [
    ...childFlag(values),
    ...FLAG_FACTS.filter(([key]) => values[key] === 'yes').map(([, flag]) => flag),
  ];
}

/** A known age under 18 makes a child; doubt is shown as doubt, although the SOP treats it alike. */
function childFlag(values: Values): CaseFlag[] {
  if (values['victim.isMinor'] !== 'yes') return [];
  const age = values['victim.age'];
  return typeof age === 'number' && age < ADULT_AGE_YEARS ? ['child'] : ['maybe_child'];
}

/** The day on which the risk is to be judged again, if one was set. */
export function riskReviewDate(values: Values): PlainDate | null {
  const date = values['risk.reviewDate'];
  return typeof date === 'string' && isPlainDate(date) ? date : null;
}
