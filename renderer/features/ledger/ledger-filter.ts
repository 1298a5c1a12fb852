import { GROUND_KINDS, type LedgerFilter } from '../../../shared/contract/ledger';

/** The filter as it stands on the screen; empty means all. */
export interface FilterChoice {
  /** Plain dates of the shelter, both included. */
  readonly from: string;
  readonly to: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly ground: string;
}

export const EVERYTHING: FilterChoice = { from: '', to: '', agencyId: '', caseId: '', ground: '' };

export function isNarrowed(choice: FilterChoice): boolean {
  return Object.values(choice).some((value) => value !== '');
}

/** The filter as the vault takes it. */
export function ledgerFilterOf({ from, to, agencyId, caseId, ground }: FilterChoice): LedgerFilter {
  const kind = GROUND_KINDS.find((one) => one === ground);
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(agencyId === '' ? {} : { agencyId }),
    ...(caseId === '' ? {} : { caseId }),
    ...(kind === undefined ? {} : { ground: kind }),
  };
}
