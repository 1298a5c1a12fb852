import { Button, NativeSelect, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPT_REASONS, type AcceptReason } from '../../../shared/domain/audit/accept-reasons';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './accounts.module.css';

interface AcceptStateProps {
  /** Who opens the vault: the head. */
  readonly slotId: string;
  readonly others: readonly { readonly slotId: string; readonly displayName: string }[];
}

/** Opening a vault that is not as it was left: why, and who takes that on with the head. */
export default function AcceptState({ slotId, others }: AcceptStateProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [isShown, setShown] = useState(false);
  const [reason, setReason] = useState<AcceptReason | null>(null);
  const [password, setPassword] = useState('');
  const [secondSlotId, setSecondSlotId] = useState('');
  const [secondPassword, setSecondPassword] = useState('');
  const accept = useMutation(
    queries.vault.acceptState.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onSettled: () => {
        setPassword('');
        setSecondPassword('');
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason === null || password === '' || accept.isPending) return;
    const second = secondSlotId === '' ? null : { slotId: secondSlotId, password: secondPassword };
    if (second?.password === '') return;
    accept.mutate({ slotId, password, reason, second });
  };
  if (!isShown) {
    return (
      <Button variant="default" fullWidth onClick={() => setShown(true)}>
        {t('accounts.accept.show')}
      </Button>
    );
  }
  const field = {
    autoComplete: 'off',
    visibilityToggleButtonProps: { 'aria-label': t('accounts.showPassword') },
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t('accounts.accept.title')}>
      <Text size="sm">{t('accounts.accept.what')}</Text>
      <Radio.Group
        label={t('accounts.accept.reason')}
        value={reason ?? ''}
        onChange={(value) => setReason(ACCEPT_REASONS.find((one) => one === value) ?? null)}
      >
        <Stack gap={6} mt={4}>
          {ACCEPT_REASONS.map((one) => (
            <Radio key={one} value={one} label={t(`accounts.accept.reasons.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <PasswordInput
        {...field}
        label={t('accounts.accept.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {others.length > 0 && (
        <>
          <NativeSelect
            label={t('accounts.accept.second')}
            value={secondSlotId}
            onChange={(event) => setSecondSlotId(event.currentTarget.value)}
            data={[
              { value: '', label: t('accounts.accept.nobody') },
              ...others.map((one) => ({ value: one.slotId, label: one.displayName })),
            ]}
          />
          <PasswordInput
            {...field}
            label={t('accounts.accept.secondPassword')}
            value={secondPassword}
            disabled={secondSlotId === ''}
            onChange={(event) => setSecondPassword(event.currentTarget.value)}
          />
        </>
      )}
      <ErrorNote error={accept.error} />
      <Button type="submit" fullWidth loading={accept.isPending} disabled={reason === null}>
        {t('accounts.accept.submit')}
      </Button>
    </form>
  );
}
