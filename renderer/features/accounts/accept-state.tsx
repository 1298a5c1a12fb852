import {
  Button,
  Group,
  NativeSelect,
  PasswordInput,
  Radio,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPT_REASONS, type AcceptReason } from '../../../shared/domain/audit/accept-reasons';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import { FieldGrid } from '../../ui/field-grid';
import classes from './accounts.module.css';

interface AcceptStateProps {
  readonly officers: readonly { readonly slotId: string; readonly displayName: string }[];
  /** Who tried to unlock: the head, if it is to work. */
  readonly slotId: string;
  /** What unlocking has found. */
  readonly found: unknown;
  readonly onBack: () => void;
}

/** Opening a vault that is not as it was left: why, and who takes that on with the head. */
export default function AcceptState({ officers, slotId, found, onBack }: AcceptStateProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<AcceptReason | null>(null);
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState({ slotId: '', password: '' });
  const accept = useMutation(
    queries.vault.acceptState.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onSettled: () => {
        setPassword('');
        setSecond((chosen) => ({ ...chosen, password: '' }));
      },
    }),
  );
  const isComplete = password !== '' && (second.slotId === '' || second.password !== '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason === null || !isComplete || accept.isPending) return;
    accept.mutate({ slotId, password, reason, second: second.slotId === '' ? null : second });
  };
  const head = officers.find((officer) => officer.slotId === slotId)?.displayName ?? '';
  return (
    <CentredCard wide>
      <div>
        <Title order={1}>{t('accounts.accept.title')}</Title>
        <Text c="dimmed">{t('accounts.accept.what')}</Text>
      </div>
      <ErrorNote error={accept.error ?? found} />
      <form className={classes.form} onSubmit={submit} aria-label={t('accounts.accept.title')}>
        <Reasons value={reason} onChoose={setReason} />
        <FieldGrid>
          <Secret
            label={t('accounts.accept.password', { name: head })}
            value={password}
            onType={setPassword}
          />
          {officers.length > 1 && (
            <SecondPerson
              others={officers.filter((officer) => officer.slotId !== slotId)}
              value={second}
              onChange={setSecond}
            />
          )}
        </FieldGrid>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button
            type="submit"
            loading={accept.isPending}
            disabled={reason === null || !isComplete}
          >
            {t('accounts.accept.submit')}
          </Button>
        </Group>
      </form>
    </CentredCard>
  );
}

interface ReasonsProps {
  readonly value: AcceptReason | null;
  readonly onChoose: (reason: AcceptReason | null) => void;
}

function Reasons({ value, onChoose }: ReasonsProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('accounts.accept.reason')}
      value={value ?? ''}
      onChange={(chosen) => onChoose(ACCEPT_REASONS.find((one) => one === chosen) ?? null)}
    >
      <Stack gap={6} mt={4}>
        {ACCEPT_REASONS.map((one) => (
          <Radio key={one} value={one} label={t(`accounts.accept.reasons.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface SecondPersonProps {
  readonly others: AcceptStateProps['officers'];
  readonly value: { readonly slotId: string; readonly password: string };
  readonly onChange: (value: { slotId: string; password: string }) => void;
}

/** In an office of one there is nobody to choose. */
function SecondPerson({ others, value, onChange }: SecondPersonProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={8}>
      <NativeSelect
        label={t('accounts.accept.second')}
        value={value.slotId}
        onChange={(event) => onChange({ slotId: event.currentTarget.value, password: '' })}
        data={[
          { value: '', label: t('accounts.accept.nobody') },
          ...others.map((one) => ({ value: one.slotId, label: one.displayName })),
        ]}
      />
      <Secret
        label={t('accounts.accept.secondPassword')}
        value={value.password}
        disabled={value.slotId === ''}
        onType={(password) => onChange({ ...value, password })}
      />
    </Stack>
  );
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onType: (password: string) => void;
}

function Secret({ label, value, disabled = false, onType }: SecretProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onType(event.currentTarget.value)}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword') }}
    />
  );
}
