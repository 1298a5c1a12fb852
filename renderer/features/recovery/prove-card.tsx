import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './recovery.module.css';
import { ShareField } from './share-field';
import { judgeShare } from './share-verdict';

interface ProveCardProps {
  readonly isProven: boolean;
  readonly onProven: () => void;
}

/** The drill at set-up: a share typed from paper proves that the paper is there and readable. */
export function ProveCard({ isProven, onProven }: ProveCardProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [share, setShare] = useState('');
  const kit = useQuery(queries.recovery.kit.queryOptions({ gcTime: 0 })).data;
  const prove = useMutation(
    queries.recovery.proveShare.mutationOptions({
      onSuccess: async () => {
        onProven();
        await queryClient.invalidateQueries({ queryKey: queries.recovery.state.key() });
      },
    }),
  );
  if (isProven) {
    return (
      <Card title={t('recovery.desk.proveTitle')}>
        <p className={classes.verdict} data-tone="good" role="status">
          <IconCircleCheck size={18} aria-hidden />
          {t('recovery.desk.proven')}
        </p>
      </Card>
    );
  }
  if (kit?.kind !== 'present') return null;
  const verdict = judgeShare(share, kit);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (verdict.kind === 'ok' && !prove.isPending) prove.mutate({ share });
  };
  return (
    <Card title={t('recovery.desk.proveTitle')}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.muted}>{t('recovery.desk.proveText')}</p>
        <ShareField
          label={t('recovery.share.any')}
          value={share}
          verdict={verdict}
          onChange={setShare}
        />
        <ErrorNote error={prove.error} />
        <Button
          type="submit"
          variant="default"
          disabled={verdict.kind !== 'ok'}
          loading={prove.isPending}
        >
          {t('recovery.desk.prove')}
        </Button>
      </form>
    </Card>
  );
}
