import type { AuditFilter } from '../../../shared/contract/audit';
import { AUDIT_CATEGORIES } from '../../../shared/domain/audit/actions';
import { addDays } from '../../../shared/domain/dates/plain-date';
import { instantFromLocal, type ShelterZone } from '../../../shared/domain/dates/zones';

/** The filter as it stands on the screen; empty means all. */
export interface FilterChoice {
  /** Plain dates of the shelter, both included. */
  readonly from: string;
  readonly to: string;
  readonly officerId: string;
  readonly category: string;
  readonly caseId: string;
}

export const EVERYTHING: FilterChoice = {
  from: '',
  to: '',
  officerId: '',
  category: '',
  caseId: '',
};

export function isNarrowed(choice: FilterChoice): boolean {
  return Object.values(choice).some((value) => value !== '');
}

/** The filter as the vault takes it: a day of the shelter becomes its first and last instant. */
export function auditFilterOf(choice: FilterChoice, zone: ShelterZone): AuditFilter {
  const { officerId, caseId } = choice;
  const category = AUDIT_CATEGORIES.find((one) => one === choice.category);
  const from = choice.from === '' ? null : startOf(choice.from, zone);
  const next = choice.to === '' ? null : startOf(addDays(choice.to, 1), zone);
  return {
    ...(from === null ? {} : { from }),
    ...(next === null ? {} : { to: new Date(Date.parse(next) - 1).toISOString() }),
    ...(officerId === '' ? {} : { officerId }),
    ...(category === undefined ? {} : { category }),
    ...(caseId === '' ? {} : { objectId: caseId }),
  };
}

function startOf(day: string, zone: ShelterZone): string | null {
  const instant = instantFromLocal(day, '00.00', zone);
  return instant === null ? null : new Date(Date.parse(instant)).toISOString();
}
