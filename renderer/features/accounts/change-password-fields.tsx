import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, PasswordInput } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { VaultSession } from '../../../shared/contract/vault';
import { userErrorOf } from '../../app/user-error';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './accounts.module.css';
import {
  type ChangePasswordForm,
  changePasswordSchema,
  EMPTY_CHANGE,
  namesOf,
} from './change-password-form';
import { NewPasswordFields } from './new-password';
import { useWait } from '../../app/use-wait';

interface ChangePasswordFieldsProps {
  readonly session: VaultSession;
  readonly oldLabel: string;
  readonly onDone: () => void;
  /** What stands beside the button. */
  readonly children?: ReactNode;
}

/** Old password, new password twice, and the change itself. */
export function ChangePasswordFields(props: ChangePasswordFieldsProps) {
  const { session, oldLabel, onDone, children } = props;
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const { secondsLeft, startFor } = useWait();
  const known = namesOf(session);
  const schema = useMemo(() => changePasswordSchema(namesOf(session)), [session]);
  const form = useForm<ChangePasswordForm>({
    resolver: zodResolver(schema),
    defaultValues: EMPTY_CHANGE,
  });
  const change = useMutation(
    queries.vault.changePassword.mutationOptions({
      onSuccess: async () => {
        form.reset(EMPTY_CHANGE);
        onDone();
        await queryClient.invalidateQueries({ queryKey: queries.door.status.key() });
      },
      onError: startFor,
    }),
  );
  const submit = form.handleSubmit(({ old, password }) => {
    if (secondsLeft === 0) change.mutate({ oldPassword: old, newPassword: password });
  });
  const isTooSoon = userErrorOf(change.error)?.code === 'wait_before_retry';
  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <PasswordInput
          label={oldLabel}
          error={form.formState.errors.old !== undefined && t('common.required')}
          autoComplete="off"
          autoFocus
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword') }}
          {...form.register('old')}
        />
        <NewPasswordFields known={known} replaces />
        {secondsLeft > 0 && (
          <Alert color="yellow" variant="light" icon={<IconHourglass aria-hidden />} role="alert">
            {t('accounts.unlock.wait', { count: secondsLeft })}
          </Alert>
        )}
        {!isTooSoon && <ErrorNote error={change.error} />}
        <div className={classes.submit}>
          {children}
          <Button type="submit" loading={change.isPending} disabled={secondsLeft > 0}>
            {t('accounts.changePassword.submit')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
