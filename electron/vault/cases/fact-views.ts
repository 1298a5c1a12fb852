import type { FactView } from '../../../shared/contract/cases';
import type { Bilingual } from '../../../shared/domain/bilingual';
import { factText } from '../../../shared/domain/facts/catalogue';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { catalogueInForce, definitionInForce } from '../sop/library';
import type { UseCaseContext } from '../state';
import type { FactRecord } from './facts.store';

/** Facts as a person reads them: with label, words for codes, and where they came from. */
export function factViews(context: UseCaseContext, facts: readonly FactRecord[]): FactView[] {
  const { regions } = context.resources;
  const catalogue = catalogueInForce(context);
  const { sop } = definitionInForce(context);
  const textContext = {
    timeZone: context.session.shelter.timeZone,
    regionName: (code: string) => regions().fullName(code),
  };
  const stepTitles = new Map(stepsOf(sop).map((step) => [`step:${step.id}`, step.title]));
  return facts.flatMap((fact) => {
    const description = catalogue.get(fact.key);
    // A fact of an older form that is described nowhere is kept but cannot be named.
    if (description === undefined) return [];
    const { key, value, recordedAt, recordedBy, changes } = fact;
    return [
      {
        key,
        zone: description.zone,
        label: description.label,
        value,
        text: factText(description.format, value, textContext),
        source: stepTitles.get(fact.source) ?? INTAKE_SOURCE,
        recordedAt,
        recordedBy,
        changes,
      },
    ];
  });
}

/** Facts that were told when the case was opened. */
export const INTAKE_SOURCE: Bilingual = { id: 'Pengaduan', en: 'Intake' };
