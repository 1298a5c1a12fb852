import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceRow } from '../../../shared/contract/conferences';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { ConferenceRows } from './conference-rows';
import classes from './conference.module.css';
import { ConveneDialog } from './convene-dialog';

/** Konferensi kasus: those of one case, and the way to another. */
export function ConferenceCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { rows, error } = useConferencesOf(caseId);
  const [isConvening, setConvening] = useState(false);
  return (
    <Card
      title={t('conference.list')}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setConvening(true)}
        >
          {t('conference.convene')}
        </Button>
      }
    >
      <ErrorNote error={error} />
      {rows?.length === 0 && <p className={classes.muted}>{t('conference.empty')}</p>}
      <ConferenceRows rows={rows ?? []} />
      {isConvening && (
        <ConveneDialog caseId={caseId} stepId={null} onClose={() => setConvening(false)} />
      )}
    </Card>
  );
}

/** Conferences of one case, the newest first. */
export function useConferencesOf(caseId: string): {
  readonly rows: readonly ConferenceRow[] | undefined;
  readonly error: unknown;
} {
  const { queries } = useVault();
  const { data, error } = useQuery(queries.conferences.list.queryOptions({ input: { caseId } }));
  return { rows: data, error };
}
