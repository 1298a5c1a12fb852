import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopVersionInfo } from '../../../../shared/contract/sop-versions';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { CompareVersions } from './compare-versions';
import { HandbookDialog } from './handbook-dialog';
import { VersionTable } from './version-table';

/** Every version with who published it, and two of them side by side. */
export function VersionsPart({ onEdit }: { onEdit: () => void }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [handbook, setHandbook] = useState<number | null>(null);
  const { data, error } = useQuery(queries.sopVersions.list.queryOptions());
  const start = useMutation(
    queries.sopVersions.startDraft.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.sopVersions.draft.key() });
        onEdit();
      },
    }),
  );
  const edit = ({ version, origin }: SopVersionInfo) =>
    start.mutate({ version, isApp: origin === 'app' });
  return (
    <div className={classes.stack}>
      <ErrorNote error={error ?? start.error} />
      {data !== undefined && (
        <VersionTable
          versions={data}
          onHandbook={({ version }) => setHandbook(version)}
          onEdit={edit}
        />
      )}
      <p className={classes.muted}>{t('sopVersions.list.stay')}</p>
      {data !== undefined && data.length > 1 && <CompareVersions versions={data} />}
      <HandbookDialog version={handbook} onClose={() => setHandbook(null)} />
    </div>
  );
}
