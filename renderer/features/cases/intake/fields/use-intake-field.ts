import { useFormContext, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Intake } from '../../../../../shared/domain/intake/intake';
import { GATE_LABELS, GATES } from '../../../../../shared/domain/intake/codes';
import { INTAKE_ERROR_TEXTS, isIntakeErrorCode } from '../../../../../shared/domain/intake/errors';
import { useBilingual } from '../../../../app/use-text';
import type { IntakePath, IntakeValues } from '../intake-values';

/** The intake form that is open above. */
export function useIntake() {
  return useFormContext<IntakeValues, unknown, Intake>();
}

/** Turns an error code of the schema into words. */
export function useErrorText(): (message: string | undefined) => string | undefined {
  const { t } = useTranslation();
  const say = useBilingual();
  return (message) => {
    if (message === undefined) return undefined;
    return isIntakeErrorCode(message) ? say(INTAKE_ERROR_TEXTS[message]) : t('common.required');
  };
}

/** What is wrong with one field, in words, once the form was sent. */
export function useFieldError(path: IntakePath): string | undefined {
  const { control, getFieldState } = useIntake();
  const state = useFormState({ control, name: path, exact: true });
  return useErrorText()(getFieldState(path, state).error?.message);
}

/** The name of a field, on its label and in the error summary. */
export function useFieldLabel(): (path: IntakePath) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  return (path) => {
    const gate = GATES.find((one) => path === `gates.${one}`);
    if (gate !== undefined) return say(GATE_LABELS[gate].title);
    // Gates are named by the domain; every other path has a text of its own.
    return t(`intake.fields.${path as Exclude<IntakePath, `gates.${string}`>}`);
  };
}
