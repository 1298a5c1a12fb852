import { addDays } from '../dates/plain-date';
import { answerVocabulary, knownFactKeys, testProblem } from '../forms/check-forms';
import { type Form, fieldsOf } from '../forms/definition';
import { type Condition, testsOf } from '../sop/condition';
import type { DefinitionProblem } from '../sop/data-shape';
import type { ScreeningGuide } from './guide';
import { MATRIX_COLUMNS, MEANS_CODES, NONE_CODE, PROCESS_CODES, PURPOSE_CODES } from './matrix';

const MATRIX_CODES: ReadonlySet<string> = new Set([
  ...PROCESS_CODES,
  ...MEANS_CODES,
  ...PURPOSE_CODES,
]);

/**
 * Checks that the guide fits the forms: its form exists, every ILO indicator of it has a question,
 * every column has one to close its gap, conditions read facts and answers that exist, and the
 * offences cover all days without a gap or a day with two.
 *
 * @returns every problem with its path in the file; empty when the guide may be used.
 */
export function checkScreeningGuide(
  guide: ScreeningGuide,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const form = forms.find((one) => one.id === guide.formId);
  if (form === undefined) return [{ path: 'formId', reason: `unknown form ${guide.formId}` }];
  return [
    ...checkQuestions(guide),
    ...checkIndicators(guide, form),
    ...checkPaths(guide, forms),
    ...checkOffences(guide),
  ];
}

function checkQuestions({ questions }: ScreeningGuide): readonly DefinitionProblem[] {
  return MATRIX_COLUMNS.filter((column) => !questions.some((one) => one.column === column)).map(
    (column) => ({ path: 'questions', reason: `no question for ${column}` }),
  );
}

function checkIndicators({ indicators }: ScreeningGuide, form: Form): readonly DefinitionProblem[] {
  const field = fieldsOf(form).find((one) => one.key === 'screening.iloIndicators');
  const codes = (field?.options ?? []).map(({ value }) => value).filter((one) => one !== NONE_CODE);
  const missing = codes.filter((code) => !indicators.some((one) => one.code === code));
  return [
    ...missing.map((code) => ({ path: 'indicators', reason: `no question for ${code}` })),
    ...indicators.flatMap(({ code, suggests }, index) => [
      ...(codes.includes(code)
        ? []
        : [{ path: `indicators.${index}.code`, reason: `${form.id} has no ${code}` }]),
      ...suggests
        .filter((one) => !MATRIX_CODES.has(one))
        .map((one) => ({ path: `indicators.${index}.suggests`, reason: `unknown code ${one}` })),
    ]),
  ];
}

function checkPaths(guide: ScreeningGuide, forms: readonly Form[]): readonly DefinitionProblem[] {
  const conditions: readonly (readonly [path: string, when: Condition])[] = [
    ['interviewRefused.when', guide.interviewRefused.when],
    ...guide.paths.map(({ when }, index) => [`paths.${index}.when`, when] as const),
  ];
  return conditions.flatMap(([path, when]) => conditionProblems(when, path, forms));
}

/** What keeps a condition of a rule file from ever working, as for the SOP. */
export function conditionProblems(
  condition: Condition,
  path: string,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const keys = knownFactKeys(forms);
  const vocabulary = answerVocabulary(forms);
  return testsOf(condition).flatMap(({ fact, literal }) => {
    const reason = testProblem(fact, literal, keys, vocabulary);
    return reason === null ? [] : [{ path, reason }];
  });
}

function checkOffences({ offences }: ScreeningGuide): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (offences[0]?.from !== null) {
    problems.push({ path: 'offences.0.from', reason: 'the first offence is open to the past' });
  }
  if (offences.at(-1)?.until !== null) {
    problems.push({ path: 'offences', reason: 'the last offence is open to the future' });
  }
  for (const [index, { from }] of offences.entries()) {
    const before = offences[index - 1]?.until ?? null;
    if (index === 0 || (before !== null && from === addDays(before, 1))) continue;
    problems.push({ path: `offences.${index}.from`, reason: 'does not follow the one before' });
  }
  return problems;
}
