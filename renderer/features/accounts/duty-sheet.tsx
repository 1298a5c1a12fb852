import { Button, Checkbox, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultSession } from '../../../shared/contract/vault';
import type { Duty } from '../../../shared/domain/duty';
import { currentLanguage } from '../../app/language';
import { lockNow } from '../../app/pending-writes';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import classes from './duty-sheet.module.css';

/** Between door and work, once a year: what the law says of keeping identities secret. */
export default function DutySheet({ session }: { session: VaultSession }) {
  const { queries } = useVault();
  const duty = useQuery(queries.accounts.duty.queryOptions());
  return (
    <CentredCard wide>
      <ErrorNote error={duty.error} />
      {duty.data !== undefined && <Sheet duty={duty.data} session={session} />}
    </CentredCard>
  );
}

function Sheet({ duty, session }: { duty: Duty; session: VaultSession }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const language = currentLanguage();
  // Never ticked beforehand: accepting is an act.
  const [isRead, setRead] = useState(false);
  const accept = useMutation(
    queries.accounts.acceptDuty.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isRead && !accept.isPending) accept.mutate({ version: duty.version });
  };
  const { displayName, position } = session.officer;
  return (
    <form className={classes.form} onSubmit={submit}>
      <div>
        <Title order={1}>{duty.title[language]}</Title>
        <Text c="dimmed">{t('accounts.duty.yearly')}</Text>
      </div>
      <div className={classes.text} tabIndex={0} role="region" aria-label={duty.title[language]}>
        {duty.paragraphs.map((paragraph) => (
          <p key={paragraph.id}>{paragraph[language]}</p>
        ))}
      </div>
      <p className={classes.basis}>
        <strong>{t('common.basis')}:</strong> {duty.basis.map(({ text }) => text).join(' · ')}
      </p>
      <Checkbox
        label={t('accounts.duty.accept')}
        checked={isRead}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      <ErrorNote error={accept.error} />
      <div className={classes.end}>
        <p className={classes.who}>
          <span>{t('accounts.duty.forOfficer')}</span>
          <strong>{displayName}</strong>
          <span>{position}</span>
        </p>
        <Button variant="default" onClick={lockNow}>
          {t('accounts.duty.leave')}
        </Button>
        <Button type="submit" disabled={!isRead} loading={accept.isPending}>
          {t('accounts.duty.submit')}
        </Button>
      </div>
    </form>
  );
}
