import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCall } from '../../../../shared/domain/permissions';
import { useSession } from '../../../app/session-context';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { MoveCaseDialog } from './move-case-dialog';

/** Shown only while a newer version is in force than the one of the case, to those who may move it. */
export function MoveCaseCard({ caseId }: { caseId: string }) {
  const mayMove = mayCall('sopVersions.move', useSession().officer.role);
  return mayMove ? <NewerVersion caseId={caseId} /> : null;
}

function NewerVersion({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [isOpen, setOpen] = useState(false);
  const { data: report, error } = useQuery(
    queries.sopVersions.moveReport.queryOptions({ input: { caseId } }),
  );
  if (error !== null) return <ErrorNote error={error} />;
  if (report === undefined || report === null) return null;
  const { fromVersion: from, toVersion: to } = report;
  return (
    <Card title={t('sopVersions.move.title')}>
      <div className={classes.stack}>
        <p>{t('sopVersions.move.newer', { from, to })}</p>
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('sopVersions.move.open', { to })}
          </Button>
        </div>
      </div>
      <MoveCaseDialog
        caseId={caseId}
        report={isOpen ? report : null}
        onClose={() => setOpen(false)}
      />
    </Card>
  );
}
