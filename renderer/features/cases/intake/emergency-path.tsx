import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EMERGENCY_SEX_LABELS } from '../../../../shared/domain/intake/codes';
import type { EmergencyIntake } from '../../../../shared/domain/intake/emergency';
import type { DraftStatus } from '../../../app/use-draft';
import { DraftNote } from '../../../ui/draft-note';
import { ErrorNote } from '../../../ui/error-note';
import classes from './emergency-path.module.css';
import type { EmergencyFormApi } from './emergency-form-state';
import { ChoiceRow } from './fields/choice-field';
import { useErrorText } from './fields/use-intake-field';

interface EmergencyPathProps {
  readonly form: EmergencyFormApi;
  readonly draftStatus: DraftStatus;
  readonly onSubmit: (intake: EmergencyIntake) => void;
  readonly onBack: () => void;
  readonly pending: boolean;
  readonly error: unknown;
}

/** Four answers open the file when there is danger; everything else follows when it has passed. */
export function EmergencyPath({ form, onSubmit, onBack, ...props }: EmergencyPathProps) {
  const { t } = useTranslation();
  const submit = form.handleSubmit((intake) => onSubmit(intake));
  return (
    <section className={classes.path} aria-labelledby="emergency-path">
      <h2 id="emergency-path">
        <IconAlertTriangle size={20} aria-hidden />
        {t('intake.emergencyTitle')}
      </h2>
      <p className={classes.help}>{t('intake.emergencyHelp')}</p>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <EmergencyFields form={form} />
        <ErrorNote error={props.error} />
        <div className={classes.actions}>
          <DraftNote status={props.draftStatus} />
          <Button variant="default" size="md" onClick={onBack}>
            {t('intake.emergencyBack')}
          </Button>
          <Button type="submit" size="md" loading={props.pending}>
            {t('intake.emergencyOpen')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function EmergencyFields({ form }: { form: EmergencyFormApi }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { errors } = form.formState;
  return (
    <>
      <Textarea
        label={t('intake.emergency.situation')}
        error={errorText(errors.situation?.message)}
        {...form.register('situation')}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        required
      />
      <div className={classes.three}>
        <TextInput
          label={t('intake.emergency.alias')}
          error={errorText(errors.alias?.message)}
          {...form.register('alias')}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Controller
          control={form.control}
          name="sex"
          render={({ field }) => (
            <ChoiceRow
              label={t('intake.emergency.sex')}
              labels={EMERGENCY_SEX_LABELS}
              value={field.value}
              onChange={field.onChange}
              firstRef={field.ref}
              error={errorText(errors.sex?.message)}
              required
            />
          )}
        />
        <AgeOrUnknown form={form} />
      </div>
    </>
  );
}

function AgeOrUnknown({ form }: { form: EmergencyFormApi }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Controller
      control={form.control}
      name="approximateAge"
      render={({ field, fieldState }) => (
        <div className={classes.age}>
          <TextInput
            ref={field.ref}
            label={t('intake.emergency.approximateAge')}
            value={field.value === 'unknown' ? '' : field.value}
            onChange={(event) => field.onChange(event.currentTarget.value)}
            error={errorText(fieldState.error?.message)}
            disabled={field.value === 'unknown'}
            inputMode="numeric"
            rightSection={t('intake.years')}
            rightSectionWidth={54}
            autoComplete="off"
            required
          />
          <Checkbox
            label={t('intake.emergency.ageUnknown')}
            checked={field.value === 'unknown'}
            onChange={(event) => field.onChange(event.currentTarget.checked ? 'unknown' : '')}
          />
        </div>
      )}
    />
  );
}
