import type { Language } from '../../../../shared/domain/bilingual';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import { choicesOf } from '../../../../shared/domain/facts/choices';
import type { NeedsGuide } from '../../../../shared/domain/needs/guide';
import { type Need, plannedServices, planLine } from '../../../../shared/domain/needs/plan-lines';

/** "None, with a reason" of the plan, which cannot stand beside a service. */
const NO_SERVICE = 'none';

/** The services of the plan with those that the needs call for; nothing is taken away but "none". */
export function withServices(
  value: AnswerValue | undefined,
  needs: readonly Need[],
): readonly string[] {
  const chosen = choicesOf(value).filter((code) => code !== NO_SERVICE);
  return [...new Set([...chosen, ...plannedServices(needs)])];
}

/** The lines of the plan with one for each need that has none yet, known by the name of its service. */
export function withLines(
  guide: NeedsGuide,
  value: AnswerValue | undefined,
  needs: readonly Need[],
  language: Language,
): string {
  const text = typeof value === 'string' ? value.trimEnd() : '';
  const lines = text === '' ? [] : text.split('\n');
  const isThere = ({ label }: Need): boolean =>
    lines.some((line) => line.trimStart().startsWith(`${label[language]} (`));
  const added = needs
    .filter((need) => !isThere(need))
    .map((need) => planLine(guide, need, language));
  return [...lines, ...added].join('\n');
}
