import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseMatch } from '../../../../shared/contract/cases';
import { MATCH_REASONS } from '../../../../shared/domain/search/match';
import { useBilingual, useDates } from '../../../app/use-text';
import { EmergencyAccess } from '../../access';
import { Pill } from '../../../ui/pill';
import classes from './search-first.module.css';

type MatchOf<Kind extends CaseMatch['kind']> = Extract<CaseMatch, { readonly kind: Kind }>;

/** Files that may be of the same person, and why. Code names and numbers only. */
export function MatchList({ matches }: { matches: readonly CaseMatch[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.count}>{t('intake.matches', { count: matches.length })}</p>
      <ul className={classes.matches}>
        {matches.map((match) => (
          <li key={match.caseId}>
            {match.kind === 'file' ? <OwnFile match={match} /> : <OtherFile match={match} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function OwnFile({ match }: { match: MatchOf<'file'> }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const reasonText = useReasonText();
  const { caseId, codeName, number, openedAt, reasons } = match;
  return (
    <Link to="/cases/$caseId" params={{ caseId }} search={{ tab: 'sop' }} className={classes.match}>
      <span className={classes.who}>
        <strong>{codeName}</strong>
        <span>{t('intake.matchOpened', { number, date: dateOf(openedAt) })}</span>
      </span>
      <span className={classes.reasons}>
        {reasons.map((reason) => (
          <Pill key={reason} tone="accent">
            {reasonText(reason)}
          </Pill>
        ))}
      </span>
      <span className={classes.open}>{t('intake.openMatch')}</span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}

/** A file of a colleague: that it exists and whom to ask, nothing else. */
function OtherFile({ match: { caseId, number, companion } }: { match: MatchOf<'not_assigned'> }) {
  const { t } = useTranslation();
  return (
    <div className={classes.match}>
      <span className={classes.who}>
        <strong>{number}</strong>
        <span>{t('intake.matchNotAssigned', { companion })}</span>
      </span>
      <EmergencyAccess caseId={caseId} number={number} />
    </div>
  );
}

function useReasonText(): (reason: string) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  return (reason) => {
    if (reason === 'case_number') return t('intake.sameNumber');
    const known = Object.entries(MATCH_REASONS).find(([code]) => code === reason);
    return known === undefined ? reason : say(known[1]);
  };
}
