import {
  IconAlertTriangle,
  IconCalendarPause,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDot,
  IconCircleDotted,
  IconCircleMinus,
  IconLock,
  IconPlayerSkipForward,
  IconRefreshAlert,
  IconRotate,
  IconUserCheck,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import { useDates } from '../../../app/use-text';
import { type RailLook, railLook } from './rail-look';
import { useShortDay } from './use-short-day';
import classes from './step-rail.module.css';

const ICONS = {
  done: IconCircleCheckFilled,
  stale: IconRefreshAlert,
  now: IconCircleDot,
  available: IconCircle,
  in_progress: IconCircleDotted,
  locked: IconLock,
  deferred: IconCalendarPause,
  awaiting_approval: IconUserCheck,
  back: IconRotate,
  skipped: IconPlayerSkipForward,
  not_applicable: IconCircleMinus,
  overdue: IconAlertTriangle,
} as const satisfies Record<RailLook, typeof IconCircle>;

interface RailStepProps {
  readonly caseId: string;
  readonly title: string;
  readonly progress: StepProgress;
  readonly isNext: boolean;
  readonly isShown: boolean;
  readonly now: string;
}

/** One step in the rail: its state as icon and word, and its date or what is left of its time. */
export function RailStep({ caseId, title, progress, isNext, isShown, now }: RailStepProps) {
  const look = railLook(progress, isNext, now);
  const Icon = ICONS[look];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isShown) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <li>
      <Link
        ref={link}
        className={classes.step}
        data-look={look}
        aria-current={isShown ? 'step' : undefined}
        to="/cases/$caseId"
        params={{ caseId }}
        search={{ tab: 'sop', step: progress.stepId }}
      >
        <Icon className={classes.icon} size={18} aria-hidden />
        <span className={classes.title}>{title}</span>
        <span className={classes.state}>
          <StateWords look={look} progress={progress} now={now} />
        </span>
      </Link>
    </li>
  );
}

interface StateWordsProps {
  readonly look: RailLook;
  readonly progress: StepProgress;
  readonly now: string;
}

function StateWords({ look, progress, now }: StateWordsProps) {
  const { t } = useTranslation();
  const { remaining } = useDates();
  const shortDay = useShortDay();
  const { deadline, signedAt, skip } = progress;
  if (look === 'stale') return t('sop.rail.stale');
  const settledAt = look === 'done' ? signedAt : look === 'skipped' ? (skip?.at ?? null) : null;
  if (settledAt !== null && (look === 'done' || look === 'skipped')) {
    return (
      <>
        <span>{t(`sop.states.${look}`)}</span> <span>{shortDay(settledAt)}</span>
      </>
    );
  }
  const word = look === 'overdue' || look === 'done' ? null : t(`sop.states.${look}`);
  const runs = deadline !== null && deadline.state !== 'met' && deadline.state !== 'met_late';
  if (!runs) return word ?? t('sop.states.done');
  return (
    <>
      {word !== null && <span>{word}</span>}{' '}
      <span className={classes.due}>{remaining(deadline.dueAt, now)}</span>
    </>
  );
}
