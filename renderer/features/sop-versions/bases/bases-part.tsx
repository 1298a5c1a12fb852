import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenBasis } from '../../../../shared/contract/sop-versions';
import { basisKey } from '../../../../shared/domain/sop/bases';
import { useBilingual, useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Pill } from '../../../ui/pill';
import classes from '../sop-versions.module.css';
import { ConfirmBasisDialog } from './confirm-basis-dialog';
import { useRefreshBases } from './use-refresh-bases';

/** Yang perlu dikonfirmasi: what waits, what was confirmed, by whom and by which document. */
export function BasesPart() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [filter, setFilter] = useState('waiting');
  const [chosen, setChosen] = useState<readonly OpenBasis[]>([]);
  const { data, error } = useQuery(queries.sopVersions.bases.queryOptions());
  const bases = data ?? [];
  const waiting = bases.filter(({ confirmation }) => confirmation === null);
  const shown = filter === 'waiting' ? waiting : bases;
  return (
    <Card
      title={t('sopVersions.bases.title')}
      aside={
        <span className={classes.counts}>
          <Pill tone={waiting.length > 0 ? 'warn' : 'neutral'}>
            {t('sopVersions.bases.open', { count: waiting.length })}
          </Pill>
          <Pill tone="good">
            {t('sopVersions.bases.done', { count: bases.length - waiting.length })}
          </Pill>
        </span>
      }
    >
      <div className={classes.stack}>
        <p className={classes.muted}>{t('sopVersions.bases.why')}</p>
        <div>
          <SegmentedControl
            aria-label={t('sopVersions.bases.filter')}
            value={filter}
            onChange={setFilter}
            data={[
              { value: 'waiting', label: t('sopVersions.bases.waiting') },
              { value: 'all', label: t('sopVersions.bases.all') },
            ]}
          />
        </div>
        <ErrorNote error={error} />
        {data !== undefined && shown.length === 0 && <p>{t('sopVersions.bases.none')}</p>}
        <ul className={classes.bases}>
          {shown.map((basis) => (
            <BasisRow
              key={basisKey(basis.elementId, basis.text)}
              basis={basis}
              onConfirm={() => setChosen([basis])}
            />
          ))}
        </ul>
      </div>
      <ConfirmBasisDialog bases={chosen} onClose={() => setChosen([])} />
    </Card>
  );
}

function BasisRow({ basis, onConfirm }: { basis: OpenBasis; onConfirm: () => void }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  const { elementId, title, confirmation } = basis;
  return (
    <li>
      <div>
        <strong>{elementId}</strong> <span className={classes.muted}>{text(title)}</span>
        <p>{basis.text}</p>
        {confirmation !== null && (
          <p className={classes.confirmed}>
            <Pill tone="good">{t('sopVersions.bases.confirmed')}</Pill>{' '}
            {t('sopVersions.bases.by', {
              source: confirmation.source,
              name: confirmation.byName,
              date: dateOf(confirmation.at),
            })}
          </p>
        )}
      </div>
      {confirmation === null ? (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('sopVersions.bases.confirmOf', { element: elementId })}
          onClick={onConfirm}
        >
          {t('sopVersions.bases.confirm')}
        </Button>
      ) : (
        <Withdraw elementId={elementId} confirmationId={confirmation.confirmationId} />
      )}
    </li>
  );
}

function Withdraw({ elementId, confirmationId }: { elementId: string; confirmationId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const refresh = useRefreshBases();
  const withdraw = useMutation(
    queries.sopVersions.withdraw.mutationOptions({ onSettled: refresh }),
  );
  return (
    <div>
      <Button
        variant="default"
        size="compact-md"
        loading={withdraw.isPending}
        aria-label={t('sopVersions.bases.withdrawOf', { element: elementId })}
        onClick={() => withdraw.mutate({ confirmationId })}
      >
        {t('sopVersions.bases.withdraw')}
      </Button>
      <ErrorNote error={withdraw.error} />
    </div>
  );
}
