import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { DraftEditor } from './draft-editor';

/** Sunting: the one draft of the vault, or the way to begin it. */
export function EditorPart() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const draft = useQuery(queries.sopVersions.draft.queryOptions());
  const versions = useQuery(queries.sopVersions.list.queryOptions());
  const start = useMutation(
    queries.sopVersions.startDraft.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.sopVersions.draft.key() }),
    }),
  );
  const inForce = versions.data?.find((one) => one.inForce);
  if (draft.data === undefined || versions.data === undefined) {
    return <ErrorNote error={draft.error ?? versions.error} />;
  }
  if (draft.data !== null) return <DraftEditor key={draft.data.draftId} draft={draft.data} />;
  return (
    <Card>
      <div className={classes.stack}>
        <p>{t('sopVersions.editor.none')}</p>
        <ErrorNote error={start.error} />
        {inForce !== undefined && (
          <div>
            <Button
              leftSection={<IconPencil size={16} aria-hidden />}
              loading={start.isPending}
              onClick={() =>
                start.mutate({ version: inForce.version, isApp: inForce.origin === 'app' })
              }
            >
              {t('sopVersions.editor.start', { version: inForce.version })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
