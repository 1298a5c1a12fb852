import { Button, Title } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Diagnostics } from './diagnostics';
import classes from './maintenance.module.css';
import { ProgramCard } from './program-card';
import { BackupsCard, VaultFilesCard } from './vault-files-card';

/** Pemeliharaan (TI): what IT staff may see without a key. Nothing in it comes from a case. */
export default function Maintenance({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const report = useQuery(queries.maintenance.report.queryOptions({ gcTime: 0 }));
  const installation = useQuery(queries.vault.installation.queryOptions());
  const checkAgain = () => void Promise.all([report.refetch(), installation.refetch()]);
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1}>{t('maintenance.title')}</Title>
          <p className={classes.note}>{t('maintenance.intro')}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={report.isFetching}
          onClick={checkAgain}
        >
          {t('maintenance.again')}
        </Button>
        <Button
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
          data-autofocus
        >
          {t('maintenance.back')}
        </Button>
      </header>
      <ErrorNote error={report.error ?? installation.error} />
      {report.data !== undefined && (
        <div className={classes.columns}>
          <div className={classes.column}>
            <VaultFilesCard report={report.data} />
            <BackupsCard report={report.data} />
            <Card title={t('maintenance.updates.title')}>
              <p className={classes.note}>{t('maintenance.updates.none')}</p>
            </Card>
          </div>
          <div className={classes.column}>
            <ProgramCard report={report.data} fault={installation.data} />
            <Diagnostics report={report.data} fault={installation.data ?? null} />
          </div>
        </div>
      )}
    </main>
  );
}
