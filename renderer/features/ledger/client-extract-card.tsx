import { IconHome } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import classes from './ledger.module.css';
import { PaperButtons } from './paper-buttons';

/** Catatan untuk klien: who got the client's data, in plain words, on paper. */
export function ClientExtractCard({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  return (
    <Card title={t('ledger.extract.title')}>
      <div className={classes.stack}>
        <p>{t('ledger.extract.text')}</p>
        <p className={classes.care}>
          <IconHome size={18} aria-hidden />
          {t('ledger.extract.warning')}
        </p>
        <PaperButtons
          paper="extract"
          pages={() => client.ledger.clientExtract({ caseId })}
          onDone={() =>
            void queryClient.invalidateQueries({ queryKey: queries.cases.history.key() })
          }
        />
        <Link className={classes.link} to="/referrals/ledger" search={{ file: caseId }}>
          {t('ledger.extract.open')}
        </Link>
      </div>
    </Card>
  );
}
