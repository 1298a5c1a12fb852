import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { CaseHeader } from '../../shared/contract/cases';
import type { Sop, SopStep } from '../../shared/domain/sop/definition';
import { stepsOf } from '../../shared/domain/sop/definition';
import type { CaseProgress } from '../../shared/domain/sop/progress';
import type { CaseTab } from '../app/case-tabs';
import { useVault } from '../app/vault-context';

/** Deadlines pass while a file lies open, so where the case stands is asked again. */
const REFRESH_MS = 60_000;

/** One case as its file shows it: header, SOP, and where it stands. */
export interface CaseView {
  readonly caseId: string;
  readonly header: CaseHeader;
  readonly sop: Sop;
  readonly progress: CaseProgress;
}

/** Loads a case for its file. `view` is there once both parts are. */
export function useCaseView(caseId: string): { readonly view: CaseView | null; error: unknown } {
  const { queries } = useVault();
  const input = { caseId };
  const header = useQuery(
    queries.cases.header.queryOptions({ input, refetchInterval: REFRESH_MS }),
  );
  const sop = useQuery(queries.sop.view.queryOptions({ input, refetchInterval: REFRESH_MS }));
  const view = useMemo(
    () =>
      header.data === undefined || sop.data === undefined
        ? null
        : { caseId, header: header.data, sop: sop.data.sop, progress: sop.data.progress },
    [caseId, header.data, sop.data],
  );
  return { view, error: header.error ?? sop.error };
}

/** The definition of a step, if the SOP of the case has it. */
export function stepOf(sop: Sop, stepId: string): SopStep | undefined {
  return stepsOf(sop).find((step) => step.id === stepId);
}

export interface CaseNavigation {
  readonly toTab: (tab: CaseTab) => void;
  readonly toStep: (stepId: string) => void;
}

/** Ways within one case file. */
export function useCaseNavigation(caseId: string): CaseNavigation {
  const navigate = useNavigate();
  return useMemo(() => {
    const to = '/cases/$caseId';
    const params = { caseId };
    return {
      toTab: (tab) => void navigate({ to, params, search: { tab } }),
      toStep: (step) => void navigate({ to, params, search: { tab: 'sop', step } }),
    };
  }, [navigate, caseId]);
}

/** After a change: everything shown of cases, steps, consents and referrals is asked again. */
export function useRefreshCases(): () => Promise<void> {
  const queryClient = useQueryClient();
  const { queries } = useVault();
  return useCallback(async () => {
    const keys = [
      queries.cases.key(),
      queries.sop.key(),
      queries.assessment.history.key(),
      queries.consents.key(),
      queries.referrals.key(),
      queries.ledger.list.key(),
      queries.ledger.holders.key(),
      queries.home.key(),
    ];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }, [queryClient, queries]);
}
