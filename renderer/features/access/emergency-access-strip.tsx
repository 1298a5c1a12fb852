import { IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { seesEveryCase } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import classes from './access.module.css';
import { emergencyUntil } from './emergency-until';

/** Over a file that is open through emergency access: that it is, and until when. */
export function EmergencyAccessStrip({ caseId }: { caseId: string }) {
  const { officer } = useSession();
  return seesEveryCase(officer.role) ? null : <CounsellorStrip caseId={caseId} />;
}

function CounsellorStrip({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { officer } = useSession();
  const { dateTimeOf } = useDates();
  const now = useNow();
  const input = { caseId };
  const assigned = useQuery(queries.access.assignments.queryOptions({ input })).data;
  const history = useQuery(queries.cases.history.queryOptions({ input })).data;
  if (assigned === undefined || history === undefined) return null;
  if (assigned.some(({ officerId }) => officerId === officer.officerId)) return null;
  const until = emergencyUntil(history, officer.displayName, now);
  return (
    until !== null && (
      <section className={classes.strip}>
        <IconUrgent size={20} aria-hidden />
        <p>
          <strong>{t('access.breakGlass.stripTitle')}</strong>{' '}
          {t('access.breakGlass.stripUntil', { time: dateTimeOf(until) })}
        </p>
      </section>
    )
  );
}
