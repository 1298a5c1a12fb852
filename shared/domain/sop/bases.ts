import type { Basis } from '../basis';
import type { Bilingual } from '../bilingual';
import type { HolidayYear } from '../dates/working-calendar';
import { type Form, fieldsOf } from '../forms/definition';
import { stepsOf } from './definition';
import type { SopDefinition } from './version';

/** One basis of one element: a gate, clock, step, form, option of a form, or year of holidays. */
export interface ElementBasis {
  /** `G1`, `C1`, `T7.1`, `F-04`, `F-04/screening.means/CA1` or `calendar.2026`. */
  readonly elementId: string;
  readonly title: Bilingual;
  readonly basis: Basis;
}

/** Every basis of a version, in the order in which it is read. */
export function basesOf({ sop, forms }: SopDefinition): readonly ElementBasis[] {
  return [
    ...sop.gates.flatMap((gate) => basesAt(gate.id, gate.question, gate.basis)),
    ...sop.clocks.flatMap((clock) => basesAt(clock.id, clock.title, clock.basis)),
    ...stepsOf(sop).flatMap((step) => basesAt(step.id, step.title, step.basis)),
    ...forms.flatMap(basesOfForm),
  ];
}

/** The basis of each year of holidays. */
export function basesOfHolidays(years: readonly HolidayYear[]): readonly ElementBasis[] {
  return years.flatMap(({ year, basis }) =>
    basesAt(`calendar.${year}`, { id: `Hari libur ${year}`, en: `Holidays ${year}` }, [basis]),
  );
}

function basesOfForm(form: Form): readonly ElementBasis[] {
  const options = fieldsOf(form).flatMap((field) =>
    (field.options ?? []).flatMap(({ value, label, basis }) =>
      basis === undefined ? [] : basesAt(`${form.id}/${field.key}/${value}`, label, [basis]),
    ),
  );
  return [...basesAt(form.id, form.title, form.basis), ...options];
}

function basesAt(
  elementId: string,
  title: Bilingual,
  bases: readonly Basis[],
): readonly ElementBasis[] {
  return bases.map((basis) => ({ elementId, title, basis }));
}

/** Those that a local officer has to confirm; the same text of one element only once. */
export function basesToConfirm(bases: readonly ElementBasis[]): readonly ElementBasis[] {
  const seen = new Set<string>();
  return bases.filter(({ elementId, basis }) => {
    const key = basisKey(elementId, basis.text);
    if (basis.status !== 'needs_confirmation' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a confirmation is looked up by: the element and the very text. */
export function basisKey(elementId: string, text: string): string {
  return `${elementId}\n${text}`;
}
