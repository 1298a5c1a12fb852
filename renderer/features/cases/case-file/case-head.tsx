import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../shared/domain/dates/plain-date';
import { useDates } from '../../../app/use-text';
import classes from './case-file.module.css';
import type { CaseView } from '../../../case-parts/case-view';
import { DeadlinePill } from '../../../case-parts/deadline-pill';
import { CaseFlags } from '../../../case-parts/case-flags';
import { RiskPill } from '../../../case-parts/risk-pill';
import { RiskReviewPill } from '../../../case-parts/risk-review-pill';
import { useNow } from '../../../app/use-now';
import { Pill } from '../../../ui/pill';

/** Code name, number, day, companion, and what needs special care. Never a name. */
export function CaseHead({ view: { header } }: { view: CaseView }) {
  const { t } = useTranslation();
  const { dateOf, plainDateOf } = useDates();
  const now = useNow();
  const day = daysBetween(plainDateOf(header.arrivedAt), plainDateOf(now)) + 1;
  const meta = [
    header.number,
    t('caseFile.dayNumber', { count: Math.max(1, day) }),
    t('caseFile.companion', { name: header.companion }),
  ];
  const [due] = header.due;
  return (
    <header className={classes.head}>
      <h1>{header.codeName}</h1>
      <span className={classes.meta}>{meta.join(' · ')}</span>
      <div className={classes.pills}>
        {header.closedAt !== null && (
          <Pill tone="neutral" icon={<IconArchive aria-hidden />}>
            {t('caseFile.closed', { date: dateOf(header.closedAt) })}
          </Pill>
        )}
        {header.riskLevel !== null && <RiskPill level={header.riskLevel} named />}
        <RiskReviewPill reviewDate={header.riskReviewDate} today={plainDateOf(now)} />
        <CaseFlags flags={header.flags} />
        {due !== undefined && <DeadlinePill due={due} now={now} named />}
      </div>
    </header>
  );
}
