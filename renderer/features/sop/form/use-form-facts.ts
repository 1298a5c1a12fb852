import { useQuery } from '@tanstack/react-query';
import type { FactView } from '../../../../shared/contract/cases';
import { isIdentityFact } from '../../../../shared/domain/facts/identity-facts';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';
import { useVault } from '../../../app/vault-context';

interface FormFacts {
  readonly data: readonly FactView[] | undefined;
  readonly error: unknown;
}

/**
 * What is known of what a form asks. Who a person is comes only for a form that asks for it: every
 * reading of it is recorded.
 */
export function useFormFacts(caseId: string, form: Form | undefined): FormFacts {
  const { queries } = useVault();
  const asksIdentity = form !== undefined && fieldsOf(form).some(isIdentityFact);
  const facts = useQuery(queries.cases.facts.queryOptions({ input: { caseId } }));
  const identity = useQuery(
    queries.cases.identity.queryOptions({ input: { caseId }, enabled: asksIdentity }),
  );
  const error = facts.error ?? (asksIdentity ? identity.error : null);
  if (form === undefined || facts.data === undefined) return { data: undefined, error };
  if (!asksIdentity) return { data: facts.data, error };
  return {
    data: identity.data === undefined ? undefined : [...facts.data, ...identity.data],
    error,
  };
}
