import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopVersionInfo } from '../../../../shared/contract/sop-versions';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { CompareVersions } from './compare-versions';
import { ImportPackage } from './import-package';
import { type Exported, useExport } from './use-export';
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
  const exported = useExport();
  const edit = ({ version, origin }: SopVersionInfo) =>
    start.mutate({ version, isApp: origin === 'app' });
  return (
    <div className={classes.stack}>
      <ErrorNote error={error ?? start.error ?? exported.error} />
      {data !== undefined && (
        <VersionTable
          versions={data}
          onHandbook={({ version }) => setHandbook(version)}
          onEdit={edit}
          onExport={({ version }) => exported.mutate(version)}
        />
      )}
      {exported.data !== undefined && <ExportNote exported={exported.data} />}
      <div className={classes.bar}>
        <p className={classes.muted}>{t('sopVersions.list.stay')}</p>
        <ImportPackage onImported={onEdit} />
      </div>
      {data !== undefined && data.length > 1 && <CompareVersions versions={data} />}
      <HandbookDialog version={handbook} onClose={() => setHandbook(null)} />
    </div>
  );
}

/** How exporting ended, with the fingerprint that the other shelter will ask for. */
function ExportNote({ exported: { outcome, fingerprint } }: { exported: Exported }) {
  const { t } = useTranslation();
  if (outcome.kind === 'cancelled') return null;
  if (outcome.kind === 'failed') return <p role="alert">{t('sopVersions.package.exportFailed')}</p>;
  return <p role="status">{t('sopVersions.package.exported', { fingerprint })}</p>;
}
