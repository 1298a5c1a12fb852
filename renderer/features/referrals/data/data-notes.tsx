import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { missingReason } from './columns';
import classes from './data.module.css';
import { Note } from '../note';
import { gapNames } from './letterhead-gaps';

/** Required data that nobody has written down, agreed to or ticked yet, and what to do about it. */
export function MissingData({ view, onGround }: { view: ReferralView; onGround: () => void }) {
  const { t } = useTranslation();
  if (view.missing.length === 0) return null;
  const reasons = view.missing.map((zone) => ({ zone, reason: missingReason(view, zone) }));
  return (
    <Note
      tone="warn"
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
    </Note>
  );
}

/** Letterhead fields that are still empty: the letter can be made, with gaps. */
export function LetterheadGaps({ view }: { view: ReferralView }) {
  const { t } = useTranslation();
  if (view.letterheadGaps.length === 0) return null;
  const fields = gapNames(view.letterheadGaps)
    .map((gap) => t(`referrals.data.gapFields.${gap}`))
    .join(', ');
  return (
    <Note tone="info" icon={<IconInfoCircle aria-hidden />}>
      {t('referrals.data.gaps', { fields })}{' '}
      <Link to="/settings" className={classes.link}>
        {t('referrals.data.openSettings')}
      </Link>
    </Note>
  );
}
