import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { draftPayloadSchema } from '../../../../shared/domain/forms/validate';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import type { StepProps } from '../step/step-props';
import { FormSheet } from './form-sheet';
import { useFormFacts } from './use-form-facts';

/** The answers kept in a draft; a draft that cannot be read is no draft. */
function readDraft(payload: string | undefined) {
  if (payload === undefined) return null;
  try {
    return draftPayloadSchema.parse(JSON.parse(payload)).answers;
  } catch {
    return null;
  }
}

/** Brings together what a form is filled with: its questions, what is known, and the draft. */
export function FormStep({ formId, ...props }: StepProps & { readonly formId: string }) {
  const { queries } = useVault();
  const { caseId } = props.view;
  const draftKey = `step:${caseId}:${props.step.id}`;
  const form = useQuery(queries.sop.form.queryOptions({ input: { formId, caseId } }));
  const facts = useFormFacts(caseId, form.data);
  // Never from a cache: the words may have changed since the step was last open.
  const draft = useQuery(
    queries.drafts.get.queryOptions({ input: { key: draftKey }, gcTime: 0, staleTime: Infinity }),
  );
  const error = form.error ?? facts.error ?? draft.error;
  if (error !== null) return <ErrorNote error={error} />;
  if (form.data === undefined || facts.data === undefined || draft.data === undefined) {
    return <Loader size="sm" mt="md" />;
  }
  return (
    <FormSheet
      {...props}
      form={form.data}
      facts={facts.data}
      draft={readDraft(draft.data?.payload)}
      draftKey={draftKey}
    />
  );
}
