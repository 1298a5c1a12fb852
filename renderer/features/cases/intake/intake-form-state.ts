import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { type Resolver, type UseFormReturn, useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ShelterZone } from '../../../../shared/domain/dates/zones';
import {
  type Intake,
  type IntakeDraft,
  intakeSchemaAt,
} from '../../../../shared/domain/intake/intake';
import { useSession } from '../../../app/session-context';
import type { IntakeValues } from './intake-values';

export type IntakeFormApi = UseFormReturn<IntakeValues, unknown, Intake>;

/**
 * The state of an intake form. It lives above the page that shows it, so that nothing is lost when
 * the emergency path or the search is looked at in between.
 *
 * @param onWords called with all values after every change
 */
export function useIntakeForm(
  initial: IntakeValues,
  onWords: (values: IntakeValues) => void,
): IntakeFormApi {
  const zone = useSession().shelter.timeZone;
  const form = useForm<IntakeValues, unknown, Intake>({
    resolver: intakeResolver(zone),
    defaultValues: initial,
    // The error summary takes the focus, not the first field.
    shouldFocusError: false,
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, isSubmitted }) => {
          onWords(values);
          // Some rules span two fields: mending one must clear the error of the other.
          if (isSubmitted === true) void form.trigger();
        },
      }),
    [form, onWords],
  );
  return form;
}

/** The form holds text in every field, which is less than the schema would take. */
const texts = z.custom<IntakeValues>().transform((values): IntakeDraft => values);

/** "Now" is the moment of checking, not the moment at which the form was opened. */
function intakeResolver(zone: ShelterZone): Resolver<IntakeValues, unknown, Intake> {
  return (values, context, options) => {
    const schema = intakeSchemaAt(new Date().toISOString(), zone);
    return zodResolver(texts.pipe(schema))(values, context, options);
  };
}
