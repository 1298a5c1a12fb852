import { Alert, Anchor, Button, NativeSelect, PasswordInput, Text, Title } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type SubmitEvent, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorOf } from '../../app/user-error';
import { useWait } from '../../app/use-wait';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import classes from './accounts.module.css';
import { CapsLockNote } from './caps-lock-note';
import { DoorFooter } from './door-footer';

// Seldom needed, and never while a person waits for the first picture.
const AcceptState = lazy(() => import('./accept-state'));

interface UnlockProps {
  readonly officers: readonly { readonly slotId: string; readonly displayName: string }[];
  readonly appVersion: string;
  readonly onForgot: () => void;
  readonly onMaintenance: () => void;
}

/** Buka kunci: who, and the password. Says nothing about what lies behind it. */
export function Unlock({ officers, appVersion, onForgot, onMaintenance }: UnlockProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const passwordInput = useRef<HTMLInputElement>(null);
  const [slotId, setSlotId] = useState(officers[0]?.slotId ?? '');
  const [password, setPassword] = useState('');
  const [isAccepting, setAccepting] = useState(false);
  const { secondsLeft, startFor } = useWait();
  const unlock = useMutation(
    queries.vault.unlock.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const refuse = (error: unknown) => {
    // A try that came too soon was not looked at: the words stay for the next one.
    if (userErrorOf(error)?.code !== 'wait_before_retry') setPassword('');
    startFor(error);
    passwordInput.current?.focus();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (unlock.isPending || secondsLeft > 0 || password === '') return;
    unlock.mutate({ slotId, password }, { onError: refuse });
  };
  const isChanged = userErrorOf(unlock.error)?.code.startsWith('integrity_') === true;
  if (isChanged && isAccepting) {
    const back = () => setAccepting(false);
    return (
      <Suspense fallback={null}>
        <AcceptState officers={officers} slotId={slotId} found={unlock.error} onBack={back} />
      </Suspense>
    );
  }
  return (
    <CentredCard>
      <div>
        <Title order={1}>{t('accounts.unlock.title')}</Title>
        <Text c="dimmed">{t('accounts.unlock.purpose')}</Text>
      </div>
      <form className={classes.form} onSubmit={submit}>
        <WhoUnlocks officers={officers} slotId={slotId} onChoose={setSlotId} />
        <PasswordInput
          ref={passwordInput}
          label={t('accounts.unlock.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword') }}
          autoComplete="off"
          data-autofocus
          autoFocus
        />
        <CapsLockNote />
        {secondsLeft > 0 ? <WaitNote seconds={secondsLeft} /> : <WrongNote error={unlock.error} />}
        <Button type="submit" fullWidth loading={unlock.isPending} disabled={secondsLeft > 0}>
          {t('accounts.unlock.submit')}
        </Button>
        <Anchor component="button" type="button" size="sm" ta="center" onClick={onForgot}>
          {t('accounts.door.forgot')}
        </Anchor>
      </form>
      {isChanged && (
        <Button variant="default" onClick={() => setAccepting(true)}>
          {t('accounts.accept.show')}
        </Button>
      )}
      <DoorFooter appVersion={appVersion} onMaintenance={onMaintenance} />
    </CentredCard>
  );
}

/** A picker where there is a choice; where there is none, only whose password is asked. */
function WhoUnlocks({
  officers,
  slotId,
  onChoose,
}: {
  officers: UnlockProps['officers'];
  slotId: string;
  onChoose: (slotId: string) => void;
}) {
  const { t } = useTranslation();
  const [only, second] = officers;
  if (second === undefined) {
    return (
      <p className={classes.who}>
        <span>{t('accounts.unlock.officer')}</span>
        <strong>{only?.displayName}</strong>
      </p>
    );
  }
  return (
    <NativeSelect
      label={t('accounts.unlock.officer')}
      data={officers.map((officer) => ({ value: officer.slotId, label: officer.displayName }))}
      value={slotId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

/** Counts down; the seconds change silently, the note itself is announced once. */
function WaitNote({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconHourglass aria-hidden />}
      title={t('errors.wait_before_retry.title')}
      data-error="wait_before_retry"
    >
      <span role="alert" className="visually-hidden">
        {t('accounts.unlock.waitAnnounced')}
      </span>
      <span aria-hidden>{t('accounts.unlock.wait', { count: seconds })}</span>
    </Alert>
  );
}

/** What went wrong, unless it was only too soon and the wait is over. */
function WrongNote({ error }: { error: unknown }) {
  return userErrorOf(error)?.code === 'wait_before_retry' ? null : <ErrorNote error={error} />;
}
