import { useQuery } from '@tanstack/react-query';
import type { AssessmentRules } from '../../../../shared/contract/assessment';
import { useVault } from '../../../app/vault-context';

/** The rules of screening, risk, needs and safety plan; they do not change while the app runs. */
export function useRules(): AssessmentRules | undefined {
  const { queries } = useVault();
  return useQuery(queries.assessment.rules.queryOptions({ staleTime: Infinity })).data;
}
