import type { Bilingual } from '../bilingual';
import { addDays, type PlainDate } from '../dates/plain-date';
import { type AnswerValue, isUnanswered } from '../facts/answer';
import { choicesOf } from '../facts/choices';
import { fillText, inBoth } from '../fill-text';
import { evaluateCondition, type Facts } from '../sop/condition';
import { RISK_LEVELS, type RiskLevel, type RiskRule } from './rule';

/** One sign that counts. */
export interface RiskLine {
  readonly id: string;
  readonly label: Bilingual;
  readonly points: number;
  /** Sets the level "high" by itself. */
  readonly immediate: boolean;
}

/** What the rule makes of the facts. The officer may set another level, with a reason. */
export interface RiskAssessment {
  readonly ruleVersion: number;
  readonly level: RiskLevel;
  readonly score: number;
  /** The weightiest first. */
  readonly lines: readonly RiskLine[];
  /** Topics that nobody has asked about: never read as "no". */
  readonly unasked: readonly Bilingual[];
  /** The level is higher than its points, because something has not been asked. */
  readonly raisedByUnasked: boolean;
}

/**
 * Assesses the risk of a case by the visible rule. `facts` are the facts of the case with the answers
 * of the form over them. One more sign never lowers the level, and a topic that was not asked never
 * makes it lower than the rule's floor.
 */
export function assessRisk(rule: RiskRule, facts: Facts): RiskAssessment {
  const counted = rule.factors.filter(({ when }) => evaluateCondition(when, facts) === 'true');
  const score = counted.reduce((sum, { points }) => sum + points, 0);
  const unasked = unaskedTopics(rule, facts);
  const scored = counted.some(({ immediate }) => immediate === true)
    ? 'high'
    : levelOfScore(rule, score);
  const level = unasked.length === 0 ? scored : higherOf(scored, rule.unaskedFloor);
  return {
    ruleVersion: rule.version,
    level,
    score,
    lines: counted
      .map(({ id, label, points, immediate = false }) => ({ id, label, points, immediate }))
      .toSorted((a, b) => Number(b.immediate) - Number(a.immediate) || b.points - a.points),
    unasked,
    raisedByUnasked: level !== scored,
  };
}

function levelOfScore({ thresholds }: RiskRule, score: number): RiskLevel {
  if (score >= thresholds.high) return 'high';
  return score >= thresholds.medium ? 'medium' : 'low';
}

/** Signs that are blank or unanswered leave every topic open; otherwise those that are named. */
function unaskedTopics({ topics, signsKey, unaskedKey }: RiskRule, facts: Facts): Bilingual[] {
  const open = choicesOf(facts[unaskedKey]);
  const isOpen = (id: string): boolean => isUnanswered(facts[signsKey]) || open.includes(id);
  return topics.filter(({ id }) => isOpen(id)).map(({ label }) => label);
}

/** The higher of two levels. */
export function higherOf(left: RiskLevel, right: RiskLevel): RiskLevel {
  return RISK_LEVELS.indexOf(left) <= RISK_LEVELS.indexOf(right) ? left : right;
}

/** `Tinggi karena: pelaku mengetahui lokasi klien, jaringan terorganisasi.` */
export function explainRisk(rule: RiskRule, assessment: RiskAssessment): Bilingual {
  return inBoth((language) => {
    const level = rule.levels[assessment.level][language];
    const unasked = assessment.unasked.map((label) => label[language]).join('; ');
    const items = [
      ...assessment.lines.map(({ label }) => label[language]),
      ...(assessment.raisedByUnasked
        ? [fillText(rule.words.unasked, language, { items: unasked })]
        : []),
    ];
    if (items.length === 0) return fillText(rule.words.none, language, { level });
    return fillText(rule.words.because, language, { level, items: items.join(', ') });
  });
}

/** The level an officer has set, or `null` for any other answer. */
export function riskLevelOf(value: AnswerValue | undefined): RiskLevel | null {
  return RISK_LEVELS.find((level) => level === value) ?? null;
}

/** Whether a reason is asked for: the officer's level is another than the rule's. */
export function needsLevelReason(assessment: RiskAssessment, chosen: RiskLevel | null): boolean {
  return chosen !== null && chosen !== assessment.level;
}

/** When to assess again, proposed by the level. `today` is the shelter's calendar date. */
export function proposedReview(rule: RiskRule, level: RiskLevel, today: PlainDate): PlainDate {
  return addDays(today, rule.reviewDays[level]);
}
