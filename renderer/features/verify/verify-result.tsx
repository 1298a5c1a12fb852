import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Verdict, Verification } from '../../../shared/contract/verify';
import { useDates } from '../../app/use-text';
import classes from './verify.module.css';

const ICONS = {
  current: IconCircleCheck,
  withdrawn: IconAlertTriangle,
  changed: IconCircleX,
  unknown: IconCircleX,
  unreadable: IconHelpCircle,
} as const satisfies Record<Verdict, unknown>;

/** What was found, in words; then the copy as it was issued. */
export function VerifyResult({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const { verdict, by, copy } = result;
  const Icon = ICONS[verdict];
  return (
    <section className={classes.result} data-verdict={verdict} aria-label={t('verify.result')}>
      <h2>
        <Icon size={24} aria-hidden />
        {t(`verify.verdicts.${verdict}.title`)}
      </h2>
      <p>{t(`verify.verdicts.${verdict}.text`)}</p>
      {verdict === 'current' && by !== 'file' && <p>{t('verify.onlyTheCode')}</p>}
      {copy !== null && <IssuedCopy copy={copy} />}
    </section>
  );
}

function IssuedCopy({ copy }: { copy: NonNullable<Verification['copy']> }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const rows: readonly (readonly [string, string])[] = [
    [t('verify.letterNumber'), copy.letterNumber],
    [t('verify.agency'), copy.agencyName],
    [t('verify.issuedAt'), dateTimeOf(copy.issuedAt)],
    [t('verify.copy'), t('verify.copyOf', { number: copy.copyNumber, of: copy.copyCount })],
    ...(copy.page === null ? [] : [[t('verify.page'), String(copy.page)] as const]),
    ...(copy.withdrawnAt === null
      ? []
      : [[t('verify.withdrawnAt'), dateTimeOf(copy.withdrawnAt)] as const]),
  ];
  return (
    <>
      <dl className={classes.rows}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {copy.referralId !== null && (
        <Link to="/referrals/$referralId" params={{ referralId: copy.referralId }}>
          {t('verify.open')}
        </Link>
      )}
    </>
  );
}
