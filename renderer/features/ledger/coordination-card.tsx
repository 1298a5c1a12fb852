import { Button, Checkbox } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COORDINATION_NEEDS, coordinationText } from '../../../shared/domain/coordination/summary';
import { CLIPBOARD_SECONDS } from '../../../shared/shell';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './ledger.module.css';

/** Ringkasan koordinasi: copied with one click, gone from the clipboard after half a minute. */
export function CoordinationCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const needs = COORDINATION_NEEDS.filter((need) => chosen.includes(need));
  const copy = useCopySummary();
  return (
    <Card title={t('ledger.coordination.title')}>
      <div className={classes.stack}>
        <p>{t('ledger.coordination.text')}</p>
        <Checkbox.Group
          className={classes.wide}
          label={t('ledger.coordination.needs')}
          value={[...chosen]}
          onChange={setChosen}
        >
          <div className={classes.needs}>
            {COORDINATION_NEEDS.map((need) => (
              <Checkbox key={need} value={need} label={t(`ledger.coordination.need.${need}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <ErrorNote error={copy.error} />
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          disabled={needs.length === 0}
          loading={copy.isPending}
          onClick={() => copy.mutate({ caseId, needs })}
        >
          {t('ledger.coordination.copy')}
        </Button>
        {needs.length === 0 && <p className={classes.muted}>{t('ledger.coordination.choose')}</p>}
        {copy.data !== undefined && <Copied key={copy.submittedAt} result={copy.data} />}
      </div>
    </Card>
  );
}

/** The text is made anew by the shell from the same fields: the page cannot copy any other. */
function useCopySummary() {
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: Parameters<typeof client.ledger.coordinationSummary>[0]) => {
      const summary = await client.ledger.coordinationSummary(input);
      await queryClient.invalidateQueries({ queryKey: queries.cases.history.key() });
      const outcome = await window.suaka.copySummary(summary);
      return { text: coordinationText(summary), copied: outcome.kind === 'done' };
    },
  });
}

/** What lies on the clipboard, until it is cleared. */
function Copied({ result }: { result: { readonly text: string; readonly copied: boolean } }) {
  const { t } = useTranslation();
  const [cleared, setCleared] = useState(false);
  useEffect(() => {
    // A second later than the shell, which counts for itself: nothing is said too early.
    const timer = setTimeout(() => setCleared(true), (CLIPBOARD_SECONDS + 1) * 1_000);
    return () => clearTimeout(timer);
  }, []);
  if (!result.copied) return <p role="alert">{t('ledger.coordination.failed')}</p>;
  return (
    <>
      <p className={classes.muted} role="status">
        {cleared
          ? t('ledger.coordination.cleared')
          : t('ledger.coordination.copied', { seconds: CLIPBOARD_SECONDS })}
      </p>
      <p className={classes.preview}>{result.text}</p>
    </>
  );
}
