import {
  ageBandOf,
  type CoordinationNeed,
  type CoordinationSummary,
} from '../../../shared/domain/coordination/summary';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { knownAgeAt } from '../../../shared/domain/identity/age';
import { addCaseEvent, readCase, readFacts } from '../cases/records';
import type { UseCaseContext } from '../state';

interface SummaryInput {
  readonly caseId: string;
  readonly needs: readonly CoordinationNeed[];
}

/** The summary for coordination, and the line in the history that it was taken. */
export function copyCoordinationSummary(
  context: UseCaseContext,
  input: SummaryInput,
): CoordinationSummary {
  const summary = summaryOf(context, input);
  addCaseEvent(context.vault.db, {
    caseId: input.caseId,
    kind: 'coordination_copied',
    at: context.now,
    by: context.officer.officerId,
    detail: {},
  });
  return summary;
}

function summaryOf(context: UseCaseContext, { caseId, needs }: SummaryInput): CoordinationSummary {
  const { shelter } = context.session;
  const { codeName, companion } = readCase(context.vault.db, caseId);
  return {
    codeName,
    ageBand: ageBandOf(ageOf(context, caseId)),
    district: shelter.city,
    needs: [...needs],
    contact: { caseWorker: companion, office: shelter.name, phone: shelter.letterhead.phone },
  };
}

function ageOf({ vault, now, session }: UseCaseContext, caseId: string): number | null {
  const records = readFacts(vault.db, caseId);
  const valueOf = (key: string) => records.find((record) => record.key === key)?.value;
  const birthDate = valueOf('victim.birthDate');
  const estimatedAge = valueOf('victim.estimatedAge');
  return knownAgeAt(
    {
      birthDate: typeof birthDate === 'string' ? birthDate : null,
      estimatedAge: typeof estimatedAge === 'number' ? estimatedAge : null,
    },
    localDateOf(now, session.shelter.timeZone),
  );
}
