import type { Bilingual, Language } from '../bilingual';
import { isUnanswered } from '../facts/answer';
import { fillText } from '../fill-text';
import type { Facts } from '../sop/condition';
import type { NeedsGuide } from './guide';

/** A need that somebody has named: how urgent, and which choice of the client it is. */
export interface Need {
  readonly id: string;
  readonly label: Bilingual;
  readonly plan: string | null;
  /** Place in the guide's list of urgencies; `null` when only the client named it. */
  readonly urgency: number | null;
  /** 0 for the client's first choice; `null` when it is none of them. */
  readonly priority: number | null;
}

/**
 * The needs of a case in the order of the plan: urgent ones first, then the client's own order. A
 * need that was not asked about is not in the list, and neither is it "no need".
 */
export function needsOf(guide: NeedsGuide, facts: Facts): readonly Need[] {
  const late = guide.urgencies.length;
  return guide.services
    .flatMap(({ id, key, plan, label }): readonly Need[] => {
      const urgency = guide.urgencies.findIndex(({ value }) => value === facts[key]);
      const priority = guide.priorityKeys.findIndex((field) => facts[field] === id);
      if (urgency < 0 && priority < 0) return [];
      return [{ id, label, plan, urgency: orNull(urgency), priority: orNull(priority) }];
    })
    .toSorted(
      (a, b) =>
        (a.urgency ?? late) - (b.urgency ?? late) ||
        (a.priority ?? guide.priorityKeys.length) - (b.priority ?? guide.priorityKeys.length),
    );
}

/** Services nobody has asked about yet. */
export function unaskedNeeds(guide: NeedsGuide, facts: Facts): readonly Bilingual[] {
  return guide.services.filter(({ key }) => isUnanswered(facts[key])).map(({ label }) => label);
}

/** One line of the plan for a need, with open places for owner and dates. */
export function planLine(guide: NeedsGuide, need: Need, language: Language): string {
  return fillText(guide.line.text, language, {
    service: need.label[language],
    why: reasonsOf(guide, need, language).join('; '),
  });
}

/** `segera`, `pilihan pertama klien` */
export function reasonsOf(guide: NeedsGuide, need: Need, language: Language): readonly string[] {
  const urgency = need.urgency === null ? undefined : guide.urgencies[need.urgency]?.label;
  const priority = need.priority === null ? undefined : guide.priorities[need.priority];
  return [urgency, priority].flatMap((one) => (one === undefined ? [] : [one[language]]));
}

/** The services of the plan that the needs call for, each once. */
export function plannedServices(needs: readonly Need[]): readonly string[] {
  return [...new Set(needs.flatMap(({ plan }) => (plan === null ? [] : [plan])))];
}

function orNull(index: number): number | null {
  return index < 0 ? null : index;
}
