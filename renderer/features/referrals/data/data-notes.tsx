import { Alert, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useBilingual } from '../../../app/use-text';
import { missingReason } from './columns';
import classes from './data.module.css';
import { gapNames } from './letterhead-gaps';

interface DataNotesProps {
  readonly view: ReferralView;
  readonly onGround: () => void;
}

/** What a person still has to see to: required data, texts that tell too much, the letterhead. */
export function DataNotes({ view, onGround }: DataNotesProps) {
  if (view.missing.length + view.echoes.length + view.letterheadGaps.length === 0) return null;
  return (
    <div className={classes.notes}>
      <Missing view={view} onGround={onGround} />
      <Echoes view={view} />
      <Gaps view={view} />
    </div>
  );
}

function Missing({ view, onGround }: DataNotesProps) {
  const { t } = useTranslation();
  if (view.missing.length === 0) return null;
  const reasons = view.missing.map((zone) => ({ zone, reason: missingReason(view, zone) }));
  return (
    <Alert
      p="xs"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('referrals.data.missingTitle')}
    >
      <ul className={classes.list}>
        {reasons.map(({ zone, reason }) => (
          <li key={zone}>
            <strong>{t(`referrals.zones.${zone}`)}</strong> {t(`referrals.data.missing.${reason}`)}
          </li>
        ))}
      </ul>
      {reasons.some(({ reason }) => reason === 'no_value') && (
        <Link
          to="/cases/$caseId"
          params={{ caseId: view.row.caseId }}
          search={{ tab: 'sop' }}
          className={classes.link}
        >
          {t('referrals.data.openCase')}
        </Link>
      )}
      {reasons.some(({ reason }) => reason === 'not_consented') && (
        <UnstyledButton className={classes.link} onClick={onGround}>
          {t('referrals.data.openGround')}
        </UnstyledButton>
      )}
    </Alert>
  );
}

function Echoes({ view }: Pick<DataNotesProps, 'view'>) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  if (view.echoes.length === 0) return null;
  return (
    <Alert
      p="xs"
      color="orange"
      icon={<IconEye aria-hidden />}
      title={t('referrals.data.echoTitle')}
    >
      <ul className={classes.list}>
        {view.echoes.map(({ label, words }) => (
          <li key={`${label.id}/${words}`}>
            {t('referrals.data.echo', { label: bilingual(label), words })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Gaps({ view }: Pick<DataNotesProps, 'view'>) {
  const { t } = useTranslation();
  if (view.letterheadGaps.length === 0) return null;
  const fields = gapNames(view.letterheadGaps)
    .map((gap) => t(`referrals.data.gapFields.${gap}`))
    .join(', ');
  return (
    <Alert p="xs" color="gray" icon={<IconInfoCircle aria-hidden />}>
      {t('referrals.data.gaps', { fields })}{' '}
      <Link to="/settings" className={classes.link}>
        {t('referrals.data.openSettings')}
      </Link>
    </Alert>
  );
}
