import { z } from 'zod';
import type { AnswerValue } from '../facts/answer';
import { isChoices, isParted, isReason, isUnanswered } from '../facts/answer';

/** What is known of a case: fact key to value. A missing key means that nobody has asked yet. */
export type Facts = Readonly<Record<string, AnswerValue>>;

/** A rule about facts, as data, so that an SOP file can say when a step, clock or field applies. */
export type Condition =
  | { readonly fact: string; readonly is: string | number }
  | { readonly fact: string; readonly isNot: string | number }
  | { readonly fact: string; readonly includes: string }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly fact: string; readonly known: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * Three values, because "nobody has asked" is not "no". An `unknown` condition must never hide a
 * duty: a step, clock or question whose condition is unknown stays visible.
 */
export const TRUTHS = ['true', 'false', 'unknown'] as const;
export type Truth = (typeof TRUTHS)[number];

const factKey = z.string().min(1).max(100);
const literal = z.union([z.string().max(200), z.number()]);
const branches = z
  .array(z.lazy(() => conditionSchema))
  .min(1)
  .max(50)
  .readonly();

/** Schema of a condition. Depth is limited before parsing, see `measureData`. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: factKey, is: literal }),
    z.strictObject({ fact: factKey, isNot: literal }),
    z.strictObject({ fact: factKey, includes: z.string().min(1).max(200) }),
    z.strictObject({ fact: factKey, atLeast: z.number() }),
    z.strictObject({ fact: factKey, known: z.literal(true) }),
    z.strictObject({ all: branches }),
    z.strictObject({ any: branches }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** Three-valued (Kleene) evaluation: adding a fact only ever turns `unknown` into true or false. */
export function evaluateCondition(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return truthOfAll(condition.all, facts);
  if ('any' in condition) return negate(truthOfAll(condition.any.map(not), facts));
  if ('not' in condition) return negate(evaluateCondition(condition.not, facts));
  const value = Object.hasOwn(facts, condition.fact) ? facts[condition.fact] : undefined;
  if ('is' in condition) return truthOfEqual(value, condition.is);
  if ('isNot' in condition) return negate(truthOfEqual(value, condition.isNot));
  if ('includes' in condition) return truthOfIncludes(value, condition.includes);
  if ('known' in condition) return isKnown(value) ? 'true' : 'unknown';
  return typeof value === 'number' ? toTruth(value >= condition.atLeast) : 'unknown';
}

/** A missing condition always holds. */
export function evaluateOptional(condition: Condition | undefined, facts: Facts): Truth {
  return condition === undefined ? 'true' : evaluateCondition(condition, facts);
}

/** Both must hold; one that is surely false decides. */
export function bothTruths(left: Truth, right: Truth): Truth {
  if (left === 'false' || right === 'false') return 'false';
  return left === 'true' && right === 'true' ? 'true' : 'unknown';
}

/** One test of a condition: the fact it reads and the literal it compares with. */
export interface ConditionTest {
  readonly fact: string;
  /** `null` where the condition only asks whether the fact is known. */
  readonly literal: string | number | null;
}

/** Every fact a condition reads, with the literal it is compared with. */
export function testsOf(condition: Condition): readonly ConditionTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('not' in condition) return testsOf(condition.not);
  if ('is' in condition) return [{ fact: condition.fact, literal: condition.is }];
  if ('isNot' in condition) return [{ fact: condition.fact, literal: condition.isNot }];
  if ('includes' in condition) return [{ fact: condition.fact, literal: condition.includes }];
  if ('known' in condition) return [{ fact: condition.fact, literal: null }];
  return [{ fact: condition.fact, literal: condition.atLeast }];
}

function not(condition: Condition): Condition {
  return { not: condition };
}

function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

function toTruth(value: boolean): Truth {
  return value ? 'true' : 'false';
}

function truthOfAll(conditions: readonly Condition[], facts: Facts): Truth {
  return conditions.map((part) => evaluateCondition(part, facts)).reduce(bothTruths, 'true');
}

/**
 * A fact that says something. "Not known" is never `false`: nobody can be sure that there is nothing
 * to know, so absence leaves a duty open and only knowledge settles it.
 */
function isKnown(value: AnswerValue | undefined): boolean {
  return !isUnanswered(value) && value !== 'unknown';
}

/** The answer "unknown" is a value one may ask for, and otherwise tells us nothing. */
function truthOfEqual(value: AnswerValue | undefined, wanted: string | number): Truth {
  if (value === undefined) return 'unknown';
  if (isReason(value)) return wanted === value.unanswered ? 'true' : 'unknown';
  // No word is the same as a person, an address or a table: such a test decides nothing.
  if (isUnanswered(value) || isParted(value)) return 'unknown';
  if (value === 'unknown') return wanted === 'unknown' ? 'true' : 'unknown';
  if (isChoices(value)) return toTruth(value.length === 1 && value[0] === wanted);
  return toTruth(value === wanted);
}

function truthOfIncludes(value: AnswerValue | undefined, wanted: string): Truth {
  if (value === undefined || isUnanswered(value) || value === 'unknown') return 'unknown';
  if (isParted(value)) return 'unknown';
  if (isChoices(value)) return toTruth(value.includes(wanted));
  return toTruth(value === wanted);
}
