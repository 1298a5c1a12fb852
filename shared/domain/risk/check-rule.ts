import { type Form, fieldsOf } from '../forms/definition';
import { INTAKE_KEYS } from '../facts/intake-keys';
import { conditionProblems } from '../screening/check-guide';
import { testsOf } from '../sop/condition';
import type { DefinitionProblem } from '../sop/data-shape';
import type { RiskRule } from './rule';

/** Zones that the screen of a step never loads: the panel could not count what the vault counts. */
const IDENTITY_ZONES = ['B', 'C'];

/**
 * Checks that the rule fits the forms: single ids, topics that exist, a factor for every sign of the
 * form, conditions that can hold, thresholds in order, and no factor that reads who a person is.
 *
 * @returns every problem with its path in the file; empty when the rule may be used.
 */
export function checkRiskRule(
  rule: RiskRule,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const form = forms.find((one) => one.id === rule.formId);
  if (form === undefined) return [{ path: 'formId', reason: `unknown form ${rule.formId}` }];
  return [
    ...checkIds(rule),
    ...checkThresholds(rule),
    ...checkSigns(rule, form),
    ...checkFactors(rule, forms),
  ];
}

function checkIds({ factors, topics }: RiskRule): readonly DefinitionProblem[] {
  const known = new Set(topics.map((topic) => topic.id));
  const seen = new Set<string>();
  return factors.flatMap(({ id, topic }, index) => {
    const problems: DefinitionProblem[] = [];
    const path = `factors.${index}`;
    if (seen.has(id)) problems.push({ path: `${path}.id`, reason: `duplicate factor ${id}` });
    if (!known.has(topic)) problems.push({ path: `${path}.topic`, reason: `no topic ${topic}` });
    seen.add(id);
    return problems;
  });
}

function checkThresholds({ thresholds: { high, medium } }: RiskRule): readonly DefinitionProblem[] {
  return high > medium ? [] : [{ path: 'thresholds', reason: 'high lies above medium' }];
}

function checkSigns(rule: RiskRule, form: Form): readonly DefinitionProblem[] {
  const optionsOf = (key: string) =>
    fieldsOf(form)
      .find((field) => field.key === key)
      ?.options?.filter((option) => option.exclusive !== true)
      .map(({ value }) => value) ?? [];
  const read = new Set(
    rule.factors
      .flatMap(({ when }) => testsOf(when))
      .filter(({ fact }) => fact === rule.signsKey)
      .map(({ literal }) => literal),
  );
  const topics = rule.topics.map(({ id }) => id);
  const asked = optionsOf(rule.unaskedKey);
  return [
    ...optionsOf(rule.signsKey)
      .filter((sign) => !read.has(sign))
      .map((sign) => ({ path: 'factors', reason: `no factor for ${sign}` })),
    ...topics
      .filter((topic) => !asked.includes(topic))
      .map((topic) => ({ path: 'topics', reason: `${rule.unaskedKey} has no ${topic}` })),
  ];
}

function checkFactors(rule: RiskRule, forms: readonly Form[]): readonly DefinitionProblem[] {
  const zones = new Map<string, string | null>([
    ...INTAKE_KEYS.map(({ key, zone }) => [key, zone] as const),
    ...forms.flatMap(fieldsOf).map(({ key, zone }) => [key, zone] as const),
  ]);
  return rule.factors.flatMap(({ when }, index) => {
    const path = `factors.${index}.when`;
    const identity = testsOf(when)
      .filter(({ fact }) => IDENTITY_ZONES.includes(zones.get(fact) ?? ''))
      .map(({ fact }) => ({ path, reason: `${fact} says who the person is` }));
    return [...conditionProblems(when, path, forms), ...identity];
  });
}
