import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { z } from 'zod';
import {
  type EmergencyIntake,
  type EmergencyIntakeDraft,
  emergencyIntakeSchema,
} from '../../../../shared/domain/intake/emergency';
import type { EmergencyValues } from './new-case-draft';

export type EmergencyFormApi = UseFormReturn<EmergencyValues, unknown, EmergencyIntake>;

/** The form holds text in every field, the age too. */
const formSchema = z
  .custom<EmergencyValues>()
  .transform((values): EmergencyIntakeDraft => values)
  .pipe(emergencyIntakeSchema);

/** State of the emergency form; kept above it, as that of the intake. */
export function useEmergencyForm(
  initial: EmergencyValues,
  onWords: (values: EmergencyValues) => void,
): EmergencyFormApi {
  const form = useForm<EmergencyValues, unknown, EmergencyIntake>({
    resolver: zodResolver(formSchema),
    defaultValues: initial,
  });
  useEffect(
    () =>
      form.subscribe({ formState: { values: true }, callback: ({ values }) => onWords(values) }),
    [form, onWords],
  );
  return form;
}
