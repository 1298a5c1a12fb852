import { Alert, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../shared/contract/audit';
import { currentLanguage } from '../../app/language';
import { describe } from '../../app/user-error';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './audit.module.css';

/** How often a running verification is asked how far it is. */
const POLL_MS = 250;

/** Verifies the whole chain in pieces, tells how far it is, and says in words what came out. */
export function VerifyCard() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const state = useQuery(
    queries.audit.verification.queryOptions({
      refetchInterval: ({ state: { data } }) => (data?.kind === 'running' ? POLL_MS : false),
    }),
  );
  const keep = (next: Verification) =>
    queryClient.setQueryData(queries.audit.verification.queryKey(), next);
  const start = useMutation(
    queries.audit.verify.mutationOptions({
      onSuccess: async (next) => {
        keep(next);
        // That it was verified is an entry, and so another code.
        const keys = [queries.audit.list.key(), queries.audit.anchorCode.key()];
        await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
    }),
  );
  const stop = useMutation(queries.audit.stopVerification.mutationOptions({ onSuccess: keep }));
  const kind = state.data?.kind ?? 'none';
  return (
    <Card title={t('audit.verify.title')}>
      <div className={classes.stack}>
        <p className={classes.muted}>{t('audit.verify.what')}</p>
        {state.data !== undefined && <VerificationState state={state.data} />}
        <ErrorNote error={state.error ?? start.error ?? stop.error} />
        {kind === 'running' ? (
          <Button variant="default" onClick={() => stop.mutate(undefined)} loading={stop.isPending}>
            {t('audit.verify.stop')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            onClick={() => start.mutate({})}
            loading={start.isPending}
          >
            {t(`audit.verify.${kind === 'none' ? 'start' : 'again'}`)}
          </Button>
        )}
      </div>
    </Card>
  );
}

function VerificationState({ state }: { state: Verification }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'none':
      return null;
    case 'running':
      return <RunningState {...state} />;
    case 'whole':
      return (
        <p className={classes.whole} role="status">
          <IconCircleCheck size={18} aria-hidden />
          {t('audit.verify.whole', { entries: grouped(state.entries) })}
        </p>
      );
    case 'broken':
      return (
        <BadNews title={t('audit.verify.broken', { sequence: grouped(state.sequence) })}>
          {t('audit.verify.brokenAction')}
        </BadNews>
      );
    case 'stopped':
      return <p role="status">{t('audit.verify.stopped')}</p>;
    case 'failed': {
      const { title, action } = describe(state.error.code, state.error.details);
      return <BadNews title={title}>{action}</BadNews>;
    }
  }
}

function RunningState({ checked, total }: { checked: number; total: number }) {
  const { t } = useTranslation();
  return (
    <div>
      <Progress
        value={total === 0 ? 0 : (checked / total) * 100}
        aria-label={t('audit.verify.progress')}
      />
      <p className={classes.muted}>
        {t('audit.verify.running', { checked: grouped(checked), total: grouped(total) })}
      </p>
    </div>
  );
}

function BadNews({ title, children }: { title: string; children: string }) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      {children}
    </Alert>
  );
}

/** `1.234` in Indonesian, `1,234` in English. */
function grouped(count: number): string {
  return count.toLocaleString(currentLanguage());
}
