import { PasswordInput, Select, Textarea } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SecondOfficer } from '../../../shared/contract/access';
import { ACCESS_REASON_MAX } from '../../../shared/contract/approval';
import { BREAK_GLASS_REASON_MIN } from '../../../shared/domain/access';
import classes from './access.module.css';
import type { ApprovalDraft } from './approval-draft';

/** What the vault says of a typed password. How long to wait is counted below the fields. */
const PASSWORD_PROBLEMS = ['wrong_password', 'wait_before_retry'] as const;

/** Who approves, and the password that only this person knows. */
export function SecondPersonFields({ officers }: { officers: readonly SecondOfficer[] }) {
  const { t } = useTranslation();
  const { control, register, formState } = useFormContext<ApprovalDraft>();
  const problem = formState.errors.password?.type;
  const known = PASSWORD_PROBLEMS.find((code) => code === problem);
  return (
    <fieldset className={classes.approval}>
      <legend>{t('access.approval.title')}</legend>
      <p>{t('access.approval.why')}</p>
      <div className={classes.pair}>
        <Controller
          control={control}
          name="slotId"
          render={({ field: { value, onChange, ref, onBlur } }) => (
            <Select
              ref={ref}
              onBlur={onBlur}
              label={t('access.approval.officer')}
              placeholder={t('access.approval.choose')}
              data={officers.map(({ slotId, displayName }) => ({
                value: slotId,
                label: displayName,
              }))}
              value={value === '' ? null : value}
              onChange={(chosen) => onChange(chosen ?? '')}
              error={formState.errors.slotId !== undefined && t('common.required')}
              allowDeselect={false}
            />
          )}
        />
        <PasswordInput
          label={t('access.approval.password')}
          error={
            problem !== undefined &&
            (known === undefined ? t('common.required') : t(`errors.${known}.title`))
          }
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword') }}
          {...register('password')}
        />
      </div>
    </fieldset>
  );
}

/** Where nobody else may approve: why the act cannot wait for somebody. */
export function AloneFields() {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<ApprovalDraft>();
  return (
    <fieldset className={classes.approval}>
      <legend>{t('access.approval.aloneTitle')}</legend>
      <p>{t('access.approval.aloneWhy')}</p>
      <Textarea
        label={t('access.approval.reason')}
        error={
          formState.errors.reason !== undefined &&
          t('access.approval.reasonShort', { count: BREAK_GLASS_REASON_MIN })
        }
        maxLength={ACCESS_REASON_MAX}
        autosize
        minRows={2}
        {...register('reason')}
      />
    </fieldset>
  );
}
