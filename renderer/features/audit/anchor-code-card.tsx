import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './audit.module.css';
import { CheckCode } from './check-code';

/** The daily code for the paper register, large enough to be copied by hand, and what it is for. */
export function AnchorCodeCard() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { dateTimeOf } = useDates();
  const { data, error } = useQuery(queries.audit.anchorCode.queryOptions({ gcTime: 0 }));
  return (
    <Card title={t('audit.code.title')}>
      <div className={classes.stack}>
        <p>{t('audit.code.what')}</p>
        <ErrorNote error={error} />
        {data !== undefined && (
          <div className={classes.code}>
            <output data-anchor-code>{data.code}</output>
            <strong>{t('audit.code.sequence', { sequence: data.sequence })}</strong>
            <span>{dateTimeOf(data.at)}</span>
          </div>
        )}
        <p className={classes.muted}>{t('audit.code.why')}</p>
        <CheckCode />
      </div>
    </Card>
  );
}
