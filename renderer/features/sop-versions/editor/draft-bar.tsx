import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import { diffSop } from '../../../../shared/domain/sop/diff';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { DiffView } from '../versions/diff-view';
import { CheckResult } from './check-result';
import { DiscardDialog } from './discard-dialog';
import { PublishDialog } from './publish-dialog';

type Open = 'compare' | 'publish' | 'discard' | null;

/** What is done with the draft as a whole: check it, see what it changes, publish or discard it. */
export function DraftBar({ draft }: { draft: SopDraft }) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const { dateOf } = useDates();
  const [open, setOpen] = useState<Open>(null);
  const check = useMutation({ mutationFn: () => client.sopVersions.check() });
  const close = () => setOpen(null);
  const renew = () => queryClient.invalidateQueries({ queryKey: queries.sopVersions.key() });
  const { baseVersion: version, changedBy: name, changedAt } = draft;
  return (
    <Card>
      <div className={classes.stack}>
        <div className={classes.bar}>
          <p>
            <strong>{t('sopVersions.editor.draft', { version })}</strong>{' '}
            <span className={classes.muted}>
              {t('sopVersions.editor.changed', { name, date: dateOf(changedAt) })}
            </span>
          </p>
          <Button variant="default" onClick={() => setOpen('discard')}>
            {t('sopVersions.editor.discard')}
          </Button>
          <Button variant="default" onClick={() => setOpen('compare')}>
            {t('sopVersions.editor.compare')}
          </Button>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {t('sopVersions.editor.check')}
          </Button>
          <Button onClick={() => setOpen('publish')}>{t('sopVersions.editor.publish')}</Button>
        </div>
        <ErrorNote error={check.error} />
        {check.data !== undefined && <CheckResult draft={draft} problems={check.data} />}
      </div>
      <Modal
        opened={open === 'compare'}
        onClose={close}
        title={t('sopVersions.editor.compare')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {open === 'compare' && <DraftDiff draft={draft} />}
      </Modal>
      <PublishDialog draft={draft} opened={open === 'publish'} onClose={close} onDone={renew} />
      <DiscardDialog draft={draft} opened={open === 'discard'} onClose={close} onDone={renew} />
    </Card>
  );
}

function DraftDiff({ draft }: { draft: SopDraft }) {
  const { queries } = useVault();
  const base = useQuery(
    queries.sopVersions.get.queryOptions({
      input: { version: draft.baseVersion, isApp: draft.baseIsApp },
    }),
  );
  if (base.data === undefined) return <ErrorNote error={base.error} />;
  return <DiffView changes={diffSop(base.data, draft.definition)} />;
}
