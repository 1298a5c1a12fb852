import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '../../shared/domain/agenda/duty';
import { useBilingual } from '../app/use-text';

/** What a duty is called: its own title, or the name of its kind. */
export function useDutyTitle(): (duty: Pick<Duty, 'title' | 'kind'>) => string {
  const { t } = useTranslation();
  const text = useBilingual();
  return ({ title, kind }) => (title === null ? t(`agenda.kinds.${kind}`) : text(title));
}

interface DutyLinkProps {
  readonly duty: Duty;
  readonly className: string | undefined;
  readonly children: ReactNode;
  readonly tabIndex?: number;
}

/** Leads to where the duty is done: the step, the conference, the referral, the tasks of the case or one's own. */
export function DutyLink({ duty, children, ...link }: DutyLinkProps) {
  const { caseId, stepId, conferenceId, referralId, kind } = duty;
  if (referralId !== null) {
    return (
      <Link to="/referrals/$referralId" params={{ referralId }} {...link}>
        {children}
      </Link>
    );
  }
  if (conferenceId !== null) {
    return (
      <Link to="/conferences/$conferenceId" params={{ conferenceId }} {...link}>
        {children}
      </Link>
    );
  }
  if (caseId === null) {
    return (
      <Link to="/calendar" search={{ view: 'tasks' }} {...link}>
        {children}
      </Link>
    );
  }
  const search =
    stepId !== null
      ? { tab: 'sop' as const, step: stepId }
      : { tab: kind === 'task' ? ('conferences' as const) : ('sop' as const) };
  return (
    <Link to="/cases/$caseId" params={{ caseId }} search={search} {...link}>
      {children}
    </Link>
  );
}
