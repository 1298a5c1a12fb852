import { Button, PasswordInput, Select, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import { DoorFooter } from './door-footer';

interface UnlockProps {
  readonly officers: readonly { readonly slotId: string; readonly displayName: string }[];
  readonly appVersion: string;
}

/** Buka kunci: who, and the password. Says nothing about what lies behind it. */
export function Unlock({ officers, appVersion }: UnlockProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [slotId, setSlotId] = useState(officers[0]?.slotId ?? '');
  const [password, setPassword] = useState('');
  const unlock = useMutation(
    queries.vault.unlock.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: () => setPassword(''),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!unlock.isPending) unlock.mutate({ slotId, password });
  };
  return (
    <CentredCard>
      <Title order={1}>{t('accounts.unlock.title')}</Title>
      <Text c="dimmed">{t('accounts.unlock.purpose')}</Text>
      <form onSubmit={submit}>
        <Select
          label={t('accounts.unlock.officer')}
          data={officers.map((officer) => ({ value: officer.slotId, label: officer.displayName }))}
          value={slotId}
          onChange={(value) => setSlotId(value ?? '')}
          allowDeselect={false}
          mb="sm"
        />
        <PasswordInput
          label={t('accounts.unlock.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          autoFocus
          mb="md"
        />
        <ErrorNote error={unlock.error} />
        <Button type="submit" fullWidth mt="md" loading={unlock.isPending}>
          {t('accounts.unlock.submit')}
        </Button>
      </form>
      <DoorFooter appVersion={appVersion} />
    </CentredCard>
  );
}
